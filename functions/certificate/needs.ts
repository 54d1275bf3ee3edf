import { swedishDay } from "../operation/clock.ts";
import { need } from "../operation/need.ts";
import type { OperationPorts } from "../operation/run-operation.ts";
import { damagedItemLog } from "../platform/damaged-item-log.ts";
import { clock, functionLog, keyService, milliseconds, newIds, tables, walkedTables } from "../platform/needs.ts";
import { codeEdition, codeRegisterOf, titledEdition } from "./codes/catalogue.ts";
import { codeVersions } from "./codes/code-versions.ts";
import { listedCodes } from "./codes/listed-codes.ts";
import { editionText } from "./codes/list-text.ts";
import { KnownPeople } from "./person-register/known-people.ts";
import { linkedPeople } from "./person-register/linked-people.ts";
import { registerFunction } from "./person-register/register-function.ts";
import type { PersonRegister } from "./person-register/person-register.ts";
import { isForSystems } from "./model/connected-system.ts";
import type { ConnectedSystem } from "./model/connected-system.ts";
import { agreementRefusal, agreementsToAccept, needsAgreement, privateDoctorAgreement } from "./model/agreement.ts";
import type { LicenceRegister } from "./model/licence.ts";
import { permitSystem } from "./model/permissions/permit-system.ts";
import { accessLogEntries } from "./store/access-log.ts";
import { AgreementActs } from "./store/agreement-acts.ts";
import { BreakerStore } from "./store/breaker-store.ts";
import { CareRegister } from "./store/care-register.ts";
import { CertificateStore } from "./store/certificate-store.ts";
import { CodeCatalogue } from "./store/code-catalogue.ts";
import { CodesKept } from "./store/codes-kept.ts";
import { ConnectedSystems } from "./store/connected-systems.ts";
import { DeliveryStore } from "./store/delivery-store.ts";
import { Directory } from "./store/directory.ts";
import { directoryLicences, silentLicences } from "./store/directory-licences.ts";
import { directoryRegister } from "./store/directory-register.ts";
import { DraftStore } from "./store/draft-store.ts";
import { EmailAddresses } from "./store/email-addresses.ts";
import { EmailOutbox } from "./store/email-outbox.ts";
import { ErasureStore } from "./store/erasure-store.ts";
import { EventStore } from "./store/event-store.ts";
import { FavouriteCodes } from "./store/favourite-codes.ts";
import { IndexRenewals } from "./store/index-renewals.ts";
import { LoggedChanges } from "./store/logged-changes.ts";
import { KeyRing } from "./store/key-ring.ts";
import { KnownDiagnoses } from "./store/known-diagnoses.ts";
import { MessageStore } from "./store/message-store.ts";
import { PersonKeyMoves } from "./store/person-key-moves.ts";
import { Practices } from "./store/practices.ts";
import { Recipients } from "./store/recipients.ts";
import { RefusedCalls } from "./store/refused-calls.ts";
import { repeatRecords } from "./store/repeat-records.ts";
import { MessageDrafts, ofAnswers, ofQuestions } from "./store/message-drafts.ts";
import { MadeAtUnit } from "./store/made-at-unit.ts";
import { TaskStore } from "./store/task-store.ts";
import { WaitingCounts } from "./store/waiting-counts.ts";
import { trustedRootsFromPem } from "./signature/trusted-roots.ts";
import type { FindTrustedRoots } from "./signature/trusted-roots.ts";
import { invokedFunction } from "../platform/invoke-function.ts";
import { refusalCounter } from "../platform/refusals/needs.ts";
import { ownParameter } from "../platform/own-parameter.ts";
import { ownPlace } from "../platform/own-place.ts";
import { setting } from "../platform/settings.ts";

export const keyRing = /* @__PURE__ */ need((the) => new KeyRing(the(tables), the(keyService), the(milliseconds)));
/** The renewal of the index secret. */
export const indexRenewals = /* @__PURE__ */ need((the) => new IndexRenewals(the(tables)));
/** Making a new one, and moving what lies under the one before. */
export const personKeyMoves = /* @__PURE__ */ need(
  (the) => new PersonKeyMoves(the(tables), the(walkedTables), the(keyRing)),
);
/** Tells the operator what was left out of a list. */
const tellDamaged = /* @__PURE__ */ need((the) => damagedItemLog(the(functionLog)));

export const draftStore = /* @__PURE__ */ need((the) => new DraftStore(the(tables), the(keyRing), the(tellDamaged)));
export const certificateStore = /* @__PURE__ */ need(
  (the) => new CertificateStore(the(tables), the(keyRing), the(tellDamaged)),
);
/** What is written as answers to recipients, and as questions to them. */
export const answerDrafts = /* @__PURE__ */ need((the) => new MessageDrafts(ofAnswers, the(tables), the(tellDamaged)));
export const questionDrafts = /* @__PURE__ */ need(
  (the) => new MessageDrafts(ofQuestions, the(tables), the(tellDamaged)),
);
export const messageStore = /* @__PURE__ */ need((the) => new MessageStore(the(tables), the(tellDamaged)));
/** What is to be done at a unit, and by whom. */
export const taskStore = /* @__PURE__ */ need((the) => new TaskStore(the(tables), the(tellDamaged)));
/** Where units and staff are told by e-mail that something waits, and the e-mails that are to be sent. */
export const emailAddresses = /* @__PURE__ */ need((the) => new EmailAddresses(the(tables), the(tellDamaged)));
export const emailOutbox = /* @__PURE__ */ need((the) => new EmailOutbox(the(tables), the(tellDamaged)));
/** How much waits at a unit. */
export const madeAtUnit = /* @__PURE__ */ need((the) => new MadeAtUnit(the(tables)));
export const waitingCounts = /* @__PURE__ */ need((the) => new WaitingCounts(the(tables)));
export const eventStore = /* @__PURE__ */ need((the) => new EventStore(the(tables)));
export const deliveryStore = /* @__PURE__ */ need((the) => new DeliveryStore(the(tables), the(tellDamaged)));
export const erasureStore = /* @__PURE__ */ need((the) => new ErasureStore(the(tables), the(keyRing)));
export const breakerStore = /* @__PURE__ */ need((the) => new BreakerStore(the(tables)));
export const recipientStore = /* @__PURE__ */ need(
  (the) => new Recipients(the(tables), the(milliseconds), the(tellDamaged)),
);
/** Which systems are connected, and for whom they act. */
export const connectedSystems = /* @__PURE__ */ need(
  (the) => new ConnectedSystems(the(tables), the(milliseconds), the(tellDamaged)),
);
export const directory = /* @__PURE__ */ need((the) => new Directory(the(tables), the(tellDamaged), the(clock)));
/** Where the stage knows who somebody is: the national register where the stage has it, else its own. */
export const personRegister = /* @__PURE__ */ need((the): PersonRegister => {
  const name = process.env["PERSON_REGISTER_FUNCTION"];
  return name === undefined
    ? linkedPeople(directoryRegister(the(tables), the(tellDamaged)))
    : registerFunction(invokedFunction({ name, ...ownPlace() }, registerPatience), the(functionLog));
});

/**
 * Where the stage knows who has a licence. Where people are real no register is connected yet, and who asks closes
 * (docs/adr/0045-private-doctors.md).
 */
export const licenceRegister = /* @__PURE__ */ need((the): LicenceRegister => {
  const isOfRealPeople = process.env["PERSON_REGISTER_FUNCTION"] !== undefined;
  return isOfRealPeople ? silentLicences : directoryLicences(the(tables), the(tellDamaged));
});

export const practices = /* @__PURE__ */ need((the) => new Practices(the(tables), the(keyRing)));
export const agreementActs = /* @__PURE__ */ need((the) => new AgreementActs(the(tables)));

/** So long is the function asked that speaks with the national register, which gives up before, ms. */
const registerPatience = 8_000;
/** Whom operations are about, asked of that register. */
export const people = /* @__PURE__ */ need((the) => new KnownPeople(the(personRegister), the(milliseconds)));
export const accessLog = /* @__PURE__ */ need((the) => accessLogEntries((number) => the(keyRing).personKey(number)));

/** Who was refused, for an operator who looks for who probes. */
export const refusedCalls = /* @__PURE__ */ need((the) => new RefusedCalls(the(tables), the(tellDamaged)));

/** Changes of the Directory beside a call's own, each entered in the access log. */
export const loggedChanges = /* @__PURE__ */ need((the) => new LoggedChanges(the(tables), the(accessLog), the(newIds)));
export const careRegister = /* @__PURE__ */ need(
  (the) => new CareRegister(the(tables), the(directory), the(tellDamaged), the(loggedChanges)),
);
export const knownDiagnoses = /* @__PURE__ */ need((the) => new KnownDiagnoses(the(tables), the(milliseconds)));
export const codeCatalogue = /* @__PURE__ */ need((the) => new CodeCatalogue(the(tables), the(milliseconds)));
/** What codes are called and what they stand under, without the words that a search needs. */
export const namedCodes = /* @__PURE__ */ need(
  (the) => new CodesKept(the(tables), the(milliseconds), (lists) => codeRegisterOf(titledEdition(lists))),
);
/** All codes with all the words they are found by, as text. */
export const wholeLists = /* @__PURE__ */ need(
  (the) => new CodesKept(the(tables), the(milliseconds), (lists) => editionText(codeEdition(lists))),
);
/** Which diagnosis codes there are, without what they are called. */
export const knownCodes = /* @__PURE__ */ need((the) => new CodesKept(the(tables), the(milliseconds), listedCodes));
export const knownVersions = /* @__PURE__ */ need((the) => new CodesKept(the(tables), the(milliseconds), codeVersions));
export const favouriteCodes = /* @__PURE__ */ need((the) => new FavouriteCodes(the(tables)));

/** The authorities whose certificates of signers are trusted, as the operator keeps them now. */
export const trustedRoots = /* @__PURE__ */ need((the): FindTrustedRoots => {
  const roots = ownParameter(the, setting("SIGNING_ROOTS_PARAMETER"), trustedRootsFromPem);
  return () => roots.get();
});

/** Where anybody verifies a certificate by its id. */
export const verificationAddress = /* @__PURE__ */ need(() => setting("VERIFICATION_ADDRESS"));

/** The HSA-id by which systems address the exchange (RIV-TA 2.1, `LogicalAddress`). */
export const logicalAddress = /* @__PURE__ */ need(() => setting("LOGICAL_ADDRESS"));

/** Where systems reach the exchange: an origin, to which the path of an operation is added. */
export const systemAddress = /* @__PURE__ */ need(() => setting("SYSTEM_ADDRESS"));

/** What every operation runs on: one transaction on the tables, with the access log and the record of repeats. */
export const operationPorts = /* @__PURE__ */ need((the): OperationPorts => ({
  tables: the(tables),
  accessLog: the(accessLog),
  repeats: repeatRecords(the(tables), () => the(keyRing).ofRepeats()),
  findCareUnit: (staff, unit) => the(directory).findUnitOf(staff, unit),
  systemRefusal: async (clientId, { scope, at }) => {
    if (!isForSystems(scope)) return "scope-missing";
    const allows = (system: ConnectedSystem) => permitSystem.call({ system, day: swedishDay(at), scope }).ok;
    return (await the(connectedSystems).findWhere(clientId, allows)) === undefined ? "system-not-connected" : undefined;
  },
  agreementRefusal: async ({ role, hsaId }, { scope, at }) => {
    if (!needsAgreement(role, scope)) return undefined;
    const last = await the(agreementActs).lastOf(hsaId, privateDoctorAgreement.id);
    return agreementRefusal(agreementsToAccept(privateDoctorAgreement, last, swedishDay(at)));
  },
  refusals: the(refusalCounter),
  now: the(clock),
}));
