import { ageOn } from "../../certificate/model/person-id.ts";
import type { CertificateStore, OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { RequestContext } from "../../operation/request-context.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";

/** From this birthday one reads one's own certificates (design §1). */
const youngest = 16;

/** The citizen who calls, old enough to read certificates alone. */
export function citizenOf(context: RequestContext): Result<string, Refusal<"too-young">> {
  if (context.actor.kind !== "citizen") return refused("too-young");
  return ageOn(swedishDay(context.at), context.actor.personId) >= youngest
    ? ok(context.actor.personId)
    : refused("too-young");
}

/** One of the citizen's own certificates, with its type. Others' are not there. */
export async function findOfPatient(
  certificates: CertificateStore,
  certificateId: string,
  context: RequestContext,
): Promise<
  Result<OpenedCertificate & { readonly type: CertificateType }, Refusal<"certificate-not-found" | "too-young">>
> {
  const citizen = citizenOf(context);
  if (!citizen.ok) return citizen;
  const opened = await certificates.open(certificateId);
  if (opened?.document.patient.number !== citizen.value) return refused("certificate-not-found");
  const type = findType(opened.certificate.type, opened.certificate.version);
  return type === undefined ? refused("certificate-not-found") : ok({ ...opened, type });
}
