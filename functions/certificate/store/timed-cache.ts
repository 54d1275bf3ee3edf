/**
 * What was looked up, kept in a function's memory for a while. Those who ask at the same time share one look-up; a
 * failed one is not kept, or one lost call would fail all of them until the time is over.
 */
export class TimedCache<T> {
  readonly #milliseconds: number;
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly value: Promise<T>; readonly until: number }>();

  constructor(milliseconds: number, now: () => number) {
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
    this.#kept.set(name, { value, until: this.#now() + this.#milliseconds });
    value.catch(() => this.#kept.delete(name));
    return value;
  }
}
