import type { Recipients } from "../certificate/store/recipients.ts";
import type { WakePorts } from "./wake-recipient.ts";
import { wakeRecipient } from "./wake-recipient.ts";

export interface WakeDeliveriesPorts extends WakePorts {
  readonly recipients: Pick<Recipients, "all">;
}

/**
 * Wakes what is due at a recipient, or at all of them. One that fails costs the others nothing; it throws when they are
 * done.
 *
 * @param only code of the recipient; without it, all
 * @returns how many deliveries were woken
 */
export async function wakeDeliveries(only: string | undefined, ports: WakeDeliveriesPorts): Promise<number> {
  const all = await ports.recipients.all();
  const woken = await Promise.allSettled(
    all.filter(({ code }) => only === undefined || code === only).map((recipient) => wakeRecipient(recipient, ports)),
  );
  const failed = woken.find((one) => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return woken.reduce((sum, one) => sum + (one.status === "fulfilled" ? one.value : 0), 0);
}
