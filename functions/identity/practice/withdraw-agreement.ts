import { agreementActs, practices } from "../../certificate/needs.ts";
import { versionOn } from "../../certificate/model/agreement.ts";
import { agreementWrites } from "../../certificate/store/agreement-acts.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { findOwnAgreement } from "./own-agreement.ts";
import { withdrawAgreement } from "./withdraw-agreement.contract.ts";

export const withdrawAgreementOperation = operation(
  withdrawAgreement,
  (the) => ({ practices: the(practices), acts: the(agreementActs) }),
  async (input, context, needs) => {
    const found = await findOwnAgreement(input.agreement, context, needs);
    if (!found.ok) return found;
    const { agreement, staff, last } = found.value;
    const { version } = versionOn(agreement, swedishDay(context.at));
    const answer = { agreement: agreement.id, version, isAccepted: false };
    if (last?.act !== "accepted") return ok(answer);
    const act = { act: "withdrawn", version: last.version, at: context.at } as const;
    return context.commit(answer, undefined, agreementWrites({ staff, agreement: agreement.id }, act, last));
  },
);
