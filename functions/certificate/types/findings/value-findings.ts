import type { Value } from "../../model/answers.ts";
import type { PersonId } from "../../model/certificate-document.ts";
import { isDate, isYear } from "../calendar.ts";
import type { CertificateType, LimitRule, NumberKind, Part, Text, TextKind, Years } from "../type-language.ts";
import { isDiagnosisCode } from "./diagnosis-form.ts";
import type { DiagnosisLookUp } from "./diagnosis-form.ts";
import { finding } from "./finding.ts";
import type { RuleFinding } from "./finding.ts";

/** What the values are held against besides the type. */
export interface FindingContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly patient?: PersonId;
  readonly isDiagnosis?: DiagnosisLookUp;
}

// XML 1.0 cannot carry these, so a certificate could never be sent (https://www.w3.org/TR/xml/#charsets).
const notXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What is wrong with one value of the right kind: whether it is whole, within limits, and of the code list. */
export function valueFindings(
  type: CertificateType,
  part: Part,
  value: Value,
  pointer: string,
  around: FindingContext,
  findings: RuleFinding[],
): void {
  const rule = (name: string): string => `${type.key}.${part.id}.${name}`;
  const kind = part.kind;
  switch (kind.is) {
    case "yes-no":
      return;
    case "text":
      if (typeof value === "string") textFindings(kind, value, pointer, rule, findings);
      return;
    case "code":
      if (typeof value === "string" && !kind.list.codes.some((entry) => entry.code === value))
        findings.push(
          finding("unknown-code", rule("code"), pointer, {
            sv: "Välj ett av alternativen.",
            en: "Choose one of the alternatives.",
          }),
        );
      return;
    case "number":
      if (typeof value === "number") numberFindings(kind, value, pointer, rule, findings);
      return;
    case "date":
      if (typeof value !== "string") return;
      if (!isDate(value)) findings.push(finding("not-a-date", rule("date"), pointer, wholeDate));
      else
        dayFindings(
          value,
          pointer,
          rule,
          around,
          findings,
          kind.years,
          kind.notAfterToday,
          kind.notBeforeBirth,
          `${type.key}.`,
        );
      return;
    case "year":
      if (typeof value !== "string") return;
      if (!isYear(value))
        findings.push(
          finding("not-a-year", rule("year"), pointer, {
            sv: "Skriv året med fyra siffror.",
            en: "Write the year with four digits.",
          }),
        );
      else
        yearFindings(value, pointer, rule, around, findings, kind.notAfterToday, kind.notBeforeBirth, `${type.key}.`);
      return;
    case "period":
      if (typeof value === "object" && !("code" in value)) periodFindings(value, pointer, rule, findings, kind.years);
      return;
    case "diagnosis": {
      if (typeof value !== "object" || !("code" in value)) return;
      if (!kind.systems.some((system) => system.system === value.system))
        findings.push(
          finding(
            "wrong-code-system",
            rule("system"),
            pointer,
            {
              sv: "Diagnosen ska vara ur ett av intygets kodverk.",
              en: "The diagnosis must be from one of the certificate's code systems.",
            },
            kind.level,
          ),
        );
      else if (!isDiagnosisCode(value.code.trim()))
        findings.push(
          finding(
            "diagnosis-form",
            rule("form"),
            pointer,
            {
              sv: "Skriv koden utan punkt med tre till fem tecken; koder på F och Z73 har minst fyra.",
              en:
                "Write the code without a dot, three to five characters; codes starting with F and Z73 have at " +
                "least four.",
            },
            kind.level,
          ),
        );
      else if (around.isDiagnosis !== undefined && !around.isDiagnosis(value.code.trim().toUpperCase(), value.system))
        findings.push(
          finding(
            "diagnosis-unknown",
            rule("register"),
            pointer,
            { sv: "Koden finns inte i registret.", en: "The register does not have this code." },
            "notice",
          ),
        );
    }
  }
}

const wholeDate: Text = { sv: "Skriv ett datum som finns, ÅÅÅÅ-MM-DD.", en: "Write a date that exists, YYYY-MM-DD." };

function textFindings(
  kind: TextKind,
  value: string,
  pointer: string,
  rule: (name: string) => string,
  findings: RuleFinding[],
): void {
  if (value.trim() === "") {
    findings.push(
      finding("blank", rule("blank"), pointer, {
        sv: "Skriv en text eller lämna fältet tomt.",
        en: "Write a text or leave the field empty.",
      }),
    );
    return;
  }
  if (notXml.test(value))
    findings.push(
      finding(
        "illegal-character",
        rule("characters"),
        pointer,
        { sv: "Texten har ett tecken som inte kan skickas.", en: "The text has a character that cannot be sent." },
        "application",
      ),
    );
  if (kind.max === undefined) return;
  const level = kind.maxLevel ?? "application";
  // The wire rules count the text with white space collapsed; ours count what the person wrote.
  const told: Text = {
    sv: `Texten får ha högst ${kind.max} tecken.`,
    en: `The text can have at most ${kind.max} characters.`,
  };
  if (level === "wire" && value.trim().replace(/\s+/g, " ").length > kind.max)
    findings.push(finding("too-long", rule("length"), pointer, told, "wire"));
  else if (value.length > kind.max) findings.push(finding("too-long", rule("length"), pointer, told, "application"));
}

function numberFindings(
  kind: NumberKind,
  value: number,
  pointer: string,
  rule: (name: string) => string,
  findings: RuleFinding[],
): void {
  const swedish = (number: number): string => String(number).replace(".", ",");
  if (value < kind.min || value > kind.max)
    findings.push(
      finding(
        "out-of-range",
        rule("range"),
        pointer,
        {
          sv: `Talet ska vara mellan ${swedish(kind.min)} och ${swedish(kind.max)}.`,
          en: `The number must be between ${kind.min} and ${kind.max}.`,
        },
        kind.level,
      ),
    );
  else if (kind.decimals === 0 ? !Number.isInteger(value) : Math.abs(value * 10 - Math.round(value * 10)) > 1e-9)
    findings.push(
      finding(
        "out-of-range",
        rule("decimals"),
        pointer,
        kind.decimals === 0
          ? { sv: "Skriv ett heltal.", en: "Write a whole number." }
          : { sv: "Skriv talet med högst en decimal.", en: "Write the number with at most one decimal." },
        "application",
      ),
    );
}

function dayFindings(
  value: string,
  pointer: string,
  rule: (name: string) => string,
  around: FindingContext,
  findings: RuleFinding[],
  years: Years | undefined,
  past: LimitRule | undefined,
  born: LimitRule | undefined,
  prefix: string,
): void {
  if (years !== undefined && (value <= years.after || value >= years.before))
    findings.push(finding("date-outside-years", rule("years"), pointer, outsideYears(years), "application"));
  if (past !== undefined && value > around.today)
    findings.push(
      finding(
        "date-in-future",
        past.rule === undefined ? rule("past") : prefix + past.rule,
        pointer,
        { sv: "Datumet får inte vara efter idag.", en: "The date cannot be after today." },
        past.level,
      ),
    );
  const birth = around.patient === undefined ? undefined : birthDate(around.patient);
  if (born !== undefined && birth !== undefined && value < birth)
    findings.push(
      finding(
        "date-before-birth",
        born.rule === undefined ? rule("born") : prefix + born.rule,
        pointer,
        { sv: "Datumet får inte vara före patientens födelse.", en: "The date cannot be before the patient's birth." },
        born.level,
      ),
    );
}

function yearFindings(
  value: string,
  pointer: string,
  rule: (name: string) => string,
  around: FindingContext,
  findings: RuleFinding[],
  past: LimitRule | undefined,
  born: LimitRule | undefined,
  prefix: string,
): void {
  if (past !== undefined && value > around.today.slice(0, 4))
    findings.push(
      finding(
        "date-in-future",
        past.rule === undefined ? rule("past") : prefix + past.rule,
        pointer,
        { sv: "Året får inte vara efter innevarande år.", en: "The year cannot be after the current year." },
        past.level,
      ),
    );
  if (born !== undefined && around.patient !== undefined && value < around.patient.number.slice(0, 4))
    findings.push(
      finding(
        "date-before-birth",
        born.rule === undefined ? rule("born") : prefix + born.rule,
        pointer,
        {
          sv: "Året får inte vara före patientens födelseår.",
          en: "The year cannot be before the patient's year of birth.",
        },
        born.level,
      ),
    );
}

function periodFindings(
  value: { readonly start?: string; readonly end?: string },
  pointer: string,
  rule: (name: string) => string,
  findings: RuleFinding[],
  years: Years | undefined,
): void {
  for (const end of ["start", "end"] as const) {
    const date = value[end];
    if (date === undefined || date.trim() === "")
      findings.push(
        finding(
          "period-incomplete",
          rule("whole"),
          `${pointer}/${end}`,
          end === "start"
            ? { sv: "Skriv från vilken dag.", en: "Write from which day." }
            : { sv: "Skriv till vilken dag.", en: "Write to which day." },
        ),
      );
    else if (!isDate(date)) findings.push(finding("not-a-date", rule("date"), `${pointer}/${end}`, wholeDate));
    else if (years !== undefined && (date <= years.after || date >= years.before))
      findings.push(
        finding("date-outside-years", rule("years"), `${pointer}/${end}`, outsideYears(years), "application"),
      );
  }
  if (
    value.start !== undefined &&
    value.end !== undefined &&
    isDate(value.start) &&
    isDate(value.end) &&
    value.end < value.start
  )
    findings.push(
      finding("period-reversed", rule("order"), `${pointer}/end`, {
        sv: "Sista dagen får inte vara före den första.",
        en: "The last day cannot be before the first.",
      }),
    );
}

function outsideYears(years: Years): Text {
  return {
    sv: `Datumet ska ligga efter ${years.after} och före ${years.before}.`,
    en: `The date must be after ${years.after} and before ${years.before}.`,
  };
}

/**
 * The patient's day of birth, read from the number: a samordningsnummer adds 60 to the day
 * (docs/domain/identifiers.md).
 */
function birthDate(patient: PersonId): string | undefined {
  const day = Number(patient.number.slice(6, 8));
  const born = `${patient.number.slice(0, 4)}-${patient.number.slice(4, 6)}-${String(day > 60 ? day - 60 : day).padStart(2, "0")}`;
  return isDate(born) ? born : undefined;
}
