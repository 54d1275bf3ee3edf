import { certificateStore } from "../../certificate/needs.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import { largest } from "../../certificate/model/largest.ts";
import { readRegisterCertificateRequest } from "../../certificate/national-xml/register-certificate.ts";
import type { RivResult } from "../../certificate/national-xml/result.ts";
import { commitWithReplaced, withReplacing } from "../../certificate/store/replaced-certificate.ts";
import { parseCertificateXml } from "../../certificate/national-xml/parse-certificate-xml.ts";
import type { ParsedCertificate } from "../../certificate/national-xml/parse-certificate-xml.ts";
import { withoutName } from "../../certificate/national-xml/without-name.ts";
import { registrationFindings } from "../../certificate/types/findings/registration.ts";
import { swedishDay, utcOfSwedishTime } from "../../operation/clock.ts";
import { comparableHsaId, comparableId } from "../../operation/comparable-ids.ts";
import { operation } from "../../operation/operation.ts";
import { ok, toldFindings } from "../../operation/result.ts";
import type { Refusal } from "../../operation/result.ts";
import { registerCertificate } from "./register-certificate.contract.ts";

export const registerCertificateOperation = operation(
  registerCertificate,
  (the) => ({ certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const request = await readRegisterCertificateRequest(Buffer.from(input.xml));
    if (!request.ok) return request;
    // Dates are judged by the day of registration, as the national rules do (docs/domain/national-model.md, Contracts).
    const read = await parseCertificateXml(request.value.registerCertificate, { today: swedishDay(context.at) });
    if (!read.ok) return ok(invalid(read.refusal));

    const { document } = read.value;
    const errors = registrationFindings(read.value);
    if (errors.length > 0) return ok(invalid({ code: "certificate-invalid", errors }));
    const existing = await needs.certificates.open(comparableId(document.id));
    if (existing !== undefined) return ok(sameOrOther(existing.document, document));
    const takenBy = await needs.certificates.idTakenBy(comparableId(document.id));
    if (takenBy !== undefined) return ok(takenBy === "erased" ? erased : taken);

    const { signedXml, namesPatient } = await keptForm(read.value, request.value.registerCertificate);
    const registered = { ...asRegistered(document, context.at), namesPatient };
    if (signedXml.byteLength > largest.certificate) return ok(invalid({ code: "xml-too-large" }));
    const done: RivResult = { code: "OK" };
    const committed = await commitWithReplaced(
      async () => {
        const entered = await needs.certificates.signing(registered, { document, signedXml }, undefined);
        return withReplacing(entered, document.relations, context.at, needs.certificates);
      },
      async ({ stored, related }) => {
        const access = await needs.certificates.access(stored, document.patient.number, "create", context.at);
        return context.commit<RivResult, "certificate-changed">(done, access, related);
      },
    );
    // Registered by another call at this moment: the sender's repeat will be told whether it is the same.
    return committed.ok
      ? committed
      : ok({ code: "ERROR", errorId: "TECHNICAL_ERROR", text: "Intyget registreras just nu, försök igen" });
  },
);

/**
 * Signed XML is kept byte for byte, as evidence; what comes unsigned is stripped of the patient's name
 * (docs/domain/privacy.md, No name, no address).
 */
async function keptForm(
  { signed }: ParsedCertificate,
  sent: Uint8Array,
): Promise<{ readonly signedXml: Uint8Array; readonly namesPatient: boolean }> {
  const { xml, mayHaveNamed } = await withoutName(sent);
  return signed ? { signedXml: sent, namesPatient: mayHaveNamed } : { signedXml: xml, namesPatient: false };
}

/** What the certificate is found and compared by; its text keeps what it says of itself. */
function asRegistered(
  { id, type, version, issuer, signedAt }: CertificateDocument,
  at: string,
): Omit<Certificate, "namesPatient"> {
  return {
    id: comparableId(id),
    type,
    version,
    state: "signed",
    sequence: 1,
    unit: comparableHsaId(issuer.unit.hsaId),
    careProvider: comparableHsaId(issuer.unit.careProvider.hsaId),
    signedAt: signedAt === undefined ? at : utcOfSwedishTime(signedAt),
    registeredAt: at,
    signedBy: comparableHsaId(issuer.hsaId),
    sendings: [],
    origin: "registered",
  };
}

/**
 * The same id is the same certificate where the patient is the same: the content is not compared
 * (docs/domain/national-model.md, Contracts).
 */
function sameOrOther(stored: CertificateDocument, sent: CertificateDocument): RivResult {
  return stored.patient.number === sent.patient.number ? { code: "INFO", text: "Intyget är redan registrerat" } : taken;
}

const taken: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: "Ett annat intyg har redan detta id (/intyg/intygs-id)",
};

const erased: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: "Intyget är raderat och kan inte registreras igen (/intyg/intygs-id)",
};

function invalid(refusal: Refusal): RivResult {
  if (refusal.code === "xml-too-large") return tooLarge;
  const findings = refusal.errors ?? [];
  const told = toldFindings(findings).map(({ pointer, text: words }) => `${words?.sv ?? refusal.code} (${pointer})`);
  const untold = findings.length - told.length;
  const text = [...told, ...(untold > 0 ? [`och ${String(untold)} fel till`] : [])].join("; ");
  return { code: "ERROR", errorId: "VALIDATION_ERROR", text: text === "" ? refusal.code : text };
}

const tooLarge: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: `Intyget är större än ${String(largest.certificate / 1000)} kB, eller har fler element än något intyg (/intyg)`,
};
