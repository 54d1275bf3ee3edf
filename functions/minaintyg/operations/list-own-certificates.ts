import { certificateStateOf } from "../../certificate/certificate-state.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../kernel/operation.ts";
import { listOwnCertificates } from "../contracts/list-own-certificates.ts";
import { citizenOf } from "../own-certificate.ts";

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
