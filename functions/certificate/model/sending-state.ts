import type { Certificate } from "./certificate.ts";
import type { Delivery } from "./delivery.ts";

/** How far a certificate has come to a recipient that it was sent to. Times are UTC. */
export interface SendingState {
  readonly recipient: string;
  readonly sentAt: string;
  readonly state: "on-its-way" | "arrived" | "stopped";
  readonly arrivedAt?: string;
}

/** How far a certificate has come, by its deliveries; one that has none yet is on its way. */
export function sendingStates(
  { sendings }: Pick<Certificate, "sendings">,
  deliveries: readonly Delivery[],
): readonly SendingState[] {
  return sendings.map(({ recipient, at: sentAt }) => {
    const delivery = deliveries.find((one) => one.recipient === recipient && one.action === "register");
    if (delivery?.state === "stopped") return { recipient, sentAt, state: "stopped" };
    if (delivery?.state !== "done") return { recipient, sentAt, state: "on-its-way" };
    const { settledAt } = delivery;
    return { recipient, sentAt, state: "arrived", ...(settledAt === undefined ? {} : { arrivedAt: settledAt }) };
  });
}
