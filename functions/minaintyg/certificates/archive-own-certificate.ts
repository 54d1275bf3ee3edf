import { certificateStore, people } from "../../certificate/needs.ts";
import { permitOwnCertificate } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { operation } from "../../operation/operation.ts";
import { archiveOwnCertificate } from "./archive-own-certificate.contract.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";

export const archiveOwnCertificateOperation = operation(
  archiveOwnCertificate,
  (the) => ({ certificates: the(certificateStore), people: the(people) }),
  async ({ certificateId, isArchived }, context, needs) => {
    const found = await findOfPatient(needs, certificateId, context, permitOwnCertificate.archive);
    if (!found.ok) return found;

    const { certificate, document } = found.value;
    const access = await needs.certificates.access(found.value, document.patient.number, "write", context.at);
    const writes = needs.certificates.archiving(found.value, isArchived, context.at);
    return context.commit({ certificateId: certificate.id, isArchived }, access, writes);
  },
);
