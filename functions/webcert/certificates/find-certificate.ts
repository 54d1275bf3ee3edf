import type { CareActor } from "../../certificate/model/permissions.ts";
import { isAtIssuingUnit, seesCertificate } from "../../certificate/model/permissions.ts";
import type { CertificateStore, OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";

export type TypedCertificate = OpenedCertificate & { readonly type: CertificateType };

/** Who asks, as the access rules see them. */
export function careActor(context: UnitContext): CareActor {
  return { role: context.actor.role, unit: context.unit };
}

/** A certificate that the own care provider issued, with its type and text. Others' are not there. */
export async function findOfCareProvider(
  certificates: CertificateStore,
  certificateId: string,
  context: UnitContext,
): Promise<Result<TypedCertificate, Refusal<"certificate-not-found">>> {
  const opened = await certificates.open(certificateId);
  if (opened === undefined || !seesCertificate(careActor(context), opened.certificate))
    return refused("certificate-not-found");
  const type = findType(opened.certificate.type, opened.certificate.version);
  return type === undefined ? refused("certificate-not-found") : ok({ ...opened, type });
}

/** The same, where the call is made at the unit that issued it: only there may it be changed. */
export async function findOfIssuingUnit(
  certificates: CertificateStore,
  certificateId: string,
  context: UnitContext,
): Promise<Result<TypedCertificate, Refusal<"certificate-not-found" | "certificate-not-your-units">>> {
  const readable = await findOfCareProvider(certificates, certificateId, context);
  if (!readable.ok) return readable;
  return isAtIssuingUnit(careActor(context), readable.value.certificate)
    ? readable
    : refused("certificate-not-your-units");
}
