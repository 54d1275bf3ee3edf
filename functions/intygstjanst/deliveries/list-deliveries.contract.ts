import * as z from "zod/mini";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { nextPage, page } from "../../certificate/model/contract-shapes.ts";
import { intygstjanst } from "../service.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { deliveryShape, exampleDelivery } from "./delivery-shape.ts";

export const listDeliveries = intygstjanst.contract({
  id: "listDeliveries",
  method: "GET",
  path: "/api/deliveries",
  scope: "operator",
  assurance: 3,
  summary: "List the deliveries that wait or have stopped, by recipient",
  description:
    "Deliveries to a recipient that have not arrived: those that will be tried again, and those that stopped " +
    "and need somebody to look; or only one of the two. Due first comes first. At most 500 are looked through in one " +
    "call; `next` goes on from there.",
  input: z.strictObject({
    recipient: recipientCode,
    state: z.exactOptional(
      z.enum(["open", "stopped"]).check(z.meta({ description: "Only those that are so. Without it, both." })),
    ),
    ...page,
  }),
  output: z.object({
    deliveries: z.array(deliveryShape).check(z.meta({ description: "Due first comes first." })),
    next: nextPage,
  }),
  problems: [],
  examples: { input: { recipient: exampleRecipient }, output: { deliveries: [exampleDelivery] } },
});
