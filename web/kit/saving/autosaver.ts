import * as autosave from "./autosave.ts";
import type { Autosave } from "./autosave.ts";

/** What came of a save. */
export type SaveOutcome =
  | { readonly is: "saved"; readonly revision: number }
  /** No answer, or one that says to try again. */
  | { readonly is: "failed" }
  | { readonly is: "conflict" }
  | { readonly is: "refused" };

/** The clock and the alarm of whatever it runs in. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** @returns what calls it off */
  after(milliseconds: number, then: () => void): () => void;
}

interface Setting<Content> {
  readonly content: Content;
  readonly revision: number;
  readonly time: Time;
  save(content: Content, revision: number): Promise<SaveOutcome>;
  onChange(state: Autosave<Content>): void;
}

/** Saves what is typed: one save at a time, the newest last, until the server has said that it holds all of it. */
export class Autosaver<Content> {
  readonly #setting: Setting<Content>;
  #state: Autosave<Content>;
  #callOff: (() => void) | undefined;
  #waiting: ((isSaved: boolean) => void)[] = [];

  constructor(setting: Setting<Content>) {
    this.#setting = setting;
    this.#state = autosave.begun(setting.content, setting.revision);
  }

  get state(): Autosave<Content> {
    return this.#state;
  }

  edit(content: Content): void {
    this.#become(autosave.edited(this.#state, content, this.#setting.time.now()));
  }

  /** Goes on after a stop, from the revision that the server holds now. */
  resume(content: Content, revision: number): void {
    this.#become(autosave.resumed(this.#state, { content, revision }, this.#setting.time.now()));
  }

  /**
   * Saves what is left at once.
   *
   * @returns whether the server holds everything that is typed
   */
  flush(): Promise<boolean> {
    if (autosave.isSaved(this.#state)) return Promise.resolve(true);
    if (this.#state.stopped !== undefined) return Promise.resolve(false);
    return new Promise((settle) => {
      this.#waiting.push(settle);
      this.#become(autosave.hurried(this.#state));
    });
  }

  /** Sends nothing more of what is typed: it is deleted, or signed. */
  discard(): void {
    this.#become(autosave.discarded(this.#state));
  }

  /** Begins anew: what was typed is sent, and the server holds nothing. */
  restart(content: Content): void {
    this.#become(autosave.begun(content, 0));
  }

  #become(state: Autosave<Content>): void {
    this.#state = state;
    this.#setting.onChange(state);
    this.#answerWaiting();
    this.#goOn();
  }

  #answerWaiting(): void {
    const isSaved = autosave.isSaved(this.#state);
    if (!isSaved && (this.#state.isHurried || this.#waiting.length === 0)) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const settle of waiting) settle(isSaved);
  }

  #goOn(): void {
    const { time } = this.#setting;
    this.#callOff?.();
    this.#callOff = undefined;
    const step = autosave.nextStep(this.#state, time.now());
    if (step.is === "wait")
      this.#callOff = time.after(step.until - time.now(), () => {
        this.#goOn();
      });
    if (step.is === "save") void this.#save();
  }

  async #save(): Promise<void> {
    const { content, revision } = this.#state;
    this.#become(autosave.sending(this.#state));
    const outcome = await this.#setting.save(content, revision).catch((): SaveOutcome => ({ is: "failed" }));
    const now = this.#setting.time.now();
    switch (outcome.is) {
      case "saved":
        this.#become(autosave.saved(this.#state, outcome.revision, now));
        return;
      case "failed":
        this.#become(autosave.failed(this.#state, now));
        return;
      case "conflict":
      case "refused":
        this.#become(autosave.stopped(this.#state, outcome.is));
    }
  }
}
