import { formOf } from "../../certificate/types/json/form-name.ts";
import { certificateStore, people, trustedRoots } from "../../certificate/needs.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { unconfirmedOf } from "../../certificate/model/confirmation.ts";
import { readForeignSignature } from "../../certificate/signature/foreign-signature.ts";
import { verifySignature } from "../../certificate/signature/verify-signature.ts";
import type { SignatureRefusal } from "../../certificate/signature/verify-signature.ts";
import { operation } from "../../operation/operation.ts";
import { verifyCertificate } from "./verify-certificate.contract.ts";
import { findCertificate } from "./find-certificate.ts";

export const verifyCertificateOperation = operation(
  verifyCertificate,
  (the) => ({ certificates: the(certificateStore), people: the(people), findRoots: the(trustedRoots) }),
  async (input, context, needs) => {
    const found = await findCertificate(needs, input.certificateId, context, permitCertificate.verify);
    if (!found.ok) return found;

    const { certificate, document, signedXml, type } = found.value;
    const { id, state, replacedBy, isReplacementConfirmed } = certificate;
    const unconfirmed = unconfirmedOf(certificate);
    const verified = await verifySignature(signedXml, await needs.findRoots());
    const answer = {
      certificateId: id,
      ...formOf(certificate),
      typeName: { sv: type.name.sv, en: type.name.en },
      state,
      ...(replacedBy === undefined ? {} : { replacedBy }),
      ...(isReplacementConfirmed === undefined ? {} : { isReplacementConfirmed }),
      ...(unconfirmed.length === 0 ? {} : { unconfirmed: [...unconfirmed] }),
      ...(verified.ok
        ? {
            signature: "valid" as const,
            signer: verified.value.signer,
            signedAt: verified.value.signedAt.toISOString(),
          }
        : { signature: verified.refusal.code, ...(await foreignIn(signedXml, verified.refusal.code)) }),
    };
    return context.disclose(answer, [
      await needs.certificates.access(found.value, document.patient.number, "read", context.at),
    ]);
  },
);

/** A journal system may sign in a form of its own: then it is told what that signature says. */
async function foreignIn(signedXml: Uint8Array, refusal: SignatureRefusal["code"]) {
  if (refusal !== "signature-form-unknown") return {};
  const foreignSignature = await readForeignSignature(signedXml);
  return foreignSignature === undefined ? {} : { foreignSignature };
}
