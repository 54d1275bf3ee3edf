import type { Refusal, Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";
import type { Answers } from "./answers.ts";
import type { PersonId, Relation, TypeVersion } from "./certificate-document.ts";

/** A certificate that is being written. It is Webcert's own: nobody outside the unit sees it. */
export interface Draft extends TypeVersion {
  readonly id: string;
  /** Grows by one at each save; a writer names the one it has seen. */
  readonly revision: number;
  readonly unit: string;
  readonly careProvider: string;
  readonly patient: PersonId;
  readonly relations: readonly Relation[];
  readonly answers: Answers;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  /** Who saved it last: an HSA-id. */
  readonly updatedBy: string;
}

interface Saving {
  readonly seenRevision: number;
  readonly answers: Answers;
  readonly at: string;
  /** HSA-id of who writes. */
  readonly by: string;
}

/**
 * A draft written on from the revision that the writer has seen; one that moved on meanwhile is refused rather than
 * overwritten.
 */
export function save(draft: Draft, { seenRevision, answers, at, by }: Saving): Result<Draft, Refusal<"draft-changed">> {
  const seen = seenAsItStands(draft, seenRevision);
  return seen.ok ? ok({ ...draft, revision: draft.revision + 1, answers, updatedAt: at, updatedBy: by }) : seen;
}

/** Whether the signer or remover has seen the draft as it stands. */
export function seenAsItStands(draft: Draft, seenRevision: number): Result<Draft, Refusal<"draft-changed">> {
  const { revision } = draft;
  return revision === seenRevision ? ok(draft) : { ok: false, refusal: { code: "draft-changed", revision } };
}
