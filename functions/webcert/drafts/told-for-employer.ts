import { permitBesideForEmployer } from "../../certificate/model/permissions/permit-draft.ts";
import { besideForEmployer } from "../../certificate/types/carry-over.ts";
import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { formName } from "../../certificate/types/json/form-name.ts";
import { employerTypeOf } from "../../certificate/types/registry.ts";
import { indexOf } from "../../certificate/types/type-index.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { FoundDraft } from "./find-draft.ts";

/** What the certificate for the employer would say that may be signed together with a draft. */
export function toldForEmployer({ draft, type, actor, patient, at }: FoundDraft) {
  const today = swedishDay(at);
  const employerType = employerTypeOf(type, today);
  if (employerType === undefined || !permitBesideForEmployer({ actor, patient, employerType }).ok) return {};
  const { answers, sharing, mayKeepDiagnosis } = besideForEmployer(type, employerType, draft.answers, today);
  const place = indexOf(employerType).parts.get(sharing);
  if (place === undefined) throw new TypeError(`${employerType.key} does not ask ${sharing}`);
  const forEmployer = {
    form: formName(employerType),
    answers: answersToJson(employerType, answers),
    sharing: { question: place.question.name, part: place.part.name },
    mayKeepDiagnosis,
  };
  return { forEmployer };
}
