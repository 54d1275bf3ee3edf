import { complementedIdsOf } from "../../certificate/model/complement.ts";
import { numbersOf } from "../../certificate/model/registered-person.ts";
import type { Citizen } from "../../certificate/model/permissions/permit-own-certificate.ts";
import type { CertificateStore, OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";

interface Needs {
  readonly certificates: CertificateStore;
  readonly messages: Pick<MessageStore, "requestsAbout">;
}

type Found = OpenedCertificate & { readonly citizen: Citizen };

/** Whether a newer certificate completes one of the patient's, and which of their own that is. */
export async function complementedOfPatient(found: Found, { certificates, messages }: Needs) {
  const { certificate, citizen } = found;
  // One that nobody has is asked about by nobody, and that costs no read.
  const requests = certificate.sendings.length === 0 ? [] : await messages.requestsAbout(certificate.id);
  const answeredBy = requests.flatMap((request) => request.answeredBy);
  if (answeredBy.length === 0) return {};
  const newer = await certificates.findComplementing(found, numbersOf(citizen.personId, citizen.person), answeredBy);
  return {
    isComplemented: true as const,
    ...(newer === undefined ? {} : { complementedBy: newer.certificate.id }),
  };
}

/** Those of the patient's own that a certificate completes, by their ids; what others have is not told. */
export async function completedOfPatient(
  { document, citizen }: Pick<Found, "document" | "citizen">,
  certificates: CertificateStore,
): Promise<readonly string[]> {
  const numbers = numbersOf(citizen.personId, citizen.person);
  const found = [...(await certificates.findAll(complementedIdsOf(document.relations))).values()];
  const isTheirs = await Promise.all(found.map((stored) => certificates.isOfPatient(stored, numbers)));
  return found.flatMap(({ certificate }, index) => (isTheirs[index] === true ? [certificate.id] : []));
}
