import { certificateStore } from "../../certificate/needs.ts";
import { certificateStateOf } from "../../certificate/model/certificate-state.ts";
import { operation } from "../../operation/operation.ts";
import { listOwnCertificates } from "./list-own-certificates.contract.ts";
import { citizenOf } from "./find-certificate-of-patient.ts";

export const listOwnCertificatesOperation = operation(
  listOwnCertificates,
  (the) => ({ certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const citizen = citizenOf(context);
    if (!citizen.ok) return citizen;

    const page = await needs.certificates.listOfPatient(citizen.value, input);
    const certificates = page.certificates.map(({ certificate }) => certificateStateOf(certificate));
    const accesses = await needs.certificates.accessesOfPatient(page.certificates, citizen.value, context.at);
    return context.disclose(page.next === undefined ? { certificates } : { certificates, next: page.next }, accesses);
  },
);
