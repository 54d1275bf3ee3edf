import { codeKey } from "./code-form.ts";
import type { CodeEntry, CodeList, CodeSystem, Heading } from "./code-list.ts";

/** Codes by code: what a code means, what is above it and what is beneath it. */
export interface CodeRegister {
  readonly headings: readonly Heading[];
  /** With or without dot, in any case. */
  find(system: CodeSystem, code: string): CodeEntry | undefined;
  /** The nearest code above: the longest in the list that this one begins with ("F43" for "F438A"). */
  parentOf(system: CodeSystem, code: string): CodeEntry | undefined;
  /** All codes beneath, in the order of the classification. */
  beneath(system: CodeSystem, code: string): readonly CodeEntry[];
}

interface SortedSystem {
  readonly keys: readonly string[];
  readonly entries: readonly CodeEntry[];
}

/** Puts lists in a register. Where two lists hold the same code, the later one gives the meaning. */
export function codeRegister(lists: readonly CodeList[], headings: readonly Heading[]): CodeRegister {
  const systems = new Map<CodeSystem, SortedSystem>();
  for (const system of new Set(lists.map((list) => list.system))) {
    systems.set(system, sorted(lists.filter((list) => list.system === system)));
  }
  const find = (system: CodeSystem, code: string): CodeEntry | undefined => {
    const held = systems.get(system);
    const key = codeKey(code);
    if (held === undefined) return undefined;
    const at = firstAtOrAfter(held.keys, key);
    return held.keys[at] === key ? held.entries[at] : undefined;
  };
  return {
    headings,
    find,
    parentOf(system, code) {
      const key = codeKey(code);
      for (let length = key.length - 1; length >= 3; length--) {
        const above = find(system, key.slice(0, length));
        if (above !== undefined) return above;
      }
      return undefined;
    },
    beneath(system, code) {
      const held = systems.get(system);
      const key = codeKey(code);
      if (held === undefined || key === "") return [];
      const from = firstAtOrAfter(held.keys, key);
      const to = firstAtOrAfter(held.keys, `${key}\uffff`);
      return held.entries.slice(held.keys[from] === key ? from + 1 : from, to);
    },
  };
}

function sorted(lists: readonly CodeList[]): SortedSystem {
  const byKey = new Map<string, CodeEntry>();
  for (const list of lists) for (const entry of list.entries) byKey.set(codeKey(entry.code), entry);
  const pairs = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    keys: pairs.map(([key]) => key),
    entries: pairs.map(([, entry]) => entry),
  };
}

/** The first place in a sorted list whose text is not before the one sought. */
export function firstAtOrAfter(sortedTexts: readonly string[], sought: string): number {
  let low = 0;
  let high = sortedTexts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sortedTexts[middle] ?? "") < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}
