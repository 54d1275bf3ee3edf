import { certificateStore, deliveryStore, people } from "../../certificate/needs.ts";
import { numbersOf } from "../../certificate/model/registered-person.ts";
import { operation } from "../../operation/operation.ts";
import { listOwnCertificates } from "./list-own-certificates.contract.ts";
import { citizenOf } from "./find-certificate-of-patient.ts";
import { ownCertificateInListOf } from "./own-certificate-state.ts";

export const listOwnCertificatesOperation = operation(
  listOwnCertificates,
  (the) => ({ certificates: the(certificateStore), people: the(people), deliveries: the(deliveryStore) }),
  async ({ archived, ...input }, context, needs) => {
    const citizen = await citizenOf(context, needs.people);
    if (!citizen.ok) return citizen;

    const { personId: patient, person } = citizen.value;
    const numbers = numbersOf(patient, person);
    const page = await needs.certificates.listOfPatient(numbers, { ...input, isArchived: archived === "yes" });
    const texts = await needs.certificates.textsOf(page.certificates);
    const sendings = await needs.deliveries.sendingsOf(page.certificates.map(({ certificate }) => certificate));
    const certificates = page.certificates.map(({ certificate, ...stored }) =>
      ownCertificateInListOf({
        ...stored,
        certificate,
        citizen: citizen.value,
        sendings: sendings.get(certificate.id) ?? [],
        document: texts.get(certificate.id),
      }),
    );
    const accesses = await needs.certificates.accessesOfPatient(page.certificates, numbers, context.at);
    const next = page.next === undefined ? {} : { next: page.next };
    return context.disclose({ patient, certificates, ...next }, accesses);
  },
);
