import type { Issuer } from "../../model/certificate-document.ts";
import { isBlank, unpadded } from "../../../operation/white-space.ts";
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
    if (isBlank(issuer.unit[field]))
      findings.push(
        finding({
          code: "incomplete-contact",
          rule,
          pointer: `/issuer/unit/${field}`,
          text: { sv, en },
          level: "application",
        }),
      );
  }
  const postalCode = unpadded(issuer.unit.postalCode);
  if (postalCode === "")
    findings.push(
      finding({
        code: "incomplete-contact",
        rule,
        pointer: "/issuer/unit/postalCode",
        text: { sv: "Vårdenhetens postnummer saknas.", en: "The unit's postal code is missing." },
        level: "application",
      }),
    );
  else if (!/^\d{3} ?\d{2}$/.test(postalCode))
    findings.push(
      finding({
        code: "wrong-kind",
        rule: `${type.key}.unit.postalCode`,
        pointer: "/issuer/unit/postalCode",
        text: { sv: "Postnumret ska ha fem siffror.", en: "The postal code must have five digits." },
        level: "application",
      }),
    );
  return findings;
}
