import type { KeptForSession } from "../sign-in.ts";

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
const ivLength = 12;

/** `CryptoKey` has no global type in Node, whose tests read this too. */
type SealKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

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

  constructor(shelf: Shelf, session: KeptForSession, now: () => number) {
    this.#shelf = shelf;
    this.#session = session;
    this.#now = now;
  }

  /** Keeps a value of JSON under a name; a full shelf keeps none, and the page goes on. */
  keep(name: string, value: unknown): Promise<void> {
    return this.#after(async () => {
      const { id, key } = await this.#opened();
      const iv = crypto.getRandomValues(new Uint8Array(ivLength));
      const text = new TextEncoder().encode(JSON.stringify(value));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text));
      const place = `${prefix}:${id}:${name}`;
      try {
        this.#shelf.setItem(place, `${String(this.#now())} ${toBase64([...iv, ...sealed])}`);
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

  drop(name: string): Promise<void> {
    return this.#after(async () => {
      const { id } = await this.#opened();
      this.#shelf.removeItem(`${prefix}:${id}:${name}`);
    });
  }

  /** Takes away what other sessions left, which nobody can open any more. */
  sweep(): void {
    const names = Array.from({ length: this.#shelf.length }, (_, index) => this.#shelf.key(index));
    for (const name of names) {
      if (name?.startsWith(`${prefix}:`) !== true) continue;
      const at = Number((this.#shelf.getItem(name) ?? "").split(" ")[0]);
      if (!(this.#now() - at < longestLife)) this.#shelf.removeItem(name);
    }
  }

  /** Takes away the tab's copies and their key: somebody has signed out. */
  async forget(): Promise<void> {
    await this.#after(async () => {
      const { id } = await this.#opened();
      const names = Array.from({ length: this.#shelf.length }, (_, index) => this.#shelf.key(index));
      for (const name of names) if (name?.startsWith(`${prefix}:${id}:`) === true) this.#shelf.removeItem(name);
      this.#session.removeItem(keyKeptAs);
      this.#seal = undefined;
    });
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
