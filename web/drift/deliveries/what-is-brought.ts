import type { Language } from "../../../functions/operation/chosen-language.ts";
import type { Delivery } from "../answers.ts";
import { words } from "../words.ts";

/** What a delivery brings, in a word or two; what is about no certificate any more tells of its erasure. */
export function whatIsBrought({ action, certificateId }: Delivery, language: Language): string {
  const { actions } = words[language];
  return certificateId === undefined ? actions.erased : actions[action];
}

/** Why it has not arrived, as the exchange tells it. */
export function causeOf({ lastOutcomeText }: Delivery, language: Language): string {
  return lastOutcomeText?.[language] ?? words[language].notTried;
}
