import type { KnownPeople } from "../../certificate/person-register/known-people.ts";
import type { Permit } from "../../certificate/model/permissions/permit.ts";
import type {
  Citizen,
  CitizenRefusal,
  OwnCertificateSituation,
} from "../../certificate/model/permissions/permit-own-certificate.ts";
import { permitCitizen } from "../../certificate/model/permissions/permit-own-certificate.ts";
import type { CertificateStore, OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import { addressableId } from "../../certificate/model/identifiers.ts";
import { mostReplaced, replacedIdsOf } from "../../certificate/model/replacement.ts";
import { numbersOf } from "../../certificate/model/registered-person.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { RequestContext } from "../../operation/request-context.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";

export interface FindingOwn {
  readonly certificates: CertificateStore;
  readonly people: KnownPeople;
}

/** Who calls, where they may use Mina intyg, as the register has them now. */
export async function citizenOf(
  { actor, at }: RequestContext,
  people: KnownPeople,
): Promise<Result<Citizen, CitizenRefusal>> {
  if (actor.kind !== "citizen") return refused("too-young");
  return permitCitizen(actor, swedishDay(at), await people.find(actor.personId));
}

type FoundCertificate = OpenedCertificate & { readonly citizen: Citizen; readonly type: CertificateType };

/** One of the citizen's own certificates with its type and text, for an action that the citizen is permitted. */
export async function findOfPatient<Code extends string>(
  { certificates, people }: FindingOwn,
  certificateId: string,
  context: RequestContext,
  permit: Permit<OwnCertificateSituation, Code>,
): Promise<Result<FoundCertificate, CitizenRefusal | Refusal<"certificate-not-found" | Code>>> {
  const citizen = await citizenOf(context, people);
  if (!citizen.ok) return citizen;
  const opened = await certificates.open(certificateId);
  const type = opened === undefined ? undefined : findType(opened.certificate.type, opened.certificate.version);
  if (opened === undefined || type === undefined) return refused("certificate-not-found");
  const found = { ...opened, type, citizen: citizen.value };
  const permitted = permit(found);
  return permitted.ok ? ok(found) : permitted;
}

/** Those of the citizen's own that a certificate has taken the place of, by their ids; what others have is not told. */
export async function replacedOfPatient(
  certificates: CertificateStore,
  { certificate, document, citizen }: Pick<FoundCertificate, "certificate" | "document" | "citizen">,
): Promise<readonly string[]> {
  const numbers = numbersOf(citizen.personId, citizen.person);
  const ids = replacedIdsOf(certificate.id, document.relations).filter((id) => addressableId.test(id));
  const found = await Promise.all(ids.slice(0, mostReplaced).map((id) => certificates.findReplaced(id)));
  const theirs = await Promise.all(
    found.map(async ({ stored }) => {
      if (stored?.certificate.replacedBy !== certificate.id) return [];
      return (await certificates.isOfPatient(stored, numbers)) ? [stored.certificate.id] : [];
    }),
  );
  return theirs.flat();
}
