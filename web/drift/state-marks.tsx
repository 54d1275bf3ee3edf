import { Tag } from "@digdir/designsystemet-react";
import { useLanguage } from "../kit/use-language.tsx";
import { countText } from "./counted.ts";
import type { Delivery, Standing } from "./answers.ts";
import { words } from "./words.ts";

/**
 * How it goes with a recipient: whether somebody must look, and whether the recipient takes what comes. One says
 * nothing of the other.
 */
export function StandingMark({ standing: { state, stoppedDeliveries } }: { readonly standing: Standing }) {
  const say = words[useLanguage().language];
  const hasStopped = stoppedDeliveries > 0;
  return (
    <span className="marks">
      {hasStopped && <Tag data-color="danger">{say.hasStoppedShort(countText(stoppedDeliveries))}</Tag>}
      {(state !== "well" || !hasStopped) && (
        <Tag data-color={state === "well" ? "success" : "warning"}>{say.standings[state]}</Tag>
      )}
    </span>
  );
}

const colours = { open: "warning", stopped: "danger", done: "success", "not-needed": "neutral" } as const;

/** How a delivery stands. */
export function DeliveryMark({ delivery: { state } }: { readonly delivery: Delivery }) {
  const say = words[useLanguage().language].states;
  return <Tag data-color={colours[state]}>{say[state]}</Tag>;
}
