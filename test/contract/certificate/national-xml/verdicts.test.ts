import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { registerCertificateXml } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";

const cases = resolve(process.cwd(), "../shared/cases");
const isThere = existsSync(cases);

/** Each example beside a list of verdicts, with its verdict. */
function examplesIn(folder: string): readonly (readonly [file: string, verdict: string])[] {
  if (!isThere) return [];
  const [, ...rows] = readFileSync(join(cases, folder, "verdicts.csv"), "utf8")
    .trim()
    .split("\n");
  return rows.map((row) => row.split(",")).map(([file = "", , verdict = ""]) => [join(folder, file), verdict]);
}

const rows = [...examplesIn(""), ...examplesIn("employer")];

describe.skipIf(!isThere)(
  isThere ? "the 199 example certificates" : "the 199 example certificates (skipped: ../shared is missing)",
  () => {
    it("are all here", () => expect(rows).toHaveLength(199));

    it.each(rows)("%s gets the verdict %s", async (file, verdict) => {
      const bytes = readFileSync(join(cases, file));
      const read = await parseCertificateXml(bytes, { today: "2026-11-20" });
      expect(read.ok ? "pass" : "fail").toBe(verdict);
      // Refused for what it says, never because the product cannot make sense of it.
      if (!read.ok) expect(["certificate-invalid", "certificate-malformed"]).toContain(read.refusal.code);
      if (!read.ok) return;
      const again = await parseCertificateXml(new TextEncoder().encode(registerCertificateXml(read.value.document)), {
        today: "2026-11-20",
      });
      expect(again.ok ? again.value.document : again.refusal).toEqual(read.value.document);
    });
  },
);
