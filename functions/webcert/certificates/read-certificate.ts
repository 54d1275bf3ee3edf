import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import {
  certificateStore,
  deliveryStore,
  directory,
  draftStore,
  messageStore,
  people,
} from "../../certificate/needs.ts";
import { draftKinds } from "../../certificate/model/draft.ts";
import { permittedActions } from "../../certificate/model/permissions/permit.ts";
import { certificateActions, permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { permitDraftFrom } from "../../certificate/model/permissions/permit-draft-from.ts";
import { operation } from "../../operation/operation.ts";
import { draftingOf } from "../drafts/drafting-of.ts";
import { eventsOf } from "./events-of.ts";
import { toldNewer } from "./told-newer.ts";
import { readCertificate } from "./read-certificate.contract.ts";
import { findCertificate } from "./find-certificate.ts";
import { lifeOf } from "./life-of.ts";

export const readCertificateOperation = operation(
  readCertificate,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    deliveries: the(deliveryStore),
    directory: the(directory),
    drafts: the(draftStore),
    messages: the(messageStore),
  }),
  async (input, context, needs) => {
    const found = await findCertificate(needs, input.certificateId, context, permitCertificate.read);
    if (!found.ok) return found;

    const { document, type } = found.value;
    const drafting = await draftingOf(found.value, context.at, needs);
    const life = await lifeOf(found.value, needs);
    const newer = toldNewer(drafting);
    const answer = {
      ...life,
      ...newer,
      events: [...(await eventsOf(drafting, life, needs))],
      patient: document.patient.number,
      person: found.value.patient,
      issuer: document.issuer,
      answers: answersToJson(type, document.answers),
      drafts: drafting.drafts.map(({ kind, id }) => ({ kind, certificateId: id })),
      actions: [
        ...permittedActions(certificateActions, permitCertificate, found.value),
        ...permittedActions(draftKinds, permitDraftFrom, drafting),
      ],
    };
    const access = await needs.certificates.access(found.value, document.patient.number, "read", context.at);
    return context.disclose(answer, [access]);
  },
);
