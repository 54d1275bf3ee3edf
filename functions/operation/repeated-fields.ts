import { pointer } from "./parse-input.ts";

/** An object or a list that has begun and not ended, and how it was reached. */
interface Open {
  /** Absent in a list. */
  readonly names?: Set<string>;
  /** The field that is being read, or the place in the list. */
  at: string | number;
  readonly within?: Open;
}

/** Naming a few is enough. */
const mostNamed = 10;

/**
 * The fields that stand more than once in one object of a JSON text, as JSON Pointers (RFC 6901); ten at most. Which of
 * them counts is each reader's own choice (RFC 8259 §4), and what the others say is lost without a word.
 *
 * @param json a text that `JSON.parse` takes
 */
export function repeatedFields(json: string): readonly string[] {
  const found = new Set<string>();
  let open: Open | undefined;
  let isName = false;
  for (let place = 0; place < json.length && found.size < mostNamed; place += 1) {
    switch (json[place]) {
      case "{":
        open = { names: new Set(), at: "", ...(open === undefined ? {} : { within: open }) };
        isName = true;
        break;
      case "[":
        open = { at: 0, ...(open === undefined ? {} : { within: open }) };
        isName = false;
        break;
      case "}":
      case "]":
        open = open?.within;
        isName = false;
        break;
      case ",":
        isName = open?.names !== undefined;
        if (typeof open?.at === "number") open.at += 1;
        break;
      case '"': {
        const end = endOfText(json, place);
        if (isName && open?.names !== undefined) {
          // Written with escapes it is the same name.
          const name = String(JSON.parse(json.slice(place, end + 1)));
          open.at = name;
          if (open.names.has(name)) found.add(pointer(pathOf(open)));
          open.names.add(name);
          isName = false;
        }
        place = end;
        break;
      }
      default:
    }
  }
  return [...found];
}

/** Where the text that begins at a quotation mark has its last. */
function endOfText(json: string, start: number): number {
  let end = start + 1;
  while (json[end] !== '"' && end < json.length) end += json[end] === "\\" ? 2 : 1;
  return end;
}

function pathOf(open: Open): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let one: Open | undefined = open; one !== undefined; one = one.within) path.push(one.at);
  return path.reverse();
}
