import { fromJournal } from "../../certificate/model/draft.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import type { Answers, QuestionId } from "../../certificate/model/answers.ts";
import { prefillWords } from "../../certificate/national-xml/prefill-words.ts";
import { readPrefill } from "../../certificate/national-xml/prefill.ts";
import { jsonPointer } from "../../certificate/types/json/json-pointer.ts";
import { questionName } from "../../certificate/types/type-index.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";

/** What a draft begins with: the answers given for it, and what a journal system gives beside them. */
export async function prefilled(
  type: CertificateType,
  xml: string | undefined,
  given: { readonly own: Answers; readonly today: string },
): Promise<Pick<Draft, "answers" | "prefill">> {
  if (xml === undefined) return { answers: given.own };
  const { answers, report } = await readPrefill(type, Buffer.from(xml), given);
  return { answers, prefill: report };
}

/** What became of what a journal system gave, in words and by the names of the form. */
export function toldPrefill(type: CertificateType, draft: Draft) {
  if (draft.prefill === undefined) return {};
  const { failed, changed, leftOut, untold } = draft.prefill;
  const named = (id: QuestionId) => {
    const question = questionName(type, id);
    return question === undefined ? {} : { question };
  };
  const prefill = {
    ...(failed === undefined ? {} : { failed: { code: failed, text: prefillWords[failed] } }),
    fromJournal: fromJournal(draft).flatMap((id) => questionName(type, id) ?? []),
    changed: changed.map(({ pointer, code }) => ({
      pointer: jsonPointer(type, pointer),
      code,
      text: prefillWords[code],
    })),
    leftOut: leftOut.map((one) => ({ ...one, ...named(one.answerId), text: prefillWords[one.code] })),
    ...(untold === undefined ? {} : { untold }),
  };
  return { prefill };
}
