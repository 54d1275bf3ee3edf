import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";
import { deliveryIdShape, deliveryShape, exampleDelivery } from "./delivery-shape.ts";

export const retryDelivery = intygstjanst.contract({
  id: "retryDelivery",
  method: "POST",
  path: "/api/deliveries/{deliveryId}/retry",
  scope: "operator",
  assurance: 3,
  summary: "Retry a delivery now",
  description:
    "Lets a waiting or stopped delivery be tried at once. One that has arrived stays as it is, and so does an erasure's notice that was refused or given up: what it had to tell is gone.",
  input: z.strictObject({ deliveryId: deliveryIdShape }),
  output: deliveryShape,
  problems: ["delivery-not-found", "delivery-done", "delivery-ended", "delivery-changed"],
  examples: { input: { deliveryId: exampleDelivery.deliveryId }, output: exampleDelivery },
});
