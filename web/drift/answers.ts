import type * as z from "zod/mini";
import type { readDelivery } from "../../functions/intygstjanst/deliveries/read-delivery.contract.ts";
import type { readStatus } from "../../functions/intygstjanst/status/read-status.contract.ts";

/** How the exchange stands, as the operator is told. */
export type Status = z.infer<typeof readStatus.output>;
/** How it goes with one recipient. */
export type Standing = Status["recipients"][number];
export type Delivery = z.infer<typeof readDelivery.output>;
