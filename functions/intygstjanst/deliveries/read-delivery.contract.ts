import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";
import { deliveryIdShape, deliveryShape, exampleDelivery } from "./delivery-shape.ts";

export const readDelivery = intygstjanst.contract({
  id: "readDelivery",
  method: "GET",
  path: "/api/deliveries/{deliveryId}",
  scope: "operator",
  assurance: 3,
  summary: "Read one delivery",
  description: "How often it was tried, what came of it, and when it is tried next.",
  input: z.strictObject({ deliveryId: deliveryIdShape }),
  output: deliveryShape,
  problems: ["delivery-not-found"],
  examples: { input: { deliveryId: exampleDelivery.deliveryId }, output: exampleDelivery },
});
