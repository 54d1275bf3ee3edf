import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../operation/operation.ts";
import { listOwnCertificates } from "./list-own-certificates.contract.ts";
import { citizenOf } from "./find-certificate-of-patient.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const listOwnCertificatesOperation = operation(listOwnCertificates, async (input, context, deps: Deps) => {
  const citizen = citizenOf(context);
  if (!citizen.ok) return citizen;

  const page = await deps.certificates.listOfPatient(citizen.value, input);
  const certificates = page.certificates.map(({ certificate }) => certificateStateOf(certificate));
  const accesses = await Promise.all(
    page.certificates.map((stored) => deps.certificates.access(stored, citizen.value, "read", context.at)),
  );
  return context.disclose(page.next === undefined ? { certificates } : { certificates, next: page.next }, accesses);
});
