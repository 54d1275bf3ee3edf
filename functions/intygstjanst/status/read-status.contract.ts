import * as z from "zod/mini";
import { exampleCertificate, exampleSending } from "../../certificate/model/contract-examples.ts";
import { certificateState, unitHsaId } from "../../certificate/model/contract-shapes.ts";
import { intygstjanst } from "../service.ts";
import { deliveryShape, exampleDelivery } from "../deliveries/delivery-shape.ts";

export const readStatus = intygstjanst.contract({
  id: "readStatus",
  method: "GET",
  path: "/api/status",
  scope: "operator",
  summary: "Where the newest certificates of a unit are on their way",
  description:
    "A unit's newest certificates with their deliveries, and how many events wait to be published or could not " +
    "be published. Ids, states and times only.",
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
    },
  },
});
