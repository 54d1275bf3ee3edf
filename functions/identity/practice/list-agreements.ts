import { agreementActs, practices } from "../../certificate/needs.ts";
import { privateDoctorAgreement, versionOn } from "../../certificate/model/agreement.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listAgreements } from "./list-agreements.contract.ts";
import { findOwnAgreement } from "./own-agreement.ts";

export const listAgreementsOperation = operation(
  listAgreements,
  (the) => ({ practices: the(practices), acts: the(agreementActs) }),
  async (_input, context, needs) => {
    const found = await findOwnAgreement(privateDoctorAgreement.id, context, needs);
    if (!found.ok) return ok({ agreements: [] });
    const { agreement, staff, isAccepted } = found.value;
    const { id, title } = agreement;
    const { version, text } = versionOn(agreement, swedishDay(context.at));
    const history = await needs.acts.historyOf(staff, id);
    return ok({ agreements: [{ agreement: id, version, isAccepted, title, text, history }] });
  },
);
