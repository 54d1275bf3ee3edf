import type { RuleFinding } from "../../../../functions/certificate/findings/finding.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { readCertificate } from "../../../../functions/certificate/wire/read.ts";
import { registerCertificateXml } from "../../../../functions/certificate/wire/write.ts";
import { someCertificates } from "../../../property/certificate/types/certificates.ts";
import { mutantsOf } from "./mutants.ts";
import type { Mutant } from "./mutants.ts";

/** Where we refuse and the published rules do not: which of our rules, and why it is right. */
type Stricter = readonly (readonly [rules: RegExp, reason: string])[];

const always: Stricter = [
  [/\.once$/, "a part that stands twice contradicts itself, and no reader would know which to believe"],
  [/^wire\.structure$/, "the contract's XSD refuses it before any rule is asked"],
];

const extra: Stricter = [
  [/\.question\.unknown$/, "9000 is let through by the pattern of ids but is no id of an extra question (9001-9999)"],
  [/\.9001\.part$/, "the published rule compares the part's id with itself; it means the question's id and .1"],
];

const licence: Stricter = [
  [/\.question\.unknown$/, "the pattern of ids is not anchored for all alternatives, so ids of other forms slip through"],
  [/\.instance\.positive$/, "the published rules of TSTRK1031 do not look at instances; 0 and -1 are none"],
  [/\.count$/, "questions that need not be answered are not counted there; a second answer contradicts the first"],
];

const judged: readonly (readonly [schematron: string, key: string, version: string, stricter: Stricter])[] = [
  ["lisjp.v1.sch", "LISJP", "1", [...always, ...extra]],
  ["lisjp.v2.sch", "FK7804", "2", [...always, ...extra, [/^FK7804\./, "the published rules leave this to the application (domain.md §2b)"]]],
  ["luse.v1.sch", "LUSE", "1", [...always, ...extra]],
  ["luae_na.v1.sch", "LUAE_NA", "1", [...always, ...extra]],
  ["luae_fs.v1.sch", "LUAE_FS", "1", [...always, ...extra]],
  [
    "tstrk1007.v6.sch",
    "TSTRK1007",
    "6",
    [
      ...always,
      ...licence,
      [/\.(12|16|21)\.2\.blank$/, "three texts are not looked at there; a text that says nothing is refused everywhere else"],
      [/\.(18|32|33)\.part$/, "questions 18, 32 and 33 have no list of parts there; an unknown part cannot be shown"],
      [/\.18\.1\.(system|code)$/, "only the shape of the code is looked at there, so a diabetes type outside the list would pass"],
      [/\.(18\.1|32\.1|33\.1)\.required$/, "the same three questions may lack their only part there, and so say nothing"],
      [/\.(19\.[123]|25\.[23]|8\.[78])\.boolean$/, "these are meant to be yes or no; the rules name another part by mistake or none"],
      [/\.(19\.[123]|25\.[23])\.kind$/, "as above"],
    ],
  ],
  [
    "tstrk1007.v7.sch",
    "TSTRK1007",
    "7",
    [
      ...always,
      ...licence,
      [/\.(12|16|21)\.2\.blank$/, "three texts are not looked at there; a text that says nothing is refused everywhere else"],
      [/\.(18|32|33)\.part$/, "questions 18, 32 and 33 have no list of parts there; an unknown part cannot be shown"],
      [/\.18\.1\.(system|code)$/, "only the shape of the code is looked at there, so a diabetes type outside the list would pass"],
      [/\.(18\.1|32\.1|33\.1)\.required$/, "the same three questions may lack their only part there, and so say nothing"],
      [/\.(19\.[123]|25\.[23])\.boolean$/, "these are meant to be yes or no; the rules name another part by mistake or none"],
      [/\.8\.[2-7]\.range$/, "the published rule takes the absolute value, so -0.1 would pass as an acuity"],
    ],
  ],
  ["tstrk1031.v3.sch", "TSTRK1031", "3", [...always, ...licence, [/\.2\.1\.(code|system)$/, "the published rule is bound to a misspelt element name and never fires"], [/\.37\.1\.boolean$/, "the published rule is bound to a misspelt id and never fires"], [/\.8\.[2-7]\.range$/, "the published rule takes the absolute value, so -0.1 would pass as an acuity"]]],
  ["tstrk1031.v4.sch", "TSTRK1031", "4", [...always, ...licence, [/\.2\.1\.(code|system)$/, "the published rule is bound to a misspelt element name and never fires"]]],
];

const perType = 2_000;

interface Compared extends Mutant {
  readonly schematron: string;
}

for (const [sch, key, version, stricter] of judged) {
  const type = findType(key, version)!; const used = new Map<string, number>();
  for (const m of mutantsOf(type, someCertificates(type, 60).map((d) => registerCertificateXml(d)), perType)) {
    const read = await readCertificate(new TextEncoder().encode(m.xml), { today: "2026-11-20" });
    if (read.ok) continue; const rules = (read.refusal.errors ?? []).map((e) => (e as RuleFinding).rule);
    if (!rules.every((r) => stricter.some(([p]) => p.test(r)))) continue;
    for (const [p] of stricter) if (rules.some((r) => p.test(r))) used.set(String(p), (used.get(String(p)) ?? 0) + 1);
  }
  console.log(sch, stricter.map(([p]) => `${p}:${used.get(String(p)) ?? 0}`).join("  "));
}
