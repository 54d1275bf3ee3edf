import { describe, expect, it } from "vitest";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { factsOf, UncountableCertificateError } from "../../../../functions/statistik/facts/certificate-fact.ts";
import { chapterOfCategory } from "../../../../functions/statistik/facts/main-diagnosis.ts";
import {
  dayNumber,
  monthName,
  monthNumber,
  monthsBetween,
} from "../../../../functions/statistik/facts/calendar-numbers.ts";
import { aCertificate } from "../a-certificate.ts";

const keys = { certificateKey: "certificate-hash", patientKey: "patient-hash" };

describe("the facts of a certificate", () => {
  it("hold what is counted and nothing that names anybody", () => {
    const document = aCertificate();
    const { month, rows } = factsOf(document, false, keys);
    expect(month).toBe("2026-11");
    expect(rows).toEqual([
      {
        certificateKey: "certificate-hash",
        ordinal: 1,
        type: "FK7804",
        version: "2.0",
        careProvider: "TSTNMT2321000156-102Q",
        unit: "TSTNMT2321000156-1003",
        patientKey: "patient-hash",
        sex: "male",
        ageGroup: "66-",
        signedDay: dayNumber("2026-11-22"),
        diagnosisChapter: "F00-F99",
        diagnosis: "F43",
        firstDay: dayNumber("2026-11-22"),
        lastDay: dayNumber("2026-12-05"),
        firstMonth: monthNumber("2026-11"),
        lastMonth: monthNumber("2026-12"),
        days: 14,
        degree: 100,
        revoked: false,
      },
    ]);
    const written = JSON.stringify(rows);
    for (const named of [document.patient.number, document.id, document.issuer.hsaId, document.issuer.name])
      expect(written).not.toContain(named);
  });

  it("are one row for each stretch of sick leave, the earliest first", () => {
    const { rows } = factsOf(
      aCertificate({
        sickLeaves: [
          { from: "2026-12-10", to: "2026-12-31", degree: "EN_FJARDEDEL" },
          { from: "2026-11-22", to: "2026-11-30", degree: "HALFTEN" },
        ],
      }),
      false,
      keys,
    );
    expect(rows.map(({ ordinal, days, degree }) => [ordinal, days, degree])).toEqual([
      [1, 9, 50],
      [2, 22, 25],
    ]);
  });

  it("are one row without sick leave while somebody is isolated by the Communicable Diseases Act", () => {
    const { rows } = factsOf(aCertificate({ isolation: true }), false, keys);
    expect(rows.map(({ ordinal, firstDay, lastMonth, degree }) => [ordinal, firstDay, lastMonth, degree])).toEqual([
      [1, null, null, null],
    ]);
  });

  it("say that the certificate is void", () => {
    expect(factsOf(aCertificate(), true, keys).rows.every(({ revoked }) => revoked)).toBe(true);
  });

  it("write care provider and unit in capitals, as journal systems do not always", () => {
    const [row] = factsOf(
      aCertificate({ careProvider: " tstnmt2321000156-102q", unit: "tstnmt2321000156-1003 " }),
      false,
      keys,
    ).rows;
    expect([row?.careProvider, row?.unit]).toEqual(["TSTNMT2321000156-102Q", "TSTNMT2321000156-1003"]);
  });

  it("are made of every type the product knows", () => {
    for (const type of certificateTypes) {
      const { rows } = factsOf(aCertificate({ type: type.key, version: type.version }), false, keys);
      expect(rows[0]?.type, type.key).toBe(type.key);
      expect(rows[0]?.firstDay !== null, `${type.key} feeds sick leaves`).toBe(type.sickLeave !== undefined);
    }
  });

  it("are refused to a certificate without signing time and to one of an unknown type", () => {
    const { signedAt: _signedAt, ...unsigned } = aCertificate();
    expect(() => factsOf(unsigned, false, keys)).toThrow(UncountableCertificateError);
    expect(() => factsOf(aCertificate({ type: "NOSUCH" }), false, keys)).toThrow(UncountableCertificateError);
  });
});

describe("the chapter of a diagnosis", () => {
  it.each([
    ["A00", "A00-B99"],
    ["D48", "C00-D48"],
    ["D50", "D50-D89"],
    ["F43", "F00-F99"],
    ["H60", "H60-H95"],
    ["M54", "M00-M99"],
    ["T98", "S00-T98"],
    ["Z73", "Z00-Z99"],
  ])("of %s is %s", (category, chapter) => {
    expect(chapterOfCategory(category)).toBe(chapter);
  });

  it("is none where no chapter covers the category", () => {
    expect(chapterOfCategory("D99")).toBeUndefined();
  });
});

describe("days and months as numbers", () => {
  it("differ by one from one day to the next, over a leap day and over the change to summer time", () => {
    expect(dayNumber("2028-03-01") - dayNumber("2028-02-28")).toBe(2);
    expect(dayNumber("2026-03-30") - dayNumber("2026-03-28")).toBe(2);
  });

  it("name the month they are made of", () => {
    for (const month of ["1999-12", "2000-01", "2026-11", "2026-12"]) expect(monthName(monthNumber(month))).toBe(month);
    expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(monthsBetween("2026-02", "2026-01")).toEqual([]);
  });
});
