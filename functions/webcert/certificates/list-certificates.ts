import { placeOf } from "../../certificate/model/issuing-place.ts";
import { certificateStore, deliveryStore } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listCertificates } from "./list-certificates.contract.ts";
import { listedCertificates } from "./listed-certificates.ts";

export const listCertificatesOperation = operation(
  listCertificates,
  (the) => ({ certificates: the(certificateStore), deliveries: the(deliveryStore) }),
  async (input, context, needs) => {
    const page = await needs.certificates.listOfUnit(placeOf(context.unit), input);
    const certificates = await listedCertificates(page.certificates, needs.deliveries);
    return ok(page.next === undefined ? { certificates } : { certificates, next: page.next });
  },
);
