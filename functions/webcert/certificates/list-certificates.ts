import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listCertificates } from "./list-certificates.contract.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const listCertificatesOperation = operation(listCertificates, async (input, context, deps: Deps) => {
  const page = await deps.certificates.listOfUnit(context.unit.hsaId, input);
  const certificates = page.certificates.map(({ certificate }) => certificateStateOf(certificate));
  return ok(page.next === undefined ? { certificates } : { certificates, next: page.next });
});
