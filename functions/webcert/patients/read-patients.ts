import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { certificateStore, draftStore } from "../../certificate/needs.ts";
import { findType } from "../../certificate/types/registry.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { careActor } from "../care-actor.ts";
import { readPatients } from "./read-patients.contract.ts";

export const readPatientsOperation = operation(
  readPatients,
  (the) => ({ drafts: the(draftStore), certificates: the(certificateStore) }),
  async (input, context, { drafts, certificates }) => {
    const ids = [...new Set(input.certificateIds)];
    const actor = careActor(context);
    const signed = [...(await certificates.findAll(ids)).values()].filter(({ certificate }) => {
      const type = findType(certificate.type, certificate.version);
      return type !== undefined && permitCertificate.read({ actor, certificate, type }).ok;
    });
    const texts = await certificates.textsOf(signed);
    const unsigned = await drafts.findAll(ids.filter((id) => !texts.has(id)));
    const find = async (certificateId: string) => {
      const stored = signed.find(({ certificate }) => certificate.id === certificateId);
      const text = texts.get(certificateId);
      if (stored !== undefined && text !== undefined) {
        const patient = text.patient.number;
        const access = await certificates.access(stored, patient, "read", context.at);
        return { told: { certificateId, patient }, access };
      }
      const begun = unsigned.get(certificateId);
      const type = begun === undefined ? undefined : findType(begun.draft.type, begun.draft.version);
      if (begun === undefined || type === undefined) return undefined;
      if (!permitDraft.read({ ...begun, type, actor }).ok) return undefined;
      const patient = begun.draft.patient.number;
      return { told: { certificateId, patient }, access: await drafts.access(begun, "read", context.at) };
    };
    const found = await Promise.all(ids.map(find));
    const [first, ...more] = found.filter((one) => one !== undefined);
    if (first === undefined) return refused("certificate-not-found");
    const patients = [first, ...more].map(({ told }) => told);
    return context.disclose({ patients }, [first.access, ...more.map(({ access }) => access)]);
  },
);
