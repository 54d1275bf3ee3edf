import { Tag } from "@digdir/designsystemet-react";
import { useLanguage } from "../../kit/use-language.tsx";
import type { System } from "./system-fields.ts";
import { systemWords } from "./system-words.ts";

const colours = { connected: "success", stopped: "danger", "not-yet": "info", ended: "neutral" } as const;

/** Whether a system may call today. */
export function StandingTag({ system: { standing } }: { readonly system: System }) {
  const say = systemWords[useLanguage().language].standings;
  return <Tag data-color={colours[standing]}>{say[standing]}</Tag>;
}
