import { XmlDocument } from "libxml2-wasm";
import { namespaces } from "../../../../functions/certificate/national-xml/namespaces.ts";
import type { Judged } from "./schematron-judge.ts";

/** Where we refuse and the published rules do not: which of our rules, and why it is right. */
export type Stricter = readonly (readonly [rules: RegExp, reason: string])[];

const always: Stricter = [
  [/\.once$/, "a part that stands twice contradicts itself, and no reader would know which to believe"],
];

const extra: Stricter = [
  [/\.question\.unknown$/, "9000 is let through by the pattern of ids but is no id of an extra question (9001-9999)"],
];

const unanchored: Stricter = [
  [
    /\.question\.unknown$/,
    "the pattern of ids is not anchored for all alternatives, so ids of other forms slip through",
  ],
];

const higher: Stricter = [
  ...unanchored,
  [/\.count$/, "questions that need not be answered are not counted there; a second answer contradicts the first"],
  [
    /\.(12|16|21)\.2\.blank$/,
    "three texts are not looked at there; a text that says nothing is refused everywhere else",
  ],
  [/\.(18|32|33)\.part$/, "questions 18, 32 and 33 have no list of parts there; an unknown part cannot be shown"],
  [
    /\.(19\.[123]|25\.[23])\.boolean$/,
    "these are meant to be yes or no; the rules name another part by mistake or none",
  ],
];

const diabetes: Stricter = [
  ...unanchored,
  [/\.instance\.positive$/, "the published rules of TSTRK1031 do not look at instances; 0 and -1 are none"],
  [/\.2\.1\.(code|system)$/, "the published rule is bound to a misspelt element name and never fires"],
];

const negativeAcuity: Stricter = [
  [/\.8\.[2-7]\.range$/, "the published rule takes the absolute value, so -0.1 would pass as an acuity"],
];

/** Types by their published rules, with where we are stricter about answers. */
export const judged: readonly (readonly [schematron: string, key: string, version: string, stricter: Stricter])[] = [
  ["lisjp.v1.sch", "LISJP", "1", [...always, ...extra]],
  [
    "lisjp.v2.sch",
    "FK7804",
    "2",
    [...always, ...extra, [/^FK7804\./, "the published rules leave this to the application"]],
  ],
  ["luse.v1.sch", "LUSE", "1", [...always, ...extra]],
  ["luae_na.v1.sch", "LUAE_NA", "1", [...always, ...extra]],
  ["luae_fs.v1.sch", "LUAE_FS", "1", [...always, ...extra]],
  [
    "tstrk1007.v6.sch",
    "TSTRK1007",
    "6",
    [
      ...always,
      ...higher,
      [
        /\.18\.1\.(system|code)$/,
        "only the shape of the code is looked at there, so a diabetes type outside the list would pass",
      ],
      [/\.8\.[78]\.boolean$/, "the lenses are not looked at there; they are yes or no"],
    ],
  ],
  ["tstrk1007.v7.sch", "TSTRK1007", "7", [...always, ...higher, ...negativeAcuity]],
  [
    "tstrk1031.v3.sch",
    "TSTRK1031",
    "3",
    [
      ...always,
      ...diabetes,
      ...negativeAcuity,
      [/\.33\.count$/, "the upper bound of question 33 counts question 1 by mistake"],
      [/\.37\.1\.boolean$/, "the published rule is bound to a misspelt id and never fires"],
      [/\.34\.count$/, "question 34 is not counted there; a second answer contradicts the first"],
    ],
  ],
  ["tstrk1031.v4.sch", "TSTRK1031", "4", [...always, ...diabetes]],
];

/** A certificate that we and the published schema and rules judge differently. */
interface JudgedDifferently {
  readonly schematron: string;
  /** The rules by which we refuse it, or the one reason; undefined: we accept it. */
  readonly refusedBy: readonly string[] | undefined;
  readonly xml: string;
  /** Why the schema refuses it; undefined: it does not. */
  readonly bySchema: string | undefined;
  readonly byRules: Judged;
}

/** What a document shows by having a node at this path; `c` and `t` stand for the core and the types of the model. */
interface XPath {
  readonly path: string;
}

const besideValue = "//c:delsvar[count(*) + count(text()[normalize-space()]) > 1]";
const emptyExtension = "//*[local-name() = 'extension' and not(normalize-space())]";
const amongParts = "//c:svar/*[namespace-uri() != namespace-uri(..)][following-sibling::c:delsvar]";
const inSystems = ".-ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz0123456789 \t\r\n";
const signInCodeSystem = `//t:codeSystem[translate(., "${inSystems}", "") != ""]`;

/**
 * Where we refuse what schema and rules accept, whatever the type: what we say, what the document must show, and why it
 * is right (docs/domain/national-model.md, Where we judge otherwise).
 */
const stricter: readonly (readonly [rule: RegExp, reason: string, shown?: RegExp | XPath])[] = [
  [/^xml-with-instruction$/, "SOAP 1.1 forbids processing instructions", /<\?/],
  [/^wire\.type(\.system)?$/, "the schema leaves type, version and the type's code system open"],
  [/^wire\.structure$/, "the end of a day is written 00:00:00 of the next, so that times compare as text", /T24:00:00/],
  [/\.date$/, "a day with a time zone is another day elsewhere", /\d{4}-\d\d-\d\d(Z|[+-]\d\d:\d\d)/],
  [/\.date$/, "there is no year 0", /[>\s]0000-/],
  [/\.number$/, "a number with more digits than ours hold would be kept as another", /\d{17}/],
  [/\.(kind|year)$/, "what stands beside the value of a part would be kept and shown by nobody"],
  [/\.date$/, "what stands beside the value of a part would be kept and shown by nobody", { path: besideValue }],
  [/\.9\d{3}\.part$/, "an extra question has one part, with its own number", /"9\d{3}"/],
  [/^wire\.structure$/, "an id whose extension is empty names nothing", { path: emptyExtension }],
  [
    /^wire\.structure$/,
    "the schema's place for elements of others is after the parts of an answer, which the judging library does not see",
    { path: amongParts },
  ],
  [
    /\.system$/,
    "the pattern of code systems is not anchored, and they are compared as they stand",
    { path: signInCodeSystem },
  ],
];

/** Where we accept what they refuse: what they say, what the document must show, and why it is right. */
const looser: readonly (readonly [said: RegExp, shown: RegExp, reason: string])[] = [
  [
    /^schema: .*Character content other than whitespace/,
    /<!\[CDATA\[\s*\]\]>/,
    "white space in a CDATA section is white space",
  ],
  [
    /^schema: .*'\(null\)' does not match the fixed value/,
    /<!\[CDATA\[\]\]>/,
    "an empty CDATA section leaves its element empty",
  ],
  [/^rules: error A sequence of more than one item/, /<!--/, "the rules stumble over a comment within a text"],
];

/** Why it is right to judge otherwise; undefined: it is not. */
export function rightDifference(one: JudgedDifferently): string | undefined {
  const { refusedBy, xml, bySchema, byRules, schematron } = one;
  if (refusedBy === undefined) {
    const said = [
      ...(bySchema === undefined ? [] : [`schema: ${bySchema}`]),
      ...(byRules.verdict === "pass" ? [] : [`rules: ${byRules.verdict} ${byRules.messages}`]),
    ];
    return all(said.map((why) => looser.find(([by, shown]) => by.test(why) && shown.test(xml))?.[2]));
  }
  const ofType = judged.find(([rules]) => rules === schematron)?.[3] ?? [];
  return all(
    refusedBy.map(
      (rule) =>
        stricter.find(([by, , shown]) => by.test(rule) && (shown === undefined || shows(xml, shown)))?.[1] ??
        ofType.find(([by]) => by.test(rule))?.[1],
    ),
  );
}

function shows(xml: string, what: RegExp | XPath): boolean {
  if (what instanceof RegExp) return what.test(xml);
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(what.path, { c: namespaces.core, t: namespaces.types }).length > 0;
  } finally {
    document.dispose();
  }
}

function all(reasons: readonly (string | undefined)[]): string | undefined {
  return reasons.every((reason) => reason !== undefined) ? reasons.join("; ") : undefined;
}
