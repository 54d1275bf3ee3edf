import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { idleSessionSeconds, longestSessionSeconds } from "../../session-times.ts";
import type { ToldSession } from "../../told-session.ts";
import type { PostedForm } from "../../federation/federation.ts";
import type { SessionRecords } from "../session-records.ts";
import { browserClientId, challengeOf, returnedAddress, signInQuestion } from "./browser-client.ts";
import { attemptSeconds } from "./browser-cookies.ts";

/** What the sessions of browsers stand on. */
export interface BrowserSessionsParts {
  readonly issuer: URL;
  readonly records: SessionRecords;
  readonly clientSecret: string;
  /** What the issuer's own token endpoint answers to a form. */
  readonly askForTokens: (form: Readonly<Record<string, string>>) => Promise<unknown>;
  /** What a page proves itself with in a session of this name. */
  readonly proofOf: (sessionUid: string) => string;
}

/** A sign-in to be begun. */
export interface Wanted {
  /** Where the browser goes afterwards: a path of an application. */
  readonly to: string;
  readonly hint?: string | undefined;
  /** Whoever shows what this is the challenge of gets the session, and not this browser window (RFC 7636). */
  readonly challenge?: string | undefined;
}

/** A session as its browser gets it. */
export interface GivenSession {
  /** By which the browser is known. */
  readonly id: string;
  readonly token: string;
  readonly told: ToldSession;
}

/** What came of a sign-in. */
export type Returned =
  | { readonly is: "signed-in"; readonly to: string; readonly given: GivenSession }
  | { readonly is: "to-be-fetched"; readonly to: string; readonly handover: string }
  | { readonly is: "refused"; readonly to: string }
  | { readonly is: "nobody's" };

const attemptShape = z.object({
  state: z.string(),
  verifier: z.string(),
  to: z.string(),
  challenge: z.exactOptional(z.string()),
});
const sessionShape = z.object({
  refreshToken: z.string(),
  uid: z.string(),
  grantId: z.string(),
  subject: z.string(),
  name: z.exactOptional(z.string()),
});
const handoverShape = z.object({ challenge: z.string(), id: z.string() });
const leavingShape = z.object({ action: z.string(), fields: z.record(z.string(), z.string()) });
const tokensShape = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  scope: z.string(),
  refresh_token: z.string(),
});

/** Whom a code was given to, and in which session of the issuer's. */
export interface SignedInSession {
  readonly uid: string;
  readonly grantId: string;
  readonly subject: string;
  readonly name?: string;
}

/**
 * The sessions of people's browsers, whose tokens lie here and in cookies that no script reads. A browser has the short
 * access token and an id; what renews lies sealed with the issuer and goes with the grant.
 */
export class BrowserSessions {
  readonly #parts: BrowserSessionsParts;

  constructor(parts: BrowserSessionsParts) {
    this.#parts = parts;
  }

  /** @returns where the browser goes, and by what it is known when it comes back */
  async begin({ to, hint, challenge }: Wanted): Promise<{ readonly address: URL; readonly attempt: string }> {
    const [attempt, state, verifier] = [chance(), chance(), chance()];
    const kept = { state, verifier, to, ...(challenge === undefined ? {} : { challenge }) };
    await this.#parts.records.keep("Attempt", attempt, kept, { seconds: attemptSeconds });
    const [, application = ""] = new URL(to, this.#parts.issuer).pathname.split("/");
    return { address: signInQuestion(this.#parts.issuer, { state, verifier, application, hint }), attempt };
  }

  /**
   * Takes what the issuer's own flow has led back to. An attempt counts once, and only in the browser that began it.
   *
   * @param sessionOf whom a code was given to
   */
  async complete(
    attempt: string | undefined,
    answer: URLSearchParams,
    sessionOf: (code: string) => Promise<SignedInSession | undefined>,
  ): Promise<Returned> {
    const { records } = this.#parts;
    const begun = z.safeParse(attemptShape, attempt && (await records.take("Attempt", attempt)));
    if (!begun.success || begun.data.state !== answer.get("state")) return { is: "nobody's" };
    const { to, verifier, challenge } = begun.data;
    const code = answer.get("code");
    const session = code === null ? undefined : await sessionOf(code);
    if (code === null || session === undefined) return { is: "refused", to };
    const given = await this.#open(session, code, verifier);
    if (given === undefined) return { is: "refused", to };
    if (challenge === undefined) return { is: "signed-in", to, given };
    const handover = chance();
    await records.keep("Handover", handover, { challenge, id: given.id }, { seconds: 60 });
    return { is: "to-be-fetched", to, handover };
  }

  /** Gives a session to the page in whose name its window signed in; once, whether it shows the verifier or not. */
  async fetch(handover: string, verifier: string): Promise<GivenSession | undefined> {
    const kept = z.safeParse(handoverShape, await this.#parts.records.take("Handover", handover));
    if (!kept.success) return undefined;
    if (kept.data.challenge === challengeOf(verifier)) return this.renew(kept.data.id);
    await this.end(kept.data.id);
    return undefined;
  }

  /** The next token. @returns undefined where the session is over */
  async renew(id: string): Promise<GivenSession | undefined> {
    const kept = z.safeParse(sessionShape, (await this.#parts.records.find("Browser", id))?.kept);
    if (!kept.success) return undefined;
    const { refreshToken, ...session } = kept.data;
    const tokens = await this.#ask({ grant_type: "refresh_token", refresh_token: refreshToken });
    return tokens && this.#given(id, session, tokens);
  }

  /** Ends a session with all that its grant gave. @returns the uid of the issuer's own, if there was one */
  async end(id: string): Promise<string | undefined> {
    const { records } = this.#parts;
    const kept = z.safeParse(sessionShape, await records.take("Browser", id));
    if (!kept.success) return undefined;
    const { grantId, uid } = kept.data;
    await Promise.all([records.revoke(grantId), records.destroy("Grant", grantId)]);
    return uid;
  }

  /** Keeps what the identity provider is to be told for the browser that goes there next. @returns by what it is had */
  async keepLeaving(form: PostedForm): Promise<string> {
    const ticket = chance();
    await this.#parts.records.keep("Leaving", ticket, { ...form }, { seconds: 60 });
    return ticket;
  }

  /** What was kept under the ticket; once. */
  async takeLeaving(ticket: string): Promise<PostedForm | undefined> {
    const kept = z.safeParse(leavingShape, await this.#parts.records.take("Leaving", ticket));
    return kept.success ? kept.data : undefined;
  }

  async #open(session: SignedInSession, code: string, verifier: string): Promise<GivenSession | undefined> {
    const { issuer, records } = this.#parts;
    const redirectUri = `${issuer.href}${returnedAddress}`;
    const form = { grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier };
    const tokens = await this.#ask(form);
    if (tokens === undefined) return undefined;
    const id = chance();
    const kept = { ...session, refreshToken: tokens.refresh_token };
    await records.keep("Browser", id, kept, { seconds: longestSessionSeconds, grantId: session.grantId });
    return this.#given(id, session, tokens);
  }

  async #ask(form: Readonly<Record<string, string>>): Promise<z.infer<typeof tokensShape> | undefined> {
    const { clientSecret, askForTokens } = this.#parts;
    const own = { client_id: browserClientId, client_secret: clientSecret };
    const read = z.safeParse(tokensShape, await askForTokens({ ...form, ...own }));
    return read.success ? read.data : undefined;
  }

  #given(id: string, { uid, subject, name }: SignedInSession, tokens: z.infer<typeof tokensShape>): GivenSession {
    const told = {
      subject,
      ...(name === undefined ? {} : { name }),
      scopes: tokens.scope.split(" ").filter((scope) => scope !== "openid"),
      proof: this.#parts.proofOf(uid),
      tokenSeconds: tokens.expires_in,
      sessionSeconds: idleSessionSeconds,
    };
    return { id, token: tokens.access_token, told };
  }
}

/** 256 bits that nobody can guess. */
function chance(): string {
  return randomBytes(32).toString("base64url");
}
