import { placeOf } from "../../certificate/model/issuing-place.ts";
import { certificateStore } from "../../certificate/needs.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { operation } from "../../operation/operation.ts";
import { searchCertificates } from "./search-certificates.contract.ts";

export const searchCertificatesOperation = operation(
  searchCertificates,
  (the) => ({ certificates: the(certificateStore) }),
  async ({ patient, ...asked }, context, needs) => {
    const page = await needs.certificates.listOfPatient(patient, asked, placeOf(context.unit));
    const certificates = page.certificates.map(({ certificate }) => certificateStateOf(certificate));
    const access = await needs.certificates.accessOfUnit(context.unit, patient, context.at);
    return context.disclose(page.next === undefined ? { certificates } : { certificates, next: page.next }, [access]);
  },
);
