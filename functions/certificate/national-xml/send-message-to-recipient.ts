import type { MessageToRecipient } from "../model/message.ts";
import { interactions } from "./interactions.ts";
import { codeSystems, namespaces } from "./namespaces.ts";
import { writeStaff } from "./staff.ts";
import { writeCertificateReference, writeCode, writePerson } from "./wire-values.ts";
import { bytesOf, element, optionalElement } from "./xml-text.ts";

const contract = interactions.SendMessageToRecipient;

/** The element for the Body of a SendMessageToRecipient request: a question by care, or its answer (domain.md §10). */
export function writeSendMessageToRecipient(message: MessageToRecipient): Uint8Array {
  const answerTo = message.kind === "answer" ? message.answerTo : undefined;
  return bytesOf(
    element(
      "m:SendMessageToRecipient",
      [
        element("m:meddelande-id", [message.id]),
        optionalElement("m:referens-id", message.referenceId),
        element("m:skickatTidpunkt", [message.sentAt]),
        writeCertificateReference("m:intygs-id", message.certificate),
        writePerson("m:patientPerson-id", message.patient),
        element("m:logiskAdressMottagare", [message.recipientAddress]),
        writeCode("m:amne", message.subject, codeSystems.subject),
        optionalElement("m:rubrik", message.heading),
        element("m:meddelande", [message.text]),
        answerTo &&
          element("m:svarPa", [
            element("c:meddelande-id", [answerTo.messageId]),
            optionalElement("c:referens-id", answerTo.referenceId),
          ]),
        writeStaff("m:skickatAv", message.sender),
        optionalElement("m:sistaDatumForSvar", message.kind === "question" ? message.lastAnswerDate : undefined),
      ],
      `xmlns:m="${contract.namespace}" xmlns:c="${namespaces.core}" xmlns:t="${namespaces.types}"`,
    ),
  );
}
