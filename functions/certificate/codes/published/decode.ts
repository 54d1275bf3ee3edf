/**
 * The text of a published file. Newer files are UTF-8, some with a byte order mark; the older ones are Windows-1252. A
 * file in another encoding would give titles with wrong letters, so a text with letters that no Swedish title has is
 * refused.
 */
export function decoded(bytes: Uint8Array): string | undefined {
  const text = asUtf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
  return strange.test(text) ? undefined : text.normalize("NFC");
}

/**
 * Control characters, the replacement character, what UTF-8 looks like when read as Windows-1252, and what DOS code
 * pages look like.
 */

const strange =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffd]|Ã[\u0080-\u00bf–—‘’“”„†‡•…‰Š‹ŒŽš›œžŸ]|\p{L}[„”†™]\p{L}/u;

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
