import { describe, expect, it } from "vitest";
import {
  forgettingNewer,
  mostNewer,
  newerAttributes,
  newerNamesIn,
  noNewer,
  notingNewer,
} from "../../../../functions/certificate/store/newer-attributes.ts";
import type { NewerKind, NewerNames } from "../../../../functions/certificate/store/newer-attributes.ts";
import type { Write } from "../../../../functions/operation/tables.ts";

const certificate = { id: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", type: "FK7804" };
const kinds: readonly NewerKind[] = ["complement", "renew", "for-employer"];

/** The head as it lies once a write has come. */
function after(head: Readonly<Record<string, unknown>>, write: Write): Record<string, unknown> {
  const { set = {}, remove = [] } = write as { readonly set?: object; readonly remove?: readonly string[] };
  const rest = Object.entries(head).filter(([name]) => !remove.includes(name));
  return { ...Object.fromEntries(rest), ...set };
}

const namesIn = (head: Readonly<Record<string, unknown>>): NewerNames =>
  newerNamesIn({ pk: "C#1", sk: "HEAD", ...head });

describe.each(kinds)("What has come of a certificate, of the kind %s", (kind) => {
  it("is noted newest last, a hundred at most, however much comes", () => {
    let head: Record<string, unknown> = newerAttributes(noNewer);
    for (let nth = 1; nth <= 2 * mostNewer + 3; nth += 1) {
      const [write] = notingNewer({ certificate, newerNames: namesIn(head) }, kind, `name-${String(nth)}`);
      head = after(head, write!);
    }
    const names = namesIn(head)[kind];
    expect(names).toHaveLength(mostNewer);
    expect([names.at(0), names.at(-1)]).toEqual([`name-${String(mostNewer + 4)}`, `name-${String(2 * mostNewer + 3)}`]);
  });

  it("is noted once, and taken away only where it is noted", () => {
    const newerNames = { ...noNewer, [kind]: ["one", "two"] };
    expect(notingNewer({ certificate, newerNames }, kind, "two")).toEqual([]);
    expect(forgettingNewer({ certificate, newerNames }, kind, "three")).toEqual([]);
    const [write] = forgettingNewer({ certificate, newerNames }, kind, "two");
    expect(namesIn(after(newerAttributes(newerNames), write!))[kind]).toEqual(["one"]);
  });
});
