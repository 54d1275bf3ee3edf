import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";

const folder = resolve(process.cwd(), "../shared/cases/reported/wire");
const isThere = existsSync(folder);
const rows = isThere
  ? [...readFileSync(join(folder, "verdicts.csv"), "utf8").matchAll(/^([^,\n]+\.xml),(valid|invalid),/gm)].map(
      ([, file = "", verdict = ""]) => [file, verdict] as const,
    )
  : [];

describe.skipIf(!isThere)(
  isThere ? "the reported certificates" : "the reported certificates (skipped: ../shared is missing)",
  () => {
    it("are here", () => expect(rows.length).toBeGreaterThanOrEqual(11));

    it.each(rows)("%s is judged %s", async (file, verdict) => {
      const read = await parseCertificateXml(readFileSync(join(folder, file)), { today: "2026-11-26" });
      expect(read.ok ? "valid" : "invalid", read.ok ? "" : JSON.stringify(read.refusal)).toBe(verdict);
    });

    it("an empty signature is refused", async () => {
      const xml = readFileSync(resolve(folder, "../stored/empty-signature.xml.txt"));
      expect((await parseCertificateXml(xml)).ok).toBe(false);
    });
  },
);
