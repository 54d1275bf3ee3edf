import fc from "fast-check";
import type { Answers, Row, Value } from "../../../../functions/certificate/model/answers.ts";
import type { CertificateDocument, Issuer } from "../../../../functions/certificate/model/certificate-document.ts";
import { draftFindings } from "../../../../functions/certificate/types/findings/draft.ts";
import type { RuleFinding } from "../../../../functions/certificate/types/findings/finding.ts";
import { daysBefore } from "../../../../functions/certificate/types/calendar.ts";
import { finalise } from "../../../../functions/certificate/types/finalise.ts";
import { unpadded } from "../../../../functions/operation/white-space.ts";
import { indexOf } from "../../../../functions/certificate/types/type-index.ts";
import type { CertificateType, Kind, Part } from "../../../../functions/certificate/types/type-language.ts";

export const today = "2026-11-20";
export const patient = { kind: "personnummer", number: "191212121212" } as const;

export const issuer: Issuer = {
  hsaId: "SE0000000000-1333",
  name: "Åsa Öberg",
  positions: [{ code: "204010", text: "Läkare" }],
  specialities: [{ code: "32", text: "Klinisk fysiologi" }],
  unit: {
    hsaId: "SE0000000000-1337",
    name: "Vårdcentralen Väst",
    workplaceCode: "1234567890",
    address: "Enhetsvägen 12",
    postalCode: "543 21",
    city: "Tumba",
    phone: "08-1337",
    careProvider: { hsaId: "SE0000000000-1300", name: "Regionen" },
  },
};

/** Numbers in [0, n), all drawn from one seed so that a failure can be repeated. */
type Draw = (n: number) => number;

function drawFrom(seed: number): Draw {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return (n) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % n;
  };
}

const words = [
  "Värk",
  "ödem & feber",
  "<smärta>",
  'sade "nej"',
  "it's",
  "ljus\tkänslig",
  "rad ett\nrad två",
  "\r\nefter",
  "😀",
  "]]>",
  "   indraget",
  "Żółć",
  "µg ≥ 2",
];
const diagnoses = ["A78", "J22", "M545", "F329", "Z730", "S220", "G35", "a01-"];

function textFor(draw: Draw, max: number): string {
  let text = words[draw(words.length)] ?? "";
  while (draw(3) > 0) text += ` ${words[draw(words.length)] ?? ""}`;
  return text
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, "")
    .trim() === ""
    ? "x"
    : text.slice(0, max).replace(/[\ud800-\udbff]$/, "");
}

/** A whole value of a kind. */
export function valueOf(kind: Kind, draw: Draw): Value {
  switch (kind.is) {
    case "yes-no":
      return draw(2) === 1;
    case "text":
      return textFor(draw, kind.max ?? 200);
    case "code":
      return kind.list.codes[draw(kind.list.codes.length)]?.code ?? "";
    case "date":
      return daysBefore(today, draw(10_000));
    case "year":
      return String(1950 + draw(70));
    case "number":
      return kind.decimals === 0
        ? kind.min + draw(kind.max - kind.min + 1)
        : (Math.round(kind.min * 10) + draw(Math.round((kind.max - kind.min) * 10) + 1)) / 10;
    case "period": {
      const start = daysBefore(today, draw(2000) - 200);
      return { start, end: daysBefore(start, -draw(90)) };
    }
    case "diagnosis": {
      const system = kind.systems[draw(kind.systems.length)] ?? kind.systems[0];
      return { code: diagnoses[draw(diagnoses.length)] ?? "A78", system: system?.system ?? "ICD-10-SE" };
    }
  }
}

/** Any answers of the type's shape, sensible or not: whole values in some of the parts. */
export function anyAnswers(type: CertificateType, draw: Draw): Record<string, Row[]> {
  const answers: Record<string, Row[]> = {};
  for (const question of indexOf(type).order) {
    if (question.must === undefined && draw(3) === 0) continue;
    const rows: Row[] = [];
    const count = 1 + (question.rows === undefined ? 0 : draw(Math.min(question.rows.max, 4)));
    for (let at = 0; at < count; at += 1) {
      const row: Record<string, Value> = {};
      for (const part of question.parts)
        if ((part.must !== undefined || draw(3) > 0) && (part.once !== true || at === 0))
          row[part.id] = valueOf(part.kind, draw);
      if (Object.keys(row).length > 0) rows.push(row);
    }
    if (rows.length > 0) answers[question.id] = rows;
  }
  return answers;
}

/** Answers that may be signed: any answers, mended by what the findings say until nothing is left to say. */
export function signableAnswers(type: CertificateType, draw: Draw): Answers {
  let answers = anyAnswers(type, draw);
  for (let round = 0; round < 200; round += 1) {
    const [first] = draftFindings(type, answers, issuer, { today, patient }).errors;
    if (first === undefined) return finalise(type, answers, today);
    answers = mended(type, answers, first, draw);
  }
  throw new Error(`${type.key} ${type.version} could not be mended`);
}

function mended(
  type: CertificateType,
  answers: Record<string, Row[]>,
  wrong: RuleFinding,
  draw: Draw,
): Record<string, Row[]> {
  const [, , questionId = "", at, partId] = wrong.pointer.split("/");
  const question = indexOf(type).questions.get(questionId);
  const rows = [...(answers[questionId] ?? [])];
  const row = at !== undefined ? Number(at) : question?.rows === undefined ? 0 : rows.length;
  const part: Part | undefined = partId === undefined ? undefined : indexOf(type).parts.get(partId)?.part;
  const set = (id: string, value: Value): void => void (rows[row] = { ...rows[row], [id]: value });
  switch (wrong.code) {
    case "required":
      if (part !== undefined)
        set(part.id, part.kind.is === "yes-no" && rows[row]?.[part.id] === false ? true : valueOf(part.kind, draw));
      else
        for (const one of question?.parts ?? []) {
          const value = one.kind.is === "yes-no" ? true : valueOf(one.kind, draw);
          if (one.once === true) rows[0] = { [one.id]: value, ...rows[0] };
          else if (one.showIf === undefined || question?.rows !== undefined) set(one.id, value);
        }
      break;
    case "wrong-order":
      answers["2"] = [{ "2.1": "1950-01-01" }];
      return answers;
    case "not-combinable": {
      const value = part === undefined ? undefined : rows[row]?.[part.id];
      const first = rows[0]?.["6.2"];
      if (
        part !== undefined &&
        typeof value === "object" &&
        "system" in value &&
        typeof first === "object" &&
        "system" in first
      )
        set(part.id, { ...value, system: first.system });
      else if (question?.rows === undefined && part !== undefined)
        rows[row] = Object.fromEntries(Object.entries(rows[row] ?? {}).filter(([id]) => id !== part.id));
      else rows.splice(row, 1);
      break;
    }
    case "not-asked":
      rows[row] = Object.fromEntries(Object.entries(rows[row] ?? {}).filter(([id]) => id !== partId));
      break;
    default:
      if (part !== undefined && question?.rows === undefined) set(part.id, valueOf(part.kind, draw));
      else rows.splice(row, 1);
  }
  answers[questionId] = rows;
  return answers;
}

const letters = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() !== "" && !/[\u0000-\u001f\ufffe\uffff]/.test(text) && text.isWellFormed());

/** Ids, which are compared without the white space around them. */
const ids = letters.map(unpadded).filter((id) => id !== "");

/** Any head of a certificate: names and addresses of staff and unit with whatever letters. */
function heads(type: CertificateType): fc.Arbitrary<Omit<CertificateDocument, "answers">> {
  return fc.record(
    {
      type: fc.constant(type.key),
      version: fc.constantFrom(type.version, type.version.slice(0, type.version.indexOf("."))),
      id: fc.uuid(),
      signedAt: fc.constant(`${today}T10:11:12`),
      sentAt: fc.constant(`${today}T10:11:13`),
      patient: fc.constantFrom(patient, { kind: "samordningsnummer", number: "191212721216" } as const),
      issuer: fc.record(
        {
          hsaId: ids,
          name: letters,
          prescriberCode: letters,
          positions: fc.array(fc.record({ code: letters, text: letters }, { requiredKeys: ["code"] }), {
            maxLength: 3,
          }),
          specialities: fc.array(fc.record({ code: letters, text: letters }, { requiredKeys: ["code"] }), {
            maxLength: 2,
          }),
          unit: fc.record(
            {
              hsaId: ids,
              name: letters,
              workplaceCode: ids,
              address: letters,
              postalCode: fc.constantFrom("12345", "123 45"),
              city: letters,
              phone: letters,
              email: letters,
              careProvider: fc.record({ hsaId: ids, name: letters }),
            },
            {
              requiredKeys: [
                "hsaId",
                "name",
                "workplaceCode",
                "address",
                "postalCode",
                "city",
                "phone",
                "careProvider",
              ],
            },
          ),
        },
        { requiredKeys: ["hsaId", "name", "positions", "specialities", "unit"] },
      ),
      relations: fc.array(
        fc.record(
          {
            kind: fc.constantFrom("replace", "renew", "complement", "copy"),
            certificateId: fc.uuid(),
            idRoot: fc.constant("TSTNMT2321000156-1099"),
          },
          { requiredKeys: ["kind", "certificateId"] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ["type", "version", "id", "signedAt", "patient", "issuer", "relations"] },
  );
}

const seeds = fc.noShrink(fc.integer());

/** Answers of the type's shape, sensible or not, half-typed dates not included. */
export function shapedAnswersOf(type: CertificateType): fc.Arbitrary<Answers> {
  return seeds.map((seed) => anyAnswers(type, drawFrom(seed)));
}

/** Answers that may be signed. */
export function signableAnswersOf(type: CertificateType): fc.Arbitrary<Answers> {
  return seeds.map((seed) => signableAnswers(type, drawFrom(seed)));
}

/** Certificates that may be signed and sent. */
export function certificatesOf(type: CertificateType): fc.Arbitrary<CertificateDocument> {
  return fc.tuple(heads(type), signableAnswersOf(type)).map(([head, answers]) => ({ ...head, answers }));
}

/** The same number of certificates every time, for comparisons with another judge. */
export function someCertificates(type: CertificateType, count: number): readonly CertificateDocument[] {
  return Array.from({ length: count }, (_, at) => ({
    type: type.key,
    version: type.version,
    id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    signedAt: `${today}T10:11:12`,
    patient,
    issuer,
    relations: [],
    answers: signableAnswers(type, drawFrom(at * 7919 + 1)),
  }));
}
