import { certificateStore, emailOutbox, messageStore, people, recipientStore } from "../../certificate/needs.ts";
import { addressableId, isTakenAsId } from "../../certificate/model/identifiers.ts";
import { referenceTo } from "../../certificate/model/certificate-document.ts";
import type { CertificateDocument, PersonId } from "../../certificate/model/certificate-document.ts";
import { receiveMessage } from "../../certificate/model/certificate.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import { kindOf } from "../../certificate/model/person-id.ts";
import { permitRecipient } from "../../certificate/model/permissions/permit-recipient.ts";
import { care, isReminded, received, remindedAgain } from "../../certificate/model/correspondence.ts";
import type { Correspondence } from "../../certificate/model/correspondence.ts";
import { largest, sizeOfJson } from "../../certificate/model/largest.ts";
import { admit } from "../../certificate/model/message.ts";
import type { KnownOfMessage, MessageToCare } from "../../certificate/model/message.ts";
import type { RivResult } from "../../certificate/national-xml/result.ts";
import type { KnownPeople } from "../../certificate/person-register/known-people.ts";
import { isOnePerson } from "../../certificate/person-register/permitted-patient.ts";
import { readSendMessageToCare, refusedMessageResult } from "../../certificate/national-xml/send-message-to-care.ts";
import type { CertificateStore, OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import type { Recipients } from "../../certificate/store/recipients.ts";
import { findType } from "../../certificate/types/registry.ts";
import { indexOf } from "../../certificate/types/type-index.ts";
import type { Actor } from "../../operation/actor.ts";
import { comparableHsaId, comparableId } from "../../operation/comparable-ids.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { addressedHere } from "../addressed-here.ts";
import { sendMessageToCare } from "./send-message-to-care.contract.ts";

export const sendMessageToCareOperation = operation(
  sendMessageToCare,
  (the) => ({
    certificates: the(certificateStore),
    messages: the(messageStore),
    emails: the(emailOutbox),
    recipients: the(recipientStore),
    people: the(people),
    addressedHere: the(addressedHere),
  }),
  async (input, context, needs) => {
    const read = await readSendMessageToCare(Buffer.from(input.xml));
    if (!read.ok)
      return "errors" in read.refusal ? ok(refusedMessageResult(read.refusal)) : { ok: false, refusal: read.refusal };
    const { logicalAddress, content: message } = read.value;
    const entered = received(message, message.sender, context.at);
    if (!isTakenAsId(entered.id)) return ok(notAddressable);
    // Nothing is looked up for a caller that is not the part it says it is.
    if ((await recipientOf(context.actor, needs.recipients)) !== message.sender.part) return ok(notTheSender);
    if (!(await needs.addressedHere(logicalAddress, [message.careUnit]))) return refused("soap-other-address");
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const decided = await decide(message, entered, needs);
      if (!decided.ok) return ok(decided.refusal.answer);
      const opened = decided.value;
      const change = receiveMessage(opened.certificate, { id: entered.id, at: context.at });
      const access = await needs.certificates.access(opened, opened.document.patient.number, "message", context.at);
      const changing = await needs.certificates.changing(opened, change);
      const entering = needs.messages.entering(opened.certificate, entered, opened.key);
      const email = needs.emails.asking(opened.certificate, opened.certificate.unit, context.at);
      const writes = [...changing, entering, email, ...(await referredWrites(entered, opened, needs.messages))];
      const done: RivResult = { code: "OK" };
      const committed = await context.commit<RivResult, "certificate-changed" | "message-exists">(done, access, writes);
      if (committed.ok) return committed;
    }
    return ok({ code: "ERROR", errorId: "TECHNICAL_ERROR", text: "Intyget ändrades under tiden, försök igen" });
  },
  { refuses: (answer) => answer === notTheSender || tellsOfNone(answer) },
);

/** So often is a message decided on anew where its certificate changed meanwhile; after that its sender tries again. */
const mostTries = 5;

/** What becomes of the message that is answered or reminded of: care's question waits no longer, another's comes up. */
async function referredWrites(
  entered: Correspondence,
  { certificate, key }: OpenedCertificate,
  messages: MessageStore,
) {
  const referred = entered.answerTo ?? entered.reminderOf;
  const message = referred === undefined ? undefined : await messages.find(certificate.id, referred, key);
  if (message === undefined) return [];
  if (entered.kind === "reminder")
    return isReminded(message) ? [messages.reminding(certificate, message, remindedAgain(message, entered))] : [];
  return message.from === care && message.state === "open"
    ? [messages.handling(certificate.id, message, "certificate-changed")]
    : [];
}

interface Deciding {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
  readonly people: KnownPeople;
}

/** The certificate that a message is to be entered with, or what is answered where it is not. */
async function decide(
  message: MessageToCare,
  entered: Correspondence,
  { certificates, messages, people: known }: Deciding,
): Promise<Result<OpenedCertificate, NotEntered>> {
  const opened = await openSentTo(message.sender.part, message.certificate.id, certificates);
  if (opened !== undefined && !isMeantFor(message.careUnit, opened.certificate)) return notEntered(notForUnit);
  const earlier = opened === undefined ? [] : await messages.list(opened.certificate.id, opened.key);
  if (earlier.some((one) => isSame(one, entered))) return notEntered(takenAlready);
  if (sizeOfJson(entered) > largest.message) return notEntered(tooLarge);
  if (earlier.filter(({ from }) => from === entered.from).length >= largest.messages) return notEntered(tooMany);
  const isOfPatient = opened === undefined || (await isOfPatientOf(message, opened, known));
  if (isOfPatient === undefined) return notEntered(nobodySays);
  const patient = isOfPatient ? message.patient : opened.document.patient;
  const admitted = admit(message, knownOf(entered, { opened, patient }, earlier));
  if (!admitted.ok) return notEntered(refusedMessageResult(admitted.refusal));
  return opened === undefined ? notEntered(notHeld) : ok(opened);
}

/**
 * Whether a message names the certificate's patient, by whichever of their numbers: a recipient may know of a new one.
 * Undefined where the register does not say.
 */
async function isOfPatientOf(
  { patient }: MessageToCare,
  { document }: OpenedCertificate,
  known: KnownPeople,
): Promise<boolean | undefined> {
  if (kindOf(patient.number) !== patient.kind) return false;
  return isOnePerson(patient.number, document.patient.number, known);
}

/** Whether it says that the certificate is not there for who asks, or another patient's. */
function tellsOfNone({ text = "" }: RivResult): boolean {
  return ["CERTIFICATE_NOT_FOUND_ERROR", "CIVIC_REGISTRATION_NUMBER_INCONSISTENCY_ERROR"].some((code) =>
    text.includes(`${code}: `),
  );
}

interface NotEntered {
  readonly code: "not-entered";
  readonly answer: RivResult;
}

function notEntered(answer: RivResult): { readonly ok: false; readonly refusal: NotEntered } {
  return { ok: false, refusal: { code: "not-entered", answer } };
}

const takenAlready: RivResult = { code: "INFO", text: "Meddelandet är redan mottaget" };

const notTheSender: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: "Du är inte den part som anges som avsändare (/skickatAv/part/code)",
};

/** Care names the message in the address when it answers, and no address holds a name. */
const notAddressable: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text:
    "Meddelandets id ska vara ett UUID, eller ett nummer med högst 64 tecken av siffror, punkt, kolon, bindestreck " +
    "och understreck och högst två bokstäver a–z, utan personnummer eller samordningsnummer (/meddelande-id)",
};

/** Whether the two numbers are of one person, and so whether the message may be taken. */
const nobodySays: RivResult = {
  code: "ERROR",
  errorId: "TECHNICAL_ERROR",
  text: "Personuppgiftstjänsten svarar inte, försök igen",
};

const tooLarge: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: `Meddelandet är större än ${String(largest.message / 1000)} kB och tas inte emot (/meddelande)`,
};

const tooMany: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: `Det finns redan ${String(largest.messages)} meddelanden om intyget, och fler tas inte emot (/intygs-id)`,
};

const notForUnit: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: "Meddelandet är ställt till någon annan än vårdenheten som utfärdade intyget (/logiskAdressMottagare)",
};

const notHeld: RivResult = {
  code: "ERROR",
  errorId: "VALIDATION_ERROR",
  text: "CERTIFICATE_NOT_FOUND_ERROR: Intyget finns inte (/intygs-id)",
};

async function recipientOf(actor: Actor, recipients: Recipients): Promise<string | undefined> {
  return actor.kind === "system" ? (await recipients.findByClient(actor.clientId))?.code : undefined;
}

/**
 * A recipient asks about what it has been sent; whether other certificates exist, and whose they are, is not told. Nor
 * by the time that it takes: until it is known that it was sent there, one item is looked for, whether or not it is
 * there.
 */
async function openSentTo(
  recipient: string,
  certificateId: string,
  certificates: CertificateStore,
): Promise<OpenedCertificate | undefined> {
  const id = comparableId(certificateId);
  // No certificate has an id that no address holds, and no table takes one as a key whatever its length.
  const certificate = addressableId.test(id) ? (await certificates.find(id))?.certificate : undefined;
  const isSentThere = certificate !== undefined && permitRecipient["write-message"]({ recipient, certificate }).ok;
  return isSentThere ? certificates.open(id) : undefined;
}

function knownOf(
  entered: Correspondence,
  { opened, patient }: { readonly opened: OpenedCertificate | undefined; readonly patient: PersonId | undefined },
  earlier: readonly Correspondence[],
): KnownOfMessage {
  // What another recipient has written about the same certificate is not there for this one.
  const own = earlier.filter(({ from }) => from === entered.from || from === care);
  const named = (id: string | undefined) => own.find((one) => one.id === id);
  const answered = named(entered.answerTo);
  const reminded = named(entered.reminderOf);
  return {
    messageIdIsTaken: earlier.some(({ id }) => id === entered.id),
    ...(opened === undefined || patient === undefined
      ? {}
      : {
          certificate: {
            reference: referenceTo(opened.document),
            questions: questionsOf(opened.document),
            patient,
            isRevoked: opened.certificate.state === "revoked",
            isTest: false,
            hasMessages: hasMessages(opened.document),
          },
        }),
    ...(answered === undefined ? {} : { answered: { subject: answered.subject } }),
    ...(reminded === undefined ? {} : { reminded: { subject: reminded.subject } }),
  };
}

/** The address of care is the unit's, or that of its care provider. */
function isMeantFor(address: string, { unit, careProvider }: Certificate): boolean {
  return [unit, careProvider].includes(comparableHsaId(address));
}

function questionsOf({ type, version, answers }: CertificateDocument): ReadonlySet<string> {
  const found = findType(type, version);
  const asked = found === undefined ? [] : indexOf(found).questions.keys();
  return new Set([...asked, ...Object.keys(answers)]);
}

function hasMessages({ type, version }: CertificateDocument): boolean {
  return findType(type, version)?.abilities.questions === true;
}

/** A sender that never got our answer sends the same again, maybe with ids written otherwise and a new time. */
function isSame(one: Correspondence, other: Correspondence): boolean {
  return asSent(one) === asSent(other);
}

function asSent(message: Correspondence): string {
  const { idAsWritten: _written, sentAt: _sent, at: _at, contact: _who, ...said } = message;
  const { state: _state, isAnswered: _answered, reminders: _reminders, ...sent } = said;
  return JSON.stringify(Object.entries(sent).toSorted(([name], [after]) => (name < after ? -1 : 1)));
}
