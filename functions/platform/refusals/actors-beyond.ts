/** As many as a function remembers. */
const mostKept = 1_000;

/** Who is beyond a limit, as this function has learned, until when. It lies in memory and nowhere else. */
export class ActorsBeyond {
  readonly #until = new Map<string, string>();

  /** When somebody's count begins anew: UTC; undefined where they are beyond no limit as far as is known. */
  until(identity: string, at: string): string | undefined {
    const until = this.#until.get(identity);
    if (until === undefined || until > at) return until;
    this.#until.delete(identity);
    return undefined;
  }

  note(identity: string, until: string): void {
    this.#until.delete(identity);
    this.#until.set(identity, until);
    const [oldest] = this.#until.keys();
    if (this.#until.size > mostKept && oldest !== undefined) this.#until.delete(oldest);
  }
}
