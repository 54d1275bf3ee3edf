import { placeOf } from "../../certificate/model/issuing-place.ts";
import { permitInList } from "../../certificate/model/permissions/permit-certificate.ts";
import { certificateStore, directory, messageStore, waitingCounts } from "../../certificate/needs.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { OpenQuestion } from "../../certificate/store/message-store.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { namedIn, toldTask } from "../tasks/told-task.ts";
import { listQuestions } from "./list-questions.contract.ts";
import { countedUnits, unitsReached } from "./question-units.ts";
import { toldReminders } from "./told-reminders.ts";
import { timesOf } from "./told-times.ts";

export const listQuestionsOperation = operation(
  listQuestions,
  (the) => ({
    certificates: the(certificateStore),
    messages: the(messageStore),
    directory: the(directory),
    waiting: the(waitingCounts),
  }),
  async ({ unit: only, type, ...asked }, context, needs) => {
    const today = swedishDay(context.at);
    const reached = await unitsReached(context, needs.directory);
    const listed = only === undefined ? reached : reached.filter(({ hsaId }) => hsaId === only);
    if (listed.length === 0) return refused("unit-not-listed");
    const { values, next } = await needs.messages.listOpen(listed.map(placeOf), { ...asked, today });
    const seen = await seenBy(context.actor.role, listed, values, needs.certificates);
    const staff = await needs.directory.staffOf(namedIn(seen.map(({ question }) => question.task)));
    const questions = seen
      .filter(({ certificate }) => type === undefined || certificate.type === type)
      .map(({ question: { at, reminders, task, ...question }, certificate, unit }) => ({
        ...formOf(certificate),
        ...question,
        unit: { hsaId: unit.hsaId, name: unit.name },
        ...timesOf({ ...question, at }),
        ...toldReminders(reminders),
        ...toldTask(task, unit, staff),
      }));
    const units = asked.after === undefined ? { units: await countedUnits(reached, today, needs.waiting) } : {};
    return ok({ questions, ...units, ...(next === undefined ? {} : { next }) });
  },
);

/** Those of the questions that somebody of a role may see, each at the unit of its certificate as if called there. */
async function seenBy(
  role: string,
  units: readonly CareUnit[],
  questions: readonly OpenQuestion[],
  certificates: Pick<CertificateStore, "findAll">,
) {
  const heads = await certificates.findAll(questions.map(({ certificateId }) => certificateId));
  return questions.flatMap((question) => {
    const certificate = heads.get(question.certificateId)?.certificate;
    const unit = units.find(({ hsaId }) => hsaId === certificate?.unit);
    const type = certificate === undefined ? undefined : findType(certificate.type, certificate.version);
    if (certificate === undefined || unit === undefined || type === undefined) return [];
    const isSeen = permitInList["see-question"]({ actor: { role, unit }, certificate, type }).ok;
    return isSeen ? [{ question, certificate, unit }] : [];
  });
}
