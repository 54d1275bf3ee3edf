import { complementedIdsOf } from "../../certificate/model/complement.ts";
import { numbersOf } from "../../certificate/model/registered-person.ts";
import type { Citizen } from "../../certificate/model/permissions/permit-own-certificate.ts";
import type { CertificateStore, OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import { noNewer } from "../../certificate/store/newer-attributes.ts";

type Found = OpenedCertificate & { readonly citizen: Citizen };

/** Which of their own completes one of the patient's, where one does; one of which nothing came costs no read. */
export async function complementingOfPatient(found: Found, certificates: CertificateStore) {
  const { newerNames, citizen } = found;
  const asked = { ...found, newerNames: { ...noNewer, complement: newerNames.complement } };
  const newer = await certificates.findNewer(asked, numbersOf(citizen.personId, citizen.person));
  const completing = newer.complement.at(-1);
  return completing === undefined ? {} : { complementedBy: completing.certificate.id };
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
