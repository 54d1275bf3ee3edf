import { Tag } from "@digdir/designsystemet-react";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";

interface Properties {
  readonly certificate: {
    readonly state: "signed" | "revoked";
    readonly replacedBy?: string;
    readonly isComplemented?: true;
    readonly unconfirmed?: readonly string[];
  };
}

/** Whether a certificate, or a draft that is void, counts and can be relied on. */
export function StateMark({ certificate: { state, replacedBy, isComplemented, unconfirmed } }: Properties) {
  const say = words[useLanguage().language].states;
  if (state === "revoked") return <Tag data-color="danger">{say.revoked}</Tag>;
  if (replacedBy !== undefined) return <Tag data-color="warning">{say.replaced}</Tag>;
  if (isComplemented === true) return <Tag data-color="warning">{say.complemented}</Tag>;
  if (unconfirmed !== undefined) return <Tag data-color="warning">{say.unconfirmed}</Tag>;
  return <Tag data-color="success">{say.signed}</Tag>;
}
