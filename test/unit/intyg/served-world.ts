import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { listen } from "../../../lib/local/free-ports.ts";
import { operations } from "../../fixtures/operations.ts";
import type { World } from "../../fixtures/world.ts";

/** One call as the exchange was asked: the operation, and its input. */
export type Asked = readonly [operation: string, input: Readonly<Record<string, unknown>>];

/**
 * An exchange in memory behind an address of its own, until the test ends.
 *
 * @param paths how the paths of the operations begin that it answers
 * @param before called with each request before it is answered; what it returns is answered in its place
 */
export async function servedWorld(
  world: World,
  paths: string,
  before: (asked: Asked) => Promise<number | undefined> = async () => undefined,
): Promise<string> {
  const contracts = [...operations.values()]
    .map(({ operation }) => operation.contract)
    .filter(({ path }) => path.startsWith(paths));

  const server = createServer((request, response) => {
    void askedOf(request, contracts).then(async (asked) => {
      const instead = await before(asked);
      if (instead !== undefined) return response.writeHead(instead).end();
      const headers = { "accept-language": request.headers["accept-language"] };
      const { status, text: answer } = await world.call(...asked, { headers });
      return response.writeHead(status, { "content-type": "application/json" }).end(answer);
    });
  });
  const origin = `http://127.0.0.1:${String(await listen(server, 0))}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return origin;
}

type Contracts = readonly { readonly id: string; readonly method: string; readonly path: string }[];

async function askedOf(request: IncomingMessage, contracts: Contracts): Promise<Asked> {
  const address = new URL(request.url ?? "", "http://served.test");
  for (const { id, method, path } of contracts) {
    const found = new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`).exec(address.pathname);
    if (method !== request.method || found === null) continue;
    const body = await text(request);
    const named = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)] as const);
    const sent = body === "" ? {} : (JSON.parse(body) as Record<string, unknown>);
    const query = Object.fromEntries(address.searchParams);
    return [id, { ...query, ...Object.fromEntries(named), ...sent, ...seenRevision(request) }];
  }
  throw new Error(`Nothing answers ${request.method ?? ""} ${address.pathname}`);
}

function seenRevision({ headers }: IncomingMessage): { readonly seenRevision?: number | "none" } {
  const seen = /^"(\d+)"$/.exec(String(headers["if-match"]))?.[1];
  if (seen !== undefined) return { seenRevision: Number(seen) };
  return headers["if-none-match"] === "*" ? { seenRevision: "none" } : {};
}
