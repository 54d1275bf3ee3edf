import type { Draft } from "../../certificate/model/draft.ts";
import { permitBesideForEmployer } from "../../certificate/model/permissions/permit-draft.ts";
import { besideForEmployer } from "../../certificate/types/carry-over.ts";
import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { formName } from "../../certificate/types/json/form-name.ts";
import { employerTypeOf } from "../../certificate/types/registry.ts";
import { indexOf } from "../../certificate/types/type-index.ts";
import { swedishDay } from "../../operation/clock.ts";
import { comparableId } from "../../operation/comparable-ids.ts";
import { earlierEmployersOf } from "./earlier-employers.ts";
import type { FindingEarlier } from "./earlier-employers.ts";
import type { FoundDraft } from "./find-draft.ts";

/** What the certificate for the employer would say that may be signed together with a draft. */
export async function toldForEmployer({ draft, type, actor, patient, at }: FoundDraft, needs: FindingEarlier) {
  const today = swedishDay(at);
  const employerType = employerTypeOf(type, today);
  if (employerType === undefined || !permitBesideForEmployer({ actor, patient, employerType }).ok) return {};
  const { answers, sharing, mayKeepDiagnosis } = besideForEmployer(type, employerType, draft.answers, today);
  const place = indexOf(employerType).parts.get(sharing);
  if (place === undefined) throw new TypeError(`${employerType.key} does not ask ${sharing}`);
  const earlier = await earlierEmployersOf({ ...draft, person: patient }, needs);
  const forEmployer = {
    form: formName(employerType),
    answers: answersToJson(employerType, answers),
    sharing: { question: place.question.name, part: place.part.name },
    mayKeepDiagnosis,
    ...(earlier === undefined ? {} : { replaces: earlier.id }),
  };
  return { forEmployer };
}

/** What a draft is made from; of one for the employer also which earlier one it takes the place of, if any. */
export function toldSource({ madeFrom, relations }: Draft) {
  if (madeFrom === undefined) return {};
  const replaced = madeFrom.kind === "for-employer" ? relations.find(({ kind }) => kind === "replace") : undefined;
  return {
    madeFrom: { ...madeFrom, ...(replaced === undefined ? {} : { replaces: comparableId(replaced.certificateId) }) },
  };
}
