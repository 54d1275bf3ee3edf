import type { DraftSituation } from "../../certificate/model/permissions/permit-draft.ts";
import type { KnownPeople } from "../../certificate/person-register/known-people.ts";
import type { FoundDraft } from "./find-draft.ts";

interface Copying extends DraftSituation {
  /** What the patient goes by now: the new draft is by that. */
  readonly patientNumber: string;
}

/** What stands for and against a copy of a draft. */
export async function copyingOf(
  found: FoundDraft,
  people: Pick<KnownPeople, "findByNewNumber">,
): Promise<FoundDraft & Copying> {
  const { number: patientNumber, person: patient } = await people.findByNewNumber(found.draft.patient.number);
  return { ...found, patient, patientNumber };
}
