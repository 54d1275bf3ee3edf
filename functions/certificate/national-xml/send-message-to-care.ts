import type { Result } from "../../operation/result.ts";
import type { Complement, MessageRefusal, MessageReference, MessageToCare, ReceivedMessage } from "../model/message.ts";
import { understand } from "../model/message.ts";
import { ok } from "../../operation/result.ts";
import { interactions } from "./interactions.ts";
import { namespaces } from "./namespaces.ts";
import type { ElementReader } from "./element-reader.ts";
import { child, formed, listed, optionalChild, text, token } from "./element-reader.ts";
import type { RequestRefusal, RivRequest, ShapeRefusal } from "./request.ts";
import { readRequest } from "./request.ts";
import type { RivResult } from "./result.ts";
import { isDay, isMoment, readCertificateReference, readCodeOf, readPerson } from "./wire-values.ts";

const contract = interactions.SendMessageToCare;
const own = contract.namespace;

/**
 * Reads a SendMessageToCare request, envelope and all, as far as it can be judged without knowing what it refers to
 * (`admit` does the rest).
 */
export async function readSendMessageToCare(
  xml: Uint8Array,
): Promise<Result<RivRequest<MessageToCare>, RequestRefusal | ShapeRefusal | MessageRefusal>> {
  const request = await readRequest(contract, xml, (element) => ({
    received: readReceived(element),
    careUnit: token(child(element, own, "logiskAdressMottagare")),
    sender: readSender(child(element, own, "skickatAv")),
  }));
  if (!request.ok) return request;

  const { received, careUnit, sender } = request.value.content;
  const message = understand(received);
  return message.ok
    ? ok({ logicalAddress: request.value.logicalAddress, content: { ...message.value, careUnit, sender } })
    : message;
}

/**
 * How a refused message is answered: REVOKED where only the revocation stands in the way, else VALIDATION_ERROR, and
 * every finding in the text.
 *
 * The text holds codes and our own words, nothing of the message.
 */
export function refusedMessageResult(refusal: MessageRefusal | ShapeRefusal): RivResult {
  const isRevoked = refusal.errors.every(({ code }) => code === "CERTIFICATE_REVOKED_ERROR");
  return {
    code: "ERROR",
    errorId: isRevoked ? "REVOKED" : "VALIDATION_ERROR",
    text: refusal.errors.map(({ code, pointer, text: words }) => `${code}: ${words?.sv ?? ""} (${pointer})`).join("; "),
  };
}

function readReceived(element: ElementReader): ReceivedMessage {
  const referenceId = optionalChild(element, own, "referens-id");
  const heading = optionalChild(element, own, "rubrik");
  const reminderOf = optionalChild(element, own, "paminnelseMeddelande-id");
  const answerTo = optionalChild(element, own, "svarPa");
  const lastAnswerDate = optionalChild(element, own, "sistaDatumForSvar");
  return {
    id: token(child(element, own, "meddelande-id")),
    ...(referenceId === undefined ? {} : { referenceId: text(referenceId) }),
    sentAt: formed(child(element, own, "skickatTidpunkt"), isMoment),
    certificate: readCertificateReference(child(element, own, "intygs-id")),
    patient: readPerson(child(element, own, "patientPerson-id")),
    subject: readCodeOf("subject", child(element, own, "amne")),
    ...(heading === undefined ? {} : { heading: text(heading) }),
    text: text(child(element, own, "meddelande")),
    ...(reminderOf === undefined ? {} : { reminderOf: token(reminderOf) }),
    ...(answerTo === undefined ? {} : { answerTo: readReference(answerTo) }),
    complements: listed(element, own, "komplettering").map(readComplement),
    ...(lastAnswerDate === undefined ? {} : { lastAnswerDate: formed(lastAnswerDate, isDay) }),
  };
}

function readReference(place: ElementReader): MessageReference {
  const referenceId = optionalChild(place, namespaces.core, "referens-id");
  return {
    messageId: token(child(place, namespaces.core, "meddelande-id")),
    ...(referenceId === undefined ? {} : { referenceId: text(referenceId) }),
  };
}

function readComplement(place: ElementReader): Complement {
  const instance = optionalChild(place, own, "instans");
  return {
    questionId: formed(child(place, own, "frage-id"), (value) => /^\d+$/u.test(value)),
    ...(instance === undefined ? {} : { instance: Number(formed(instance, (value) => /^[1-9]\d{0,8}$/u.test(value))) }),
    text: text(child(place, own, "text")),
  };
}

function readSender(place: ElementReader): MessageToCare["sender"] {
  return {
    part: readCodeOf("part", child(place, own, "part")),
    contact: listed(place, own, "kontaktInfo").map(text),
  };
}
