import { abilityNames } from "../../functions/certificate/model/type-permissions.ts";
import { exampleDay, exampleOf } from "../../functions/certificate/types/example-of.ts";
import { formName } from "../../functions/certificate/types/json/form-name.ts";
import { partPath } from "../../functions/certificate/types/json/part-path.ts";
import { codeListsOf } from "../../functions/certificate/types/code-lists-in-use.ts";
import { indexOf } from "../../functions/certificate/types/type-index.ts";
import type { CertificateType, Level, Question, Section } from "../../functions/certificate/types/type-language.ts";
import { bothWords, conditionWords, kindWords, levelWords, mustWords, partsWords, partWords } from "./part-words.ts";
import { checkWords } from "./rule-words.ts";

/**
 * The page of a certificate type for those who know the field and not the code: what it asks, when, within which limits
 * and by which rules, who signs it and where it goes.
 */
export function typePage(type: CertificateType): string {
  return [
    `# ${type.name.sv} (${formName(type)})`,
    `*${type.name.en}*`,
    `${type.purpose.sv} *${type.purpose.en}*`,
    `> ${madeBy}`,
    about(type),
    "## Who, and what with it",
    staff(type),
    "## What is asked",
    "In the order of the form and of the print. Under each question: its number in the national contract, its name in the JSON of the API, and its parts.",
    ...type.sections.map((section) => sectionText(type, section)),
    ...(type.extraQuestions === true
      ? [
          "### Free questions",
          "A deployment may ask questions of its own: national ids 9001–9999, one text part each (`9001.1`), answered once. In JSON `extra9001: { text }`.",
        ]
      : []),
    "## Rules across answers",
    type.rules.length === 0 ? "None." : rules(type),
    ...derived(type),
    ...sickLeave(type),
    "## In a list",
    `A certificate is told in one line by: ${partsWords(type, type.summary.parts)}.`,
    ...example(type),
    "## Code lists",
    ...codeListsOf([type]).map(({ system, codes }) => {
      const used = [...indexOf(type).parts.values()]
        .filter(({ part }) => part.kind.is === "code" && part.kind.list.system === system)
        .map(({ part }) => `\`${partPath(type, part.id)}\` (${part.id})`);
      return [
        `### ${system}`,
        `In ${used.join(", ")}.`,
        table(
          ["Code", "Text"],
          codes.map(({ code, text }) => [`\`${code}\``, bothWords(text)]),
        ),
      ].join("\n\n");
    }),
    "",
  ].join("\n\n");
}

/** The list of the pages, and how they are read. */
export function typePagesIndex(types: readonly CertificateType[]): string {
  return [
    "# Certificate types",
    `> ${madeBy}`,
    "What each certificate asks, by which rules it is judged, who signs it and where it goes.",
    table(
      ["Form", "Name", "Recipient", "Used"],
      types.map((type) => [
        `[${formName(type)}](${formName(type)}.md)`,
        bothWords(type.name),
        type.recipient,
        uses[type.use],
      ]),
    ),
    "## How to read them",
    "A rule, a limit or an obligation is **national** or of the **application**. A certificate from elsewhere that breaks a national one is refused; one of the application stops our own drafts from being signed, and is a remark on a certificate from elsewhere (a type that is judged by all rules takes neither).",
    "A **question** has a number in the national contract (`svar`) and a name in the JSON of the API, and so has each of its **parts** (`delsvar`). A question with **rows** may be answered several times: a list in JSON, instances on the wire.",
    "A part must be answered where its question is answered, if it says so; a question that must be answered says so itself. What is not asked is left out when a draft is signed.",
    "Each rule has an **id**, which stands in what the API, the command line and the registration answer. Rules across answers have the ids in their table. What follows from a question or part alone has an id made of its number:",
    table(
      ["Id", "Broken when"],
      ownRules.map(([id, words]) => [`\`${id}\``, words]),
    ),
    "",
  ].join("\n\n");
}

const madeBy = "Made from the declaration of the type by `npm run make:type-pages`.";

const uses = { write: "written today", read: "read, printed and revoked, no longer written" } as const;

const professions = {
  doctor: "doctor (läkare)",
  "private-doctor": "private doctor (privatläkare)",
  dentist: "dentist (tandläkare)",
  nurse: "nurse (sjuksköterska)",
  midwife: "midwife (barnmorska)",
  "care-admin": "care administrator (vårdadministratör)",
} as const;

const abilities = {
  renew: "renewed (förnyas)",
  replace: "replaced (ersättas)",
  complement: "completed on request (kompletteras)",
  questions: "asked about by the recipient (ärendekommunikation)",
  send: "sent to the recipient (skickas)",
  prefill: "prefilled by the journal system (förifyllnad)",
  approveReceivers: "approved by the patient for further receivers",
  sickLeaveRegister: "counted as a sick leave (sjukfall)",
} as const;

const ownRules: readonly (readonly [id: string, words: string])[] = [
  ["TYPE.32.required, TYPE.32.1.required", "the question or part must be answered and is not"],
  ["TYPE.32.asked, TYPE.32.1.asked", "it is answered though it is not asked"],
  ["TYPE.32.count, TYPE.32.1.once", "it is answered more often than it may be"],
  ["TYPE.32.instance", "a row lacks its instance number on the wire"],
  ["TYPE.question.unknown, TYPE.32.part", "the type has no such question, or the question no such part"],
  ["TYPE.32.kind, TYPE.32.1.kind", "the answer is not of the kind that is asked for"],
  [
    "TYPE.32.1.blank, TYPE.32.1.length, TYPE.32.1.characters",
    "a text is blank, too long, or has a sign that cannot be sent",
  ],
  ["TYPE.32.1.code, TYPE.32.1.system", "a code is not of the list, or of another code system"],
  ["TYPE.32.2.date, TYPE.32.2.years, TYPE.32.2.past, TYPE.32.2.born", "no date, or one out of its limits"],
  ["TYPE.32.2.whole, TYPE.32.2.order", "a period lacks a day, or ends before it begins"],
  ["TYPE.8.1.range, TYPE.8.1.decimals", "a number is out of its limits, or has too many decimals"],
  ["TYPE.6.2.form, TYPE.6.2.register", "a diagnosis code is not written as one, or not in the register"],
  ["TYPE.unit.contact, TYPE.unit.postalCode", "the address of the issuing unit is not whole"],
];

function about(type: CertificateType): string {
  const judged =
    type.judgedBy === "wire rules"
      ? "by the national rules; those of the application are remarks"
      : "by all rules: the national ones leave too much open, or there are none";
  return table(
    ["Property", "Value"],
    [
      ["Form in the API", `\`${formName(type)}\``],
      ...(type.formNumber === undefined ? [] : [["The authority's number", type.formNumber]]),
      ["On the wire", `\`${type.wire.code}\`, version ${type.version}, code system \`${type.wire.codeSystem}\``],
      ...(type.activeFrom === undefined ? [] : [["In force from", type.activeFrom]]),
      ["Used", uses[type.use]],
      ["Goes to", `\`${type.recipient}\` (KV part)`],
      ["A certificate from elsewhere is judged", judged],
    ],
  );
}

function staff({ staff: { sign, prepare, protectedPatient }, abilities: can }: CertificateType): string {
  const names = (some: CertificateType["staff"]["sign"]): string => some.map((one) => professions[one]).join(", ");
  const able = abilityNames.filter((name) => can[name]).map((name) => abilities[name]);
  return [
    `- Signs and revokes: ${names(sign)}`,
    `- Prepares a draft without signing it: ${names(prepare)}`,
    `- Handles it for a patient with protected identity: ${names(protectedPatient)}`,
    `- A certificate may be: ${able.length === 0 ? "read, printed and revoked only" : able.join(", ")}`,
  ].join("\n");
}

function sectionText(type: CertificateType, { title, questions, notices = [] }: Section): string {
  return [
    `### ${title.sv}`,
    `*${title.en}*`,
    ...notices.map(
      ({ id, when, text }) =>
        `Notice \`${id}\`, if ${conditionWords(type, when)}: ${bothWords(text)} Nothing is stopped by it.`,
    ),
    ...questions.map((question) => questionText(type, question)),
  ].join("\n\n");
}

function questionText(type: CertificateType, question: Question): string {
  const facts = [
    rowsWords(question),
    `Must be answered: ${mustWords(type, question.must)}`,
    ...(question.showIf === undefined
      ? []
      : [`Asked only if ${conditionWords(type, question.showIf)}; else ${hiddenWords(question.whenHidden)}`]),
    ...(question.renewal === "cleared" ? ["Not taken over by a renewal"] : []),
    ...(question.layout?.omitWhenEmpty === true ? ["Left out of the print when unanswered"] : []),
    ...(question.foldedInto === undefined
      ? []
      : [
          `Not on the wire: its text is added to ${partWords(type, question.foldedInto.part)} under the heading ` +
            `${bothWords(question.foldedInto.heading)} when the draft is signed`,
        ]),
    ...(question.help === undefined ? [] : [`Help: ${bothWords(question.help)}`]),
  ];
  const parts = question.parts.map((part) => {
    const when =
      part.showIf === undefined ? "" : `${conditionWords(type, part.showIf)}; else ${hiddenWords(part.whenHidden)}`;
    const notes = [
      ...(part.once === true ? ["answered once, in the first row"] : []),
      ...(part.renewal === "cleared" ? ["not taken over by a renewal"] : []),
    ];
    return [
      part.id,
      `\`${part.name}\``,
      part.text === undefined ? "–" : bothWords(part.text),
      [kindWords(type, part.kind), ...notes].join("; "),
      when === "" ? "–" : when,
      mustWords(type, part.must),
    ];
  });
  return [
    `#### ${question.id} ${question.text.sv}`,
    `*${question.text.en}* · JSON \`${question.name}\``,
    facts.map((fact) => `- ${fact}`).join("\n"),
    table(["Part", "JSON", "Text", "Answer", "Asked if", "Must be answered"], parts),
  ].join("\n\n");
}

function rowsWords({ rows }: Question): string {
  if (rows === undefined) return "Answered once";
  return `Rows: at most ${rows.max}${rows.numbered === false ? "" : ", numbered on the wire (`instans`)"}`;
}

function hiddenWords(level: Level | undefined): string {
  return level === "wire" ? "an answer is refused (national)" : "an answer is left out";
}

function rules(type: CertificateType): string {
  return table(
    ["Rule", "Strictness", "Text", "Checked", "When"],
    type.rules.map(({ id, level, text, check, when }) => [
      `\`${id}\``,
      levelWords[level],
      bothWords(text),
      checkWords(type, check),
      when === undefined ? "always" : conditionWords(type, when),
    ]),
  );
}

function derived(type: CertificateType): readonly string[] {
  if (type.derived.length === 0) return [];
  return [
    "## Answers given by rule",
    type.derived
      .map(({ part, value, when }) => {
        const answer = typeof value === "boolean" ? (value ? "yes" : "no") : `\`${value}\``;
        const only = when === undefined ? "" : ` if ${conditionWords(type, when)}`;
        return `- Left unanswered, ${partWords(type, part)} is ${answer} when a draft is signed${only}.`;
      })
      .join("\n"),
  ];
}

function sickLeave(type: CertificateType): readonly string[] {
  if (type.sickLeave === undefined) return [];
  const { degree, period, diagnoses, occupation, unless, percent } = type.sickLeave;
  const degrees = Object.entries(percent).map(([code, share]) => `\`${code}\` ${share} %`);
  return [
    "## Sick leave",
    [
      `- Periods: ${partWords(type, period)}, with the degree in ${partWords(type, degree)} (${degrees.join(", ")})`,
      `- Diagnoses, the main one first: ${partsWords(type, diagnoses)}`,
      `- Occupation: ${partWords(type, occupation)}`,
      `- None if ${conditionWords(type, unless)}`,
    ].join("\n"),
  ];
}

function example(type: CertificateType): readonly string[] {
  const answers = exampleOf(type, exampleDay);
  if (answers === undefined) return [];
  const body = { form: formName(type), patient: "19121212-1212", answers };
  return [
    "## Example",
    `A draft as one begins it (\`POST /api/drafts\`), complete and ready to sign on ${exampleDay}. \`npm run -s intyg -- example ${formName(type)}\` writes it for today, and with \`--xml\` the certificate as it is registered.`,
    `\`\`\`json\n${JSON.stringify(body, undefined, 2)}\n\`\`\``,
  ];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
