import type { ClientRequest, IncomingMessage } from "node:http";
import { request as open } from "node:http";
import { Agent as SecureAgent } from "node:https";
import { connectionsBy } from "./kept-connections.ts";
import { tlsOptions } from "./mutual-tls.ts";
import type { MutualTls } from "./mutual-tls.ts";

export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly mutualTls?: MutualTls | undefined;
  /** For the whole exchange, from the connection to the last byte. */
  readonly timeoutMs: number;
  readonly largestAnswer: number;
}

/** What came back over the wire, or why nothing did. */
export type PostReply =
  | { readonly kind: "answer"; readonly status: number; readonly body: Uint8Array }
  | { readonly kind: "no-answer"; readonly reason: NoAnswer };

type NoAnswer =
  "timeout" | "connection-refused" | "connection-lost" | "unreachable" | "tls-failed" | "answer-too-large";

const reasons: Readonly<Partial<Record<string, NoAnswer>>> = {
  ECONNREFUSED: "connection-refused",
  ECONNRESET: "connection-lost",
  EPIPE: "connection-lost",
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ETIMEDOUT: "timeout",
};

/**
 * Posts to somebody outside and waits for the whole answer, within a time and a size. Redirects are not followed.
 *
 * With a certificate of ours a connection is kept for the next call (kept-connections.ts). Where the other side had
 * closed it in the meantime, the call is made once more, on a new one.
 */
export async function post(call: Post): Promise<PostReply> {
  const { promise, resolve } = Promise.withResolvers<PostReply>();
  let current: ClientRequest | undefined;
  let isGivenUp = false;

  function giveUp(reason: NoAnswer): void {
    isGivenUp = true;
    resolve({ kind: "no-answer", reason });
    current?.destroy();
  }

  function send(isAgain: boolean): void {
    const request = requestOf(call, isAgain);
    current = request;
    request.on("error", (error: NodeJS.ErrnoException) => {
      // Its connection breaks because we let go of it.
      if (isGivenUp) return;
      const reason = reasons[error.code ?? ""] ?? (isSecure(call) ? "tls-failed" : "connection-lost");
      if (request.reusedSocket && !isAgain && reason === "connection-lost") send(true);
      else giveUp(reason);
    });
    request.on("response", (response) => {
      collect(response, call.largestAnswer, resolve, giveUp);
    });
    request.end(call.body);
  }

  const deadline = setTimeout(() => {
    giveUp("timeout");
  }, call.timeoutMs);
  try {
    send(false);
    return await promise;
  } finally {
    clearTimeout(deadline);
  }
}

/** Over TLS by an agent for it, and never by `https.request`, which the emulator makes plain (docs/emulator.md, 21). */
function requestOf(call: Post, isAgain: boolean): ClientRequest {
  const { url, body, mutualTls } = call;
  const headers = { ...call.headers, "content-length": body.byteLength };
  if (!isSecure(call)) return open(url, { method: "POST", headers, agent: false });
  const isKept = mutualTls !== undefined && !isAgain;
  const agent = isKept ? connectionsBy(mutualTls) : new SecureAgent(mutualTls && tlsOptions(mutualTls));
  return open(url, { method: "POST", headers, agent });
}

function isSecure({ url }: Post): boolean {
  return url.protocol === "https:";
}

function collect(
  response: IncomingMessage,
  largest: number,
  done: (reply: PostReply) => void,
  giveUp: (reason: NoAnswer) => void,
): void {
  const chunks: Uint8Array[] = [];
  let size = 0;
  response.on("data", (chunk: Uint8Array) => {
    size += chunk.byteLength;
    if (size > largest) giveUp("answer-too-large");
    else chunks.push(chunk);
  });
  response.on("error", () => {
    giveUp("connection-lost");
  });
  response.on("end", () => {
    done({ kind: "answer", status: response.statusCode ?? 0, body: Buffer.concat(chunks) });
  });
}
