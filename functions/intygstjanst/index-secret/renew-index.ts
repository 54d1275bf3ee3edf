import {
  endRenewal,
  isRenewalOverdue,
  noteWalked,
  renewalEndsFrom,
  renewalSegments,
  renewalState,
} from "../../certificate/model/index-renewal.ts";
import type { IndexRenewals } from "../../certificate/store/index-renewals.ts";
import type { MovedPart, PersonKeyMoves } from "../../certificate/store/person-key-moves.ts";
import type { BegunRenewal } from "../../certificate/store/renewal-item.ts";
import type { Log } from "../../platform/log.ts";

export interface RenewIndexPorts {
  readonly renewals: IndexRenewals;
  readonly moves: PersonKeyMoves;
  /** UTC now. */
  readonly now: () => string;
  readonly log: Log;
  /** Whether the run has time for more. */
  readonly hasTime: () => boolean;
}

/** How far it has come is kept after so many segments; the run has time for as many more where it goes on. */
const stretch = 32;

/** So many of them are walked at once. */
const atOnce = 4;

/**
 * Brings the renewal of the index secret on by what can be done now (docs/adr/0048-a-new-index-secret.md). It may run
 * at any time, twice at once, and be cut off anywhere: what is moved stays moved, and of what was not kept only the
 * looking is done again.
 *
 * @returns how many hashes were moved
 */
export async function renewIndex(ports: RenewIndexPorts): Promise<{ readonly moved: number }> {
  const kept = await ports.renewals.find();
  const { renewal } = kept;
  if (renewal === undefined) return { moved: 0 };
  const at = ports.now();
  if (isRenewalOverdue(renewal, at)) ports.log("index-renewal-overdue", { segments: renewal.segmentsDone });
  switch (renewalState(renewal, at)) {
    case "making":
      await ports.moves.make({ ...kept, renewal }, at);
      return { moved: 0 };
    case "moving":
      return walkOn({ ...kept, renewal }, ports);
    case "waiting":
      await endWhereDue({ ...kept, renewal }, at, ports);
      return { moved: 0 };
    case "announced":
    case "settled":
      return { moved: 0 };
  }
}

/** Walks on from where the renewal has come to, until the round is over or the time is. */
async function walkOn(
  begun: BegunRenewal,
  { renewals, moves, now, hasTime }: RenewIndexPorts,
): Promise<{ readonly moved: number }> {
  let kept = begun;
  let moved = 0;
  for (let next = kept.renewal.segmentsDone; next < renewalSegments && hasTime(); next += stretch) {
    const walked = await walkStretch(kept, moves);
    moved += walked.moved;
    const after = await renewals.keep(kept, noteWalked(kept.renewal, walked, now()));
    // Another run has kept something meanwhile, and walks the same way.
    if (after === undefined) return { moved };
    kept = after;
  }
  return { moved };
}

async function walkStretch({ renewal }: BegunRenewal, moves: PersonKeyMoves) {
  const first = renewal.segmentsDone;
  const end = Math.min(first + stretch, renewalSegments);
  const parts: MovedPart[] = [];
  for (let next = first; next < end; next += atOnce) {
    const segments = [...Array(Math.min(atOnce, end - next)).keys()].map((at) => next + at);
    parts.push(...(await Promise.all(segments.map((segment) => moves.move(segment, renewal.generation)))));
  }
  return { segments: end - first, found: sum(parts, "found"), moved: sum(parts, "moved") };
}

async function endWhereDue(begun: BegunRenewal, at: string, { renewals }: RenewIndexPorts): Promise<void> {
  const endsFrom = renewalEndsFrom(begun.renewal);
  if (endsFrom !== undefined && at >= endsFrom) await renewals.keep(begun, endRenewal(begun.renewal, at));
}

function sum(parts: readonly MovedPart[], what: keyof MovedPart): number {
  return parts.reduce((total, part) => total + part[what], 0);
}
