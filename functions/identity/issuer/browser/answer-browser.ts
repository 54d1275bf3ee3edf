import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import * as z from "zod/mini";
import { newId } from "../../../operation/ids.ts";
import { renderProblem } from "../../../operation/problem.ts";
import { readerOf } from "../issuer-pages.ts";
import type { ShownPages } from "../issuer-pages.ts";
import type { PostedForm } from "../../federation/federation.ts";
import { showFormUpstream } from "../sign-out.ts";
import { redirect, showPage } from "../sign-in.ts";
import { applicationNamed } from "../web-applications.ts";
import { leavingAddress, returnedAddress } from "./browser-client.ts";
import { attemptCookie, attemptCookieOf, cookieIn, cookiesOf, noCookies, sessionCookie } from "./browser-cookies.ts";
import { browserProblems } from "./browser-problems.ts";
import type { BrowserProblem } from "./browser-problems.ts";
import type { BrowserSessions, GivenSession, SignedInSession } from "./browser-sessions.ts";
import { handoverPage, handoverScript } from "./handover-page.ts";

/** What the answers to browsers hang on. */
export interface BrowserParts {
  readonly issuer: URL;
  readonly sessions: BrowserSessions;
  readonly pages: ShownPages;
  /** Whom a code of the issuer's was given to. */
  readonly sessionOf: (code: string) => Promise<SignedInSession | undefined>;
  /** Ends the issuer's own session of this name. @returns what its identity provider is to be told, if it was known */
  readonly endSession: (uid: string, returnTo: string) => Promise<PostedForm | undefined>;
}

/** The addresses below the issuer's path, each with its methods. */
export const browserAddresses = {
  "/browser/sign-in": ["GET"],
  [returnedAddress]: ["GET"],
  "/browser/handover.js": ["GET"],
  "/browser/session": ["POST"],
  "/browser/sign-out": ["POST"],
  [leavingAddress]: ["GET"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const askedOfSession = z.union([
  z.strictObject({ shown: z.enum(["page", "frame"]) }),
  z.strictObject({ shown: z.enum(["page", "frame"]), handover: z.string(), verifier: z.string() }),
]);
const askedToLeave = z.union([
  z.strictObject({ shown: z.literal("frame") }),
  z.strictObject({ shown: z.literal("page"), to: z.string() }),
]);

const noContent = 204;

/** Answers a browser that signs in, goes on, or leaves. */
export class AnswersToBrowsers {
  readonly #parts: BrowserParts;

  constructor(parts: BrowserParts) {
    this.#parts = parts;
  }

  async answer(request: IncomingMessage, response: ServerResponse, below: string): Promise<void> {
    switch (below) {
      case "/browser/sign-in":
        return this.#begin(request, response);
      case returnedAddress:
        return this.#complete(request, response);
      case "/browser/handover.js":
        response.setHeader("content-type", "text/javascript; charset=utf-8");
        response.end(handoverScript);
        return;
      case "/browser/session":
        return this.#goOn(request, response);
      case leavingAddress:
        return this.#leaveUpstream(request, response);
      default:
        return this.#leave(request, response);
    }
  }

  async #begin(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URLSearchParams(readerOf(request).search);
    const to = asked.get("to") ?? "";
    if (!this.#isOurs(to)) {
      refuse(request, response, "no-such-application");
      return;
    }
    const { address, attempt } = await this.#parts.sessions.begin({
      to,
      hint: asked.get("hint") ?? undefined,
      challenge: asked.get("challenge") ?? undefined,
    });
    response.setHeader("set-cookie", attemptCookieOf(attempt));
    redirect(response, address.href);
  }

  async #complete(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { sessions, sessionOf, pages, issuer } = this.#parts;
    const answer = new URLSearchParams(readerOf(request).search);
    const returned = await sessions.complete(cookieIn(request, attemptCookie), answer, sessionOf);
    response.setHeader("set-cookie", attemptCookieOf(undefined));
    switch (returned.is) {
      case "nobody's":
        showPage(response, 400, pages.expired(request));
        break;
      case "refused":
        redirect(response, withQuery(returned.to, "sign-in", "refused"));
        break;
      case "to-be-fetched":
        showPage(response, 200, handoverPage(request, `${issuer.pathname}/browser/handover.js`, returned.handover));
        break;
      case "signed-in":
        response.appendHeader("set-cookie", cookiesOf("page", returned.given));
        redirect(response, returned.to);
    }
  }

  async #goOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await this.#asked(request, response, askedOfSession);
    if (asked === undefined) return;
    const given = "handover" in asked ? await this.#fetched(asked) : await this.#renewed(request);
    if (given === undefined) {
      response.setHeader("set-cookie", noCookies(asked.shown));
      // Who is signed in is a question that has this answer too; nothing went wrong.
      response.statusCode = noContent;
      response.setHeader("cache-control", "no-store");
      response.end();
      return;
    }
    response.setHeader("set-cookie", cookiesOf(asked.shown, given));
    tell(response, given.told);
  }

  /**
   * Session and cookies go at once. Where the browser goes next, the identity provider's session ends too; a frame
   * cannot go there.
   */
  async #leave(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await this.#asked(request, response, askedToLeave);
    if (asked === undefined) return;
    const to = "to" in asked ? asked.to : undefined;
    if (to !== undefined && !this.#isOurs(to)) {
      refuse(request, response, "no-such-application");
      return;
    }
    const { issuer, sessions, endSession } = this.#parts;
    const id = cookieIn(request, sessionCookie);
    const uid = id === undefined ? undefined : await sessions.end(id);
    const form = uid === undefined ? undefined : await endSession(uid, new URL(to ?? "/", issuer).href);
    response.setHeader("set-cookie", noCookies(asked.shown));
    if (to === undefined) tell(response, {});
    else if (form === undefined) tell(response, { next: to });
    else tell(response, { next: `${issuer.pathname}${leavingAddress}?ticket=${await sessions.keepLeaving(form)}` });
  }

  /** Only who has signed out has a ticket: no link of a stranger's ends anything here. */
  async #leaveUpstream(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { sessions, pages } = this.#parts;
    const ticket = new URLSearchParams(readerOf(request).search).get("ticket");
    const form = ticket === null ? undefined : await sessions.takeLeaving(ticket);
    if (form === undefined) showPage(response, 400, pages.leftBefore(request));
    else showFormUpstream(response, form, pages.signingOutUpstream(request, form));
  }

  #fetched({ handover, verifier }: { readonly handover: string; readonly verifier: string }) {
    return this.#parts.sessions.fetch(handover, verifier);
  }

  async #renewed(request: IncomingMessage): Promise<GivenSession | undefined> {
    const id = cookieIn(request, sessionCookie);
    return id === undefined ? undefined : this.#parts.sessions.renew(id);
  }

  /** What a page of ours asks, as JSON; undefined where it is none, and that has been said. */
  async #asked<Schema extends z.ZodMiniType>(
    request: IncomingMessage,
    response: ServerResponse,
    schema: Schema,
  ): Promise<z.infer<Schema> | undefined> {
    const { origin, "sec-fetch-site": site, "content-type": type } = request.headers;
    // A browser names the origin of each POST; what is no form is not posted elsewhere unasked.
    if (origin !== this.#parts.issuer.origin || (site !== undefined && site !== "same-origin")) {
      refuse(request, response, "other-page");
      return undefined;
    }
    const read = z.safeParse(schema, type === "application/json" ? jsonIn(await text(request)) : undefined);
    if (read.success) return read.data;
    refuse(request, response, "input-invalid");
    return undefined;
  }

  /** A path of an application's, and nowhere else, however it is written. */
  #isOurs(to: string): boolean {
    const { origin } = this.#parts.issuer;
    if (!to.startsWith("/") || !URL.canParse(to, origin)) return false;
    const address = new URL(to, origin);
    const [, application = "", ...below] = address.pathname.split("/");
    return address.origin === origin && below.length > 0 && applicationNamed(application) !== undefined;
  }
}

function withQuery(to: string, name: string, value: string): string {
  const [, path = "", search = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(to) ?? [];
  const query = new URLSearchParams(search);
  query.set(name, value);
  return `${path}?${query.toString()}${hash}`;
}

function tell(response: ServerResponse, told: object): void {
  response.setHeader("content-type", "application/json");
  response.setHeader("cache-control", "no-store");
  response.end(JSON.stringify(told));
}

function refuse(request: IncomingMessage, response: ServerResponse, code: BrowserProblem): void {
  const problem = renderProblem(
    { code },
    { catalogue: browserProblems },
    { id: newId(), language: readerOf(request).language },
  );
  response.statusCode = problem.status;
  response.setHeader("content-type", "application/problem+json");
  response.setHeader("cache-control", "no-store");
  response.end(JSON.stringify(problem));
}

function jsonIn(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
