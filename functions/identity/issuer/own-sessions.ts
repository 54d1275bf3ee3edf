import { createHmac } from "node:crypto";
import type { KoaContextWithOIDC } from "oidc-provider";
import * as z from "zod/mini";
import { longestSessionSeconds } from "../session-times.ts";
import { browserKind } from "./browser-kind.ts";
import type { BrowserKind } from "./browser-kind.ts";
import { endSession } from "./end-session.ts";
import type { KeptSession, Sessions } from "./end-session.ts";

/** One of the sessions of somebody, as they are shown it. */
export interface OwnSession extends BrowserKind {
  /** Whether it is that of the browser that asks. */
  readonly isThis: boolean;
  /** Seconds since 1970. */
  readonly signedInAt: number;
  /** When it is over unless it is used before; seconds since 1970. */
  readonly endsAt: number;
  /** What is posted to end it: good from this session only, and told to nobody but it. */
  readonly handle: string;
}

/** What whoever asks is shown. */
export interface OwnSessions {
  /** This browser's first, then the newest. */
  readonly sessions: readonly OwnSession[];
  /** What is posted to end all but this browser's. */
  readonly othersHandle: string;
}

const entryShape = z.object({
  uid: z.string(),
  browser: z.exactOptional(z.string()),
  system: z.exactOptional(z.string()),
});
type Entry = z.infer<typeof entryShape>;

interface LiveSession {
  readonly entry: Entry;
  readonly session: KeptSession;
}

/** What no session is named. */
const others = "others";

/**
 * The sessions of each person, which they see and end themselves (docs/domain/sign-in.md, Your own sessions). Of a
 * browser its kind is kept, and no address.
 */
export class SessionsOfPeople {
  readonly #at: Sessions;
  readonly #secret: () => Promise<Uint8Array>;
  readonly #tellFailure: (fault: Error) => void;

  /**
   * @param secret makes what is posted, and hides whose the sessions are from who reads the table
   * @param tellFailure of a session that could not be noted
   */
  constructor(at: Sessions, secret: () => Promise<Uint8Array>, tellFailure: (fault: Error) => void) {
    this.#at = at;
    this.#secret = secret;
    this.#tellFailure = tellFailure;
  }

  /** Notes each session that somebody signs in to. */
  noteEach(): void {
    this.#at.provider.use(async (context: KoaContextWithOIDC, next) => {
      await next();
      // Outside the provider's own routes nobody signs in.
      if (!("oidc" in context)) return;
      const { session, result } = context.oidc;
      if (result?.login === undefined || session?.accountId === undefined) return;
      try {
        await this.#note(session, context.req.headers["user-agent"]);
      } catch (fault) {
        // Whoever has signed in works, listed or not.
        this.#tellFailure(fault instanceof Error ? fault : new Error(String(fault)));
      }
    });
  }

  /** The sessions of whoever this is a session of. */
  async of(asking: KeptSession): Promise<OwnSessions> {
    const live = await this.#live(asking);
    const shown = await Promise.all(
      live.map(async ({ entry, session }): Promise<OwnSession> => {
        const { uid, ...told } = entry;
        return {
          ...told,
          isThis: uid === asking.uid,
          signedInAt: session.loginTs ?? 0,
          endsAt: session.exp,
          handle: await this.#handle(asking, uid),
        };
      }),
    );
    const sessions = shown.toSorted(
      (one, other) => Number(other.isThis) - Number(one.isThis) || other.signedInAt - one.signedInAt,
    );
    return { sessions, othersHandle: await this.#handle(asking, others) };
  }

  /**
   * Ends what a handle stands for.
   *
   * @returns whether it stood for anything: not where it was made for another session, or that has ended
   */
  async end(asking: KeptSession, handle: string): Promise<boolean> {
    const ending = (await this.#live(asking)).filter(({ entry }) => entry.uid !== asking.uid);
    if (handle === (await this.#handle(asking, others))) {
      await Promise.all(ending.map(({ session }) => endSession(this.#at, session)));
      return true;
    }
    for (const { entry, session } of ending) {
      if (handle !== (await this.#handle(asking, entry.uid))) continue;
      await endSession(this.#at, session);
      return true;
    }
    return false;
  }

  /** A browser that the same person signs in with again goes on with its session. */
  async #note(session: KeptSession, userAgent: string | undefined): Promise<void> {
    const { uid } = session;
    const entry: Entry = { uid, ...browserKind(userAgent) };
    await this.#at.records.enter(await this.#listOf(session), uid, entry, longestSessionSeconds);
  }

  /** Those that have not ended since. */
  async #live(asking: KeptSession): Promise<readonly LiveSession[]> {
    const entries = await this.#entries(await this.#listOf(asking));
    const found = await Promise.all(
      entries.map(async (entry) => {
        const session = await this.#at.provider.Session.findByUid(entry.uid);
        return session !== undefined && session.accountId === asking.accountId ? [{ entry, session }] : [];
      }),
    );
    return found.flat();
  }

  async #entries(list: string): Promise<readonly Entry[]> {
    const entries = await this.#at.records.entries(list);
    return entries.flatMap((kept) => {
      const read = z.safeParse(entryShape, kept);
      return read.success ? [read.data] : [];
    });
  }

  #listOf({ accountId = "" }: KeptSession): Promise<string> {
    return this.#keyed(`person ${accountId}`);
  }

  #handle({ uid }: KeptSession, ending: string): Promise<string> {
    return this.#keyed(`end ${uid} ${ending}`);
  }

  async #keyed(text: string): Promise<string> {
    return createHmac("sha256", await this.#secret())
      .update(text)
      .digest("base64url");
  }
}
