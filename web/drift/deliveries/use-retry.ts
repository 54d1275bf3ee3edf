import { useEffect, useState } from "react";
import { readDelivery } from "../../../functions/intygstjanst/deliveries/read-delivery.contract.ts";
import { retryDelivery } from "../../../functions/intygstjanst/deliveries/retry-delivery.contract.ts";
import type { Problem } from "../../kit/problem.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import type { Delivery } from "../answers.ts";

const pauseMilliseconds = 1_000;
const patienceMilliseconds = 30_000;

export interface Retry {
  /** `none`: not asked for here; `slow`: nothing has come of it for a while. */
  readonly phase: "none" | "trying" | "slow" | "tried";
  readonly problem?: Problem;
  now(): Promise<void>;
}

/**
 * Lets a delivery be tried now, once however often it is pressed, and watches until something has come of it.
 *
 * @param onChange how the delivery stands since
 */
export function useRetry({ deliveryId }: Delivery, onChange: (delivery: Delivery) => void): Retry {
  const { call } = useOpenSession();
  const { press, problem } = usePress<Delivery>();
  const [phase, setPhase] = useState<Retry["phase"]>("none");
  const [begun, setBegun] = useState<Delivery>();
  useEffect(() => {
    if (begun === undefined) return undefined;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = Date.now() + patienceMilliseconds;
    const look = async (): Promise<void> => {
      const answer = await call(readDelivery, { deliveryId });
      if (isGone) return;
      if (answer.ok && isOtherwise(answer.value, begun)) {
        onChange(answer.value);
        setPhase("tried");
        return;
      }
      if (Date.now() > patience) setPhase("slow");
      else timer = setTimeout(() => void look(), pauseMilliseconds);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
    // Watches what this press began, whatever is drawn meanwhile.
  }, [begun]);
  const now = async (): Promise<void> => {
    const answer = await press(async (key) => {
      const retried = await call(retryDelivery, { deliveryId }, key);
      // Somebody else, or the schedule, was faster: how it stands is the answer.
      return !retried.ok && retried.problem.status === 409 ? call(readDelivery, { deliveryId }) : retried;
    });
    if (answer?.ok !== true) return;
    onChange(answer.value);
    setPhase(answer.value.state === "open" ? "trying" : "tried");
    setBegun(answer.value.state === "open" ? answer.value : undefined);
  };
  return { phase, now, ...(problem === undefined ? {} : { problem }) };
}

function isOtherwise(now: Delivery, before: Delivery): boolean {
  return (
    now.state !== before.state ||
    now.tries !== before.tries ||
    now.nextTryAt !== before.nextTryAt ||
    now.lastOutcome !== before.lastOutcome
  );
}
