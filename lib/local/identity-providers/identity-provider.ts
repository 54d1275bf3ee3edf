import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import Provider from "oidc-provider";
import type { ClientMetadata } from "oidc-provider";
import type { SignInMethod } from "../demo-people.ts";
import { FaultyProvider } from "./faulty-provider.ts";
import { readFaultSetting } from "./provider-faults.ts";
import type { FaultSetting } from "./provider-faults.ts";
import { makeProviderKey } from "./provider-keys.ts";
import { providerReader } from "./provider-reader.ts";
import { pageHeaders, pagePolicy, providerPages } from "./provider-pages.ts";
import type { Choice, ProviderWords } from "./provider-pages.ts";
import { providerConfiguration } from "./provider-configuration.ts";

/** Somebody whom a provider can identify: with each HSA-id once. */
export interface ProviderPerson extends Choice {
  /** What an ID token says of the person, where it is asked for. */
  readonly claims: Readonly<Record<string, string>>;
}

/** What a provider is, and for whom it identifies people. */
export interface ProviderSetting {
  readonly method: SignInMethod;
  readonly words: ProviderWords;
  readonly people: readonly ProviderPerson[];
  /** The level at which it identifies, two that are less, and one of the other federation's, in their own words. */
  readonly levels: Readonly<Record<"usual" | "low" | "unexamined" | "foreign", string>>;
  readonly client: ClientMetadata & { readonly redirect_uris: string[] };
  /** 0: any free port. */
  readonly port: number;
}

/** A provider that plays SITHS or e-legitimation on this machine, on an origin of its own. */
export interface RunningIdentityProvider {
  readonly issuer: string;
  /** What goes wrong from now on. */
  misbehave(setting: FaultSetting): void;
  /** How many times it has been asked for each path since it started. */
  callsOf(path: string): number;
  stop(): Promise<void>;
}

/**
 * Starts an OpenID provider on 127.0.0.1 that shows its people on a page, one button each; a `login_hint` with the key
 * of one, or with what is told of them, takes the direct way. What it knows it forgets when it stops.
 *
 * - `GET` and `PUT /admin/fault` `{fault?, slowMs?}`: goes wrong on purpose (provider-faults.ts)
 */
export async function startIdentityProvider(setting: ProviderSetting): Promise<RunningIdentityProvider> {
  const stopping = new AbortController();
  const server = createServer();
  const issuer = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.listen(setting.port, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${String(typeof address === "object" ? (address?.port ?? 0) : 0)}`);
    });
  });
  const own = await makeProviderKey("one");
  const faulty = new FaultyProvider({ setting, own, foreign: await makeProviderKey("two"), stopping: stopping.signal });
  const calls = new Map<string, number>();
  const serve = identityProvider(issuer, setting, faulty);
  server.on("request", (request, response) => {
    const path = pathOf(request);
    calls.set(path, (calls.get(path) ?? 0) + 1);
    // Whoever hangs up while it is slow is no reason to end the provider.
    serve(request, response).catch(() => response.destroy());
  });
  return {
    issuer,
    misbehave: (wanted) => faulty.become(wanted),
    callsOf: (path) => calls.get(path) ?? 0,
    stop: async () => {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function identityProvider(issuer: string, setting: ProviderSetting, faulty: FaultyProvider): Serve {
  const pages = providerPages(setting.words);
  const clients = setting.client.redirect_uris.map((address) => new URL(address).origin);
  const policy = pagePolicy([...new Set(clients)]);
  const provider = new Provider(issuer, providerConfiguration(setting, faulty.own, { pages, policy }));
  provider.use((context, next) => faulty.spoil(context, next));
  const answer = provider.callback();

  const signIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const show = (status: number, page: string): void => {
      response.writeHead(status, pageHeaders(policy)).end(page);
    };
    const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
    // Too old, used, or of an earlier run.
    if (interaction === undefined) return show(400, pages.expired(providerReader(request)));
    const { login_hint: hint, ui_locales: wanted } = interaction.params;
    const reader = providerReader(request, wanted);
    const choice = request.method === "POST" ? await readChoice(request) : { person: hint };
    const isChosen = (known: string): boolean => "person" in choice && known === choice.person;
    if ("cancel" in choice) {
      const error = { error: "access_denied", error_description: "cancelled by the person" };
      return provider.interactionFinished(request, response, error);
    }
    const person = setting.people.find(({ key, claims }) => [key, ...Object.values(claims)].some(isChosen));
    if (person === undefined) return show(request.method === "POST" ? 400 : 200, pages.choose(reader, setting.people));
    const login = { accountId: person.key, acr: setting.levels.usual, amr: [setting.method], remember: false };
    return provider.interactionFinished(request, response, { login });
  };

  return async (request, response) => {
    const path = pathOf(request);
    if (path === "/admin/fault") return tellFault(request, response, faulty);
    if (path.startsWith("/interaction/")) return signIn(request, response);
    if (await faulty.breakOff(path, response)) return undefined;
    if (path.startsWith("/auth")) forgetSession(request, setting.method);
    // A sign-out may be posted (OpenID Connect RP-Initiated Logout 1.0 §2); oidc-provider takes that only with cookies
    // that a browser refuses without TLS.
    if (path === "/session/end" && request.method === "POST") {
      Object.assign(request, { method: "GET", url: `${path}?${await readBody(request)}` });
    }
    return answer(request, response);
  };
}

async function tellFault(request: IncomingMessage, response: ServerResponse, faulty: FaultyProvider): Promise<void> {
  const wanted = request.method === "PUT" ? readFaultSetting(jsonOf(await readBody(request))) : faulty.setting;
  if (wanted !== undefined) faulty.become(wanted);
  const answer = wanted ?? { error: "fault-unknown" };
  response.writeHead(wanted === undefined ? 400 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
}

/**
 * Drops the cookie of an earlier sign-in where a new one begins: changing person is what one does all the time here, so
 * each sign-in is a choice of its own. The session itself lasts until it is ended.
 */
function forgetSession(request: IncomingMessage, method: SignInMethod): void {
  const cookies = request.headers.cookie?.split("; ").filter((cookie) => !cookie.startsWith(`${method}-session`));
  if (cookies !== undefined) request.headers.cookie = cookies.join("; ");
}

const longestBody = 10_000;

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) {
    body += String(part);
    if (body.length > longestBody) return "";
  }
  return body;
}

async function readChoice(request: IncomingMessage): Promise<{ person: unknown } | { cancel: true }> {
  const form = new URLSearchParams(await readBody(request));
  return form.has("cancel") ? { cancel: true } : { person: form.get("person") };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function pathOf({ url = "/" }: IncomingMessage): string {
  return url.split("?")[0] ?? "/";
}
