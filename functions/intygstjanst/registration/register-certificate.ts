import {
  certificateStore,
  connectedSystems,
  directory,
  messageStore,
  people,
  trustedRoots,
} from "../../certificate/needs.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import { closedBy, closedFor } from "../../certificate/model/permissions/patient-statuses.ts";
import { isIssuerConfirmed } from "../../certificate/model/confirmation.ts";
import type { UnconfirmedReason } from "../../certificate/model/confirmation.ts";
import { unconfirmedWords } from "../../certificate/model/unconfirmed-words.ts";
import type { KnownIssuer } from "../../certificate/model/issuer-claim.ts";
import type { IssuingPlace } from "../../certificate/model/issuing-place.ts";
import { largest } from "../../certificate/model/largest.ts";
import type { Reach } from "../../certificate/model/reach.ts";
import { notedIdsOf } from "../../certificate/model/replacement.ts";
import { permitSystem } from "../../certificate/model/permissions/permit-system.ts";
import type { RegisteredPerson } from "../../certificate/model/registered-person.ts";
import { namingAnswered } from "../../certificate/national-xml/answered-request.ts";
import type { KnownPeople } from "../../certificate/person-register/known-people.ts";
import type { FindTrustedRoots } from "../../certificate/signature/trusted-roots.ts";
import type { RivResult } from "../../certificate/national-xml/result.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { ConnectedSystems } from "../../certificate/store/connected-systems.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { oncePerItem } from "../../certificate/store/once-per-item.ts";
import { commitWithReplaced, withReplacing } from "../../certificate/store/replaced-certificate.ts";
import {
  careProviderFindings,
  lieFinding,
  unknownWordFindings,
} from "../../certificate/types/findings/registration.ts";
import type { Actor } from "../../operation/actor.ts";
import { comparableHsaId, comparableId } from "../../operation/comparable-ids.ts";
import { operation } from "../../operation/operation.ts";
import { unpadded } from "../../operation/white-space.ts";
import type { RequestContext } from "../../operation/request-context.ts";
import { ok } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { addressedHere } from "../addressed-here.ts";
import { actsAt, reachesFor } from "./acting-system.ts";
import { invalid, readRegistration } from "./read-registration.ts";
import type { Registration } from "./read-registration.ts";
import { judgeRegistration } from "./judge-registration.ts";
import type { JudgedRegistration } from "./judge-registration.ts";
import { registerCertificate } from "./register-certificate.contract.ts";
import { settledRequests } from "./settled-requests.ts";
import type { SettledRequests } from "./settled-requests.ts";

export const registerCertificateOperation = operation(
  registerCertificate,
  (the) => ({
    certificates: the(certificateStore),
    messages: the(messageStore),
    directory: the(directory),
    people: the(people),
    systems: the(connectedSystems),
    addressedHere: the(addressedHere),
    findRoots: the(trustedRoots),
  }),
  async (input, context, needs) => {
    const sent = await readRegistration(Buffer.from(input.xml), context.at, needs.addressedHere);
    if (!sent.ok) return "answer" in sent.refusal ? ok(sent.refusal.answer) : { ok: false, refusal: sent.refusal };
    const { document } = sent.value.certificate;
    const judged = await judge(context, sent.value, needs);
    if (!judged.ok) return ok(judged.refusal.answer);
    const { signer, person } = judged.value;
    const settled = await settledRequests(sent.value.certificate, judged.value, needs);
    const kept = settled === undefined ? undefined : keptForm(sent.value, judged.value, settled);
    if (settled === undefined || kept === undefined) return ok(answersNothing);
    if (kept.signedXml.byteLength > largest.certificate) return ok(invalid({ code: "xml-too-large" }));
    const registered = asRegistered(document, { ...judged.value, ...kept }, context.at);
    const reaches = replacingOf(registered, document, judged.value.reaches);
    const text = { ...kept, document, signer, person };
    const committed = await commitWithReplaced(
      async () => {
        const entered = await needs.certificates.signing(registered, text, undefined);
        return withReplacing(entered, { reaches, person, at: context.at }, needs.certificates);
      },
      async ({ stored, related }) => {
        const access = await needs.certificates.access(stored, document.patient.number, "create", context.at);
        return context.commit<RivResult, Raced>(done, access, oncePerItem([...related, ...settled.writes]));
      },
    );
    return committed.ok ? committed : ok(beingRegistered);
  },
  { refuses: (answer) => refusals.includes(answer) },
);

/** Whose each of the certificates may be that one replaces, by their ids; none where nobody knows who issued it. */
function replacingOf(
  { id, unconfirmed = [] }: Pick<Certificate, "id" | "unconfirmed">,
  { relations }: CertificateDocument,
  reaches: ReadonlyMap<string, Reach>,
): ReadonlyMap<string, Reach> {
  const replaced = isIssuerConfirmed(unconfirmed) ? notedIdsOf(id, relations) : [];
  return new Map([...reaches].filter(([other]) => replaced.includes(other)));
}

/** What another call may have done meanwhile. */
type Raced = "certificate-changed" | "message-handled-already";

/**
 * Signed XML is kept byte for byte, as evidence; what comes unsigned is stripped of the patient's name
 * (docs/domain/privacy.md, No name, no address), and names the request that it answers by the id that its recipient
 * knows it by. Undefined where a signed one names it otherwise: it goes to the recipient as it is.
 */
function keptForm(
  { certificate, nameless, xml }: Registration,
  { isSealed }: JudgedRegistration,
  { answered }: SettledRequests,
): { readonly signedXml: Uint8Array; readonly namesPatient: boolean } | undefined {
  const isNamed = answered === undefined || unpadded(certificate.inReplyTo?.messageId ?? "") === answered;
  if (certificate.signed)
    return isNamed ? { signedXml: xml, namesPatient: nameless.mayHaveNamed || isSealed } : undefined;
  const signedXml = isNamed ? nameless.xml : namingAnswered(nameless.xml, answered);
  return signedXml === undefined ? undefined : { signedXml, namesPatient: false };
}

/** What the certificate is found and compared by; its text keeps what it says of itself. */
function asRegistered(
  { id, type, version, issuer }: CertificateDocument,
  { signedAt, confirmation, namesPatient }: JudgedRegistration & Pick<Certificate, "namesPatient">,
  at: string,
): Certificate {
  return {
    ...confirmation,
    namesPatient,
    id: comparableId(id),
    type,
    version,
    state: "signed",
    sequence: 1,
    unit: comparableHsaId(issuer.unit.hsaId),
    careProvider: comparableHsaId(issuer.unit.careProvider.hsaId),
    signedAt,
    registeredAt: at,
    signedBy: comparableHsaId(issuer.hsaId),
    sendings: [],
    origin: "registered",
  };
}

interface Known {
  readonly certificates: CertificateStore;
  readonly directory: Directory;
  readonly people: KnownPeople;
  readonly systems: ConnectedSystems;
  readonly findRoots: FindTrustedRoots;
}

interface NotEntered {
  readonly code: "not-entered";
  readonly answer: RivResult;
}

function notEntered(answer: RivResult): { readonly ok: false; readonly refusal: NotEntered } {
  return { ok: false, refusal: { code: "not-entered", answer } };
}

/** How far a certificate is confirmed, and whose others it may do something to. */
interface Judged extends JudgedRegistration {
  readonly reaches: ReadonlyMap<string, Reach>;
}

/**
 * How far a certificate is confirmed that may be entered, or what is answered where it may not; of what is here nothing
 * is told to who acts for others.
 */
async function judge(
  { actor, at }: Pick<RequestContext, "actor" | "at">,
  sent: Registration,
  known: Known,
): Promise<Result<Judged & { readonly person: RegisteredPerson }, NotEntered>> {
  const { document } = sent.certificate;
  const place = placeIn(document);
  const issuer = await known.directory.findIssuer(document.issuer);
  if (!(await actsAt(place, actor, issuer.unit, known))) return notEntered(notForUnit);
  const answer = (await knownOf(document, actor, known)) ?? elsewhere(document, issuer);
  if (answer !== undefined) return notEntered(answer);
  const reaches = await reachesFor(document, place, actor, known);
  if (reaches === undefined) return notEntered(notForOtherUnit);
  const judged = await judgeRegistration(sent, at, issuer, known.findRoots);
  if (!judged.ok)
    return notEntered(invalid({ code: "certificate-invalid", errors: [lieFinding(judged.refusal.code)] }));
  const { unconfirmed } = judged.value.confirmation;
  const unwanted = await notVouchedFor(unconfirmed, actor, known);
  if (unwanted !== undefined) return notEntered(unwanted);
  const person = await personIn(document, known.people);
  return person.ok ? ok({ ...judged.value, reaches, person: person.value }) : person;
}

/** Where a certificate from outside says that it was issued. */
function placeIn({ issuer: { unit } }: CertificateDocument): IssuingPlace {
  return { unit: comparableHsaId(unit.hsaId), careProvider: comparableHsaId(unit.careProvider.hsaId) };
}

/** What is answered where the connection of the system that calls does not let in what is not confirmed. */
async function notVouchedFor(
  unconfirmed: readonly UnconfirmedReason[],
  actor: Actor,
  { systems }: Known,
): Promise<RivResult | undefined> {
  if (actor.kind !== "system") return notForUnit;
  const takes = await systems.findWhere(actor.clientId, (system) => permitSystem.vouch({ system, unconfirmed }).ok);
  return takes === undefined ? notConfirmed(unconfirmed) : undefined;
}

/** What is answered where the certificate's id is here already: that it is the same only to who acts for its place. */
async function knownOf(document: CertificateDocument, actor: Actor, known: Known): Promise<RivResult | undefined> {
  const id = comparableId(document.id);
  const existing = await known.certificates.open(id);
  if (existing === undefined) return (await known.certificates.isIdTaken(id)) ? taken : undefined;
  const unit = await known.directory.findUnit(existing.certificate.unit);
  return (await actsAt(existing.certificate, actor, unit, known)) ? sameOrOther(existing.document, document) : taken;
}

/** What is answered where the certificate's unit is another care provider's than it says, or named by a word alone. */
function elsewhere(document: CertificateDocument, known: KnownIssuer): RivResult | undefined {
  const errors = [...careProviderFindings(document, known.unit), ...unknownWordFindings(document, known)];
  return errors.length === 0 ? undefined : invalid({ code: "certificate-invalid", errors });
}

/** Whom it is about, or what is answered where the person register has nobody of the number, or does not say. */
async function personIn(
  { patient }: CertificateDocument,
  people: KnownPeople,
): Promise<Result<RegisteredPerson, NotEntered>> {
  const person = await people.find(patient.number);
  const closed = closedFor(closedBy.register, person, true);
  return closed === undefined ? ok(person) : notEntered(notRegisteredFor[closed.code]);
}

const notRegisteredFor: Readonly<Record<"patient-unknown" | "person-register-unavailable", RivResult>> = {
  "patient-unknown": {
    code: "ERROR",
    errorId: "VALIDATION_ERROR",
    text: "Personuppgiftstjänsten har ingen person med patientens nummer (/intyg/patient/person-id)",
  },
  "person-register-unavailable": {
    code: "ERROR",
    errorId: "TECHNICAL_ERROR",
    text: "Personuppgiftstjänsten svarar inte, försök igen",
  },
};

/**
 * The same id is the same certificate where the patient is the same: the content is not compared
 * (docs/domain/national-model.md, Contracts).
 */
function sameOrOther(stored: CertificateDocument, sent: CertificateDocument): RivResult {
  return stored.patient.number === sent.patient.number ? { code: "INFO", text: "Intyget är redan registrerat" } : taken;
}

const done: RivResult = { code: "OK" };

const notForUnit: RivResult = {
  code: "ERROR",
  errorId: "APPLICATION_ERROR",
  text: "Systemet är inte anslutet för vårdenheten hos den vårdgivare som intyget anger (/intyg/skapadAv/enhet)",
};

/** Told by what the certificate says, whether or not the other one is here. */
const notForOtherUnit: RivResult = {
  code: "ERROR",
  errorId: "APPLICATION_ERROR",
  text: "Systemet är inte anslutet för enheten vars intyg ersätts eller kompletteras (/intyg/relation/intygs-id/root)",
};

/** What refuses something of somebody else's, or of nobody, and is logged so. */
const refusals: readonly RivResult[] = [notForUnit, notForOtherUnit, notRegisteredFor["patient-unknown"]];

/** Nothing is known to be wrong with it; whether it may come so is for whoever runs the system and the operators. */
function notConfirmed(unconfirmed: readonly UnconfirmedReason[]): RivResult {
  const reasons = unconfirmed.map((reason) => unconfirmedWords[reason].sv).join(" ");
  return {
    code: "ERROR",
    errorId: "APPLICATION_ERROR",
    text: `Systemets anslutning tar bara emot intyg som kan bekräftas. ${reasons} (/intyg)`,
  };
}

/** By another call at this moment: the sender's repeat will be told whether it is the same. */
const beingRegistered: RivResult = {
  code: "ERROR",
  errorId: "TECHNICAL_ERROR",
  text: "Intyget registreras just nu, försök igen",
};

/** The same words whatever has taken it, so that they do not tell of an erasure. */
const taken: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: "Id:t är upptaget, ett annat intyg kan inte få det (/intyg/intygs-id)",
};

const answersNothing: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text:
    "Intyget svarar på en begäran om komplettering som inte finns om det intyg som det kompletterar. I ett " +
    "underskrivet intyg ska id:t vara skrivet som i begäran (/svarPa/meddelande-id)",
};
