import { describe, expect, it } from "vitest";
import type { Answers } from "../../../../../functions/certificate/model/answers.ts";
import { draftFindings } from "../../../../../functions/certificate/types/findings/draft.ts";
import { findType } from "../../../../../functions/certificate/types/registry.ts";
import { issuer, patient, today } from "../../../../property/certificate/types/certificates.ts";

const fk7804: Answers = {
  "27": [{ "27.1": false }],
  "1": [{ "1.1": "FYSISKUNDERSOKNING", "1.2": "2026-11-18" }],
  "28": [{ "28.1": "STUDIER" }],
  "6": [{ "6.1": "Akut bronkit", "6.2": { code: "J209", system: "ICD-10-SE" } }],
  "35": [{ "35.1": "Trött" }],
  "17": [{ "17.1": "Orkar inte läsa" }],
  "32": [{ "32.1": "HELT_NEDSATT", "32.2": { start: "2026-11-18", end: "2026-11-30" } }],
  "39": [{ "39.1": "STOR_SANNOLIKHET" }],
};

const no = (question: string, ...parts: readonly number[]): Answers => ({
  [question]: [Object.fromEntries(parts.map((part) => [`${question}.${part}`, false]))],
});

const ts8071: Answers = {
  "1": [{ "1.1": "gr_II" }],
  "2": [{ "2.1": "undersokn", "2.2": "2026-11-18" }],
  "3": [{ "3.1": "IDK1" }],
  "4": [{ "4.1": true }],
  ...no("8", 1),
  ...no("10", 1),
  ...no("11", 1),
  ...no("12", 1),
  ...no("13", 1),
  ...no("14", 1, 3, 8),
  ...no("15", 1, 2),
  ...no("16", 1, 2),
  ...no("17", 1, 3),
  ...no("18", 1, 3, 6, 8),
  ...no("19", 1),
  ...no("26", 1),
  ...no("21", 1),
  "23": [{ "23.1": "nej" }],
};
const acuity = (right: number, left: number): Answers => ({
  "4": [{ "4.1": false }],
  "5": [{ "5.1": right, "5.2": left, "5.3": 1 }],
  ...no("7", 1, 3),
});
const corrected = (right: number, left: number): Answers => ({
  ...acuity(right, left),
  "5": [{ "5.1": right, "5.2": left, "5.3": 1, "5.4": 1, "5.5": 1, "5.6": 1 }],
});

type Case = readonly [rule: string, good: Answers, bad: Answers, pointer: string];

const cases: readonly (readonly [key: string, base: Answers, cases: readonly Case[]])[] = [
  [
    "FK7804",
    fk7804,
    [
      ["FK7804.1.required", { "27": [{ "27.1": true }], "1": [] }, { "1": [] }, "/answers/1"],
      [
        "FK7804.1.unique",
        {
          "1": [
            { "1.1": "TELEFONKONTAKT", "1.2": "2026-11-01" },
            { "1.1": "JOURNALUPPGIFTER", "1.2": "2026-11-01" },
          ],
        },
        {
          "1": [
            { "1.1": "TELEFONKONTAKT", "1.2": "2026-11-01" },
            { "1.1": "TELEFONKONTAKT", "1.2": "2026-11-02" },
          ],
        },
        "/answers/1/1/1.1",
      ],
      [
        "FK7804.1.2.past",
        { "1": [{ "1.1": "TELEFONKONTAKT", "1.2": today }] },
        { "1": [{ "1.1": "TELEFONKONTAKT", "1.2": "2026-11-21" }] },
        "/answers/1/0/1.2",
      ],
      [
        "FK7804.1.3.required",
        { "1": [{ "1.1": "ANNAT", "1.2": today, "1.3": "Samtal" }] },
        { "1": [{ "1.1": "ANNAT", "1.2": today }] },
        "/answers/1/0/1.3",
      ],
      [
        "FK7804.28.unique",
        { "28": [{ "28.1": "STUDIER" }, { "28.1": "ARBETSSOKANDE" }] },
        { "28": [{ "28.1": "STUDIER" }, { "28.1": "STUDIER" }] },
        "/answers/28/1/28.1",
      ],
      [
        "FK7804.29.1.required",
        { "28": [{ "28.1": "NUVARANDE_ARBETE" }], "29": [{ "29.1": "Snickare" }] },
        { "28": [{ "28.1": "NUVARANDE_ARBETE" }] },
        "/answers/29/0/29.1",
      ],
      [
        "FK7804.6.2.form",
        { "6": [{ "6.1": "Depression", "6.2": { code: "F329", system: "ICD-10-SE" } }] },
        { "6": [{ "6.1": "Depression", "6.2": { code: "F32", system: "ICD-10-SE" } }] },
        "/answers/6/0/6.2",
      ],
      [
        "FK7804.6.gap",
        fk7804,
        { "6": [{ ...fk7804["6"]?.[0], "6.5": "Feber", "6.6": { code: "R509", system: "ICD-10-SE" } }] },
        "/answers/6/0/6.3",
      ],
      ["FK7804.35.1.required", { "27": [{ "27.1": true }], "35": [] }, { "35": [] }, "/answers/35/0/35.1"],
      [
        "FK7804.35.1.length",
        { "35": [{ "35.1": "x".repeat(4000) }] },
        { "35": [{ "35.1": "x".repeat(4001) }] },
        "/answers/35/0/35.1",
      ],
      ["FK7804.32.required", fk7804, { "27": [{ "27.1": true }], "32": [] }, "/answers/32"],
      [
        "FK7804.32.2.order",
        fk7804,
        { "32": [{ "32.1": "HELT_NEDSATT", "32.2": { start: "2026-11-30", end: "2026-11-18" } }] },
        "/answers/32/0/32.2/end",
      ],
      [
        "FK7804.32.overlap",
        {
          "32": [
            { "32.1": "HELT_NEDSATT", "32.2": { start: "2026-11-18", end: "2026-11-20" } },
            { "32.1": "HALFTEN", "32.2": { start: "2026-11-21", end: "2026-11-30" } },
          ],
          "33": [{ "33.1": false }],
        },
        {
          "32": [
            { "32.1": "HELT_NEDSATT", "32.2": { start: "2026-11-18", end: "2026-11-20" } },
            { "32.1": "HALFTEN", "32.2": { start: "2026-11-20", end: "2026-11-30" } },
          ],
          "33": [{ "33.1": false }],
        },
        "/answers/32/1/32.2",
      ],
      [
        "FK7804.33.1.required",
        fk7804,
        { "32": [{ "32.1": "HALFTEN", "32.2": { start: "2026-11-18", end: "2026-11-30" } }] },
        "/answers/33/0/33.1",
      ],
      [
        "FK7804.33.2.required",
        {
          "32": [{ "32.1": "HALFTEN", "32.2": { start: "2026-11-18", end: "2026-11-30" } }],
          "33": [{ "33.1": true, "33.2": "Skäl" }],
        },
        { "32": [{ "32.1": "HALFTEN", "32.2": { start: "2026-11-18", end: "2026-11-30" } }], "33": [{ "33.1": true }] },
        "/answers/33/0/33.2",
      ],
      [
        "FK7804.39.4.required",
        { "39": [{ "39.1": "ATER_X_ANTAL_MANADER", "39.4": 99 }] },
        { "39": [{ "39.1": "ATER_X_ANTAL_MANADER" }] },
        "/answers/39/0/39.4",
      ],
      [
        "FK7804.39.4.range",
        { "39": [{ "39.1": "ATER_X_ANTAL_MANADER", "39.4": 1 }] },
        { "39": [{ "39.1": "ATER_X_ANTAL_MANADER", "39.4": 100 }] },
        "/answers/39/0/39.4",
      ],
      [
        "FK7804.39.2.required",
        { "39": [{ "39.1": "PROGNOS_OKLAR", "39.2": "Utredning pågår" }] },
        { "39": [{ "39.1": "PROGNOS_OKLAR" }] },
        "/answers/39/0/39.2",
      ],
    ],
  ],
  [
    "TS8071",
    ts8071,
    [
      [
        "TS8071.1.one",
        {
          "1": [{ "1.1": "gr_II" }, { "1.1": "tax_leg" }],
          "9": [{ "9.1": false, "9.2": false }],
          "10": [{ "10.1": false, "10.3": false }],
        },
        { "1": [{ "1.1": "gr_II" }, { "1.1": "utbyt_utl_kk" }] },
        "/answers/1/1/1.1",
      ],
      ["TS8071.2.2.required", { "2": [{ "2.1": "journal" }] }, { "2": [{ "2.1": "distkont" }] }, "/answers/2/0/2.2"],
      ["TS8071.2.2.past", ts8071, { "2": [{ "2.1": "distkont", "2.2": "2026-11-21" }] }, "/answers/2/0/2.2"],
      ["TS8071.5.1.required", ts8071, { "4": [{ "4.1": false }], ...no("7", 1, 3) }, "/answers/5/0/5.1"],
      ["TS8071.5.4.required", acuity(0.8, 0.1), acuity(0.8, 0), "/answers/5/0/5.4"],
      ["TS8071.25.1.required", { ...corrected(0.7, 0.7), ...no("25", 1) }, corrected(0.7, 0.7), "/answers/25/0/25.1"],
      [
        "TS8071.7.2.required",
        { ...acuity(1, 1), "7": [{ "7.1": true, "7.2": "Glaukom", "7.3": false }] },
        { ...acuity(1, 1), "7": [{ "7.1": true, "7.3": false }] },
        "/answers/7/0/7.2",
      ],
      [
        "TS8071.9.required",
        ts8071,
        { "1": [{ "1.1": "tax_leg" }], "10": [{ "10.1": false, "10.3": false }] },
        "/answers/9",
      ],
      [
        "TS8071.9.ear",
        {
          "1": [{ "1.1": "tax_leg" }],
          "9": [{ "9.1": false, "9.2": true, "9.3": "25577004" }, { "9.3": "89644007" }],
          "10": [{ "10.1": false, "10.3": false }],
        },
        { "1": [{ "1.1": "tax_leg" }], "9": [{ "9.1": false, "9.2": true }], "10": [{ "10.1": false, "10.3": false }] },
        "/answers/9",
      ],
      [
        "TS8071.10.3.required",
        ts8071,
        { "1": [{ "1.1": "gr_II_III" }], "9": [{ "9.1": false, "9.2": false }] },
        "/answers/10/0/10.3",
      ],
      [
        "TS8071.11.10.required",
        {
          "11": [
            {
              "11.1": true,
              "11.2": "Stroke",
              "11.3": false,
              "11.5": false,
              "11.7": false,
              "11.9": true,
              "11.10": "vetinte",
            },
          ],
        },
        { "11": [{ "11.1": true, "11.2": "Stroke", "11.3": false, "11.5": false, "11.7": false, "11.9": true }] },
        "/answers/11/0/11.10",
      ],
      [
        "TS8071.14.5.required",
        { "14": [{ "14.1": false, "14.3": true, "14.4": "2020", "14.5": false, "14.8": false }] },
        { "14": [{ "14.1": false, "14.3": true, "14.4": "2020", "14.8": false }] },
        "/answers/14/0/14.5",
      ],
      [
        "TS8071.18.10.required",
        { "18": [{ "18.1": true, "18.2": "F10, 2019", "18.10": "ja", "18.3": false, "18.6": false, "18.8": false }] },
        { "18": [{ "18.1": true, "18.2": "F10, 2019", "18.3": false, "18.6": false, "18.8": false }] },
        "/answers/18/0/18.10",
      ],
      [
        "TS8071.23.3.required",
        { "23": [{ "23.1": "ja", "23.3": "Anfall" }] },
        { "23": [{ "23.1": "ja" }] },
        "/answers/23/0/23.3",
      ],
      [
        "TS8071.23.2.required",
        { "23": [{ "23.1": "ejstalln", "23.2": "Utreds" }] },
        { "23": [{ "23.1": "ejstalln" }] },
        "/answers/23/0/23.2",
      ],
      [
        "TS8071.22.1.length",
        { "22": [{ "22.1": "x".repeat(400) }] },
        { "22": [{ "22.1": "x".repeat(401) }] },
        "/answers/22/0/22.1",
      ],
    ],
  ],
];

describe.each(cases)("%s", (key, base, all) => {
  const type = findType(key)!;
  const errors = (answers: Answers) => draftFindings(type, { ...base, ...answers }, issuer, { today, patient }).errors;

  it("accepts an ordinary certificate", () => expect(errors({})).toEqual([]));

  it.each(all)("%s: accepts what keeps it, refuses what breaks it", (rule, good, bad, pointer) => {
    expect(errors(good)).toEqual([]);
    expect(errors(bad).map((error) => [error.rule, error.pointer])).toContainEqual([rule, pointer]);
  });
});

describe("a draft", () => {
  const type = findType("FK7804")!;

  it("is told why something is required", () => {
    const { errors } = draftFindings(type, { ...fk7804, "1": [{ "1.1": "ANNAT", "1.2": today }] }, issuer, { today });
    expect(errors.map((error) => error.text.sv)).toEqual([
      "Fyll i ”Vilket annat underlag”. Det krävs eftersom ”Annat” är valt.",
    ]);
  });

  it("keeps a half-typed date and says that it is not yet one", () => {
    const { errors } = draftFindings(type, { ...fk7804, "1": [{ "1.1": "TELEFONKONTAKT", "1.2": "2026-1" }] }, issuer, {
      today,
    });
    expect(errors.map((error) => [error.pointer, error.code])).toEqual([["/answers/1/0/1.2", "not-a-date"]]);
  });

  it("is stopped by a code that the official list lacks, and only warned of one that nothing confirms", () => {
    const judged = (standing: "exists" | "unconfirmed" | "denied") => {
      const { errors, warnings } = draftFindings(type, fk7804, issuer, { today, lookUpDiagnosis: () => standing });
      return [errors, warnings].map((found) => found.map(({ pointer, code }) => [pointer, code]));
    };
    expect(judged("exists")).toEqual([[], []]);
    expect(judged("unconfirmed")).toEqual([[], [["/answers/6/0/6.2", "diagnosis-unconfirmed"]]]);
    expect(judged("denied")).toEqual([[["/answers/6/0/6.2", "diagnosis-unknown"]], []]);
  });

  it("is only warned of an early start, of answers that are not asked for, and of codes that nothing confirms", () => {
    const early = {
      ...fk7804,
      "29": [{ "29.1": "Snickare" }],
      "32": [{ "32.1": "HELT_NEDSATT", "32.2": { start: "2026-11-12", end: "2026-11-30" } }],
    };
    const { errors, warnings } = draftFindings(type, early, issuer, {
      today,
      lookUpDiagnosis: () => "unconfirmed",
    });
    expect(errors).toEqual([]);
    expect(warnings.map((warning) => warning.rule).toSorted()).toEqual([
      "FK7804.29.asked",
      "FK7804.32.early",
      "FK7804.6.2.register",
    ]);
    const lastWeek = {
      ...fk7804,
      "32": [{ "32.1": "HELT_NEDSATT", "32.2": { start: "2026-11-13", end: "2026-11-30" } }],
    };
    expect(draftFindings(type, lastWeek, issuer, { today }).warnings).toEqual([]);
  });

  it("misses the unit's contact block, with a pointer to each field", () => {
    const bare = { ...issuer, unit: { ...issuer.unit, address: " ", postalCode: "1234", phone: "" } };
    expect(draftFindings(type, fk7804, bare, { today }).errors.map((error) => error.pointer)).toEqual([
      "/issuer/unit/address",
      "/issuer/unit/phone",
      "/issuer/unit/postalCode",
    ]);
  });
});

describe("acuity in TSTRK1007 (R33-R35, R37)", () => {
  const type = findType("TSTRK1007")!;
  const rules = (concerns: string, eyes: Answers[string][number]): readonly string[] =>
    draftFindings(type, { "1": [{ "1.1": concerns }], "8": [eyes] }, issuer, { today })
      .errors.filter((error) => error.pointer.startsWith("/answers/8"))
      .map((error) => error.rule);

  it.each([
    ["IAV10", { "8.2": 1, "8.3": 1, "8.4": 0.4 }, "TSTRK1007.R33"],
    ["IAV10", { "8.2": 1, "8.3": 1, "8.4": 0.5 }, undefined],
    ["IAV3", { "8.2": 0.7, "8.3": 0.1, "8.4": 1 }, "TSTRK1007.R34"],
    ["IAV3", { "8.2": 0.8, "8.3": 0.1, "8.4": 1 }, undefined],
    ["IAV9", { "8.2": 1, "8.3": 0, "8.4": 1 }, "TSTRK1007.R35"],
    ["IAV10", { "8.2": 1, "8.3": 0, "8.4": 1 }, undefined],
  ] as const)("for %s with %o asks for corrected values by %s", (concerns, eyes, rule) => {
    expect([...new Set(rules(concerns, eyes))]).toEqual(rule === undefined ? [] : [rule]);
  });

  it("asks for no acuity that is sent separately", () => expect(rules("IAV3", { "8.1": true })).toEqual([]));
});
