/**
 * How the exchange comes to a new index secret (docs/adr/0048-a-new-index-secret.md). Patients are found by keyed
 * hashes of their numbers; a hash of a new generation is made of the one before with a secret of its own, so what is
 * stored is moved without opening anything.
 */
export interface IndexRenewal {
  /** From 1: the generation that is to be, or is. What was before the first renewal is generation 0. */
  readonly generation: number;
  /** UTC. */
  readonly askedAt: string;
  /** HSA-id of the operator. */
  readonly askedBy: string;
  /** UTC. From when hashes of this generation are written; absent until its secret has been made. */
  readonly writtenFrom?: string;
  /** The segments of the table that this round has been through. */
  readonly segmentsDone: number;
  /** Hashes that this round found under the generation before; a round that finds none is the last. */
  readonly foundInRound: number;
  /** Hashes that were moved in all. */
  readonly moved: number;
  /** UTC. When a round had found none. */
  readonly cleanAt?: string;
  /** UTC. From when nobody asks for the generation before. */
  readonly endedAt?: string;
}

/** What a renewal has come to. */
export const renewalStates = ["settled", "making", "announced", "moving", "waiting"] as const;
export type RenewalState = (typeof renewalStates)[number];

const minute = 60_000;
const hour = 60 * minute;

/**
 * A function knows of a new secret after so long at most: for five minutes it goes by what it read before
 * (`KeyRing`), and whatever it began then is over in ten.
 */
const knownAfterMs = 15 * minute;

/** How long a repeat is known by the secret that it was recorded with (functions/operation/idempotency.ts). */
const repeatedForMs = 24 * hour;

/** A renewal that has not ended by then does not end by itself. */
const tooLongMs = 7 * 24 * hour;

/**
 * The table is walked in so many parts, each in one go: what is kept of how far it has come names no certificate. At
 * 100 GB a part is 100 MB, some ten seconds.
 */
export const renewalSegments = 1024;

/** What an operator asks for; undefined while the renewal before has not ended. */
export function askRenewal(
  before: IndexRenewal | undefined,
  asked: { readonly at: string; readonly by: string },
): IndexRenewal | undefined {
  if (before !== undefined && before.endedAt === undefined) return undefined;
  const generation = (before?.generation ?? 0) + 1;
  return { generation, askedAt: asked.at, askedBy: asked.by, segmentsDone: 0, foundInRound: 0, moved: 0 };
}

/** The secret has been made: whoever reads it from now on asks for its hashes too, and writes them when all do. */
export function announceSecret(renewal: IndexRenewal, at: string): IndexRenewal {
  return { ...renewal, writtenFrom: later(at, knownAfterMs) };
}

/** Some segments have been walked. */
export function noteWalked(
  renewal: IndexRenewal,
  walked: { readonly segments: number; readonly found: number; readonly moved: number },
  at: string,
): IndexRenewal {
  const noted = {
    ...renewal,
    segmentsDone: renewal.segmentsDone + walked.segments,
    foundInRound: renewal.foundInRound + walked.found,
    moved: renewal.moved + walked.moved,
  };
  if (noted.segmentsDone < renewalSegments) return noted;
  return noted.foundInRound === 0 ? { ...noted, cleanAt: at } : { ...noted, segmentsDone: 0, foundInRound: 0 };
}

/** Nothing lies under the generation before any more. */
export function endRenewal(renewal: IndexRenewal, at: string): IndexRenewal {
  return { ...renewal, endedAt: at };
}

export function renewalState(renewal: IndexRenewal | undefined, at: string): RenewalState {
  if (renewal === undefined || renewal.endedAt !== undefined) return "settled";
  const { writtenFrom, cleanAt } = renewal;
  if (writtenFrom === undefined) return "making";
  if (at < later(writtenFrom, knownAfterMs)) return "announced";
  return cleanAt === undefined ? "moving" : "waiting";
}

/** From when a renewal may end: by then what was recorded with the secret before has lapsed. Undefined until made. */
export function renewalEndsFrom({ writtenFrom }: IndexRenewal): string | undefined {
  return writtenFrom === undefined ? undefined : later(writtenFrom, knownAfterMs + repeatedForMs);
}

export function isRenewalOverdue({ askedAt, endedAt }: IndexRenewal, at: string): boolean {
  return endedAt === undefined && at >= later(askedAt, tooLongMs);
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
