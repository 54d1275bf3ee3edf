const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const quotes: readonly (number | undefined)[] = [0x22, 0x27];

/**
 * The bytes of one element as they stand in a document, found by its place: `[1, 0]` is the first child of the root's
 * second child.
 *
 * A signature covers what its sender wrote, so the element is cut out rather than parsed and written anew. The document
 * must be known to be well-formed and without a document type: then tags, comments, CDATA and processing instructions
 * are all there is. Nothing is returned where there is no such element.
 */
export function elementBytes(xml: Uint8Array, startOfRoot: number, path: readonly number[]): Uint8Array | undefined {
  /** For each open element, how many child elements have started in it; the first entry stands for the document. */
  const seen: number[] = [0];
  let sought: { readonly start: number; readonly depth: number } | undefined;

  for (let at = xml.indexOf(lessThan, startOfRoot); at !== -1; at = xml.indexOf(lessThan, at)) {
    const mark = xml[at + 1];
    if (mark === exclamation || mark === question) {
      at = endOfAside(xml, at);
      continue;
    }

    const end = endOfTag(xml, at);
    if (mark !== slash) {
      const position = seen.at(-1) ?? 0;
      seen[seen.length - 1] = position + 1;
      if (sought === undefined && isAt(path, seen)) sought = { start: at, depth: seen.length };
      seen.push(0);
    }
    if (mark === slash || xml[end - 2] === slash) {
      seen.pop();
      if (sought?.depth === seen.length) return xml.subarray(sought.start, end);
    }
    at = end;
  }
  return undefined;
}

/**
 * Whether a processing instruction stands anywhere from the root's start on, in a document known to be well-formed and
 * without a document type.
 */
export function hasInstruction(xml: Uint8Array, startOfRoot: number): boolean {
  // Where there is none at all, not even in a text, the document need not be gone through.
  if (startOf("<?", xml, startOfRoot) === -1) return false;
  for (let at = xml.indexOf(lessThan, startOfRoot); at !== -1; at = xml.indexOf(lessThan, at)) {
    if (xml[at + 1] === question) return true;
    at = xml[at + 1] === exclamation ? endOfAside(xml, at) : at + 1;
  }
  return false;
}

/** Whether the element that just started, the last one counted in each open element, is the one at `path`. */
function isAt(path: readonly number[], seen: readonly number[]): boolean {
  return seen.length === path.length + 1 && path.every((place, depth) => seen[depth + 1] === place + 1);
}

/** Just after a comment, a CDATA section or a processing instruction. */
function endOfAside(xml: Uint8Array, at: number): number {
  if (xml[at + 1] === question) return after(xml, "?>", at);
  return xml[at + 2] === 0x2d ? after(xml, "-->", at + 4) : after(xml, "]]>", at);
}

function endOfTag(xml: Uint8Array, at: number): number {
  let quote: number | undefined;
  for (let place = at; place < xml.byteLength; place += 1) {
    const byte = xml[place];
    if (quote !== undefined) {
      if (byte === quote) quote = undefined;
    } else if (quotes.includes(byte)) {
      quote = byte;
    } else if (byte === greaterThan) {
      return place + 1;
    }
  }
  return xml.byteLength;
}

function after(xml: Uint8Array, ending: string, from: number): number {
  const found = startOf(ending, xml, from);
  return found === -1 ? xml.byteLength : found + ending.length;
}

function startOf(sought: string, xml: Uint8Array, from: number): number {
  return Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).indexOf(sought, from, "latin1");
}
