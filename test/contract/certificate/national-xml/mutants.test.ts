import { beforeAll, describe, expect, it } from "vitest";
import type { RuleFinding } from "../../../../functions/certificate/types/findings/finding.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { registerCertificateXml } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { someCertificates } from "../../../property/certificate/types/certificates.ts";
import { mutantsOf } from "./mutants.ts";
import type { Mutant } from "./mutants.ts";
import { missing, SchematronJudge, titled } from "./schematron-judge.ts";
import type { Judged } from "./schematron-judge.ts";

/** Where we refuse and the published rules do not: which of our rules, and why it is right. */
type Stricter = readonly (readonly [rules: RegExp, reason: string])[];

const always: Stricter = [
  [/\.once$/, "a part that stands twice contradicts itself, and no reader would know which to believe"],
];

const extra: Stricter = [
  [/\.question\.unknown$/, "9000 is let through by the pattern of ids but is no id of an extra question (9001-9999)"],
];

const unanchored: Stricter = [
  [
    /\.question\.unknown$/,
    "the pattern of ids is not anchored for all alternatives, so ids of other forms slip through",
  ],
];

const higher: Stricter = [
  ...unanchored,
  [/\.count$/, "questions that need not be answered are not counted there; a second answer contradicts the first"],
  [
    /\.(12|16|21)\.2\.blank$/,
    "three texts are not looked at there; a text that says nothing is refused everywhere else",
  ],
  [/\.(18|32|33)\.part$/, "questions 18, 32 and 33 have no list of parts there; an unknown part cannot be shown"],
  [
    /\.(19\.[123]|25\.[23])\.boolean$/,
    "these are meant to be yes or no; the rules name another part by mistake or none",
  ],
];

const diabetes: Stricter = [
  ...unanchored,
  [/\.instance\.positive$/, "the published rules of TSTRK1031 do not look at instances; 0 and -1 are none"],
  [/\.2\.1\.(code|system)$/, "the published rule is bound to a misspelt element name and never fires"],
];

const negativeAcuity: Stricter = [
  [/\.8\.[2-7]\.range$/, "the published rule takes the absolute value, so -0.1 would pass as an acuity"],
];

const judged: readonly (readonly [schematron: string, key: string, version: string, stricter: Stricter])[] = [
  ["lisjp.v1.sch", "LISJP", "1", [...always, ...extra]],
  [
    "lisjp.v2.sch",
    "FK7804",
    "2",
    [...always, ...extra, [/^FK7804\./, "the published rules leave this to the application"]],
  ],
  ["luse.v1.sch", "LUSE", "1", [...always, ...extra]],
  ["luae_na.v1.sch", "LUAE_NA", "1", [...always, ...extra]],
  ["luae_fs.v1.sch", "LUAE_FS", "1", [...always, ...extra]],
  [
    "tstrk1007.v6.sch",
    "TSTRK1007",
    "6",
    [
      ...always,
      ...higher,
      [
        /\.18\.1\.(system|code)$/,
        "only the shape of the code is looked at there, so a diabetes type outside the list would pass",
      ],
      [/\.8\.[78]\.boolean$/, "the lenses are not looked at there; they are yes or no"],
    ],
  ],
  ["tstrk1007.v7.sch", "TSTRK1007", "7", [...always, ...higher, ...negativeAcuity]],
  [
    "tstrk1031.v3.sch",
    "TSTRK1031",
    "3",
    [
      ...always,
      ...diabetes,
      ...negativeAcuity,
      [/\.37\.1\.boolean$/, "the published rule is bound to a misspelt id and never fires"],
      [/\.34\.count$/, "question 34 is not counted there; a second answer contradicts the first"],
    ],
  ],
  ["tstrk1031.v4.sch", "TSTRK1031", "4", [...always, ...diabetes]],
];

const perType = 2_000;

interface Compared extends Mutant {
  readonly schematron: string;
}

describe.skipIf(missing.length > 0)(
  titled("mutants of certificates, judged by us and by the published national rules"),
  () => {
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
  },
);
