import type { KnownPeople } from "../../certificate/person-register/known-people.ts";
import { permittedPatient } from "../../certificate/person-register/permitted-patient.ts";
import { asItStands } from "../../certificate/model/draft-lock.ts";
import type { CareActor } from "../../certificate/model/permissions/care-staff.ts";
import type { Permit } from "../../certificate/model/permissions/permit.ts";
import type { DraftSituation } from "../../certificate/model/permissions/permit-draft.ts";
import type { RegisteredPerson } from "../../certificate/model/registered-person.ts";
import type { DraftStore, StoredDraft } from "../../certificate/store/draft-store.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { careActor } from "../care-actor.ts";

export type FoundDraft = StoredDraft & {
  readonly actor: CareActor;
  readonly type: CertificateType;
  readonly patient: RegisteredPerson;
  /** UTC. When it was found. */
  readonly at: string;
};

export interface FindingDrafts {
  readonly drafts: DraftStore;
  readonly people: KnownPeople;
}

/** A draft with its type and whom it is about, for an action that the caller is permitted. */
export async function findDraft<Code extends string>(
  { drafts, people }: FindingDrafts,
  certificateId: string,
  context: UnitContext,
  permit: Permit<DraftSituation, Code>,
): Promise<Result<FoundDraft, Refusal<"draft-not-found" | Code>>> {
  const stored = await drafts.find(certificateId);
  const type = stored === undefined ? undefined : findType(stored.draft.type, stored.draft.version);
  if (stored === undefined || type === undefined) return refused("draft-not-found");
  const { at } = context;
  const asked = { ...stored, draft: asItStands(stored.draft, at), type, actor: careActor(context), at };
  const patient = await permittedPatient(stored.draft.patient.number, people, (one) =>
    permit({ ...asked, patient: one }),
  );
  return patient.ok ? ok({ ...asked, patient: patient.value }) : patient;
}
