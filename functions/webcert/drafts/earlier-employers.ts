import { relationTo } from "../../certificate/model/certificate-document.ts";
import type { PersonId, Relation } from "../../certificate/model/certificate-document.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import { numbersOf } from "../../certificate/model/registered-person.ts";
import type { RegisteredPerson } from "../../certificate/model/registered-person.ts";
import type { CertificateStore, StoredCertificate } from "../../certificate/store/certificate-store.ts";
import { comparableId } from "../../operation/comparable-ids.ts";

export interface FindingEarlier {
  readonly certificates: Pick<CertificateStore, "find" | "findNewer" | "textsOf">;
}

/** What takes the place of others: a new certificate, or a draft of one. */
interface Newer {
  readonly relations: readonly Relation[];
  /** The unit that issues it, by HSA-id. */
  readonly unit: string;
  readonly patient: Pick<PersonId, "number">;
  readonly person: RegisteredPerson;
}

/** The certificate for the employer that a new one takes the place of. */
export interface EarlierEmployers {
  /** In the form of `comparableId`. */
  readonly id: string;
  /** As the new one names it. */
  readonly relation: Relation;
}

/** So many steps back, of certificates that each takes the place of the next; as a rule it is one. */
const mostSteps = 5;

/**
 * The valid certificate for the employer that was made from what a certificate replaces or complements, or from one
 * before that, at the same unit: where a new one is made for the employer it takes the place of that, so that the
 * employer is not left with two. What comes from nothing costs no read.
 */
export async function earlierEmployersOf(
  { relations, unit, patient, person }: Newer,
  { certificates }: FindingEarlier,
): Promise<EarlierEmployers | undefined> {
  const numbers = numbersOf(patient.number, person);
  let from = relations;
  for (let step = 1; step <= mostSteps; step += 1) {
    const before = from.find(({ kind }) => kind === "replace" || kind === "complement");
    const stored = before === undefined ? undefined : await certificates.find(comparableId(before.certificateId));
    if (stored === undefined) return undefined;
    const { "for-employer": made } = await certificates.findNewer(stored, numbers);
    const stands = await standingAmong(made, certificates);
    if (stands !== undefined) return stands.certificate.unit === unit ? earlier(stands, certificates) : undefined;
    from = (await certificates.textsOf([stored])).get(stored.certificate.id)?.relations ?? [];
  }
  return undefined;
}

/** The one signed last that is valid, or what has replaced it. */
async function standingAmong(
  made: readonly StoredCertificate[],
  certificates: FindingEarlier["certificates"],
): Promise<StoredCertificate | undefined> {
  for (const one of made.toReversed()) {
    let last: StoredCertificate | undefined = one;
    for (let step = 1; step <= mostSteps && last?.certificate.replacedBy !== undefined; step += 1)
      last = await certificates.find(last.certificate.replacedBy);
    if (last !== undefined && isStanding(last.certificate)) return last;
  }
  return undefined;
}

function isStanding({ state, replacedBy }: Certificate): boolean {
  return state !== "revoked" && replacedBy === undefined;
}

/** One whose text cannot be read is replaced by nothing. */
async function earlier(
  stored: StoredCertificate,
  certificates: FindingEarlier["certificates"],
): Promise<EarlierEmployers | undefined> {
  const { id, unit } = stored.certificate;
  const document = (await certificates.textsOf([stored])).get(id);
  if (document === undefined) return undefined;
  return { id, relation: relationTo(document, "replace", unit) };
}
