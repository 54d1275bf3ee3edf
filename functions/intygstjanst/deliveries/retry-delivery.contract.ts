import * as z from "zod/mini";
import { intygstjanst } from "../service.ts";
import { deliveryIdShape, deliveryShape, exampleDelivery } from "./delivery-shape.ts";

export const retryDelivery = intygstjanst.contract({
  id: "retryDelivery",
  method: "POST",
  path: "/api/deliveries/{deliveryId}/retry",
  scope: "operator",
  assurance: 3,
  recordedInChange: true,
  summary: "Retry a delivery now",
  description:
    "Lets a waiting or stopped delivery be tried at once, which uses up none of its tries; for one that had stopped they begin anew. One that has arrived or is not needed stays as it is, and so does an erasure's notice that was refused or given up: what it had to tell is gone. A certificate that is void is not brought any more to a recipient that never got it, or that knows; to any other it brings along that it is void. One whose recipient was sent a certificate that replaces it is not brought while that one is valid, and is tried when it is void. An answer waits for its certificate.",
  input: z.strictObject({ deliveryId: deliveryIdShape }),
  output: deliveryShape,
  problems: ["delivery-not-found", "delivery-done", "delivery-not-needed", "delivery-ended", "delivery-changed"],
  examples: { input: { deliveryId: exampleDelivery.deliveryId }, output: exampleDelivery },
});
