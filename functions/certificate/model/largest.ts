import type { Answers, Value } from "./answers.ts";

/**
 * How large what is stored may be, in bytes of UTF-8. What passes at the door fits an item of the table (400 KB, with
 * what lies beside it; docs/adr/0004-tables.md) however badly it packs, and an answer that tells it fits the 6 MB of
 * the platform. Real certificates have at most 90 KB.
 */
export const largest = {
  /** The XML of a certificate, its signature included. */
  certificate: 200_000,
  /** What a draft says, as the XML that will be signed: the head and the signature fit beside it. */
  draft: 150_000,
  /** A message about a certificate, as it is stored. */
  message: 20_000,
  /** How many messages about one certificate are taken from its recipient. */
  messages: 100,
} as const;

/** What surrounds one value in the XML: its elements, and the code system and name of a code. */
const aroundValue = 300;

/** How long a character becomes in XML (`national-xml/write-xml.ts`). */
const escaped: Readonly<Record<string, number>> = { "&": 5, "<": 4, ">": 4, "\r": 5 };

/** How large answers become as XML, at most. */
export function sizeOfAnswers(answers: Answers): number {
  let size = 0;
  for (const row of Object.values(answers).flat())
    for (const value of Object.values(row)) size += aroundValue + sizeOfValue(value);
  return size;
}

function sizeOfValue(value: Value): number {
  if (typeof value !== "object") return sizeOfText(String(value));
  if ("code" in value) return sizeOfText(value.code) + sizeOfText(value.system);
  const { start = "", end = "" } = value;
  return sizeOfText(start) + sizeOfText(end);
}

function sizeOfText(text: string): number {
  let size = 0;
  for (const character of text) size += escaped[character] ?? bytesOf(character.codePointAt(0) ?? 0);
  return size;
}

/** In UTF-8; what XML cannot hold is written as U+FFFD, in three bytes. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x20) return 3;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}

/** How large something is as JSON, which is how it is stored and told. */
export function sizeOfJson(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).byteLength;
}
