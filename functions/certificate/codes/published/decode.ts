/**
 * The text of a published file. Newer files are UTF-8, some with a byte order mark; the older ones are Windows-1252;
 * what Excel saves as Unicode text is UTF-16 with a mark. A file in another encoding would give titles with wrong
 * letters, so a text with letters that no Swedish title has is refused.
 */
export function decoded(bytes: Uint8Array): string | undefined {
  const text = asUtf16(bytes) ?? asUtf8(bytes) ?? asWindows1252(bytes);
  return text === undefined || hasStrangeLetters(text) ? undefined : text.normalize("NFC");
}

/** Whether a text was read in another encoding than it was written in. */
export function hasStrangeLetters(text: string): boolean {
  return strange.test(text);
}

/**
 * Control characters, the replacement character, what UTF-8 looks like when read as Windows-1252, and what DOS code
 * pages look like.
 */
const strange =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffd]|Ã[\u0080-\u00bf–—‘’“”„†‡•…‰Š‹ŒŽš›œžŸ]|\p{L}[„”†™]\p{L}/u;

/** What å, ä and ö of an old Macintosh look like when read as Windows-1252. */
const macintosh = /\p{Ll}[ŒŠš]|[ŒŠš]\p{Ll}/u;

function asUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return strictly("utf-16be", bytes);
  return undefined;
}

function asUtf8(bytes: Uint8Array): string | undefined {
  return strictly("utf-8", bytes);
}

function asWindows1252(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return macintosh.test(text) ? undefined : text;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
