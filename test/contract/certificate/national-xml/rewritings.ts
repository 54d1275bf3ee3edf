import { allOf, childrenOf, leafText, written } from "./rewritten-xml.ts";
import type { Element, Piece } from "./rewritten-xml.ts";

/** A certificate written in another way, which may say the same or something else. */
export interface Rewritten {
  readonly xml: string;
  readonly changes: readonly string[];
}

type Draw = (n: number) => number;

/** Numbers below n, the same ones for the same seed (mulberry32). */
function drawFrom(seed: number): Draw {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}

/** The rewriting of a certificate that a number stands for: one or two changes, and maybe other prefixes. */
export function rewritten(certificate: Element, seed: number): Rewritten {
  const draw = drawFrom(seed);
  const root = structuredClone(certificate);
  const changes: string[] = [];
  for (let left = draw(4) === 0 ? 2 : 1; left > 0; left -= 1) {
    const [name, change] = one(draw, kinds);
    const done = change(root, draw);
    changes.push(done === undefined ? `no ${name}` : `${name}: ${done}`);
  }
  const prefixes = draw(3) === 0 ? one(draw, prefixings) : plainPrefixes;
  changes.push(prefixes.name);
  return { xml: written(root, ({ namespace }) => prefixes.prefixOf(namespace, draw)), changes };
}

function one<T>(draw: Draw, from: readonly T[]): T {
  const drawn = from[draw(from.length)];
  if (drawn === undefined) throw new Error("nothing to draw from");
  return drawn;
}

interface Prefixing {
  readonly name: string;
  readonly prefixOf: (namespace: string, draw: Draw) => string;
}

const core = "urn:riv:clinicalprocess:healthcond:certificate:3";
const types = "urn:riv:clinicalprocess:healthcond:certificate:types:3";
const ofNamespace = (names: Readonly<Record<string, string>>) => (namespace: string) => names[namespace] ?? "r";

const plainPrefixes: Prefixing = { name: "usual prefixes", prefixOf: ofNamespace({ [core]: "", [types]: "t" }) };
const prefixings: readonly Prefixing[] = [
  { name: "core prefixed", prefixOf: ofNamespace({ [core]: "urn", [types]: "" }) },
  { name: "odd prefixes", prefixOf: ofNamespace({ [core]: "å-1", [types]: "_.x" }) },
  { name: "one prefix for all", prefixOf: () => "ns" },
  { name: "default for all", prefixOf: () => "" },
  { name: "prefixes drawn anew", prefixOf: (_, draw) => one(draw, ["", "a", "b", "ns2"]) },
];

/** Changes the document in place and says what it did; undefined: there was nothing of that kind to change. */
type Change = (root: Element, draw: Draw) => string | undefined;

const inNames = new Set(["svar", "delsvar", "instans", "cv", "code", "codeSystem", "datePeriod", "start", "end"]);

/** An element that is drawn, rather among the answers than elsewhere. */
function anElement(root: Element, draw: Draw): Element {
  const all = allOf(root);
  const answers = all.filter(({ name }) => name === "svar" || name === "delsvar" || name === "cv");
  return one(draw, draw(2) === 0 && answers.length > 0 ? answers : all);
}

/** An element with nothing but text, rather in an answer. */
function aLeaf(root: Element, draw: Draw, form = /[^\s]/): Element | undefined {
  const leaves = allOf(root).filter((element) => form.test(leafText(element) ?? ""));
  const inAnswers = leaves.filter(({ name }) => inNames.has(name));
  const from = draw(4) > 0 && inAnswers.length > 0 ? inAnswers : leaves;
  return from.length === 0 ? undefined : one(draw, from);
}

function titleOf({ name, attributes }: Element): string {
  return name + attributes.join("");
}

function changeLeaf(form: RegExp, change: (text: string, draw: Draw) => string): Change {
  return (root, draw) => {
    const leaf = aLeaf(root, draw, form);
    if (leaf === undefined) return undefined;
    const text = change(leafText(leaf) ?? "", draw);
    leaf.content = [text];
    return `${titleOf(leaf)} = ${JSON.stringify(text.slice(0, 60))}`;
  };
}

function namedIn(root: Element, name: string): readonly Element[] {
  return allOf(root).filter((element) => element.name === name);
}

/** Sets something in at a place among the pieces of an element. */
function insert({ content }: Element, piece: Piece, draw: Draw): void {
  content.splice(draw(content.length + 1), 0, piece);
}

function swap(parent: Element, from: readonly Element[], draw: Draw): string | undefined {
  if (from.length < 2) return undefined;
  const [first, second] = [one(draw, from), one(draw, from)];
  const at = parent.content.indexOf(first);
  const to = parent.content.indexOf(second);
  parent.content[at] = second;
  parent.content[to] = first;
  return first === second ? undefined : `${titleOf(first)} with ${titleOf(second)}`;
}

/** White space of XML, and what only looks like it. */
const blanks = [" ", "\t", "\n", "&#13;", "&#10;", "&#9;", "\u00a0", "\ufeff", "\u3000", "\u200b", "\u0085", "\u2028"];

function within(text: string, draw: Draw): number {
  // Not within an entity.
  return text.includes("&")
    ? one(draw, [0, text.length])
    : one(draw, [0, 0, text.length, text.length, draw(text.length)]);
}

function set(text: string, piece: string, draw: Draw): string {
  const at = within(text, draw);
  return text.slice(0, at) + piece + text.slice(at);
}

const xsi = "http://www.w3.org/2001/XMLSchema-instance";
const attributes = [
  ...["true", "false", "1", "0"].map((nil) => ` xmlns:xsi="${xsi}" xsi:nil="${nil}"`),
  ` xmlns:xsi="${xsi}" xsi:schemaLocation="urn:x x.xsd"`,
  ` xmlns:xsi="${xsi}" xsi:type="odd"`,
  ' xml:lang="sv"',
  ' xml:space="preserve"',
  ' odd="1"',
  ' xmlns:f="urn:foreign" f:odd="1"',
  ' xmlns:unused="urn:unused"',
];

const zones = ["Z", "+01:00", "-05:00", "T00:00:00", "T00:00:00Z", "+14:00", ".000"];
const days = [
  ...["2015-1-7", "20150107", "02015-01-07", "-2015-01-07", "2015-02-29", "2015/01/07", "15-01-07"],
  ...[
    "２０１５-01-07",
    "2015-01-07 00:00:00",
    "2015-01",
    "2015",
    "2000-02-29",
    "1900-01-01",
    "1900-01-02",
    "2099-12-11",
  ],
  ...["2099-12-12", "2015-13-01", "2015‑01‑07", "1899-12-31", "9999-12-31", "0000-01-01", "+2015-01-07"],
];
const numbers = [
  ...["1e1", "8E-1", "+0.8", ".8", "1.", "0,8", "-0", "-0.0", "00.8", "0.80", "0.8000000000000000000000001", "1e400"],
  ...[
    "9".repeat(400),
    `0.${"0".repeat(330)}1`,
    "INF",
    "NaN",
    "0x1",
    "٠.٨",
    "１",
    "1 0",
    "--1",
    "1.0.0",
    "",
    "0",
    "1.5",
  ],
  ...["2.0", "2.00", "2.01", "0.05", "+1", "01", "2147483647", "2147483648", "-2147483649", "1_0", "½"],
];
const booleans = [
  "TRUE",
  "True",
  "1",
  "0",
  "01",
  "+1",
  "yes",
  "ja",
  "t",
  "１",
  "true false",
  "",
  "on",
  "-0",
  "1.0",
  "falsе",
];
const codeSystems = [
  ...["", "KV_FKMU_0001", "KV_FKMU_0005", "kv_fkmu_0003", "1.2.752.116.1.1.1.1.3", "1.2.752.116.1.1.1.1.8"],
  ...["1.2.752.116.1.1.1", "1.2.752.116.1.3.1.4.1", "1.2.752.129.2.2.1.4", "urn:oid:1.2.752.116.1.1.1.1.3"],
  ...["b64ea353-e8f6-4832-b563-fc7d46f29548", "e7cc8f30-a353-4c42-b17a-a189b6876647"],
];
const codes: readonly ((code: string) => string)[] = [
  (code) => code.toLowerCase(),
  (code) => `${code.slice(0, 3)}.${code.slice(3)}`,
  (code) => `${code}-`,
  (code) => `${code}9`,
  (code) => `${code} `,
  (code) => `\n ${code}\t`,
  (code) => code.replace(/^(.)/, "$1 "),
  () => "",
  () => " ",
  () => "ANNAT",
  () => "Z730",
  () => "X",
];
const foreign = (namespace: string, name: string): Element => ({ namespace, name, attributes: [], content: ["x"] });

/** The kinds of change; those named more than once are drawn more often. */
const kinds: readonly (readonly [string, Change])[] = [
  [
    "swap answers",
    (root, draw) => {
      const parent = namedIn(root, "intyg")[0];
      return parent === undefined
        ? undefined
        : swap(
            parent,
            childrenOf(parent).filter(({ name }) => name === "svar"),
            draw,
          );
    },
  ],
  [
    "swap within",
    (root, draw) => {
      const many = allOf(root).filter((element) => childrenOf(element).length > 1);
      const parent = one(draw, many);
      return swap(parent, childrenOf(parent), draw);
    },
  ],
  [
    "swap parts",
    (root, draw) => {
      const parent = one(draw, namedIn(root, "svar"));
      return swap(parent, childrenOf(parent), draw);
    },
  ],
  [
    "namespace",
    (root, draw) => {
      const element = anElement(root, draw);
      element.namespace = one(draw, [
        "",
        core,
        types,
        "urn:foreign",
        "urn:riv:clinicalprocess:healthcond:certificate:3.2",
      ]);
      return `${titleOf(element)} in ${element.namespace}`;
    },
  ],
  [
    "attribute",
    (root, draw) => {
      const element = anElement(root, draw);
      const added = one(draw, attributes);
      element.attributes.splice(draw(element.attributes.length + 1), 0, added);
      if (added.includes("nil") && draw(2) === 0) element.content = [];
      return `${titleOf(element)}${element.content.length === 0 ? " emptied" : ""}`;
    },
  ],
  ["white space", changeLeaf(/[^\s]/, (text, draw) => set(text, one(draw, blanks), draw))],
  ["white space", changeLeaf(/[^\s]/, (text, draw) => set(text, one(draw, blanks).repeat(1 + draw(3)), draw))],
  ["blank text", changeLeaf(/[^\s]/, (_text, draw) => one(draw, blanks).repeat(1 + draw(3)))],
  [
    "cdata",
    changeLeaf(/^[^&]*[^&\s][^&]*$/, (text, draw) => {
      const at = draw(text.length + 1);
      return one(draw, [
        `<![CDATA[${text}]]>`,
        `${text.slice(0, at)}<![CDATA[${text.slice(at)}]]>`,
        `<![CDATA[${text.slice(0, at)}]]>${text.slice(at)}`,
        ` <![CDATA[${text}]]>\n`,
        `<![CDATA[]]>${text}`,
        "<![CDATA[]]>",
        "<![CDATA[ ]]>",
      ]);
    }),
  ],
  ["comment in text", changeLeaf(/[^\s]/, (text, draw) => set(text, one(draw, ["<!-- x -->", "<!---->"]), draw))],
  [
    "comment",
    (root, draw) => {
      const element = anElement(root, draw);
      insert(element, "<!-- <svar id='1'> -->", draw);
      return titleOf(element);
    },
  ],
  [
    "instruction",
    (root, draw) => {
      const element = anElement(root, draw);
      insert(element, "<?x y?>", draw);
      return titleOf(element);
    },
  ],
  ["zone", changeLeaf(/^\s*\d{4}-\d\d-\d\d/, (text, draw) => text.trimEnd() + one(draw, zones))],
  ["day", changeLeaf(/^\s*\d{4}-\d\d-\d\d\s*$/, (_text, draw) => one(draw, days))],
  [
    "time",
    changeLeaf(/^\d{4}-\d\d-\d\dT/, (text, draw) =>
      text.replace(
        /T.*/,
        one(draw, ["T24:00:00", "T23:59:60", "T10:00", "t10:00:00", " 10:00:00", "T10:00:00.5", "T1:0:0"]),
      ),
    ),
  ],
  ["number", changeLeaf(/^\s*-?\d+(\.\d+)?\s*$/, (_text, draw) => one(draw, numbers))],
  ["number", changeLeaf(/^\s*\d\.\d+\s*$/, (_text, draw) => one(draw, numbers))],
  ["boolean", changeLeaf(/^\s*(true|false|1|0)\s*$/, (_text, draw) => one(draw, booleans))],
  [
    "code system",
    (root, draw) => {
      const system = one(draw, namedIn(root, "codeSystem"));
      const text = leafText(system) ?? "";
      const other = one(draw, [...codeSystems, ` ${text}`, `${text}\n`, text.toLowerCase()]);
      system.content = [other];
      return other;
    },
  ],
  [
    "code",
    (root, draw) => {
      const code = one(draw, namedIn(root, "code"));
      const other = one(draw, codes)(leafText(code) ?? "");
      code.content = [other];
      return other;
    },
  ],
  [
    "double",
    (root, draw) => {
      const parents = allOf(root).filter((element) => childrenOf(element).length > 0);
      const parent = draw(2) === 0 ? one(draw, parents) : one(draw, namedIn(root, "svar"));
      const child = one(draw, childrenOf(parent));
      parent.content.splice(parent.content.indexOf(child), 0, structuredClone(child));
      return titleOf(child);
    },
  ],
  [
    "double answer",
    (root, draw) => {
      const parent = one(draw, namedIn(root, "intyg"));
      const answer = one(draw, namedIn(root, "svar"));
      const more = structuredClone(answer);
      const instance = childrenOf(more).find(({ name }) => name === "instans");
      const number = instance === undefined ? "" : one(draw, ["1", "2", "3", "4", "5", "17"]);
      if (instance !== undefined) instance.content = [number];
      parent.content.splice(parent.content.indexOf(answer) + draw(2), 0, more);
      return `${titleOf(answer)} ${number}`;
    },
  ],
  [
    "instance",
    (root, draw) => {
      const answer = one(draw, namedIn(root, "svar"));
      answer.content = answer.content.filter((piece) => typeof piece === "string" || piece.name !== "instans");
      const text = one(draw, [
        "",
        "0",
        "-1",
        " 1 ",
        "1",
        "2",
        "+1",
        "01",
        "1.0",
        "1e0",
        "１",
        "2147483648",
        "99",
        "\u00a01",
      ]);
      if (draw(4) > 0) answer.content.unshift({ ...foreign(core, "instans"), content: [text] });
      return `${titleOf(answer)} ${text}`;
    },
  ],
  [
    "empty",
    (root, draw) => {
      const element = anElement(root, draw);
      element.content = one<Piece[]>(draw, [[], [" "], ["\n"]]);
      return titleOf(element);
    },
  ],
  [
    "leave out",
    (root, draw) => {
      const parent = one(
        draw,
        allOf(root).filter((element) => childrenOf(element).length > 0),
      );
      const child = one(draw, childrenOf(parent));
      parent.content.splice(parent.content.indexOf(child), 1);
      return titleOf(child);
    },
  ],
  [
    "id",
    (root, draw) => {
      const element = one(draw, [...namedIn(root, "svar"), ...namedIn(root, "delsvar")]);
      const id = /"(.*)"/.exec(element.attributes.join(""))?.[1] ?? "";
      const other = one(draw, [
        ` ${id}`,
        `${id} `,
        `0${id}`,
        `${id}.0`,
        `+${id}`,
        "",
        `${id}&#10;`,
        "１",
        "9001",
        `${id}.1`,
      ]);
      element.attributes = draw(8) === 0 ? [] : [` id="${other}"`];
      return `${element.name} ${id} as ${titleOf(element)}`;
    },
  ],
  [
    "foreign element",
    (root, draw) => {
      const element = anElement(root, draw);
      const added = foreign(
        one(draw, ["urn:foreign", "urn:foreign", "", core, types]),
        one(draw, ["odd", "svar", "code", "cv"]),
      );
      if (draw(2) === 0) element.content.push(added);
      else insert(element, added, draw);
      return `{${added.namespace}}${added.name} in ${titleOf(element)}`;
    },
  ],
  [
    "stray text",
    (root, draw) => {
      const element = anElement(root, draw);
      const text = one(draw, ["x", "\u00a0", "\ufeff", "&#32;", "\u3000", "<![CDATA[x]]>", "<![CDATA[ ]]>", "&#13;"]);
      insert(element, text, draw);
      return `${JSON.stringify(text)} in ${titleOf(element)}`;
    },
  ],
  [
    "references",
    changeLeaf(/^[^&]*[^&\s][^&]*$/, (text, draw) =>
      [...text].map((letter) => (draw(2) === 0 ? letter : `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`)).join(""),
    ),
  ],
];
