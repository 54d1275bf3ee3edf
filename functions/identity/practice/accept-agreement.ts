import { agreementActs, practices } from "../../certificate/needs.ts";
import { versionOn } from "../../certificate/model/agreement.ts";
import { agreementWrites } from "../../certificate/store/agreement-acts.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { acceptAgreement } from "./accept-agreement.contract.ts";
import { findOwnAgreement } from "./own-agreement.ts";

export const acceptAgreementOperation = operation(
  acceptAgreement,
  (the) => ({ practices: the(practices), acts: the(agreementActs) }),
  async (input, context, needs) => {
    const found = await findOwnAgreement(input.agreement, context, needs);
    if (!found.ok) return found;
    const { agreement, staff, last, isAccepted } = found.value;
    const { version } = versionOn(agreement, swedishDay(context.at));
    if (input.version !== version) return refused("agreement-version-not-current");
    const answer = { agreement: agreement.id, version, isAccepted: true };
    if (isAccepted) return ok(answer);
    const act = { act: "accepted", version, at: context.at } as const;
    return context.commit(answer, undefined, agreementWrites({ staff, agreement: agreement.id }, act, last));
  },
);
