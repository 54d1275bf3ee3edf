import type { KnownPeople } from "../../certificate/person-register/known-people.ts";
import { permittedPatient } from "../../certificate/person-register/permitted-patient.ts";
import type { CareActor } from "../../certificate/model/permissions/care-staff.ts";
import type { Permit } from "../../certificate/model/permissions/permit.ts";
import type { CertificateSituation } from "../../certificate/model/permissions/permit-certificate.ts";
import type { RegisteredPerson } from "../../certificate/model/registered-person.ts";
import type { CertificateStore, OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { careActor } from "../care-actor.ts";

/** What `findCertificate` finds. */
export type FoundCertificate = OpenedCertificate & {
  readonly actor: CareActor;
  readonly type: CertificateType;
  readonly patient: RegisteredPerson;
};

export interface FindingCertificates {
  readonly certificates: CertificateStore;
  readonly people: KnownPeople;
}

/** A signed certificate with its type, its text and whom it is about, for an action that the caller is permitted. */
export async function findCertificate<Code extends string>(
  { certificates, people }: FindingCertificates,
  certificateId: string,
  context: UnitContext,
  permit: Permit<CertificateSituation, Code>,
): Promise<Result<FoundCertificate, Refusal<"certificate-not-found" | Code>>> {
  const opened = await certificates.open(certificateId);
  const type = opened === undefined ? undefined : findType(opened.certificate.type, opened.certificate.version);
  if (opened === undefined || type === undefined) return refused("certificate-not-found");
  const asked = { ...opened, type, actor: careActor(context) };
  const patient = await permittedPatient(opened.document.patient.number, people, (one) =>
    permit({ ...asked, patient: one }),
  );
  return patient.ok ? ok({ ...asked, patient: patient.value }) : patient;
}
