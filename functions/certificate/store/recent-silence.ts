/** So long nobody is asked about anew of whom it was silent: longer than from one renewal to the next. */
const ofSomebodyMs = 15 * 60_000;

/** So long it is left in peace where it was silent of several, one after the other. */
const ofAllMs = 60_000;

/** Of one alone it may be their record; of as many it is the directory. */
const fewestInRow = 2;

/** As many people as a function remembers. */
const mostKept = 5_000;

/**
 * Of whom the national directory has been silent lately, as this function has learned, so that not each renewal waits
 * until it gives up (docs/adr/0044-national-directory.md). It lies in memory and nowhere else.
 */
export class RecentSilence {
  readonly #now: () => number;
  readonly #until = new Map<string, number>();
  readonly #inRow = new Set<string>();
  #ofAllUntil = -Infinity;

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether asking about somebody would be met by silence again. */
  isExpected(hsaId: string): boolean {
    const now = this.#now();
    return now < this.#ofAllUntil || now < (this.#until.get(hsaId) ?? -Infinity);
  }

  noteSilence(hsaId: string): void {
    const now = this.#now();
    this.#until.delete(hsaId);
    this.#until.set(hsaId, now + ofSomebodyMs);
    const [oldest] = this.#until.keys();
    if (this.#until.size > mostKept && oldest !== undefined) this.#until.delete(oldest);
    if (this.#inRow.size < fewestInRow) this.#inRow.add(hsaId);
    if (this.#inRow.size >= fewestInRow) this.#ofAllUntil = now + ofAllMs;
  }

  noteAnswer(hsaId: string): void {
    this.#until.delete(hsaId);
    this.#inRow.clear();
    this.#ofAllUntil = -Infinity;
  }
}
