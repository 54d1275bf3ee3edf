import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { certificateStore, draftStore } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { findDraft } from "../drafts/find-draft.ts";
import { readPatients } from "./read-patients.contract.ts";

export const readPatientsOperation = operation(
  readPatients,
  (the) => ({ drafts: the(draftStore), certificates: the(certificateStore) }),
  async ({ certificateIds }, context, { drafts, certificates }) => {
    const find = async (certificateId: string) => {
      const draft = await findDraft(drafts, certificateId, context, permitDraft.read);
      if (draft.ok) {
        const patient = draft.value.draft.patient.number;
        return { told: { certificateId, patient }, access: await drafts.access(draft.value, "read", context.at) };
      }
      const signed = await findCertificate(certificates, certificateId, context, permitCertificate.read);
      if (!signed.ok) return undefined;
      const patient = signed.value.document.patient.number;
      const access = await certificates.access(signed.value, patient, "read", context.at);
      return { told: { certificateId, patient }, access };
    };
    const found = await Promise.all([...new Set(certificateIds)].map(find));
    const [first, ...more] = found.filter((one) => one !== undefined);
    if (first === undefined) return refused("certificate-not-found");
    const patients = [first, ...more].map(({ told }) => told);
    return context.disclose({ patients }, [first.access, ...more.map(({ access }) => access)]);
  },
);
