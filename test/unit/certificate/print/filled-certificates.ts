import type { Answers, Row, Value } from "../../../../functions/certificate/model/answers.ts";
import type { CertificateDocument } from "../../../../functions/certificate/model/certificate-document.ts";
import type { CertificateType, Part, Question } from "../../../../functions/certificate/types/type-language.ts";
import type { Printing } from "../../../../functions/certificate/print/printing.ts";
import { writtenTexts } from "./written-texts.ts";

/** Swedish, Polish, Turkish, Greek, Cyrillic and Vietnamese letters, arrows and signs that doctors write. */
export const manyLetters =
  "Åsa har ÄRFTLIG ödem; Łukasz Wąż, Şükrü Işık, Ελληνικά άέή, Кириллица їґ, Nguyễn Ạ ả. CRP ↑ 12 → 40 mg/l, ≥ " +
  "2 × 500 mg, ½ tabl., 37,5 °C, µg, “citat” – ‘tank’ … 100 €. ";

/** A text of exactly so many characters, with paragraphs and one word that no line can hold. */
function longText(characters: number): string {
  const pattern = `${manyLetters.repeat(3)}\n\n${"obrytbar".repeat(20)} ${manyLetters}`;
  return (
    pattern
      .repeat(Math.ceil(characters / pattern.length))
      .slice(0, characters - 1)
      .replace(/\s$/, "x") + "x"
  );
}

/** Only what must always be answered, each as shortly as can be. */
export function minimalAnswers(type: CertificateType): Answers {
  return answersTo(type, (question) => {
    if (question.must === undefined && question.layout?.omitWhenEmpty === true) return [];
    const parts = question.parts
      .filter(({ must }) => must !== undefined && must.when === undefined)
      .filter(({ showIf }) => showIf === undefined);
    return [rowOf(question, parts, 0, "short")];
  });
}

/** Everything answered, texts to their limits (4,000 characters where there is none), as many rows as there may be. */
export function fullAnswers(type: CertificateType): Answers {
  return answersTo(type, (question) =>
    Array.from({ length: question.rows?.max ?? 1 }, (_, row) => rowOf(question, question.parts, row, "long")),
  );
}

/** A certificate as most are: everything answered, texts of two or three sentences. */
export function typicalAnswers(type: CertificateType): Answers {
  return answersTo(type, (question) =>
    Array.from({ length: Math.min(question.rows?.max ?? 1, 2) }, (_, row) =>
      rowOf(question, question.parts, row, "typical"),
    ),
  );
}

/** Signs that come with a text pasted from Word, a PDF or a telephone; tabs among them. */
const pasted =
  "\uf0b7\tPunkt i Word\n\uf0fc\tdiagnosti\ufb01k, re\ufb02ux\t♀ ♂ ✔ ☑ ☐ ➔ 😀 👩‍👩‍👧 💊 ≪ ⇩ x\u0305 ١٢ 𝄞 שלום עולם 病院 \ue123 ① ㎎ ½ ⅔ CO₂ ℃";

/** As most are, with such signs in the place of every text. */
export function pastedAnswers(type: CertificateType): Answers {
  return answersTo(type, (question) => {
    const rows = Math.min(question.rows?.max ?? 1, 2);
    return Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(
        Object.entries(rowOf(question, question.parts, row, "typical")).map(([id, value]) => [
          id,
          question.parts.some((part) => part.id === id && part.kind.is === "text") ? pasted : value,
        ]),
      ),
    );
  });
}

function answersTo(type: CertificateType, rowsOf: (question: Question) => readonly Row[]): Answers {
  const answers: Record<string, readonly Row[]> = {};
  for (const { questions } of type.sections) {
    for (const question of questions) {
      const rows = rowsOf(question).filter((row) => Object.keys(row).length > 0);
      if (rows.length > 0) answers[question.id] = rows;
    }
  }
  return answers;
}

type Length = "short" | "typical" | "long";

function rowOf(question: Question, parts: readonly Part[], row: number, length: Length): Row {
  return Object.fromEntries(
    parts.map((part) => [
      part.id,
      part.kind.is === "text"
        ? textOf(`${question.name}.${part.name}`, part.kind.max ?? (part.kind.lines === "one" ? 120 : 4000), length)
        : valueOf(part, row, length),
    ]),
  );
}

function valueOf({ id, kind }: Part, row: number, length: Length): Value {
  switch (kind.is) {
    case "yes-no":
      return length === "long" || !id.startsWith("27.");
    case "text":
      throw new TypeError("A text is written by textOf");
    case "code":
      return kind.list.codes[row % kind.list.codes.length]?.code ?? "";
    case "date":
      return `2026-11-${String(10 + row).padStart(2, "0")}`;
    case "year":
      return "1998";
    case "period":
      return {
        start: `2026-${String(11 - row).padStart(2, "0")}-02`,
        end: `2026-${String(11 - row).padStart(2, "0")}-27`,
      };
    case "number":
      return length === "typical" ? Math.min(kind.max, Math.max(kind.min, 1)) : kind.max;
    case "diagnosis":
      return { code: ["F438A", "M545", "J189"][Number(id.slice(-1)) / 2 - 1] ?? "J20", system: "ICD-10-SE" };
  }
}

function textOf(name: string, max: number, length: Length): string {
  if (length === "long") return longText(max);
  if (length === "short") return "x";
  const text = writtenTexts[name] ?? "";
  if (text === "" || text.length > max) throw new TypeError(`writtenTexts has no text for ${name} within ${max}`);
  return text;
}

export function documentOf(type: CertificateType, answers: Answers): CertificateDocument {
  return {
    id: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
    type: type.key,
    version: type.version,
    signedAt: "2026-11-22T10:35:00",
    patient: { kind: "personnummer", number: "191212121212" },
    issuer: {
      hsaId: "TSTNMT2321000156-1079",
      name: "Ylva Åkerström-Öberg",
      positions: [{ code: "201010", text: "Överläkare" }],
      specialities: [{ code: "8", text: "Allmänmedicin" }],
      unit: {
        hsaId: "TSTNMT2321000156-1077",
        name: "Vårdcentralen Eken",
        workplaceCode: "1234567890",
        address: "Storgatan 1",
        postalCode: "123 45",
        city: "Eksta",
        phone: "010-123 45 67",
        careProvider: { hsaId: "TSTNMT2321000156-1000", name: "Region Exempel" },
      },
    },
    relations: [],
    answers,
  };
}

/** Stands in for the signed XML where a test does not look into it. */
export const someXml = Buffer.from(
  '<?xml version="1.0" encoding="UTF-8"?>\n<RegisterCertificate>å</RegisterCertificate>\n',
);

export function printingOf(type: CertificateType, answers: Answers, changes: Partial<Printing> = {}): Printing {
  return {
    type,
    document: documentOf(type, answers),
    recipient: { sv: "Försäkringskassan", en: "Försäkringskassan" },
    marks: [],
    variant: { withoutDiagnosis: false, english: false },
    signedXml: someXml,
    verificationAddress: "https://intyg.example.se/verify",
    printedAt: "2026-11-22T09:40:00.000Z",
    ...changes,
  };
}
