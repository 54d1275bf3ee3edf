import { placeOf } from "../../certificate/model/issuing-place.ts";
import { certificateStore } from "../../certificate/needs.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listCertificates } from "./list-certificates.contract.ts";

export const listCertificatesOperation = operation(
  listCertificates,
  (the) => ({ certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const page = await needs.certificates.listOfUnit(placeOf(context.unit), input);
    const certificates = page.certificates.map(({ certificate }) => certificateStateOf(certificate));
    return ok(page.next === undefined ? { certificates } : { certificates, next: page.next });
  },
);
