import type { Result } from "../../operation/result.ts";
import type { Complement, MessageReference, MessageRefusal, MessageToCare, ReceivedMessage } from "../model/message.ts";
import { understand } from "../model/message.ts";
import { ok, toldFindings, untoldFindings } from "../../operation/result.ts";
import { isBlank, unpadded } from "../../operation/white-space.ts";
import { certificateYears, isInCertificateYears } from "../types/entries.ts";
import { day, moment } from "./element-reader.ts";
import type { Children, ElementReader, Form } from "./element-reader.ts";
import { readCertificateReference, readCode, readMessageReference, readPerson } from "./ids-and-codes.ts";
import { interactions } from "./interactions.ts";
import { knownMessageToCare } from "./known-elements.ts";
import { complementSequence, messageToCareSequence, senderSequence } from "./message-sequences.ts";
import { readRequest } from "./request.ts";
import type { RequestRefusal, RivRequest, ShapeRefusal } from "./request.ts";
import type { RivResult } from "./result.ts";
import { isInt } from "./xml-int.ts";

const contract = { ...interactions.SendMessageToCare, known: knownMessageToCare };

/**
 * Reads a SendMessageToCare request, envelope and all, as far as it can be judged without knowing what it refers to
 * (`admit` does the rest).
 */
export async function readSendMessageToCare(
  xml: Uint8Array,
): Promise<Result<RivRequest<MessageToCare>, RequestRefusal | ShapeRefusal | MessageRefusal>> {
  const request = await readRequest(contract, xml, (element) => {
    const parts = element.children(messageToCareSequence);
    return {
      received: readReceived(parts),
      careUnit: parts.child("logiskAdressMottagare").word(),
      sender: readSender(parts.child("skickatAv")),
    };
  });
  if (!request.ok) return request;

  const { received, careUnit, sender } = request.value.content;
  const message = understand(received);
  return message.ok
    ? ok({ logicalAddress: request.value.logicalAddress, content: { ...message.value, careUnit, sender } })
    : message;
}

/**
 * How a refused message is answered: REVOKED where only the revocation stands in the way, else VALIDATION_ERROR, and
 * every finding in the text: first the contract's code, where the contract has one for it.
 *
 * The text holds codes and our own words, nothing of the message.
 */
export function refusedMessageResult(refusal: MessageRefusal | ShapeRefusal): RivResult {
  const isRevoked = refusal.errors.every(({ code }) => code === "CERTIFICATE_REVOKED_ERROR");
  // What a malformed element has for a code is our own, and names nothing to who reads the answer.
  const isOfContract = refusal.code === "message-refused";
  const untold = untoldFindings(refusal.errors);
  const told = toldFindings<(typeof refusal.errors)[number]>(refusal.errors).map(
    ({ code, pointer, text: words }) => `${isOfContract ? `${code}: ` : ""}${words?.sv ?? ""} (${pointer})`,
  );
  return {
    code: "ERROR",
    errorId: isRevoked ? "REVOKED" : "VALIDATION_ERROR",
    text: [...told, ...(untold > 0 ? [`och ${String(untold)} fel till`] : [])].join("; "),
  };
}

const { after, before } = certificateYears;

/** Of no other years than what a certificate tells of: whoever reads an answer is not to meet the year 0. */
function inCertificateYears(form: Form): Form {
  return {
    isMet: (value) => form.isMet(value) && isInCertificateYears(value),
    sv: `${form.sv}, efter ${after} och före ${before}`,
    en: `${form.en}, after ${after} and before ${before}`,
  };
}

const sendingTime = inCertificateYears(moment);
const lastDayToAnswer = inCertificateYears(day);

function readReceived(message: Children<(typeof messageToCareSequence)["model"]>): ReceivedMessage {
  const complements = message.all("komplettering").map(readComplement);
  const referenceId = message.optional("referens-id")?.text();
  const heading = message.optional("rubrik")?.text();
  const reminderOf = message.optional("paminnelseMeddelande-id")?.word();
  const answered = message.optional("svarPa");
  const lastAnswerDate = message.optional("sistaDatumForSvar")?.value(lastDayToAnswer);
  return {
    id: message.child("meddelande-id").word(),
    ...(referenceId === undefined ? {} : { referenceId }),
    sentAt: message.child("skickatTidpunkt").value(sendingTime),
    certificate: readCertificateReference(message.child("intygs-id")),
    patient: readPerson(message.child("patientPerson-id")),
    subject: readCode(message.child("amne"), "subject"),
    ...(heading === undefined ? {} : { heading }),
    // A request that says question by question what is missing need not say it once more.
    text: complements.length > 0 ? message.child("meddelande").text() : said(message.child("meddelande")),
    ...(reminderOf === undefined ? {} : { reminderOf }),
    ...(answered === undefined ? {} : { answerTo: readAnswered(answered) }),
    complements,
    ...(lastAnswerDate === undefined ? {} : { lastAnswerDate }),
  };
}

function readAnswered(answered: ElementReader): MessageReference {
  const reference = readMessageReference(answered);
  return { ...reference, messageId: unpadded(reference.messageId) };
}

const questionId: Form = { isMet: (value) => /^\d+$/u.test(value), sv: "ska innehålla siffror", en: "must be digits" };
const fromOne: Form = {
  isMet: (value) => isInt(value) && Number(value) >= 1,
  sv: "ska vara ett tal från 1",
  en: "must be a number from 1",
};

function readComplement(complement: ElementReader): Complement {
  const parts = complement.children(complementSequence);
  const instance = parts.optional("instans")?.value(fromOne);
  return {
    questionId: parts.child("frage-id").token(questionId),
    ...(instance === undefined ? {} : { instance: Number(instance) }),
    text: said(parts.child("text")),
  };
}

/** A text that must say something; as it is written. */
function said(element: ElementReader): string {
  const text = element.text();
  if (isBlank(text)) element.note("element-missing");
  return text;
}

function readSender(sender: ElementReader): MessageToCare["sender"] {
  const parts = sender.children(senderSequence);
  return {
    part: readCode(parts.child("part"), "part"),
    contact: parts.all("kontaktInfo").map((line) => line.text()),
  };
}
