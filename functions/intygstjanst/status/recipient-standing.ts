import type { Delivery } from "../../certificate/model/delivery.ts";
import type { Breaker } from "../../certificate/store/breaker-store.ts";

/** How it goes to bring a recipient what it is to have. */
interface RecipientStanding {
  readonly state: "well" | "failing" | "left-alone";
  readonly waitingDeliveries: number;
  readonly stoppedDeliveries: number;
  readonly oldestAt?: string;
  readonly nextTryAt?: string;
}

/**
 * What an operator must know of a recipient first (docs/domain/deliveries.md, Breaker).
 *
 * @param unsettled what has not arrived there
 * @param breaker undefined where the recipient never was down
 */
export function recipientStanding(unsettled: readonly Delivery[], breaker: Breaker | undefined): RecipientStanding {
  const open = unsettled.filter(({ state }) => state === "open");
  const [oldestAt] = unsettled.map(({ createdAt }) => createdAt).toSorted();
  const [nextTryAt] = open.map((one) => one.nextTryAt).toSorted();
  return {
    state: stateOf(open, breaker),
    waitingDeliveries: open.length,
    stoppedDeliveries: unsettled.length - open.length,
    ...(oldestAt === undefined ? {} : { oldestAt }),
    ...(nextTryAt === undefined ? {} : { nextTryAt }),
  };
}

/** The breaker closes with the next try that goes well; where nothing waits there is none, and nobody is hurt. */
function stateOf(open: readonly Delivery[], breaker: Breaker | undefined): RecipientStanding["state"] {
  if (open.length === 0) return "well";
  if (breaker !== undefined && breaker.state !== "closed") return "left-alone";
  return open.some(({ tries }) => tries > 0) ? "failing" : "well";
}
