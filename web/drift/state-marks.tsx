import { Tag } from "@digdir/designsystemet-react";
import { useLanguage } from "../kit/use-language.tsx";
import type { Delivery, Standing } from "./answers.ts";
import { words } from "./words.ts";

/** How it goes with a recipient: what somebody must look at comes before what mends itself. */
export function StandingMark({ standing: { state, stoppedDeliveries } }: { readonly standing: Standing }) {
  const say = words[useLanguage().language].standings;
  if (stoppedDeliveries > 0) return <Tag data-color="danger">{say.stopped}</Tag>;
  return <Tag data-color={state === "well" ? "success" : "warning"}>{say[state]}</Tag>;
}

const colours = { open: "warning", stopped: "danger", done: "success" } as const;

/** How a delivery stands. */
export function DeliveryMark({ delivery: { state } }: { readonly delivery: Delivery }) {
  const say = words[useLanguage().language].states;
  return <Tag data-color={colours[state]}>{say[state]}</Tag>;
}
