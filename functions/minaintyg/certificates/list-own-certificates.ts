import { certificateStateOf } from "../../certificate/model/certificate-state.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../operation/operation.ts";
import { listOwnCertificates } from "./list-own-certificates.contract.ts";
import { citizenOf } from "./find-certificate-of-patient.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const listOwnCertificatesOperation = operation(listOwnCertificates, async (input, call, deps: Deps) => {
  const citizen = citizenOf(call);
  if (!citizen.ok) return citizen;

  const page = await deps.certificates.listOfPatient(citizen.value, input);
  const certificates = page.certificates.map(({ certificate }) => certificateStateOf(certificate));
  const accesses = await Promise.all(
    page.certificates.map((stored) => deps.certificates.access(stored, citizen.value, "read", call.at)),
  );
  return call.reveal(page.next === undefined ? { certificates } : { certificates, next: page.next }, accesses);
});
