import { Button } from "@digdir/designsystemet-react";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import type { Delivery } from "../answers.ts";
import { words } from "../words.ts";
import { useRetry } from "./use-retry.ts";
import { mayBeNeeded } from "./way-out.ts";
import { whatIsBrought } from "./what-is-brought.ts";

interface Properties {
  readonly delivery: Delivery;
  readonly isMain?: boolean;
  onChange(delivery: Delivery): void;
}

/** "Try again", and what came of it. */
export function RetryButton({ delivery, isMain = false, onChange }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const { phase, problem, now } = useRetry(delivery, onChange);
  const isTrying = phase === "trying";
  const label = isTrying ? say.trying : delivery.state === "stopped" ? say.retry : say.retryNow;
  // Of an erasure's notice that has stopped nothing is left to send.
  const canBeTried =
    delivery.state === "open" ||
    (delivery.state === "stopped" && delivery.certificateId !== undefined) ||
    mayBeNeeded(delivery);
  const outcomes = {
    open: say.waitsAgain,
    stopped: say.stoppedAgain,
    done: say.arrivedNow,
    "not-needed": say.notNeededNow,
  } as const;
  return (
    <div className="retry">
      {canBeTried && (
        <Button
          variant={isMain ? "primary" : "secondary"}
          data-size="sm"
          loading={isTrying}
          aria-label={`${label}: ${whatIsBrought(delivery, language)} ${delivery.certificateId ?? ""}`.trim()}
          onClick={() => {
            if (!isTrying) void now();
          }}
        >
          {label}
        </Button>
      )}
      <span role="status" className="retry-outcome" data-state={delivery.state}>
        {phase === "tried" && outcomes[delivery.state]}
        {phase === "slow" && say.slow}
      </span>
      {problem !== undefined && <ProblemMessage problem={problem} />}
    </div>
  );
}
