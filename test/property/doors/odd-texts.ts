import fc from "fast-check";
import type { Answers } from "../../../functions/certificate/model/answers.ts";

/** Characters and strings that texts have, and that something on the way may take for something else. */
const pieces = [
  ..."aåÖ09 .,-",
  ...["\u00a0", "\ufeff", "\u3000", "\u200b", "\u00ad", "\u0085", "\u2028", "\u007f", "\u0301", "\ue000", "\ufdd0"],
  ...["😀", "👩‍⚕️", "𠮷", "שלום", "ﬁ", "♀", "✔", "\u202e"],
  ...["\t", "\n", "\r\n", "\r", "]]>", "&amp;", "&", "<b>", "<!--", '"', "'", "{", "\\", "%00", "${x}", "\\u0000"],
];

/** What no certificate can hold. */
const impossible = ["\u0000", "\u0007", "\u001f", "\ud83d", "\udc00", "\ufffe", "\uffff", "\ufffd"];

/** A text as somebody may paste it; now and then very long. All of it XML can hold. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 20 }).map((all) => all.join("")),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("ord ", "x", "😀", "\n", "<"), fc.nat({ max: 5_000 }))
      .map(([text, times]) => text.repeat(times)),
  },
);

/** The same, or one with a character that XML cannot hold. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: oddText },
  { weight: 1, arbitrary: fc.tuple(oddText, fc.constantFrom(...impossible)).map((parts) => parts.join("")) },
);

/** Answers in whose texts somebody has pasted something. */
export function withPasted(answers: Answers, pasted: readonly string[]): Answers {
  let at = 0;
  const rows = Object.entries(answers).map(([id, all]) => [
    id,
    all.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([part, value]) => {
          const text = pasted[at % Math.max(1, pasted.length)];
          if (typeof value !== "string" || !value.includes(" ") || text === undefined) return [part, value];
          at += 1;
          return [part, text];
        }),
      ),
    ),
  ]);
  return Object.fromEntries(rows) as Answers;
}
