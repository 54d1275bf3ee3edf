import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { registerCertificateXml } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";

const cases = resolve(process.cwd(), "../shared/cases");
const isThere = existsSync(cases);
const rows = isThere
  ? readFileSync(join(cases, "verdicts.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split(","))
  : [];

describe.skipIf(!isThere)(
  isThere ? "the 161 example certificates" : "the 161 example certificates (skipped: ../shared is missing)",
  () => {
    it("are all here", () => expect(rows).toHaveLength(161));

    it.each(rows.map(([file = "", , verdict = ""]) => [file, verdict]))(
      "%s gets the verdict %s",
      async (file, verdict) => {
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
      },
    );
  },
);
