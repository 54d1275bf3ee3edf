import { Tag } from "@digdir/designsystemet-react";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";

interface Properties {
  readonly certificate: { readonly state: "signed" | "revoked"; readonly replacedBy?: string };
}

/** Whether a certificate counts. */
export function StateMark({ certificate: { state, replacedBy } }: Properties) {
  const say = words[useLanguage().language].states;
  if (state === "revoked") return <Tag data-color="danger">{say.revoked}</Tag>;
  if (replacedBy !== undefined) return <Tag data-color="warning">{say.replaced}</Tag>;
  return <Tag data-color="success">{say.signed}</Tag>;
}
