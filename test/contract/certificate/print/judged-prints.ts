import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printCertificate } from "../../../../functions/certificate/print/print-certificate.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import type { Answers } from "../../../../functions/certificate/model/answers.ts";
import { mayLeaveOutDiagnosis } from "../../../../functions/certificate/print/leave-out-diagnosis.ts";
import type { Printing } from "../../../../functions/certificate/print/printing.ts";
import type { CertificateType } from "../../../../functions/certificate/types/type-language.ts";
import {
  fullAnswers,
  minimalAnswers,
  pastedAnswers,
  printingOf,
  typicalAnswers,
} from "../../../unit/certificate/print/filled-certificates.ts";
import { missingForVeraPdf as missing, refusedByVeraPdf } from "./vera-pdf.ts";

const variants: Readonly<Record<string, Partial<Printing>>> = {
  draft: { marks: [{ kind: "draft" }] },
  "locked-draft": { marks: [{ kind: "locked-draft" }] },
  "revoked-draft": { marks: [{ kind: "revoked-draft", at: "2026-11-22T10:00:00.000Z" }] },
  "revoked-and-replaced": {
    marks: [
      { kind: "revoked", at: "2026-11-22T10:00:00.000Z" },
      { kind: "replaced", by: "7a1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    ],
  },
  english: { variant: { withoutDiagnosis: false, english: true } },
};

/** Every type filled minimally, as usual and to the limits, and as usual in every variant it allows. */
function everyPrint(type: CertificateType): readonly (readonly [name: string, printing: Printing])[] {
  const typical = typicalAnswers(type);
  const filled: readonly (readonly [string, Answers])[] = [
    ["minimal", minimalAnswers(type)],
    ["typical", typical],
    ["limits", fullAnswers(type)],
    ["empty", {}],
    ["pasted", pastedAnswers(type)],
  ];
  return [
    ...filled.map(([name, answers]) => [name, printingOf(type, answers)] as const),
    ...Object.entries(variants).map(([name, changes]) => [name, printingOf(type, typical, changes)] as const),
    ...(mayLeaveOutDiagnosis(type, typical)
      ? [
          [
            "without-diagnosis",
            printingOf(type, typical, { variant: { withoutDiagnosis: true, english: true } }),
          ] as const,
        ]
      : []),
  ];
}

/** Tests that veraPDF passes a print of each type: those of the names given, or every one. */
export function testPrints(names?: readonly string[]): void {
  let folder: string;
  const files: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "judged-prints-"));
    for (const type of certificateTypes) {
      for (const [name, printing] of everyPrint(type)) {
        if (names?.includes(name) === false) continue;
        const file = path.join(folder, `${type.key}-${type.version}-${name}.pdf`);
        await writeFile(file, await printCertificate(printing));
        files.push(file);
      }
    }
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  describe(
    missing.length === 0 ? "veraPDF" : `veraPDF (skipped: missing ${missing.join(", ")})`,
    { skip: missing.length > 0 },
    () => {
      test("passes the prints as PDF/A-3a", { timeout: 240_000 }, async () => {
        expect(files.length).toBeGreaterThan(names === undefined ? 80 : certificateTypes.length);
        expect(await refusedByVeraPdf("3a", files)).toEqual([]);
      });

      test("passes the prints as PDF/UA-1", { timeout: 240_000 }, async () => {
        expect(await refusedByVeraPdf("ua1", files)).toEqual([]);
      });

      test("refuses a print whose claim was taken away, so it does judge", { timeout: 120_000 }, async () => {
        const file = path.join(folder, "spoilt.pdf");
        const whole = readFileSync(files[0]!).toString("latin1");
        await writeFile(
          file,
          Buffer.from(
            whole.replace("<pdfuaid:part>1", "<pdfuaid:part>7").replace("<pdfaid:part>3", "<pdfaid:part>9"),
            "latin1",
          ),
        );
        expect(await refusedByVeraPdf("3a", [file])).toHaveLength(1);
        expect(await refusedByVeraPdf("ua1", [file])).toHaveLength(1);
      });
    },
  );
}
