import { permitCitizen } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { certificateStateOf } from "../../certificate/model/certificate-state.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { listOwnCertificates } from "./list-own-certificates.contract.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const listOwnCertificatesOperation = operation(listOwnCertificates, async (input, context, deps: Deps) => {
  const citizen = permitCitizen(context.actor, swedishDay(context.at));
  if (!citizen.ok) return citizen;

  const page = await deps.certificates.listOfPatient(citizen.value.personId, input);
  const certificates = page.certificates.map(({ certificate }) => certificateStateOf(certificate));
  const accesses = await Promise.all(
    page.certificates.map((stored) => deps.certificates.access(stored, citizen.value.personId, "read", context.at)),
  );
  return context.disclose(page.next === undefined ? { certificates } : { certificates, next: page.next }, accesses);
});
