import type { Result } from "../operation/result.ts";
import { ok, refused } from "../operation/result.ts";
import type { HttpEvent } from "./http-binding.ts";

/** The gateway takes 10 MB; no operation of ours needs more than this. */
const maximumBodyBytes = 1024 * 1024;

/** Whether the body is larger than any operation takes. */
export function isTooLarge(event: HttpEvent): boolean {
  return bytesOf(event).byteLength > maximumBodyBytes;
}

/**
 * The body as text. A byte order mark before it says nothing (RFC 8259 §8.1). The gateway has replaced bytes that were
 * not UTF-8 by U+FFFD, so that sign is all that is left of them.
 */
export function readBody(event: HttpEvent): Result<string> {
  const text = bytesOf(event)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  return text.includes("\uFFFD") ? refused("body-not-utf8") : ok(text);
}

function bytesOf(event: HttpEvent): Buffer {
  return Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
}
