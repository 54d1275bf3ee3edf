import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { ProviderSetting } from "./identity-provider.ts";
import { noFault, providerFaults } from "./provider-faults.ts";
import type { CallFault, FaultSetting, ReturnFault, TokenFault } from "./provider-faults.ts";
import type { ProviderKey } from "./provider-keys.ts";
import { wrongToken } from "./wrong-token.ts";

interface FaultyParts {
  readonly setting: ProviderSetting;
  readonly own: ProviderKey;
  /** A key that is published by the fault `new-key` only. */
  readonly foreign: ProviderKey;
  readonly stopping: AbortSignal;
}

/** What the provider answers, as far as a fault changes it. */
interface Answer {
  readonly path: string;
  body: unknown;
  readonly response: { get(header: string): string | undefined };
  set(header: string, value: string): void;
}

/** What only the caller itself asks for, not the browser. */
const callPaths: readonly string[] = ["/.well-known/openid-configuration", "/token", "/jwks"];

const moreThanAnybodyReads = 4 * 1024 * 1024;

/** The provider's faults: none, until it is told otherwise. */
export class FaultyProvider {
  readonly own: ProviderKey;
  readonly #parts: FaultyParts;
  #setting = noFault;
  #earlierToken: string | undefined;

  constructor(parts: FaultyParts) {
    this.#parts = parts;
    this.own = parts.own;
  }

  get setting(): FaultSetting {
    return this.#setting;
  }

  become(setting: FaultSetting): void {
    this.#setting = setting;
  }

  /** Answers a call wrongly, where calls go wrong; false where it is still to be answered. */
  async breakOff(path: string, response: ServerResponse): Promise<boolean> {
    const fault = one(providerFaults.calls, this.#setting.fault);
    if (fault === undefined || !callPaths.includes(path)) return false;
    if (fault === "slow") {
      await sleep(this.#setting.slowMs, undefined, { signal: this.#parts.stopping, ref: false });
      // Whoever has hung up meanwhile needs no answer.
      return response.socket?.destroyed !== false;
    }
    answerWrongly(fault, response);
    return true;
  }

  /** Lets the provider answer, and then changes what goes wrong of it. */
  async spoil(context: Answer, next: () => Promise<unknown>): Promise<void> {
    await next();
    const { fault } = this.#setting;
    const returned = one(providerFaults.returns, fault);
    if (returned !== undefined) this.#sendBack(context, returned);
    const body: unknown = context.body;
    if (context.path === "/jwks" && fault === "new-key")
      context.body = { keys: [this.own, this.#parts.foreign].map(({ publicJwk }) => publicJwk) };
    if (context.path === "/token" && hasToken(body)) {
      const wrong = one(providerFaults.tokens, fault);
      if (wrong !== undefined) context.body = { ...body, id_token: await this.#wrong(wrong, body.id_token) };
      this.#earlierToken = body.id_token;
    }
  }

  #wrong(fault: TokenFault, idToken: string): Promise<string | undefined> {
    const { setting, own, foreign } = this.#parts;
    return wrongToken(fault, {
      idToken,
      earlier: this.#earlierToken,
      own,
      foreign,
      personClaims: [...new Set(setting.people.flatMap(({ claims }) => Object.keys(claims)))],
      lowLevel: setting.levels.low,
      unexaminedLevel: setting.levels.unexamined,
      foreignLevel: setting.levels.foreign,
    });
  }

  #sendBack(context: Answer, fault: ReturnFault): void {
    const location = context.response.get("location") ?? "";
    if (!this.#parts.setting.client.redirect_uris.some((address) => location.startsWith(address))) return;
    const address = new URL(location);
    const { searchParams: answer } = address;
    const instead = (error: string): void => {
      answer.delete("code");
      answer.set("error", error);
    };
    switch (fault) {
      case "mixed-up":
        answer.set("iss", "https://idp.elsewhere.example");
        break;
      case "unnamed":
        answer.delete("iss");
        break;
      case "other-state":
        answer.set("state", "of-another-sign-in");
        break;
      case "cancelled":
        instead("access_denied");
        break;
      case "unmet-level":
        instead("unmet_authentication_requirements");
        break;
      case "overloaded":
        instead("temporarily_unavailable");
        break;
      case "faulty-request":
        instead("invalid_request");
        break;
    }
    context.set("location", address.href);
  }
}

function answerWrongly(fault: Exclude<CallFault, "slow">, response: ServerResponse): void {
  const json = { "content-type": "application/json" };
  switch (fault) {
    case "down":
      response.socket?.destroy();
      break;
    case "busy":
      response.writeHead(503, json).end("{}");
      break;
    case "nonsense":
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Underhåll pågår</html>");
      break;
    case "endless":
      response.writeHead(200, json).end(`{"issuer":"${"x".repeat(moreThanAnybodyReads)}"}`);
      break;
    case "moved":
      response.writeHead(302, { location: "https://idp.elsewhere.example/" }).end();
      break;
  }
}

function one<Fault extends string>(faults: readonly Fault[], fault: string | undefined): Fault | undefined {
  return faults.find((known) => known === fault);
}

function hasToken(body: unknown): body is { readonly id_token: string } {
  return typeof body === "object" && body !== null && "id_token" in body && typeof body.id_token === "string";
}
