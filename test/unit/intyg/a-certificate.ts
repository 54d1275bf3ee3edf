import type { Answers } from "../../../functions/certificate/model/answers.ts";
import type { CertificateDocument } from "../../../functions/certificate/model/certificate-document.ts";
import { registerCertificateXml } from "../../../functions/certificate/national-xml/write-certificate-xml.ts";

const day = "2026-11-20";

/** Answers to FK7804 that keep every rule, national and our own. */
export const wholeAnswers: Answers = {
  "27": [{ "27.1": false }],
  "1": [{ "1.1": "FYSISKUNDERSOKNING", "1.2": day }],
  "28": [{ "28.1": "NUVARANDE_ARBETE" }],
  "29": [{ "29.1": "Snickare" }],
  "6": [{ "6.1": "Lumbago", "6.2": { code: "M545", system: "ICD-10-SE" } }],
  "35": [{ "35.1": "Stel rygg" }],
  "17": [{ "17.1": "Kan inte lyfta" }],
  "19": [{ "19.1": "Sjukgymnastik" }],
  "32": [{ "32.1": "HALFTEN", "32.2": { start: day, end: "2026-12-03" } }],
  "33": [{ "33.1": false }],
  "39": [{ "39.1": "STOR_SANNOLIKHET" }],
};

/** The same answers in the JSON of the API. */
export const wholeJsonAnswers = {
  infectionControl: { underAct: false },
  basis: [{ source: "FYSISKUNDERSOKNING", date: day }],
  occupations: [{ kind: "NUVARANDE_ARBETE" }],
  profession: { text: "Snickare" },
  diagnoses: { mainText: "Lumbago", mainCode: { code: "M545", system: "ICD-10-SE" } },
  impairments: { text: "Stel rygg" },
  activityLimitations: { text: "Kan inte lyfta" },
  treatment: { text: "Sjukgymnastik" },
  sickLeave: [{ degree: "HALFTEN", period: { start: day, end: "2026-12-03" } }],
  workingHours: { unevenHoursHinder: false },
  prognosis: { returnToWork: "STOR_SANNOLIKHET" },
} as const;

/** The certificate in the JSON that `convert` writes and reads. */
export function aCertificateJson(change: Readonly<Record<string, unknown>> = {}): object {
  const { id, signedAt, issuer, relations } = aCertificate();
  return {
    certificateId: id,
    form: "FK7804-2.0",
    textVersion: "2.0",
    signedAt,
    patient: "191212121212",
    issuer,
    relations,
    answers: wholeJsonAnswers,
    ...change,
  };
}

export function aCertificate(
  answers: Answers = wholeAnswers,
  change: Partial<CertificateDocument> = {},
): CertificateDocument {
  return {
    id: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
    type: "FK7804",
    version: "2.0",
    signedAt: "2026-11-20T10:00:00",
    patient: { kind: "personnummer", number: "191212121212" },
    issuer: {
      hsaId: "TSTNMT2321000156-1079",
      name: "Elin Sandberg",
      positions: [],
      specialities: [],
      unit: {
        hsaId: "TSTNMT2321000156-1003",
        name: "Norrbacka vårdcentral",
        workplaceCode: "1234567890123",
        address: "Björkvägen 4",
        postalCode: "90123",
        city: "Norrbacka",
        phone: "090-123 45 00",
        careProvider: { hsaId: "TSTNMT2321000156-102Q", name: "Region Norrbacka" },
      },
    },
    relations: [],
    answers,
    ...change,
  };
}

export function certificateXml(answers: Answers = wholeAnswers, change: Partial<CertificateDocument> = {}): string {
  return registerCertificateXml(aCertificate(answers, change));
}
