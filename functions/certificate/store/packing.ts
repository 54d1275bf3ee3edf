import { deflateRawSync, inflateRawSync } from "node:zlib";
import firstDictionary from "./packing-dictionary-1.json" with { type: "json" };

/** How a text is packed: the first byte of what is packed. What has been written once is read for ever. */
const ways = { asItIs: 0, withFirstDictionary: 1 } as const;

/** A shorter text would not become a whole unit less. */
const worthPacking = 100;

/**
 * What certificates of all types have in common, in our own writer's words: their XML without what is anybody's, an
 * empty signature and an empty document. It never changes, since what was packed with it opens with it alone; a better
 * one is another, with a way of its own.
 */
const dictionary = Buffer.from(firstDictionary.join(""));

/** Makes a text as small as it becomes: request units are counted by the size of what is stored. */
export function pack(plain: Uint8Array | string): Buffer {
  const bytes = Buffer.from(plain);
  return bytes.length < worthPacking
    ? Buffer.concat([Buffer.of(ways.asItIs), bytes])
    : Buffer.concat([Buffer.of(ways.withFirstDictionary), deflateRawSync(bytes, { dictionary, level: 9 })]);
}

/** @throws {TypeError} where it was packed in no way that is known */
export function unpack(packed: Uint8Array): Buffer {
  const bytes = Buffer.from(packed.subarray(1));
  switch (packed[0]) {
    case ways.asItIs:
      return bytes;
    case ways.withFirstDictionary:
      return inflateRawSync(bytes, { dictionary });
    default:
      throw new TypeError("A text is packed in a way that is not known");
  }
}
