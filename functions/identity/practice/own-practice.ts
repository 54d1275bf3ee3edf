import { registrationStatus } from "../../certificate/model/practice.ts";
import type { Practice, RegistrationStatus } from "../../certificate/model/practice.ts";
import type { LicenceRegister } from "../../certificate/model/licence.ts";
import type { Practices } from "../../certificate/store/practices.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { RequestContext } from "../../operation/request-context.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";

/** What the caller has registered: the doctor's own token names the doctor, an applicant's the person. */
export async function findOwnPractice(
  { actor }: RequestContext,
  practices: Pick<Practices, "findOfPerson" | "findOfStaff">,
): Promise<Practice | undefined> {
  switch (actor.kind) {
    case "staff":
      return practices.findOfStaff(actor.hsaId);
    case "applicant":
      return practices.findOfPerson(actor.personId);
    case "citizen":
    case "system":
    case "anybody":
      return undefined;
  }
}

/** The same where it is to be changed: it is open, and stands as the caller has seen it. */
export async function findOpenPractice(
  context: RequestContext,
  practices: Pick<Practices, "findOfPerson" | "findOfStaff">,
  seenRevision: number,
): Promise<Result<Practice, Refusal<"practice-not-found" | "practice-changed">>> {
  const found = await findOwnPractice(context, practices);
  if (found === undefined || found.closedAt !== undefined) return refused("practice-not-found");
  const { revision } = found;
  return revision === seenRevision ? ok(found) : { ok: false, refusal: { code: "practice-changed", revision } };
}

/**
 * How far the caller has come. A token that names a doctor was given because the register said so, at most ten minutes
 * ago; it does not say by which number to ask again.
 */
export async function statusOf(
  practice: Practice | undefined,
  { actor, at }: RequestContext,
  licences: LicenceRegister,
): Promise<RegistrationStatus> {
  if (actor.kind === "applicant")
    return registrationStatus(practice, await licences.find(actor.personId), swedishDay(at));
  if (practice === undefined) return "none";
  return practice.closedAt === undefined ? "active" : "closed";
}
