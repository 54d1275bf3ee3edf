import { certificateStateOf } from "../../certificate/certificate-state.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../kernel/operation.ts";
import { ok } from "../../kernel/result.ts";
import { listCertificates } from "../contracts/list-certificates.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const listCertificatesOperation = operation(listCertificates, async (input, call, deps: Deps) => {
  const page = await deps.certificates.listOfUnit(call.unit.hsaId, input);
  const certificates = page.certificates.map(({ certificate }) => certificateStateOf(certificate));
  return ok(page.next === undefined ? { certificates } : { certificates, next: page.next });
});
