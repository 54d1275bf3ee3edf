import { isSameJson } from "../../operation/same-json.ts";
import type { Answers, QuestionId } from "./answers.ts";
import type { Draft } from "./draft.ts";

/** What a draft said at a time: as somebody left it who had written for a while. */
export interface DraftVersion {
  /** From 1, in the order of time. */
  readonly number: number;
  /** The draft's revision by the last save of the version. */
  readonly revision: number;
  readonly answers: Answers;
  /** UTC. When it was saved last. */
  readonly at: string;
  /** HSA-id of who wrote it. */
  readonly by: string;
}

/** The newest version: the draft as it stands. */
export function standingVersion({ versionBegun, revision, answers, updatedAt, updatedBy }: Draft): DraftVersion {
  return { number: versionBegun?.number ?? 1, revision, answers, at: updatedAt, by: updatedBy };
}

/** The questions whose answers differ between two versions. */
export function changedBetween(before: DraftVersion, after: DraftVersion): readonly QuestionId[] {
  const answered = [...new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])];
  return answered.filter((question) => !isSameJson(before.answers[question] ?? [], after.answers[question] ?? []));
}
