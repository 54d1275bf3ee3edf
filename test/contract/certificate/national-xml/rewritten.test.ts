import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument } from "libxml2-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { registerCertificateXml } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import type { ParseRefusal } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { someCertificates } from "../../../property/certificate/types/certificates.ts";
import { elementsOf } from "./rewritten-xml.ts";
import { rewritten } from "./rewritings.ts";
import type { Rewritten } from "./rewritings.ts";
import { cases, schema } from "./schemas.ts";
import { missing, SchematronJudge, titled } from "./schematron-judge.ts";
import type { Judged } from "./schematron-judge.ts";
import { rightDifference } from "./right-differences.ts";

/** How many are judged, and from which number on: more of them are asked for by hand. */
const count = Number(process.env["REWRITTEN"] ?? 2_000);
const first = Number(process.env["REWRITTEN_FROM"] ?? 1);

interface Compared extends Rewritten {
  readonly seed: number;
  readonly file: string;
  readonly schematron: string;
  /** Why the schema refuses it; undefined: it does not. */
  readonly bySchema: string | undefined;
  readonly byRules: Judged;
}

const notAsked: Judged = { verdict: "pass", messages: "not asked" };

function sources(): readonly { readonly file: string; readonly schematron: string; readonly xml: Uint8Array }[] {
  const real = readFileSync(join(cases, "verdicts.csv"), "utf8")
    .split("\n")
    .map((row) => row.split(","))
    .filter(([, , verdict]) => verdict === "pass")
    .map(([file = "", schematron = ""]) => ({ file, schematron, xml: readFileSync(join(cases, file)) }));
  const written = someCertificates(findType("FK7804")!, 6).map((document, at) => ({
    file: `FK7804 ${at}`,
    schematron: "lisjp.v2.sch",
    xml: new TextEncoder().encode(registerCertificateXml(document)),
  }));
  return [...real, ...written];
}

describe.skipIf(missing.length > 0)(
  titled("real certificates written otherwise, judged by us and by the published schema and rules"),
  () => {
    const all: Compared[] = [];

    beforeAll(async () => {
      const originals = sources().map(({ xml, ...source }, at) => ({ ...source, root: elementsOf(xml, at % 4 === 0) }));
      const validator = schema("interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd");
      const written = Array.from({ length: count }, (_, at) => {
        const seed = first + at;
        const { root, ...source } = originals[seed % originals.length]!;
        const certificate = rewritten(root, seed);
        return { ...source, ...certificate, seed, bySchema: whyInvalid(certificate.xml, validator) };
      });
      validator.dispose();
      // What the schema refuses is refused; the rules take their time.
      const valid = written.filter(({ bySchema }) => bySchema === undefined);
      const judge = new SchematronJudge();
      const verdicts = await judge.judge(valid);
      judge.remove();
      const byRules = new Map(valid.map(({ seed }, at) => [seed, verdicts[at]] as const));
      for (const one of written) all.push({ ...one, byRules: byRules.get(one.seed) ?? notAsked });
    }, 600_000);

    it("get the same verdict, but where another is right", async () => {
      const differences: string[] = [];
      const reasons = new Map<string, number>();
      let accepted = 0;
      for (const one of all) {
        const ours = await parseCertificateXml(new TextEncoder().encode(one.xml), { today: "2026-11-20" });
        if (ours.ok) accepted += 1;
        const { bySchema, byRules } = one;
        if (ours.ok === (bySchema === undefined && byRules.verdict === "pass")) continue;
        const refusedBy = ours.ok ? undefined : reasonsOf(ours.refusal);
        const right = rightDifference({ ...one, refusedBy });
        if (right === undefined)
          differences.push(
            `${one.seed} ${one.file}: ${one.changes.join("; ")}: we ${refusedBy === undefined ? "accept" : `refuse by ${refusedBy.join(" ")}`}, schema: ${bySchema ?? "valid"}, rules: ${byRules.verdict} ${byRules.messages}`,
          );
        else right.split("; ").forEach((reason) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1));
      }
      if (process.env["REWRITTEN"] !== undefined)
        process.stdout.write(
          `${JSON.stringify({ count, first, accepted, refused: count - accepted, reasons: [...reasons] })}\n`,
        );
      expect(differences).toEqual([]);
      expect(all).toHaveLength(count);
      // Both verdicts must be well represented for the comparison to mean anything.
      expect(accepted).toBeGreaterThan(count / 5);
      expect(accepted).toBeLessThan((count * 4) / 5);
    }, 600_000);
  },
);

/** The rules that refuse it, or the reason where there are none. */
function reasonsOf({ code, errors }: ParseRefusal): readonly string[] {
  return errors === undefined || errors.length === 0 ? [code] : errors.map(({ rule }) => rule ?? code);
}

/** Why the published schema refuses a document; undefined: it does not. */
function whyInvalid(xml: string, validator: ReturnType<typeof schema>): string | undefined {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    validator.validate(document);
    return undefined;
  } catch (error) {
    return String(error).split("\n")[0];
  } finally {
    document?.dispose();
  }
}
