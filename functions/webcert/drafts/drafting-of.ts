import type { MadeDraft } from "../../certificate/model/draft.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import { isLocked } from "../../certificate/model/draft-lock.ts";
import type { DraftingSituation } from "../../certificate/model/permissions/permit-draft-from.ts";
import type { CertificateSituation } from "../../certificate/model/permissions/permit-certificate.ts";
import { numbersOf } from "../../certificate/model/registered-person.ts";
import type { KnownPeople } from "../../certificate/person-register/known-people.ts";
import type {
  CertificateStore,
  NewerCertificates,
  OpenedCertificate,
} from "../../certificate/store/certificate-store.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { MessageStore, StandingRequest } from "../../certificate/store/message-store.ts";
import { employerTypeOf } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { swedishDay } from "../../operation/clock.ts";

type Requests = Pick<MessageStore, "requestsAbout">;

interface Needs {
  readonly certificates: Pick<CertificateStore, "findNewer">;
  readonly drafts: Pick<DraftStore, "madeFrom">;
  readonly messages: Requests;
  readonly people: Pick<KnownPeople, "findByNewNumber">;
}

type Found = CertificateSituation &
  Pick<OpenedCertificate, "document" | "patientKey" | "newerNames"> & { readonly type: CertificateType };

interface Drafting extends DraftingSituation {
  readonly employerType?: CertificateType;
  /** What the patient goes by now: the new draft is by that. */
  readonly patientNumber: string;
  /** The certificates that have come of it, by what they are to it. */
  readonly newer: NewerCertificates;
  /** Drafts that the caller's unit has made from it and that are locked: they stand in nobody's way. */
  readonly locked: readonly MadeDraft[];
}

/** What stands for and against a new draft from a certificate, at the unit of whoever asks, at this time, UTC. */
export async function draftingOf<F extends Found>(
  found: F,
  at: string,
  { certificates, drafts, messages, people }: Needs,
): Promise<F & Drafting> {
  const { actor, certificate, type } = found;
  const employerType = employerTypeOf(type, swedishDay(at));
  const { number: patientNumber, person: patient } = await people.findByNewNumber(found.document.patient.number);
  const newer = await certificates.findNewer(found, numbersOf(patientNumber, patient));
  const employers = newer["for-employer"].map((stored) => stored.certificate).findLast(isInUse);
  const made = await drafts.madeFrom(certificate.id, actor.unit.hsaId);
  const requests = await requestsTo(found, messages);
  return {
    ...found,
    patient,
    patientNumber,
    complement: complementOf(requests),
    newer,
    ...(employers === undefined ? {} : { employers }),
    drafts: made.filter((draft) => !isLocked(draft, at)),
    locked: made.filter((draft) => isLocked(draft, at)),
    ...(employerType === undefined ? {} : { employerType }),
  };
}

/** Whether a certificate or what has replaced it may be relied on. */
function isInUse({ state, replacedBy }: Certificate): boolean {
  return state !== "revoked" || replacedBy !== undefined;
}

/** The requests for complements to a certificate; one that nobody can ask about costs no read. */
export async function requestsTo(
  { certificate, type }: Pick<CertificateSituation, "certificate" | "type">,
  messages: Requests,
): Promise<readonly StandingRequest[]> {
  const isAskedAbout = type.abilities.complement && certificate.sendings.length > 0;
  return isAskedAbout ? await messages.requestsAbout(certificate.id) : [];
}

/** What has become of those requests. */
export function complementOf(requests: readonly StandingRequest[]): DraftingSituation["complement"] {
  return {
    isAwaited: requests.some(({ state }) => state === "open"),
    isGiven: requests.some(({ answeredBy }) => answeredBy.length > 0),
  };
}
