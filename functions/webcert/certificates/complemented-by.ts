import { numbersOf } from "../../certificate/model/registered-person.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { draftingOf } from "../drafts/drafting-of.ts";
import type { FoundCertificate } from "./find-certificate.ts";

/** A certificate that is read, with what stands for and against a new draft from it. */
export type Drafting = Awaited<ReturnType<typeof draftingOf<FoundCertificate>>>;

/** Whether a newer certificate completes this one, and which it is where who asks may read it. */
export async function complementedBy(
  drafting: Drafting,
  certificates: Pick<CertificateStore, "findComplementing">,
): Promise<{ readonly isComplemented?: true; readonly complementedBy?: string }> {
  if (!drafting.complement.isGiven) return {};
  const numbers = numbersOf(drafting.patientNumber, drafting.patient);
  const newer = await certificates.findComplementing(drafting, numbers, drafting.answeredBy);
  const mayRead = newer !== undefined && permitCertificate.read({ ...drafting, ...newer }).ok;
  return { isComplemented: true, ...(mayRead ? { complementedBy: newer.certificate.id } : {}) };
}
