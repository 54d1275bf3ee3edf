import { Agent, request as openRequest } from "node:http";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { loopback } from "../free-ports.ts";
import { answerProblem } from "./problem-answer.ts";

/** Where a request goes, and the headers that the edge vouches for. */
export interface Destination {
  readonly port: number;
  readonly path: string;
  /** Set by the edge whatever the client sent under the same name; undefined removes it. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Names of headers, in small letters, that the edge has set on the answer and the destination does not change. */
  readonly held?: readonly string[];
}

/** These concern one connection only (RFC 9110 §7.6.1), so each side has its own. */
const connectionHeaders = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "proxy-connection",
]);

const agent = new Agent({ keepAlive: true });

/**
 * Passes a request on and the answer back, both as they stream. A destination that is not there becomes a 502 that says
 * so; one that breaks off in the middle breaks off here too.
 */
export function passOn(incoming: IncomingMessage, answer: ServerResponse, destination: Destination): void {
  const outgoing = openRequest({
    host: loopback,
    port: destination.port,
    method: incoming.method,
    path: destination.path,
    headers: headersOf(incoming, destination),
    agent,
  });
  outgoing.on("response", (response) => {
    const held = new Set(destination.held);
    const passed = Object.entries(response.headers).filter(([name]) => !connectionHeaders.has(name) && !held.has(name));
    for (const [name, value] of passed) if (value !== undefined) answer.setHeader(name, value);
    answer.writeHead(response.statusCode ?? 502);
    response.on("error", () => answer.destroy()).pipe(answer);
  });
  outgoing.on("error", () => {
    answerProblem(incoming, answer, "upstream-unreachable");
  });
  answer.on("close", () => outgoing.destroy());
  incoming.on("error", () => outgoing.destroy()).pipe(outgoing);
}

function headersOf(incoming: IncomingMessage, destination: Destination): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries({ ...incoming.headers, ...destination.headers })) {
    if (value !== undefined && !connectionHeaders.has(name)) headers[name] = value;
  }
  return headers;
}
