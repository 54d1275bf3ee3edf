import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { certificateStore, draftStore, people } from "../../certificate/needs.ts";
import { ordinaryPerson } from "../../certificate/model/registered-person.ts";
import type { RegisteredPerson } from "../../certificate/model/registered-person.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { Access } from "../../operation/access-log.ts";
import { operation } from "../../operation/operation.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import { refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { careActor } from "../care-actor.ts";
import { readPatients } from "./read-patients.contract.ts";

/** A draft or certificate that is there: whom it is about, and whether whoever asks may know. */
interface Candidate {
  readonly certificateId: string;
  /** Twelve digits. */
  readonly number: string;
  readonly permit: (patient: RegisteredPerson) => Result<true>;
  readonly access: () => Promise<Access>;
}

export const readPatientsOperation = operation(
  readPatients,
  (the) => ({ drafts: the(draftStore), certificates: the(certificateStore), people: the(people) }),
  async (input, context, needs) => {
    const there = await candidatesOf([...new Set(input.certificateIds)], context, needs);
    // Nobody is looked up for who may not know of them whoever they are.
    const candidates = there.filter(({ permit }) => permit(ordinaryPerson).ok);
    const registered = await needs.people.findAll(candidates.map(({ number }) => number));
    const judged = candidates.flatMap((one) => {
      const person = registered.get(one.number);
      return person === undefined ? [] : [{ ...one, person, permitted: one.permit(person) }];
    });
    const [first, ...more] = judged.filter(({ permitted }) => permitted.ok);
    if (first === undefined) {
      const isDown = judged.some(({ permitted }) => !permitted.ok && permitted.refusal.code === unavailable);
      return isDown ? refused(unavailable) : refused("certificate-not-found");
    }
    const told = [first, ...more].map(({ certificateId, number, person }) => ({
      certificateId,
      patient: number,
      person,
    }));
    return context.disclose({ patients: told }, [
      await first.access(),
      ...(await Promise.all(more.map(({ access }) => access()))),
    ]);
  },
);

/** The drafts and certificates of these ids that are there and of a type that is known, in the order asked for. */
async function candidatesOf(
  ids: readonly string[],
  context: UnitContext,
  { drafts, certificates }: { readonly drafts: DraftStore; readonly certificates: CertificateStore },
): Promise<readonly Candidate[]> {
  const actor = careActor(context);
  const heads = await certificates.findAll(ids);
  const texts = await certificates.textsOf([...heads.values()]);
  const unsigned = await drafts.findAll(ids.filter((id) => !texts.has(id)));
  const candidateOf = (certificateId: string): Candidate | undefined => {
    const stored = heads.get(certificateId);
    const text = texts.get(certificateId);
    if (stored !== undefined && text !== undefined) {
      const { certificate } = stored;
      const type = findType(certificate.type, certificate.version);
      if (type === undefined) return undefined;
      const { number } = text.patient;
      const permit = (patient: RegisteredPerson) => permitCertificate.read({ actor, certificate, type, patient });
      return { certificateId, number, permit, access: () => certificates.access(stored, number, "read", context.at) };
    }
    const begun = unsigned.get(certificateId);
    const type = begun === undefined ? undefined : findType(begun.draft.type, begun.draft.version);
    if (begun === undefined || type === undefined) return undefined;
    const permit = (patient: RegisteredPerson) => permitDraft.read({ ...begun, type, actor, patient, at: context.at });
    const access = () => drafts.access(begun, "read", context.at);
    return { certificateId, number: begun.draft.patient.number, permit, access };
  };
  return ids.map(candidateOf).filter((one) => one !== undefined);
}

const unavailable = "person-register-unavailable";
