import type { Issuer } from "../../model/certificate-document.ts";
import type { CertificateType } from "../type-language.ts";
import { finding } from "./finding.ts";
import type { RuleFinding } from "./finding.ts";

const fields = [
  ["address", "Vårdenhetens postadress saknas.", "The unit's postal address is missing."],
  ["city", "Vårdenhetens postort saknas.", "The unit's city is missing."],
  ["phone", "Vårdenhetens telefonnummer saknas.", "The unit's telephone number is missing."],
] as const;

/** The unit's contact block must be whole before signing (docs/domain/rules.md, The unit's contact details). */
export function issuerFindings(type: CertificateType, issuer: Issuer): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  const rule = `${type.key}.unit.contact`;
  for (const [field, sv, en] of fields) {
    if (issuer.unit[field].trim() === "")
      findings.push(finding("incomplete-contact", rule, `/issuer/unit/${field}`, { sv, en }, "application"));
  }
  const postalCode = issuer.unit.postalCode.trim();
  if (postalCode === "")
    findings.push(
      finding(
        "incomplete-contact",
        rule,
        "/issuer/unit/postalCode",
        { sv: "Vårdenhetens postnummer saknas.", en: "The unit's postal code is missing." },
        "application",
      ),
    );
  else if (!/^\d{3} ?\d{2}$/.test(postalCode))
    findings.push(
      finding(
        "wrong-kind",
        `${type.key}.unit.postalCode`,
        "/issuer/unit/postalCode",
        { sv: "Postnumret ska ha fem siffror.", en: "The postal code must have five digits." },
        "application",
      ),
    );
  return findings;
}
