import * as z from "zod/mini";
import { exampleCertificate, exampleSending } from "../../certificate/model/contract-examples.ts";
import { certificateState, unitHsaId } from "../../certificate/model/contract-shapes.ts";
import { intygstjanst } from "../service.ts";
import { deliveryShape, exampleDelivery } from "../deliveries/delivery-shape.ts";

const damage = z.object({
  kind: z.enum(["certificate", "draft", "delivery"]),
  certificateId: z.exactOptional(z.string()),
  recipient: z.exactOptional(z.string()),
});

export const readStatus = intygstjanst.contract({
  id: "readStatus",
  method: "GET",
  path: "/api/status",
  scope: "operator",
  summary: "Where the newest certificates of a unit are on their way",
  description:
    "A unit's newest certificates with their deliveries, and how many events wait to be published or could not " +
    "be published. What is damaged is named. Ids, states and times only.",
  input: z.strictObject({
    unit: z.exactOptional(unitHsaId),
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(25)), 10),
  }),
  output: z.object({
    certificates: z.array(z.extend(certificateState, { deliveries: z.array(deliveryShape) })),
    unpublishedEvents: z.int(),
    parkedEvents: z.int(),
    stoppedDeliveries: z.int(),
    waitingDeliveries: z.int(),
    damaged: z.array(damage).check(
      z.meta({
        description:
          "What was met on the way that could not be read and so is left out of every list: among the newest " +
          "certificates and drafts of the unit, and the deliveries that wait or have stopped.",
      }),
    ),
  }),
  problems: [],
  examples: {
    input: { unit: "TSTNMT2321000156-1077" },
    output: {
      certificates: [
        {
          ...exampleCertificate,
          sentTo: [exampleSending],
          deliveries: [exampleDelivery],
        },
      ],
      unpublishedEvents: 0,
      parkedEvents: 0,
      stoppedDeliveries: 0,
      waitingDeliveries: 1,
      damaged: [],
    },
  },
});
