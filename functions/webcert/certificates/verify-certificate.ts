import type { TrustedRoots } from "../../certificate/signature/trusted-roots.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { verifySignature } from "../../certificate/signature/verify-signature.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../operation/operation.ts";
import { verifyCertificate } from "./verify-certificate.contract.ts";
import { findOfCareProvider } from "./find-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
  readonly roots: TrustedRoots;
}

export const verifyCertificateOperation = operation(verifyCertificate, async (input, context, deps: Deps) => {
  const found = await findOfCareProvider(deps.certificates, input.certificateId, context);
  if (!found.ok) return found;

  const { certificate, document, signedXml } = found.value;
  const { id, state, replacedBy } = certificate;
  const verified = await verifySignature(signedXml, deps.roots);
  const answer = {
    certificateId: id,
    ...formOf(certificate),
    state,
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(verified.ok
      ? { signature: "valid" as const, signer: verified.value.signer, signedAt: verified.value.signedAt.toISOString() }
      : { signature: verified.refusal.code }),
  };
  return context.disclose(answer, [
    await deps.certificates.access(found.value, document.patient.number, "read", context.at),
  ]);
});
