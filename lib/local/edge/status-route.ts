import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import { readStatus } from "../../../functions/intygstjanst/status/read-status.contract.ts";
import { demoUnits } from "../demo-directory.ts";
import { isDemoPerson, signInPerson } from "../sign-in.ts";
import { answerProblem } from "./problem-answer.ts";

/** Newest certificates shown of each unit. */
const shownOfUnit = 5;

/** Several visitors who look at the same time are answered from one question to the API. */
const freshMilliseconds = 1000;

/** Half of an access token's life. */
const tokenReuseMilliseconds = 5 * 60 * 1000;

interface Setting {
  /** The edge's own origin, known once it listens. */
  readonly origin: () => string;
  /** What the demo consists of now. */
  readonly demo: () => unknown;
}

/**
 * Answers below `/local`, which only the local edge has: who one can be, where the demo units' certificates are on
 * their way, and a token for whoever has no browser. The start page may show the certificates to a visitor who is
 * nobody yet, so the edge itself asks as the operator here; what it hands on is what the operator sees: ids, states and
 * times.
 */
export function makeLocalRoute({
  origin,
  demo,
}: Setting): (request: IncomingMessage, response: ServerResponse, path: string) => void {
  const token = kept(tokenReuseMilliseconds, () => signInPerson(origin(), "operator"));
  const status = kept(freshMilliseconds, async () => readUnits(origin(), await token.read()));
  return (request, response, path) => {
    const [, person] = /^\/local\/people\/([\w-]+)\/token$/.exec(path) ?? [];
    if (person !== undefined) answerToken(request, response, { origin: origin(), person });
    else if (request.method !== "GET" && request.method !== "HEAD")
      answerProblem(request, response, "method-not-allowed");
    else if (path === "/local/demo") answerJson(response, demo());
    else if (path === "/local/status") {
      status.read().then(
        (found) => {
          answerJson(response, found);
        },
        () => {
          token.forget();
          answerProblem(request, response, "not-ready");
        },
      );
    } else answerProblem(request, response, "no-such-address");
  };
}

/**
 * Gives a terminal a token for one of the demo people, whose sign-in the edge walks in the place of a browser: POST to
 * `/local/people/<key>/token`.
 */
function answerToken(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, person }: { readonly origin: string; readonly person: string },
): void {
  if (!isDemoPerson(person)) answerProblem(request, response, "no-such-address");
  else if (request.method !== "POST") answerProblem(request, response, "method-not-allowed", ["POST"]);
  else {
    signInPerson(origin, person).then(
      (token) => {
        answerJson(response, { access_token: token, token_type: "Bearer" });
      },
      () => {
        answerProblem(request, response, "not-ready");
      },
    );
  }
}

async function readUnits(origin: string, token: string) {
  const answers = await Promise.all(
    demoUnits.map(async ({ hsaId, name }) => {
      const query = new URLSearchParams({ unit: hsaId, limit: String(shownOfUnit) });
      const response = await fetch(`${origin}${readStatus.path}?${query.toString()}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (!response.ok) throw new Error(`The status of a unit was refused with ${String(response.status)}`);
      const { certificates, ...waiting } = z.parse(readStatus.output, await response.json());
      return { unit: { hsaId, name, certificates }, waiting };
    }),
  );
  // What waits is counted for the whole exchange, so every unit's answer says the same.
  return { units: answers.map(({ unit }) => unit), ...answers[0]?.waiting };
}

/** Remembers what was made for a while; what failed is made anew. */
function kept<Value>(milliseconds: number, make: () => Promise<Value>) {
  let made: { readonly value: Promise<Value>; readonly at: number } | undefined;
  const forget = (): void => {
    made = undefined;
  };
  const read = (): Promise<Value> => {
    if (made !== undefined && Date.now() - made.at < milliseconds) return made.value;
    const value = make();
    made = { value, at: Date.now() };
    value.catch(forget);
    return value;
  };
  return { read, forget };
}

/** What is as it is now, and kept by nobody. */
export function answerJson(response: ServerResponse, body: unknown): void {
  response
    .writeHead(200, { "content-type": "application/json", "cache-control": "no-store" })
    .end(JSON.stringify(body));
}
