import { placeOf } from "../../certificate/model/issuing-place.ts";
import { permitInList } from "../../certificate/model/permissions/permit-certificate.ts";
import { certificateStore, messageStore } from "../../certificate/needs.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { findType } from "../../certificate/types/registry.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { careActor } from "../care-actor.ts";
import { timesOf } from "./told-times.ts";
import { listQuestions } from "./list-questions.contract.ts";

export const listQuestionsOperation = operation(
  listQuestions,
  (the) => ({ certificates: the(certificateStore), messages: the(messageStore) }),
  async (input, context, needs) => {
    const { values, next } = await needs.messages.listOpen(placeOf(context.unit), input);
    const heads = await needs.certificates.findAll(values.map(({ certificateId }) => certificateId));
    const actor = careActor(context);
    const questions = values.flatMap(({ at, ...question }) => {
      const certificate = heads.get(question.certificateId)?.certificate;
      const type = certificate === undefined ? undefined : findType(certificate.type, certificate.version);
      if (certificate === undefined || type === undefined) return [];
      if (!permitInList["see-question"]({ actor, certificate, type }).ok) return [];
      return [{ ...formOf(certificate), ...question, ...timesOf({ ...question, at }) }];
    });
    return ok(next === undefined ? { questions } : { questions, next });
  },
);
