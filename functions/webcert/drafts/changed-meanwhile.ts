import { writtenNow } from "../../certificate/model/draft.ts";
import type { Draft, Saved } from "../../certificate/model/draft.ts";
import type { QuestionId } from "../../certificate/model/answers.ts";
import { toldName } from "../../certificate/model/staff-member.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import type { JsonAnswers } from "../../certificate/types/json/json-answers.ts";
import { questionName } from "../../certificate/types/type-index.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";

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
  /** Those of `conflicts` and `news`, as they stand; what was taken away is not there. */
  readonly answers: JsonAnswers;
  readonly conflicts: readonly ChangedMeanwhile[];
  readonly news: readonly ChangedMeanwhile[];
  readonly writing: readonly ChangedMeanwhile[];
}

/** What somebody else has changed since the writer saw it, and where others write now, with when and by whom. */
export async function changedMeanwhile(
  type: CertificateType,
  { draft, conflicts, news, writing }: Saved,
  directory: Pick<Directory, "staffOf">,
): Promise<Meanwhile> {
  const theirs = new Set([...conflicts, ...news]);
  const told = Object.fromEntries(Object.entries(draft.answers).filter(([question]) => theirs.has(question)));
  const changes = await lastChanges(type, draft, [...theirs, ...writing], directory);
  const those = (questions: readonly QuestionId[]) => questions.flatMap((id) => changes.get(id) ?? []);
  return {
    answers: answersToJson(type, told),
    conflicts: those(conflicts),
    news: those(news),
    writing: those(writing),
  };
}

/** Where others than the caller write now, with when and by whom. */
export async function othersWriting(
  type: CertificateType,
  draft: Draft,
  caller: { readonly by: string; readonly at: string },
  directory: Pick<Directory, "staffOf">,
): Promise<readonly ChangedMeanwhile[]> {
  return [...(await lastChanges(type, draft, writtenNow(draft, caller), directory)).values()];
}

/** How these questions were changed last, by their ids; all who did are looked up in one read. */
async function lastChanges(
  type: CertificateType,
  { written = {} }: Pick<Draft, "written">,
  questions: readonly QuestionId[],
  directory: Pick<Directory, "staffOf">,
): Promise<ReadonlyMap<QuestionId, ChangedMeanwhile>> {
  const staff = await directory.staffOf(questions.flatMap((id) => written[id]?.by ?? []));
  const changes = new Map<QuestionId, ChangedMeanwhile>();
  for (const id of questions) {
    const [last, question] = [written[id], questionName(type, id)];
    if (last === undefined || question === undefined) continue;
    const by = { hsaId: last.by, ...toldName(staff.get(comparableHsaId(last.by))) };
    changes.set(id, { question, changedAt: last.at, changedBy: by });
  }
  return changes;
}
