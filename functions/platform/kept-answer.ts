import { gzipSync } from "node:zlib";
import type { HttpEvent, HttpResponse } from "./http-binding.ts";
import { headerOf } from "./http-binding.ts";

/** Characters from which compressing is worth its time. */
const worthwhile = 16_384;

/**
 * An answer that whoever asked may keep for some time (`keptFor` of its contract): told so, and compressed where it is
 * taken so. It is kept by the asker alone, for only who may ask is answered.
 */
export function keptAnswer(
  seconds: number,
  answer: HttpResponse & { readonly body: string },
  event: HttpEvent,
): HttpResponse {
  const headers = {
    ...answer.headers,
    "cache-control": `private, max-age=${seconds}`,
    vary: "Accept-Encoding, Authorization",
  };
  if (answer.body.length < worthwhile || !takesGzip(headerOf(event, "accept-encoding"))) return { ...answer, headers };
  return {
    ...answer,
    headers: { ...headers, "content-encoding": "gzip" },
    body: gzipSync(answer.body).toString("base64"),
    // The gateway decodes it: what leaves are the compressed bytes.
    isBase64Encoded: true,
  };
}

/** Whether the header `Accept-Encoding` names gzip and does not rule it out (RFC 9110 §12.5.3). */
function takesGzip(accepted = ""): boolean {
  return accepted
    .toLowerCase()
    .split(",")
    .some((coding) => /^\s*gzip\s*(?:;(?!\s*q=0(?:\.0*)?\s*$).*)?$/.test(coding));
}
