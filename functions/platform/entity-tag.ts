import { ok, refused } from "../operation/result.ts";
import type { Refusal, Result } from "../operation/result.ts";
import { isBlank } from "../operation/white-space.ts";

/**
 * The entity tag of a revision (RFC 9110 §8.8.3): a strong one, since no two revisions are the same. What is worked out
 * anew at each reading (findings, what the caller may do) is not part of what it stands for.
 */
export function entityTagOf(revision: number): string {
  return `"${String(revision)}"`;
}

/**
 * The revision that a header `If-Match` names. One whose tag is weak or none of ours is a revision that never stands,
 * since tags are compared strongly (RFC 9110 §13.1.1). `*`, which any revision would match, and several tags say
 * nothing of what the caller has seen, so they are not taken.
 *
 * @param ifNoneMatch the header by which a caller says that nothing is there yet (RFC 9110 §13.1.2), where what is new
 *   is entered too
 * @returns the revision, or that there is none; what is wrong with the headers, where they do not say one of both
 */
export function revisionSeen(
  ifMatch: string | undefined,
  ifNoneMatch = "",
): Result<number | "none", Refusal<"if-match-missing" | "if-match-malformed">> {
  if (ifNoneMatch.trim() === "*") return isBlank(ifMatch ?? "") ? ok("none") : refused("if-match-malformed");
  if (isBlank(ifMatch ?? "")) return refused("if-match-missing");
  const [, weak, opaque] = /^\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*$/.exec(ifMatch ?? "") ?? [];
  if (opaque === undefined) return refused("if-match-malformed");
  return ok(weak === undefined && /^[1-9]\d{0,14}$/.test(opaque) ? Number(opaque) : noRevision);
}

/** Revisions are counted from 1. */
const noRevision = 0;
