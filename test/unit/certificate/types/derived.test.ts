import { describe, expect, it } from "vitest";
import type { Answers } from "../../../../functions/certificate/model/answers.ts";
import type { CertificateDocument } from "../../../../functions/certificate/model/certificate-document.ts";
import { answersSchemaName, answersSchemas } from "../../../../functions/certificate/types/answers-schema.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { answersToJson } from "../../../../functions/certificate/types/json/answers-to-json.ts";
import { carryOver, carryOverForEmployer, proposedStart } from "../../../../functions/certificate/types/carry-over.ts";
import { describeForm } from "../../../../functions/certificate/types/form.ts";
import { certificateTypes, employerTypeOf, findType } from "../../../../functions/certificate/types/registry.ts";
import { indexOf } from "../../../../functions/certificate/types/type-index.ts";
import { finalise } from "../../../../functions/certificate/types/finalise.ts";
import { sickLeaveOf, sickLeavePeriods } from "../../../../functions/certificate/types/sick-leave.ts";
import { summaryOf } from "../../../../functions/certificate/types/summary.ts";
import { issuer, patient, someCertificates, today } from "../../../property/certificate/types/certificates.ts";

interface RowSchema {
  readonly properties: Record<string, unknown>;
}
type Schemas = Record<string, RowSchema & { readonly items?: RowSchema }>;

const fk7804 = findType("FK7804")!;
const lisjp = findType("LISJP")!;

const answers: Answers = {
  "1": [
    { "1.1": "JOURNALUPPGIFTER", "1.2": today },
    { "1.1": "ANNAT", "1.2": today, "1.3": "Samtal" },
  ],
  "28": [{ "28.1": "NUVARANDE_ARBETE" }, { "28.1": "STUDIER" }],
  "29": [{ "29.1": "Snickare" }],
  "6": [
    {
      "6.1": "Akut bronkit",
      "6.2": { code: "J209", system: "ICD-10-SE" },
      "6.3": "Feber",
      "6.4": { code: "R509", system: "ICD-10-SE" },
    },
  ],
  "32": [
    { "32.1": "HALFTEN", "32.2": { start: "2026-11-25", end: "2026-11-30" } },
    { "32.1": "HELT_NEDSATT", "32.2": { start: "2026-11-18", end: "2026-11-24" } },
  ],
  "39": [{ "39.1": "STOR_SANNOLIKHET" }],
  "26": [{ "26.1": true, "26.2": "Ring" }],
};
const document: CertificateDocument = {
  type: "FK7804",
  version: "2.0",
  id: "c1",
  signedAt: "2026-11-20T10:00:00",
  patient,
  issuer,
  relations: [{ kind: "renew", certificateId: "c0" }],
  answers,
};

describe("settling a draft for signing", () => {
  it("drops what is hidden, blank or empty, and says no to isolation where nothing was said", () => {
    expect(
      finalise(
        fk7804,
        { "28": [{}, { "28.1": "STUDIER" }], "29": [{ "29.1": "Kvar från förut" }], "25": [{ "25.1": "  " }] },
        today,
      ),
    ).toEqual({ "27": [{ "27.1": false }], "28": [{ "28.1": "STUDIER" }] });
  });

  it("drops what hangs on something hidden, however far down", () => {
    const settled = finalise(
      findType("TSTRK1031")!,
      { "207": [{ "207.1": false }], "208": [{ "208.1": true }], "106": [{ "106.1": true, "106.2": "2026-01-01" }] },
      today,
    );
    expect(settled).toEqual({ "207": [{ "207.1": false }] });
  });

  it("tells what the form asks and the wire does not carry among other information", () => {
    const settled = finalise(
      lisjp,
      {
        "1": [{ "1.1": "TELEFONKONTAKT", "1.2": today }],
        notExamined: [{ "notExamined.1": "Isolering" }],
        "25": [{ "25.1": "Annat" }],
      },
      today,
    );
    expect(settled["25"]).toEqual([{ "25.1": "Annat\n\nVarför patienten inte är undersökt: Isolering" }]);
    expect(settled).not.toHaveProperty("notExamined");
  });
});

describe("what a new draft takes over", () => {
  it("is everything for a replacement, a completion and a copy", () => {
    for (const relation of ["replace", "complement", "copy"] as const)
      expect(carryOver(fk7804, answers, relation)).toEqual(answers);
  });

  it("leaves out of a renewal what must be judged anew", () => {
    const { "32": _degrees, "39": _prognosis, "26": _contact, ...kept } = answers;
    expect(carryOver(fk7804, answers, "renew")).toEqual({
      ...kept,
      "1": [
        { "1.1": "JOURNALUPPGIFTER", "1.2": today },
        { "1.1": "ANNAT", "1.2": today },
      ],
    });
    expect(Object.keys(carryOver(lisjp, answers, "renew"))).toEqual(["6", "28", "29"]);
    expect(carryOver(findType("LUSE")!, answers, "renew")).toEqual(answers);
    for (const cleared of ["1", "32", "39"])
      expect(carryOver(findType("AG7804", "2.0")!, answers, "renew")).not.toHaveProperty(cleared);
  });

  it("is for an employer on a form that there is, which asks what it begins with", () => {
    const made = certificateTypes.flatMap((type) =>
      type.forEmployer === undefined ? [] : ([[type, type.forEmployer]] as const),
    );
    expect(made.map(([{ key }]) => key)).toEqual(["FK7804"]);
    for (const [type, { given }] of made) {
      const employers = employerTypeOf(type, today)!;
      for (const { part } of given) expect(indexOf(employers).parts.has(part)).toBe(true);
      const { "26": _contact, ...both } = answers;
      expect(carryOverForEmployer(type, employers, { ...answers, "9001": [{ "9001.1": "Fritt" }] }, today)).toEqual({
        ...both,
        "100": [{ "100.1": false }],
      });
    }
    expect(employerTypeOf(fk7804, "2025-09-25")).toBeUndefined();
  });

  it("proposes the day after the last as the first", () => expect(proposedStart(fk7804, answers)).toBe("2026-12-01"));
});

describe("the sick-leave register's row", () => {
  it("holds diagnoses, degrees by first day, occupations, unit and what it extends", () => {
    expect(sickLeaveOf(document)).toMatchObject({
      certificateId: "c1",
      personId: patient.number,
      careProviderId: issuer.unit.careProvider.hsaId,
      diagnoses: [{ code: "J209" }, { code: "R509" }],
      occupations: ["NUVARANDE_ARBETE", "STUDIER"],
      periods: [
        { firstDay: "2026-11-18", lastDay: "2026-11-24", degree: 100 },
        { firstDay: "2026-11-25", lastDay: "2026-11-30", degree: 50 },
      ],
      extendsCertificateId: "c0",
    });
  });

  it("leaves out a stretch of a draft that is not whole yet", () => {
    const whole = { "32.1": "HELT_NEDSATT", "32.2": { start: "2026-11-18", end: "2026-11-24" } };
    const unfinished = [
      { "32.2": { start: "2026-11-25", end: "2026-11-30" } },
      { "32.1": "HALFTEN" },
      { "32.1": "HALFTEN", "32.2": { start: "2026-11-25" } },
      { "32.1": "HALFTEN", "32.2": { start: "2026-11-25", end: "2026-11-31" } },
      { "32.1": "EN_FEMTEDEL", "32.2": { start: "2026-11-25", end: "2026-11-30" } },
    ];
    expect(sickLeavePeriods(fk7804, { "32": [...unfinished, whole] }, "")).toEqual([
      { firstDay: "2026-11-18", lastDay: "2026-11-24", degree: 100 },
    ]);
    expect(sickLeaveOf({ ...document, answers: { ...answers, "32": unfinished } })).toBeUndefined();
  });

  it("is none for isolation and for other types", () => {
    expect(sickLeaveOf({ ...document, answers: { ...answers, "27": [{ "27.1": true }] } })).toBeUndefined();
    expect(sickLeaveOf({ ...document, type: "LUSE", version: "1.3" })).toBeUndefined();
  });
});

describe("what clients are given", () => {
  it("is a line that says what is certified", () => {
    expect(summaryOf(fk7804, answers).sv).toBe("J209 Akut bronkit, 50 procent, 100 procent, 2026-11-18–2026-11-30");
    expect(summaryOf(findType("TS8071")!, { "1": [{ "1.1": "tax_leg" }] })).toEqual({
      sv: "Taxiförarlegitimation",
      en: "Taxi driver's licence",
    });
    expect(summaryOf(findType("AG114")!, { "7": [{ "7.1": 75 }] })).toEqual({ sv: "75 procent", en: "75 per cent" });
    expect(summaryOf(fk7804, {})).toEqual({ sv: "", en: "" });
  });

  it.each(certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const))(
    "is a schema and a form of %s with every question and part",
    (_, type) => {
      const names = type.sections.flatMap((section) => section.questions.map((question) => question.name)).toSorted();
      const properties = answersSchemas(type)[answersSchemaName(formName(type), "draft")]?.["properties"];
      expect(Object.keys(properties as object).toSorted()).toEqual(names);
      const form = describeForm(type);
      expect(form.sections.flatMap((section) => section.questions.map((question) => question.name)).toSorted()).toEqual(
        names,
      );
      expect(JSON.stringify(form)).not.toContain(type.wire.codeSystem);
      const signed = answersSchemas(type)[answersSchemaName(formName(type), "signed")]?.[
        "properties"
      ] as unknown as Schemas;
      for (const [question, answer] of Object.entries(answersToJson(type, someCertificates(type, 1)[0]!.answers)))
        for (const row of [answer].flat())
          for (const part of Object.keys(row))
            expect((signed[question]?.items ?? signed[question])?.properties).toHaveProperty([part]);
    },
  );
});
