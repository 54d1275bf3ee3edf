import { isUtf8 } from "node:buffer";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";

const declaration = /^<\?xml\s[^>]*?\?>/u;
const encoding = /\sencoding\s*=\s*["']([^"']*)["']/u;
const spaceOrComment = /^(?:\s+|<!--[^]*?-->)/u;

/** No declaration and no comment before the root element is near this, in characters. */
const longestPreamble = 8_192;

/**
 * Where the root element starts, in bytes, in a document that is UTF-8 and has no document type.
 *
 * It looks at the document before any parser does: a document type is what entity bombs and references to files and
 * hosts are made of, and SOAP 1.1 §3 forbids it, so it is never parsed at all. It forbids processing instructions too.
 */
export function startOfRoot(
  xml: Uint8Array,
): Result<number, Refusal<"xml-malformed" | "xml-not-utf8" | "xml-with-doctype" | "xml-with-instruction">> {
  if (!isUtf8(xml)) return refused("xml-not-utf8");

  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(xml.subarray(0, longestPreamble));
  let at = text.startsWith("\ufeff") ? 1 : 0;

  const declared = declaration.exec(text.slice(at))?.[0] ?? "";
  if (!/^utf-8$/iu.test(encoding.exec(declared)?.[1] ?? "utf-8")) return refused("xml-not-utf8");
  at += declared.length;

  for (let skipped = spaceOrComment.exec(text.slice(at)); skipped; skipped = spaceOrComment.exec(text.slice(at)))
    at += skipped[0].length;

  if (text.startsWith("<!DOCTYPE", at)) return refused("xml-with-doctype");
  if (text.startsWith("<?", at)) return refused("xml-with-instruction");
  if (!/^<[^!?/\s]/u.test(text.slice(at, at + 2))) return refused("xml-malformed");
  return ok(Buffer.byteLength(text.slice(0, at)));
}
