import { largest } from "../../certificate/model/largest.ts";
import { parseAndStrip } from "../../certificate/national-xml/parse-certificate-xml.ts";
import type { StrippedCertificate } from "../../certificate/national-xml/parse-certificate-xml.ts";
import { readRegisterCertificateRequest } from "../../certificate/national-xml/register-certificate.ts";
import type { RequestRefusal } from "../../certificate/national-xml/request.ts";
import type { RivResult } from "../../certificate/national-xml/result.ts";
import { registrationFindings } from "../../certificate/types/findings/registration.ts";
import { swedishDay } from "../../operation/clock.ts";
import { ok, refused, toldFindings, untoldFindings } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import type { AddressedHere } from "../addressed-here.ts";

/** A certificate that may be registered, as far as can be told without looking at what is here. */
export interface Registration extends StrippedCertificate {
  /** The element RegisterCertificate as it was sent. */
  readonly xml: Uint8Array;
}

/** No message of the contract, or one for somebody else, or a certificate that is answered so. */
type RegistrationRefusal = RequestRefusal | { readonly code: "certificate-refused"; readonly answer: RivResult };

export async function readRegistration(
  xml: Uint8Array,
  at: string,
  addressedHere: AddressedHere,
): Promise<Result<Registration, RegistrationRefusal>> {
  const request = await readRegisterCertificateRequest(xml);
  if (!request.ok) return request;
  const { logicalAddress, registerCertificate } = request.value;
  // Dates are judged by the day of registration, as the national rules do (docs/domain/national-model.md, Contracts).
  const today = swedishDay(at);
  const read = await parseAndStrip(registerCertificate, { today });
  if (!read.ok) return notTaken(read.refusal);

  const errors = registrationFindings(read.value.certificate, today);
  if (errors.length > 0) return notTaken({ code: "certificate-invalid", errors });
  const { unit } = read.value.certificate.document.issuer;
  return (await addressedHere(logicalAddress, [unit.hsaId, unit.careProvider.hsaId]))
    ? ok({ ...read.value, xml: registerCertificate })
    : refused("soap-other-address");
}

function notTaken(refusal: Refusal): Result<never, RegistrationRefusal> {
  return { ok: false, refusal: { code: "certificate-refused", answer: invalid(refusal) } };
}

/** How a certificate is answered that is not as the contract, its type or registration has it. */
export function invalid(refusal: Refusal): RivResult {
  if (refusal.code === "xml-too-large") return tooLarge;
  const findings = refusal.errors ?? [];
  const told = toldFindings(findings).map(({ pointer, text: words }) => `${words?.sv ?? refusal.code} (${pointer})`);
  const untold = untoldFindings(findings);
  const text = [...told, ...(untold > 0 ? [`och ${String(untold)} fel till`] : [])].join("; ");
  return { code: "ERROR", errorId: "VALIDATION_ERROR", text: text === "" ? refusal.code : text };
}

const tooLarge: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: `Intyget är större än ${String(largest.certificate / 1000)} kB, eller har fler element, attribut eller namnrymder än något intyg (/intyg)`,
};
