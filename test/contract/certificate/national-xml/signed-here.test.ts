import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { answersToJson } from "../../../../functions/certificate/types/json/answers-to-json.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes, writableTypes } from "../../../../functions/certificate/types/registry.ts";
import type { CertificateType } from "../../../../functions/certificate/types/type-language.ts";
import { tolvan } from "../../../fixtures/people.ts";
import { accepted } from "../../../fixtures/steps.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";
import { oddText, withPasted } from "../../../property/doors/odd-texts.ts";
import { signableAnswersOf } from "../../../property/certificate/types/certificates.ts";
import { judged } from "./right-differences.ts";
import { schema } from "./schemas.ts";
import { missing, SchematronJudge, titled } from "./schematron-judge.ts";
import type { Judged } from "./schematron-judge.ts";

/** How many drafts of each type are written; more of them are asked for by hand. */
const count = Number(process.env["SIGNED_HERE"] ?? 60);
/** The same drafts each time, others where a number is given. */
const seed = Number(process.env["SIGNED_HERE_SEED"] ?? 1);

const writable = writableTypes("2026-11-20");
const types = judged.flatMap(([schematron, key, major]) =>
  certificateTypes
    .filter((type) => type.key === key && type.version.split(".")[0] === major && writable.includes(type))
    .map((type) => ({ schematron, type })),
);

/** What is signed of a draft with these answers, where it may be signed. */
async function signedXml(world: World, type: CertificateType, answers: unknown): Promise<string | undefined> {
  const draft = { form: formName(type), patient: tolvan, answers };
  const { certificateId } = accepted(await world.call("createDraft", draft));
  const { status } = await world.call("signCertificate", { certificateId, seenRevision: 1 });
  if (status >= 300) return undefined;
  const opened = await world.stores.certificates.open(String(certificateId));
  return Buffer.from(opened?.signedXml ?? []).toString("utf8");
}

describe.skipIf(missing.length > 0)(titled("what is signed here, with whatever texts"), () => {
  const all: { readonly what: string; readonly schematron: string; readonly xml: string; verdict?: Judged }[] = [];
  let tried = 0;

  beforeAll(async () => {
    const world = await aWorld();
    for (const { schematron, type } of types) {
      const drafts = fc.sample(fc.tuple(signableAnswersOf(type), fc.array(oddText, { maxLength: 4 })), {
        numRuns: count,
        seed,
      });
      for (const [at, [answers, pasted]] of drafts.entries()) {
        tried += 1;
        const xml = await signedXml(world, type, answersToJson(type, withPasted(answers, pasted)));
        if (xml !== undefined) all.push({ what: `${type.key} ${String(at)}`, schematron, xml });
      }
    }
    const judge = new SchematronJudge();
    const verdicts = await judge.judge(all);
    judge.remove();
    for (const [at, verdict] of verdicts.entries()) all[at]!.verdict = verdict;
  }, 600_000);

  it("is refused by none of the published rules", () => {
    const refused = all.filter(({ verdict }) => verdict?.verdict !== "pass");
    expect(refused.map(({ what, verdict }) => `${what}: ${String(verdict?.messages)}`)).toEqual([]);
    // Enough must have been signed for it to mean anything.
    expect(all.length).toBeGreaterThan(tried / 3);
    if (process.env["SIGNED_HERE"] !== undefined)
      process.stdout.write(`${JSON.stringify({ tried, signed: all.length })}\n`);
  });

  it("is valid by the published schema", () => {
    const validator = schema("interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd");
    for (const { what, xml } of all) {
      const read = XmlDocument.fromString(xml);
      expect(() => validator.validate(read), what).not.toThrow();
      read.dispose();
    }
    validator.dispose();
  });
});
