import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { Contract } from "../../../functions/operation/contract.ts";
import { isOpen, pathParameters } from "../../../functions/operation/contract.ts";
import { accessCookie } from "../../../functions/platform/door/browser-call.ts";
import { listen } from "../../../lib/local/free-ports.ts";
import { apiEvent } from "../../../test/fixtures/api-event.ts";
import { operations } from "../../../test/fixtures/operations.ts";
import type { Claims } from "../../../test/fixtures/people.ts";
import type { Answered, MemoryExchange } from "../memory-exchange.ts";

/** The API of an exchange in memory at an address of this machine, as the gateway has it. */
export interface ApiServer {
  readonly port: number;
  close(): void;
}

interface Setting {
  /** Claims of whoever may call, by their token. */
  readonly people: Readonly<Record<string, Claims>>;
  readonly fixed: FixedAnswers;
}

/** What is answered instead of what the exchange would, by the operation's id. */
export type FixedAnswers = Readonly<Record<string, () => unknown>>;

/** Below this the local edge asks the emulator for the API's addresses. */
const behindEdge = /^\/_aws\/execute-api\/[^/]*\/\$default/;

const jsonHeaders = { "content-type": "application/json" };

interface Route {
  readonly contract: Contract;
  readonly pattern: URLPattern;
}

/** Opens the API. What the exchange does takes as little time as it can, so what is measured is the page. */
export async function openApiServer({ answer }: MemoryExchange, { people, fixed }: Setting): Promise<ApiServer> {
  const routes = routesOf([...operations.values()].map(({ operation }) => operation.contract));
  const answerTo = async (request: IncomingMessage): Promise<Answered> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const pathname = url.pathname.replace(behindEdge, "");
    if (pathname === "/auth/browser/session") return sessionOf(people[tokenIn(request) ?? ""]);
    const found = routes.find(
      ({ contract, pattern }) => contract.method === request.method && pattern.test({ pathname }),
    );
    if (found === undefined) return { statusCode: 404, headers: {}, body: "{}" };
    const { contract, pattern } = found;
    const instead = fixed[contract.id];
    if (instead !== undefined) return { statusCode: 200, headers: jsonHeaders, body: JSON.stringify(instead()) };
    const { authorization, cookie: _cookie, ...headers } = headersOf(request);
    const claims = people[tokenIn(request) ?? ""];
    const inPath = pattern.exec({ pathname })?.pathname.groups ?? {};
    return answer(
      contract.id,
      apiEvent(contract, {
        input: { ...Object.fromEntries(url.searchParams), ...inPath },
        body: await text(request),
        // The page's token only names one of the people; the exchange gets one that is signed.
        headers: claims === undefined ? { ...headers, authorization } : headers,
        ...(claims === undefined || isOpen(contract) ? {} : { claims }),
      }),
    );
  };
  const server = createServer((request, response) => {
    answerTo(request).then(
      ({ statusCode, headers, body }) => response.writeHead(statusCode, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  const port = await listen(server, 0);
  return {
    port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a terminal or a browser brings. */
function tokenIn({ headers }: IncomingMessage): string | undefined {
  const carried = headers.cookie?.split("; ").find((cookie) => cookie.startsWith(`${accessCookie}=`));
  return headers.authorization?.replace(/^Bearer /, "") ?? carried?.slice(accessCookie.length + 1);
}

/** What the issuer tells a page of somebody's session. */
function sessionOf(claims: Claims | undefined): Answered {
  if (claims === undefined) return { statusCode: 204, headers: {}, body: "" };
  const { person = "", scope = "" } = claims;
  const told = { subject: person, scopes: scope.split(" "), proof: "proof", tokenSeconds: 600, sessionSeconds: 1800 };
  return { statusCode: 200, headers: jsonHeaders, body: JSON.stringify(told) };
}

/** Those with the fewest parameters first: "/api/drafts/search" before "/api/drafts/{certificateId}". */
function routesOf(contracts: readonly Contract[]): readonly Route[] {
  return contracts
    .toSorted((a, b) => pathParameters(a.path).length - pathParameters(b.path).length)
    .map((contract) => ({
      contract,
      pattern: new URLPattern({ pathname: contract.path.replaceAll(/\{(\w+)\}/g, ":$1") }),
    }));
}

function headersOf(request: IncomingMessage): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}
