/** As many as a function keeps, where nothing else is said. */
const mostKept = 5_000;

/**
 * What was looked up, kept in a function's memory for a while. Those who ask at the same time share one look-up; a
 * failed one is not kept, or one lost call would fail all of them until the time is over. Nor is kept that there is
 * nothing: whoever asks may name whatever there is not. What is too old goes, and what was looked up longest ago where
 * there are too many.
 */
export class TimedCache<T> {
  readonly #most: number;
  readonly #milliseconds: number;
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly value: Promise<T>; readonly until: number }>();

  /**
   * @param now milliseconds
   * @param most how many are kept at once
   */
  constructor(milliseconds: number, now: () => number, most = mostKept) {
    this.#most = most;
    this.#milliseconds = milliseconds;
    this.#now = now;
  }

  get(name: string, find: () => Promise<T>): Promise<T> {
    return this.kept(name) ?? this.renew(name, find);
  }

  /** What was looked up already and is not too old. */
  kept(name: string): Promise<T> | undefined {
    const kept = this.#kept.get(name);
    return kept !== undefined && kept.until > this.#now() ? kept.value : undefined;
  }

  /** Looks up anew, whatever is kept. */
  renew(name: string, find: () => Promise<T>): Promise<T> {
    const value = find();
    this.#kept.delete(name);
    this.#kept.set(name, { value, until: this.#now() + this.#milliseconds });
    this.#makeRoom();
    const forget = (): void => {
      if (this.#kept.get(name)?.value === value) this.#kept.delete(name);
    };
    value.then((found) => {
      if (found === undefined) forget();
    }, forget);
    return value;
  }

  /** The first of the map were looked up longest ago, and all are kept for the same time. */
  #makeRoom(): void {
    for (const [name, { until }] of this.#kept) {
      if (until > this.#now() && this.#kept.size <= this.#most) return;
      this.#kept.delete(name);
    }
  }
}
