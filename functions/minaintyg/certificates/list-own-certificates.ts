import { certificateStore } from "../../certificate/needs.ts";
import { permitCitizen } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { listOwnCertificates } from "./list-own-certificates.contract.ts";

export const listOwnCertificatesOperation = operation(
  listOwnCertificates,
  (the) => ({ certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const citizen = permitCitizen(context.actor, swedishDay(context.at));
    if (!citizen.ok) return citizen;

    const page = await needs.certificates.listOfPatient(citizen.value.personId, input);
    const certificates = page.certificates.map(({ certificate }) => certificateStateOf(certificate));
    const accesses = await needs.certificates.accessesOfPatient(page.certificates, citizen.value.personId, context.at);
    return context.disclose(page.next === undefined ? { certificates } : { certificates, next: page.next }, accesses);
  },
);
