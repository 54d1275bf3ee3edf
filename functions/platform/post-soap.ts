import type { IncomingMessage } from "node:http";
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import type { MutualTls } from "./mutual-tls.ts";

export interface SoapCall {
  readonly url: URL;
  readonly soapAction: string;
  readonly envelope: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mutualTls?: MutualTls;
  /** For the whole exchange, from the connection to the last byte. */
  readonly timeoutMs: number;
  readonly largestAnswer: number;
}

/** What came back over the wire, or why nothing did. */
export type SoapReply =
  | { readonly kind: "answer"; readonly status: number; readonly body: Uint8Array }
  | { readonly kind: "no-answer"; readonly reason: NoAnswer };

export type NoAnswer =
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
 * Posts a SOAP 1.1 request and waits for the whole answer, within a time and a size.
 *
 * A connection of its own per call: a function that was frozen between two deliveries finds a kept one dead. Redirects
 * are not followed.
 */
export async function postSoap(call: SoapCall): Promise<SoapReply> {
  const { promise, resolve } = Promise.withResolvers<SoapReply>();
  const tls = call.mutualTls;
  const send = call.url.protocol === "https:" ? requestSecure : requestPlain;

  const request = send(call.url, {
    method: "POST",
    agent: false,
    headers: {
      ...call.headers,
      "content-type": "text/xml; charset=UTF-8",
      "content-length": call.envelope.byteLength,
      soapaction: `"${call.soapAction}"`,
      accept: "text/xml",
    },
    ...(tls === undefined
      ? {}
      : { cert: tls.certificate, key: tls.key, ...(tls.authorities === undefined ? {} : { ca: tls.authorities }) }),
  });

  function giveUp(reason: NoAnswer): void {
    resolve({ kind: "no-answer", reason });
    request.destroy();
  }

  const deadline = setTimeout(() => {
    giveUp("timeout");
  }, call.timeoutMs);

  request.on("error", (error: NodeJS.ErrnoException) => {
    giveUp(reasons[error.code ?? ""] ?? (call.url.protocol === "https:" ? "tls-failed" : "connection-lost"));
  });
  request.on("response", (response) => {
    collect(response, call.largestAnswer, resolve, giveUp);
  });
  request.end(call.envelope);

  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
  }
}

function collect(
  response: IncomingMessage,
  largest: number,
  done: (reply: SoapReply) => void,
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
