import type { MadeDraft } from "../../certificate/model/draft.ts";
import { isLocked } from "../../certificate/model/draft-lock.ts";
import type { DraftingSituation } from "../../certificate/model/permissions/permit-draft-from.ts";
import type { CertificateSituation } from "../../certificate/model/permissions/permit-certificate.ts";
import type { KnownPeople } from "../../certificate/person-register/known-people.ts";
import type { OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { MessageStore, StandingRequest } from "../../certificate/store/message-store.ts";
import { employerTypeOf } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { swedishDay } from "../../operation/clock.ts";

type Requests = Pick<MessageStore, "requestsAbout">;

interface Needs {
  readonly drafts: Pick<DraftStore, "madeFrom">;
  readonly messages: Requests;
  readonly people: Pick<KnownPeople, "findByNewNumber">;
}

type Found = CertificateSituation & Pick<OpenedCertificate, "document"> & { readonly type: CertificateType };

interface Drafting extends DraftingSituation {
  readonly employerType?: CertificateType;
  /** What the patient goes by now: the new draft is by that. */
  readonly patientNumber: string;
  /** Which certificates answer the requests for a complement to it, as the requests keep them. */
  readonly answeredBy: readonly string[];
  /** Drafts that the caller's unit has made from it and that are locked: they stand in nobody's way. */
  readonly locked: readonly MadeDraft[];
}

/** What stands for and against a new draft from a certificate, at the unit of whoever asks, at this time, UTC. */
export async function draftingOf<F extends Found>(
  found: F,
  at: string,
  { drafts, messages, people }: Needs,
): Promise<F & Drafting> {
  const { actor, certificate, type } = found;
  const employerType = employerTypeOf(type, swedishDay(at));
  const { number: patientNumber, person: patient } = await people.findByNewNumber(found.document.patient.number);
  const made = await drafts.madeFrom(certificate.id, actor.unit.hsaId);
  const requests = await requestsTo(found, messages);
  return {
    ...found,
    patient,
    patientNumber,
    complement: complementOf(requests),
    answeredBy: requests.flatMap(({ answeredBy }) => answeredBy),
    drafts: made.filter((draft) => !isLocked(draft, at)),
    locked: made.filter((draft) => isLocked(draft, at)),
    ...(employerType === undefined ? {} : { employerType }),
  };
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
