import { isAccepted, privateDoctorAgreement } from "../../certificate/model/agreement.ts";
import type { Agreement, AgreementAct } from "../../certificate/model/agreement.ts";
import type { AgreementActs } from "../../certificate/store/agreement-acts.ts";
import type { Practices } from "../../certificate/store/practices.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { RequestContext } from "../../operation/request-context.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { findOwnPractice } from "./own-practice.ts";

/** An agreement with who is to accept it, and what they did last. */
interface OwnAgreement {
  readonly agreement: Agreement;
  /** HSA-id of the doctor. */
  readonly staff: string;
  readonly last: AgreementAct | undefined;
  readonly isAccepted: boolean;
}

/** An agreement of the caller's, who has registered a practice: others have nothing to accept. */
export async function findOwnAgreement(
  asked: string,
  context: RequestContext,
  needs: { readonly practices: Practices; readonly acts: AgreementActs },
): Promise<Result<OwnAgreement, Refusal<"agreement-not-found">>> {
  const agreement = privateDoctorAgreement;
  const practice = await findOwnPractice(context, needs.practices);
  if (practice === undefined || asked !== agreement.id) return refused("agreement-not-found");
  const { staff } = practice;
  const last = await needs.acts.lastOf(staff, agreement.id);
  return ok({ agreement, staff, last, isAccepted: isAccepted(agreement, last, swedishDay(context.at)) });
}
