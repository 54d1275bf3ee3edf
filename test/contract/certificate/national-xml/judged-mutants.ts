import { beforeAll, expect, it } from "vitest";
import type { RuleFinding } from "../../../../functions/certificate/types/findings/finding.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { registerCertificateXml } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { someCertificates } from "../../../property/certificate/types/certificates.ts";
import { mutantsOf } from "./mutants.ts";
import type { Mutant } from "./mutants.ts";
import { SchematronJudge } from "./schematron-judge.ts";
import type { Judged } from "./schematron-judge.ts";
import { judged } from "./right-differences.ts";

interface Compared extends Mutant {
  readonly schematron: string;
}

/** Tests that this many mutants of each type get the same verdict by us and by the published national rules. */
export function testMutants(perType: number): void {
  const mutants: Compared[] = [];
  let verdicts: readonly Judged[] = [];

  beforeAll(async () => {
    for (const [schematron, key, version] of judged) {
      const type = findType(key, version);
      if (type === undefined) throw new Error(`no type ${key} ${version}`);
      for (const mutant of mutantsOf(
        type,
        someCertificates(type, 60).map((document) => registerCertificateXml(document)),
        perType,
      ))
        mutants.push({ ...mutant, schematron });
    }
    const judge = new SchematronJudge();
    verdicts = await judge.judge(mutants);
    judge.remove();
  }, 600_000);

  it.each(judged)("get the same verdict under %s", async (schematron, _key, _version, stricter) => {
    const differences: string[] = [];
    let compared = 0;
    let refused = 0;
    for (const [at, mutant] of mutants.entries()) {
      if (mutant.schematron !== schematron) continue;
      const read = await parseCertificateXml(new TextEncoder().encode(mutant.xml), { today: "2026-11-20" });
      const rules = read.ok ? [] : (read.refusal.errors ?? []).map((error) => (error as RuleFinding).rule);
      const theirs = verdicts[at];
      compared += 1;
      if (!read.ok) refused += 1;
      if (read.ok === (theirs?.verdict === "pass")) continue;
      const isListed =
        !read.ok && rules.length > 0 && rules.every((rule) => stricter.some(([pattern]) => pattern.test(rule)));
      if (!isListed)
        differences.push(
          `${mutant.changes.join(", ")}: we ${read.ok ? "accept" : `refuse by ${rules.join(" ")}`}, they say ${theirs?.verdict} ${theirs?.messages}`,
        );
    }
    expect(differences).toEqual([]);
    expect(compared).toBe(perType);
    // Both verdicts must be well represented for the comparison to mean anything.
    expect(refused).toBeGreaterThan(perType / 10);
    expect(refused).toBeLessThan((perType * 9) / 10);
  });
}
