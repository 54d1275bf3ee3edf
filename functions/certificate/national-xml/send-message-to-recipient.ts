import type { MessageToRecipient } from "../model/message.ts";
import { writeCertificateReference, writeCode, writeMessageReference, writePerson } from "./ids-and-codes.ts";
import { interactions } from "./interactions.ts";
import { codeSystems } from "./namespaces.ts";
import { requestElement } from "./request.ts";
import { writeStaff } from "./staff.ts";
import { bytesOf, element, optionalElement } from "./write-xml.ts";

/** The element for the Body of a SendMessageToRecipient 2 request: a question by care, or its answer. */
export function writeSendMessageToRecipient(message: MessageToRecipient): Uint8Array {
  const answerTo = message.kind === "answer" ? message.answerTo : undefined;
  return bytesOf(
    requestElement(interactions.SendMessageToRecipient, [
      element("m:meddelande-id", message.id),
      optionalElement("m:referens-id", message.referenceId),
      element("m:skickatTidpunkt", message.sentAt),
      writeCertificateReference("m:intygs-id", message.certificate),
      writePerson("m:patientPerson-id", message.patient),
      element("m:logiskAdressMottagare", message.recipientAddress),
      writeCode("m:amne", message.subject, codeSystems.subject),
      optionalElement("m:rubrik", message.heading),
      element("m:meddelande", message.text),
      answerTo && writeMessageReference("m:svarPa", answerTo),
      writeStaff("m:skickatAv", message.sender),
      optionalElement("m:sistaDatumForSvar", message.kind === "question" ? message.lastAnswerDate : undefined),
    ]),
  );
}
