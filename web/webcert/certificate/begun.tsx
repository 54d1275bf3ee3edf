import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { whoInWords } from "./history-of.ts";
import { unsentWords } from "./unsent-words.ts";
import type { UnsentDraft } from "./use-unsent.ts";

/** Who wrote on an answer or a question before one came here. */
export function Begun({ draft: { savedBy, savedAt } }: { readonly draft: UnsentDraft }) {
  const { language } = useLanguage();
  const time = timeInWords(savedAt, language, Date.now());
  return <span className="quiet">{unsentWords[language].begun(whoInWords(savedBy, words[language]), time)}</span>;
}
