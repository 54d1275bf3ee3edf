import type { KeptForSession } from "./kept-for-session.ts";

/** The browser's localStorage: shared by its tabs, and still there after a reload. */
export interface Shelf {
  readonly length: number;
  key(index: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

const keyKeptAs = "intyg-seal";
const prefix = "intyg-sealed";
const longestLife = 24 * 3600 * 1000;
/** So long is somebody thought to look at what did not get into a certificate that is signed. */
const longestCopying = 15 * 60 * 1000;
const ivLength = 12;

/** `CryptoKey` has no global type in Node, whose tests read this too. */
type SealKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A text that is not saved. */
interface Held {
  readonly value: unknown;
  readonly address: string;
}

interface Seal {
  /** Names the tab's copies. */
  readonly id: string;
  readonly key: SealKey;
}

/**
 * Copies in the browser of what the server does not hold yet, sealed with AES-GCM so that what lies on the disk tells
 * nothing. The key lives with the tab's session: a reload finds the copy, whoever opens the browser later does not.
 */
export class SealedCopies {
  readonly #shelf: Shelf;
  readonly #session: KeptForSession;
  readonly #now: () => number;
  #seal: Promise<Seal> | undefined;
  /** Writes come after each other, so that an older copy never lies over a newer. */
  #last: Promise<unknown> = Promise.resolve();
  /** What was kept since the page was loaded, also where the shelf is full; undefined of what was dropped. */
  readonly #held = new Map<string, Held | undefined>();
  readonly #saves = new Set<() => Promise<unknown>>();
  readonly #beyondSaving = new Set<string>();
  #isForgotten = false;

  constructor(shelf: Shelf, session: KeptForSession, now: () => number) {
    this.#shelf = shelf;
    this.#session = session;
    this.#now = now;
  }

  /**
   * Keeps a value of JSON under a name; a full shelf keeps none, and the page goes on.
   *
   * @param address of the page where it is written, such as "/webcert/drafts/…"
   */
  keep(name: string, value: unknown, address: string): Promise<void> {
    // Who has signed out is followed by somebody else: what still comes from the pages before is of nobody.
    if (this.#isForgotten) return Promise.resolve();
    this.#held.set(name, { value, address });
    return this.#after(async () => {
      const { id, key } = await this.#opened();
      const iv = crypto.getRandomValues(new Uint8Array(ivLength));
      const text = new TextEncoder().encode(JSON.stringify(value));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text));
      const place = `${prefix}:${id}:${name}`;
      try {
        this.#shelf.setItem(place, `${String(this.#now())} ${toBase64([...iv, ...sealed])} ${address}`);
      } catch {
        this.#shelf.removeItem(place);
      }
    });
  }

  /** What was kept under the name in this tab; undefined where nothing was, or what is there is not ours. */
  find(name: string): Promise<unknown> {
    return this.#after(async () => {
      const { id, key } = await this.#opened();
      const [, sealed] = (this.#shelf.getItem(`${prefix}:${id}:${name}`) ?? "").split(" ");
      if (sealed === undefined) return undefined;
      try {
        const bytes = fromBase64(sealed);
        const [iv, text] = [bytes.slice(0, ivLength), bytes.slice(ivLength)];
        const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, text);
        const value: unknown = JSON.parse(new TextDecoder().decode(opened));
        return value;
      } catch {
        return undefined;
      }
    });
  }

  /**
   * Drops what is kept under the name: it is saved, or is to go.
   *
   * @param value only this very value, so that what has been written since stays
   */
  drop(name: string, value?: unknown): Promise<void> {
    // All is gone already, with the key.
    if (this.#isForgotten) return Promise.resolve();
    if (value !== undefined && this.#held.get(name)?.value !== value) return Promise.resolve();
    this.#held.set(name, undefined);
    return this.#after(async () => {
      const { id } = await this.#opened();
      this.#shelf.removeItem(`${prefix}:${id}:${name}`);
    });
  }

  /** The addresses of the pages where something is written that is not saved. */
  get unsavedAt(): readonly string[] {
    const [id] = (this.#session.getItem(keyKeptAs) ?? "").split(" ");
    const mine = `${prefix}:${id ?? ""}:`;
    const earlier = this.#namesOnShelf()
      .filter((name) => name.startsWith(mine) && !this.#held.has(name.slice(mine.length)))
      .flatMap((name) => (this.#shelf.getItem(name) ?? "").split(" ").slice(2));
    const now = [...this.#held.values()].flatMap((held) => (held === undefined ? [] : [held.address]));
    return [...new Set([...now, ...earlier])];
  }

  /**
   * What is written on the page can never be saved, as on a draft that is signed: who leaves it is told so.
   *
   * @returns what takes it back
   */
  cannotSave(address: string): () => void {
    this.#beyondSaving.add(address);
    return () => this.#beyondSaving.delete(address);
  }

  /** Whether staying may still have it saved. */
  mayBeSaved(address: string): boolean {
    return !this.#beyondSaving.has(address);
  }

  /** Whoever can save what is written here is asked to, before the page is left. @returns what takes it back */
  savedBy(save: () => Promise<unknown>): () => void {
    this.#saves.add(save);
    return () => this.#saves.delete(save);
  }

  /** Saves what can be saved at once. */
  async saveNow(): Promise<void> {
    await Promise.allSettled([...this.#saves].map((save) => save()));
  }

  /** Takes away what other sessions left, which nobody can open any more. */
  sweep(): void {
    for (const name of this.#namesOnShelf()) {
      if (!(this.#ageOf(name) < longestLife)) this.#shelf.removeItem(name);
    }
  }

  /**
   * Takes away what any session left under the name some time ago: its draft is signed, and whoever still sees what did
   * not get in has had the time to copy it.
   */
  dropLeft(name: string): void {
    for (const place of this.#namesOnShelf()) {
      if (place.split(":").slice(2).join(":") !== name || this.#ageOf(place) < longestCopying) continue;
      this.#shelf.removeItem(place);
    }
  }

  /** Takes away the tab's copies and their key: somebody has signed out. */
  async forget(): Promise<void> {
    this.#isForgotten = true;
    this.#held.clear();
    await this.#after(async () => {
      const { id } = await this.#opened();
      for (const name of this.#namesOnShelf()) if (name.startsWith(`${prefix}:${id}:`)) this.#shelf.removeItem(name);
      this.#session.removeItem(keyKeptAs);
      this.#seal = undefined;
    });
  }

  /** Milliseconds since it was put on the shelf; not a number of what is none of ours. */
  #ageOf(place: string): number {
    return this.#now() - Number((this.#shelf.getItem(place) ?? "").split(" ")[0]);
  }

  #namesOnShelf(): readonly string[] {
    const names = Array.from({ length: this.#shelf.length }, (_, index) => this.#shelf.key(index));
    return names.filter((name) => name !== null).filter((name) => name.startsWith(`${prefix}:`));
  }

  #after<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => undefined);
    return done;
  }

  #opened(): Promise<Seal> {
    this.#seal ??= openSeal(this.#session);
    return this.#seal;
  }
}

/** The session's key, made where it has none. */
async function openSeal(session: KeptForSession): Promise<Seal> {
  const [id, kept] = (session.getItem(keyKeptAs) ?? "").split(" ");
  if (id !== undefined && kept !== undefined) return { id, key: await importKey(fromBase64(kept)) };
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const seal = { id: crypto.randomUUID(), key: await importKey(bytes) };
  session.setItem(keyKeptAs, `${seal.id} ${toBase64([...bytes])}`);
  return seal;
}

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<SealKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function toBase64(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
