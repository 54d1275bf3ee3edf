import { createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import Provider from "oidc-provider";
import { chosenLanguage, languageCookie } from "../../operation/chosen-language.ts";
import { generalProblems, retryAfterOf } from "../../operation/problem.ts";
import { shownCertificate } from "../../platform/door/client-certificate.ts";
import { toldFailure } from "../../platform/told-failure.ts";
import { AnswersToBrowsers, browserAddresses } from "./browser/answer-browser.ts";
import { BrowserSessions } from "./browser/browser-sessions.ts";
import { askTokenEndpoint, sessionOfCode } from "./browser/own-client.ts";
import { endSession } from "./end-session.ts";
import { answerCall } from "./gateway-exchange.ts";
import type { GatewayAnswer, GatewayCall } from "./gateway-exchange.ts";
import type { IdentityProviders, SignInFault } from "./identity-providers.ts";
import { methodsAt, ownSessionsAddress } from "./issuer-addresses.ts";
import { issuerConfiguration } from "./issuer-configuration.ts";
import { issuerPages, submitScript } from "./issuer-pages.ts";
import { answerOwnSessions } from "./answer-own-sessions.ts";
import { SessionsOfPeople } from "./own-sessions.ts";
import { providerMemory } from "./provider-memory.ts";
import type { SessionRecords } from "./session-records.ts";
import { renewSessions } from "./session-renewal.ts";
import { endSessionsUpstream, formUpstream, returnFromUpstream } from "./sign-out.ts";
import { showPage, SignIn } from "./sign-in.ts";
import { once } from "./once.ts";
import { signingKeysOf } from "./signing-key.ts";
import type { TokenKeys } from "./token-keys.ts";
import { clientOf } from "./token-systems.ts";
import type { FindSystem } from "./token-systems.ts";
import type { Subjects } from "./who-signs-in.ts";

/** What the issuer stands on. */
export interface IssuerPorts {
  readonly issuer: URL;
  /** Where systems get their tokens, because they show certificates there; undefined where nobody could. */
  readonly systemsAddress?: string | undefined;
  readonly keys: TokenKeys;
  readonly records: SessionRecords;
  readonly subjects: Subjects;
  readonly findSystem: FindSystem;
  readonly providers: IdentityProviders;
  readonly takesSecrets: boolean;
  readonly hasTerminals: boolean;
  /** With it the stage's own edge vouches for client certificates; undefined where mutual TLS does. */
  readonly vouchingKey?: (() => Promise<string>) | undefined;
  /** Told of a sign-in that an identity provider spoiled or refused. */
  readonly tellFault: (fault: SignInFault) => void;
  /** Told of what went wrong within. */
  readonly tellFailure: (error: Error) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The token issuer: answers calls below the path of its address. */
export interface TokenIssuer {
  readonly provider: Provider;
  answer(call: GatewayCall): Promise<GatewayAnswer>;
}

/** An issuer with its keys at hand. */
export async function makeTokenIssuer(ports: IssuerPorts): Promise<TokenIssuer> {
  const { issuer, keys, records, providers } = ports;
  const pages = issuerPages(`${issuer.pathname}/submit.js`);
  const certificates = new WeakMap<IncomingMessage, string>();
  const browserSecret = Buffer.from(await keys.secret("browsers")).toString("base64url");
  const proofKey = await keys.secret("pages");
  const proofOf = (uid: string): string => createHmac("sha256", proofKey).update(uid).digest("base64url");
  const provider = new Provider(
    issuer.href,
    issuerConfiguration({
      ...ports,
      pages,
      signingKeys: await signingKeysOf(keys),
      browserSecret,
      proofOf,
      cookieKey: Buffer.from(await keys.secret("cookies")).toString("base64url"),
      memory: providerMemory(records, async (clientId) => {
        const system = await ports.findSystem(clientId);
        if (system === undefined) return undefined;
        const { secret, ...bound } = system;
        return clientOf(ports.takesSecrets && secret !== undefined ? system : bound);
      }),
      certificateOf: (request) => certificates.get(request),
    }),
  );
  // The gateway's word on how it was reached stands in headers that no caller can set (gateway-exchange.ts).
  provider.proxy = true;
  provider.on("server_error", (context, error) => {
    ports.tellFailure(error);
    const { refusal } = toldFailure(error);
    const { status } = generalProblems[refusal.code];
    const retryAfter = retryAfterOf(status, refusal);
    context.status = status;
    if (retryAfter !== undefined) context.set("retry-after", String(retryAfter));
  });
  const signIn = new SignIn({ ...ports, provider, pages, tell: ports.tellFault });
  const signOut = { issuer, provider, providers, records, pages };
  endSessionsUpstream(signOut);
  renewSessions(provider, ports.now);
  const sessions = new SessionsOfPeople(
    { provider, records },
    once(() => keys.secret("own-sessions")),
    ports.tellFailure,
  );
  sessions.noteEach();
  const answerProtocol = provider.callback();
  const browsers = new AnswersToBrowsers({
    issuer,
    pages,
    sessions: new BrowserSessions({
      issuer,
      records,
      proofOf,
      clientSecret: browserSecret,
      askForTokens: (form) => askTokenEndpoint(form, issuer, answerProtocol),
    }),
    sessionOf: (code) => sessionOfCode(provider, ports.subjects, code),
    endSession: async (uid, returnTo) => {
      const form = await formUpstream(signOut, uid, returnTo);
      const session = await provider.Session.findByUid(uid);
      if (session !== undefined) await endSession({ provider, records }, session);
      return form;
    },
  });

  const answers = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, path = "", search = ""] = /^([^?]*)(\?.*)?$/.exec(request.url ?? "") ?? [];
    const below = path.startsWith(issuer.pathname) ? path.slice(issuer.pathname.length) : path;
    const [, uid, step = ""] = /^\/interaction\/([^/]+)(?:\/([^/]*))?$/.exec(below) ?? [];
    if (uid !== undefined) {
      await signIn.answer(request, response, uid, step);
    } else if (below.startsWith("/callback/")) {
      await signIn.bringHome(request, response, below.slice("/callback/".length));
    } else if (below === "/signed-out") {
      await returnFromUpstream(signOut, request, response, search);
    } else if (below === "/submit.js") {
      response.setHeader("content-type", "text/javascript; charset=utf-8");
      response.end(submitScript);
    } else if (!isAsked(request, response, below)) {
      return;
    } else if (below in browserAddresses) {
      await browsers.answer(request, response, below);
    } else if (below === ownSessionsAddress) {
      await answerOwnSessions({ issuer, provider, sessions }, request, response);
    } else {
      if (below === "/auth") forgetSession(request);
      // The provider finds out from the difference of the two that it is mounted below a path.
      Object.assign(request, { originalUrl: request.url });
      request.url = `${below}${search}`;
      await answerProtocol(request, response);
    }
  };
  /** Whether there is an answer; where not, this has been said. */
  const isAsked = (request: IncomingMessage, response: ServerResponse, below: string): boolean => {
    const methods = methodsAt(below);
    if (methods?.includes(request.method ?? "") === true) return true;
    if (methods !== undefined) response.setHeader("allow", methods.join(", "));
    showPage(response, methods === undefined ? 404 : 405, pages.nowhere(request));
    return false;
  };
  return {
    provider,
    answer: (call) =>
      answerCall(call, issuer, async (request, response) => {
        const shown = await shownCertificate(call, ports.vouchingKey);
        if (shown !== undefined) certificates.set(request, pemOf(shown));
        keepLanguage(request, response);
        return answers(request, response);
      }),
  };
}

/** A language that a page was asked for in is that of the pages after it too. */
function keepLanguage({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const chosen = chosenLanguage(/\?.*/.exec(url)?.[0] ?? "", "");
  if (chosen !== undefined) response.setHeader("set-cookie", languageCookie(chosen));
}

/**
 * Drops the cookie of an earlier sign-in where a new one begins, so that the new one hangs on nothing of it. The cookie
 * is kept for signing out. That nobody goes on as who sat there before does not rest on this: the provider asks for a
 * person each time (issuer-configuration.ts).
 */
function forgetSession(request: IncomingMessage): void {
  const cookies = request.headers.cookie?.split("; ").filter((cookie) => !/^_session\b/.test(cookie));
  if (cookies !== undefined) request.headers.cookie = cookies.join("; ");
}

/** As the provider takes a certificate, and reckons its thumbprint (RFC 7468 §5). */
function pemOf(der: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString("base64")}\n-----END CERTIFICATE-----\n`;
}
