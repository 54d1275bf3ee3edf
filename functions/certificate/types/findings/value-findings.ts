import type { Value } from "../../model/answers.ts";
import type { PersonId } from "../../model/certificate-document.ts";
import { birthOf } from "../../model/person-id.ts";
import { collapsed, isBlank, lengthOf, unpadded } from "../../../operation/white-space.ts";
import { isDate, isYear } from "../calendar.ts";
import { certificateYears } from "../entries.ts";
import type {
  CertificateType,
  DateKind,
  DiagnosisKind,
  Kind,
  Level,
  LimitRule,
  NumberKind,
  Part,
  Text,
  TextKind,
  Years,
} from "../type-language.ts";
import { isDiagnosisCode, wireCode } from "./diagnosis-form.ts";
import type { DiagnosisLookUp } from "./diagnosis-form.ts";
import { finding } from "./finding.ts";
import type { FindingCode, RuleFinding } from "./finding.ts";

/** What the values are held against besides the type. */
export interface FindingContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Some dates must not be before the patient's birth. */
  readonly patient?: PersonId;
  /** Without it, that a diagnosis code exists in the register is not judged; its form always is. */
  readonly lookUpDiagnosis?: DiagnosisLookUp;
}

// XML 1.0 cannot carry these, so a certificate could never be sent (https://www.w3.org/TR/xml/#charsets).
const notXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** One value in its place among the answers, and the findings that what is wrong with it is added to. */
interface JudgedValue {
  readonly type: CertificateType;
  readonly part: Part;
  readonly value: Value;
  readonly pointer: string;
  readonly around: FindingContext;
  readonly findings: RuleFinding[];
}

/** How what is wrong with a value is told. */
interface Place {
  /** The id of a rule of the part. */
  readonly rule: (name: string) => string;
  /** The id of a limit: its own in the type, else that of a rule of the part. */
  readonly limit: (limit: LimitRule, name: string) => string;
  readonly tell: (code: FindingCode, rule: string, text: Text, level?: Level | "notice") => void;
}

/** What is wrong with one value of the right kind: whether it is whole, within limits, and of the code list. */
export function valueFindings({ type, part, value, pointer, around, findings }: JudgedValue): void {
  const rule = (name: string): string => `${type.key}.${part.id}.${name}`;
  const limit = (own: LimitRule, name: string): string =>
    own.rule === undefined ? rule(name) : `${type.key}.${own.rule}`;
  const at = (place: string): Place => ({
    rule,
    limit,
    tell: (code, id, text, level = "wire") =>
      void findings.push(finding({ code, rule: id, pointer: place, text, level })),
  });
  const here = at(pointer);
  const { tell } = here;
  const kind = part.kind;
  switch (kind.is) {
    case "yes-no":
      return;
    case "text":
      if (typeof value === "string") textFindings(kind, value, here);
      return;
    case "code":
      if (typeof value === "string" && !kind.list.codes.some((entry) => entry.code === value))
        tell("unknown-code", rule("code"), {
          sv: "Välj ett av alternativen.",
          en: "Choose one of the alternatives.",
        });
      return;
    case "number":
      if (typeof value === "number") numberFindings(kind, value, here);
      return;
    case "date":
      if (typeof value !== "string") return;
      if (!isDate(value)) tell("not-a-date", rule("date"), wholeDate);
      else dayFindings(kind, value, around, here);
      return;
    case "year":
      if (typeof value !== "string") return;
      if (!isYear(value))
        tell("not-a-year", rule("year"), {
          sv: "Skriv året med fyra siffror.",
          en: "Write the year with four digits.",
        });
      else yearFindings(kind, value, around, here);
      return;
    case "period":
      if (typeof value === "object" && !("code" in value))
        periodFindings(value, kind.years ?? certificateYears, (end) => at(`${pointer}/${end}`));
      return;
    case "diagnosis":
      if (typeof value === "object" && "code" in value) diagnosisFindings(kind, value, around, here);
  }
}

const wholeDate: Text = { sv: "Skriv ett datum som finns, ÅÅÅÅ-MM-DD.", en: "Write a date that exists, YYYY-MM-DD." };

function diagnosisFindings(
  kind: DiagnosisKind,
  { code, system }: Extract<Value, { readonly code: string }>,
  { lookUpDiagnosis }: FindingContext,
  { rule, tell }: Place,
): void {
  if (!kind.systems.some((one) => one.system === system))
    tell(
      "wrong-code-system",
      rule("system"),
      {
        sv: "Diagnosen ska komma från ett av intygets kodverk.",
        en: "The diagnosis must be from one of the certificate's code systems.",
      },
      kind.level,
    );
  else if (!isDiagnosisCode(unpadded(code)))
    tell(
      "diagnosis-form",
      rule("form"),
      {
        sv: "Skriv koden utan punkt med tre till fem tecken; koder på F och Z73 har minst fyra.",
        en:
          "Write the code without a dot, three to five characters; codes starting with F and Z73 have at " +
          "least four.",
      },
      kind.level,
    );
  else {
    const standing = lookUpDiagnosis?.(wireCode(code), system) ?? "exists";
    if (standing === "denied")
      tell(
        "diagnosis-unknown",
        rule("register"),
        {
          sv: `Koden finns inte i den version av ${system} som gäller. Välj en kod som finns där.`,
          en: `The version of ${system} in force does not have this code. Choose one that it has.`,
        },
        "application",
      );
    else if (standing === "unconfirmed")
      tell(
        "diagnosis-unconfirmed",
        rule("register"),
        {
          sv: `Koden finns inte bland de vanliga koderna. Hela ${system} är inte inläst, så kontrollera att koden finns.`,
          en: `The code is not among the common ones. The whole of ${system} has not been imported, so check that it exists.`,
        },
        "notice",
      );
  }
}

function textFindings(kind: TextKind, value: string, { rule, tell }: Place): void {
  if (isBlank(value)) {
    tell("blank", rule("blank"), {
      sv: "Skriv en text eller lämna fältet tomt.",
      en: "Write a text or leave the field empty.",
    });
    return;
  }
  if (notXml.test(value))
    tell(
      "illegal-character",
      rule("characters"),
      { sv: "Texten har ett tecken som inte kan skickas.", en: "The text has a character that cannot be sent." },
      "application",
    );
  if (kind.max === undefined) return;
  const level = kind.maxLevel ?? "application";
  // The wire rules count the text with white space collapsed; ours count what the person wrote.
  const told: Text = {
    sv: `Texten får ha högst ${kind.max} tecken.`,
    en: `The text can have at most ${kind.max} characters.`,
  };
  if (level === "wire" && lengthOf(collapsed(value)) > kind.max) tell("too-long", rule("length"), told, "wire");
  else if (lengthOf(value) > kind.max) tell("too-long", rule("length"), told, "application");
}

function numberFindings(kind: NumberKind, value: number, { rule, tell }: Place): void {
  const swedish = (number: number): string => String(number).replace(".", ",");
  if (value < kind.min || value > kind.max)
    tell(
      "out-of-range",
      rule("range"),
      {
        sv: `Talet ska vara mellan ${swedish(kind.min)} och ${swedish(kind.max)}.`,
        en: `The number must be between ${kind.min} and ${kind.max}.`,
      },
      kind.level,
    );
  else if (kind.decimals === 0 ? !Number.isInteger(value) : Number(value.toFixed(1)) !== value)
    tell(
      "out-of-range",
      rule("decimals"),
      kind.decimals === 0
        ? { sv: "Skriv ett heltal.", en: "Write a whole number." }
        : { sv: "Skriv talet med högst en decimal.", en: "Write the number with at most one decimal." },
      "application",
    );
}

function dayFindings(kind: DateKind, value: string, around: FindingContext, { rule, limit, tell }: Place): void {
  const { years = certificateYears, notAfterToday: past, notBeforeBirth: born } = kind;
  if (value <= years.after || value >= years.before)
    tell("date-outside-years", rule("years"), outsideYears(years), "application");
  if (past !== undefined && value > around.today)
    tell(
      "date-in-future",
      limit(past, "past"),
      { sv: "Datumet får inte ligga i framtiden.", en: "The date cannot be after today." },
      past.level,
    );
  // Where the birthday is not known, only what is before the first day that it may be is certainly wrong.
  const birth = around.patient === undefined ? undefined : birthOf(around.patient.number)?.earliest;
  if (born !== undefined && birth !== undefined && value < birth)
    tell(
      "date-before-birth",
      limit(born, "born"),
      { sv: "Datumet får inte ligga före patientens födelse.", en: "The date cannot be before the patient's birth." },
      born.level,
    );
}

type YearKind = Extract<Kind, { readonly is: "year" }>;

function yearFindings(kind: YearKind, value: string, around: FindingContext, { rule, limit, tell }: Place): void {
  const { notAfterToday: past, notBeforeBirth: born } = kind;
  const [first, last] = [certificateYears.after.slice(0, 4), certificateYears.before.slice(0, 4)];
  if (value < first || value > last)
    tell(
      "date-outside-years",
      rule("years"),
      { sv: `Året ska vara ${first}–${last}.`, en: `The year must be ${first}–${last}.` },
      "application",
    );
  if (past !== undefined && value > around.today.slice(0, 4))
    tell(
      "date-in-future",
      limit(past, "past"),
      { sv: "Året får inte ligga i framtiden.", en: "The year cannot be after the current year." },
      past.level,
    );
  if (born !== undefined && around.patient !== undefined && value < around.patient.number.slice(0, 4))
    tell(
      "date-before-birth",
      limit(born, "born"),
      {
        sv: "Året får inte ligga före patientens födelseår.",
        en: "The year cannot be before the patient's year of birth.",
      },
      born.level,
    );
}

function periodFindings(
  value: { readonly start?: string; readonly end?: string },
  years: Years,
  placeOf: (end: "start" | "end") => Place,
): void {
  for (const end of ["start", "end"] as const) {
    const { rule, tell } = placeOf(end);
    const date = value[end];
    if (date === undefined || isBlank(date))
      tell(
        "period-incomplete",
        rule("whole"),
        end === "start"
          ? { sv: "Ange från och med vilken dag.", en: "Write from which day." }
          : { sv: "Ange till och med vilken dag.", en: "Write to which day." },
      );
    else if (!isDate(date)) tell("not-a-date", rule("date"), wholeDate);
    else if (date <= years.after || date >= years.before)
      tell("date-outside-years", rule("years"), outsideYears(years), "application");
  }
  if (
    value.start !== undefined &&
    value.end !== undefined &&
    isDate(value.start) &&
    isDate(value.end) &&
    value.end < value.start
  ) {
    const { rule, tell } = placeOf("end");
    tell("period-reversed", rule("order"), {
      sv: "Den sista dagen får inte ligga före den första.",
      en: "The last day cannot be before the first.",
    });
  }
}

function outsideYears(years: Years): Text {
  return {
    sv: `Datumet ska ligga efter ${years.after} och före ${years.before}.`,
    en: `The date must be after ${years.after} and before ${years.before}.`,
  };
}
