/**
 * The entity tag of a revision (RFC 9110 §8.8.3): a strong one, since no two revisions are the same. What is worked out
 * anew at each reading (findings, what the caller may do) is not part of what it stands for.
 */
export function entityTagOf(revision: number): string {
  return `"${String(revision)}"`;
}

/**
 * The revision that a header `If-Match` names. One whose tag is weak or none of ours is a revision that never stands,
 * since tags are compared strongly (RFC 9110 §13.1.1).
 *
 * @returns undefined where the header is missing, or names several tags or any (`*`): the caller is to say which
 *   revision they have seen
 */
export function revisionSeen(ifMatch: string | undefined): number | undefined {
  const [, weak, opaque] = /^\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*$/.exec(ifMatch ?? "") ?? [];
  if (opaque === undefined) return undefined;
  return weak === undefined && /^[1-9]\d{0,14}$/.test(opaque) ? Number(opaque) : noRevision;
}

/** Revisions are counted from 1. */
const noRevision = 0;
