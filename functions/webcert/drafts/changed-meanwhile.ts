import type { Saved } from "../../certificate/model/draft.ts";
import type { QuestionId } from "../../certificate/model/answers.ts";
import { toldName } from "../../certificate/model/staff-member.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import type { JsonAnswers } from "../../certificate/types/json/json-answers.ts";
import { questionName } from "../../certificate/types/type-index.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";

export interface Writer {
  readonly hsaId: string;
  readonly name?: string;
}

interface ChangedMeanwhile {
  readonly question: string;
  readonly changedAt: string;
  readonly changedBy: Writer;
}

/** Who wrote, with the name that the Directory has at this moment; of staff with a protected identity none is told. */
export async function writerNamed(hsaId: string, directory: Pick<Directory, "findStaff">): Promise<Writer> {
  return { hsaId, ...toldName(await directory.findStaff(hsaId)) };
}

interface Meanwhile {
  /** Those of both lists, as they stand; what was taken away is not there. */
  readonly answers: JsonAnswers;
  readonly conflicts: readonly ChangedMeanwhile[];
  readonly news: readonly ChangedMeanwhile[];
}

/** What somebody else has changed since the writer saw it, with when and by whom. */
export async function changedMeanwhile(
  type: CertificateType,
  { draft: { answers, written = {} }, conflicts, news }: Saved,
  directory: Pick<Directory, "findStaff">,
): Promise<Meanwhile> {
  const writers = new Map<string, Writer>();
  const whoChanged = async (questions: readonly QuestionId[]): Promise<readonly ChangedMeanwhile[]> => {
    const changed: ChangedMeanwhile[] = [];
    for (const id of questions) {
      const last = written[id];
      const question = questionName(type, id);
      if (last === undefined || question === undefined) continue;
      const by = writers.get(last.by) ?? (await writerNamed(last.by, directory));
      writers.set(last.by, by);
      changed.push({ question, changedAt: last.at, changedBy: by });
    }
    return changed;
  };
  const theirs = new Set([...conflicts, ...news]);
  const told = Object.fromEntries(Object.entries(answers).filter(([question]) => theirs.has(question)));
  return { answers: answersToJson(type, told), conflicts: await whoChanged(conflicts), news: await whoChanged(news) };
}
