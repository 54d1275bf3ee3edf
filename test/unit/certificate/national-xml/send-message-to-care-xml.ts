import type { ReceivedMessage } from "../../../../functions/certificate/model/message.ts";

function text(value: string): string {
  return value.replace(/[&<>\r]/gu, (one) => `&#${one.codePointAt(0)};`);
}

function leaf(name: string, value: string | number | undefined): string {
  return value === undefined ? "" : `<m:${name}>${text(String(value))}</m:${name}>`;
}

function id(name: string, root: string, extension: string): string {
  return `<m:${name}><t:root>${text(root)}</t:root><t:extension>${text(extension)}</t:extension></m:${name}>`;
}

/** A SendMessageToCare element as an authority writes it; independent of the product's own writers. */
export function sendMessageToCareXml(
  message: ReceivedMessage,
  careUnit = "TSTNMT2321000156-1003",
  contact = ["Handläggare", "0770-00 00 00"],
): string {
  const { answerTo } = message;
  const root = message.patient.kind === "personnummer" ? "1.2.752.129.2.1.3.1" : "1.2.752.129.2.1.3.3";
  return [
    `<m:SendMessageToCare xmlns:m="urn:riv:clinicalprocess:healthcond:certificate:SendMessageToCareResponder:2" xmlns:t="urn:riv:clinicalprocess:healthcond:certificate:types:3" xmlns:c="urn:riv:clinicalprocess:healthcond:certificate:3">`,
    leaf("meddelande-id", message.id),
    leaf("referens-id", message.referenceId),
    leaf("skickatTidpunkt", message.sentAt),
    id("intygs-id", message.certificate.issuingUnit, message.certificate.id),
    id("patientPerson-id", root, message.patient.number),
    leaf("logiskAdressMottagare", careUnit),
    `<m:amne><t:code>${text(message.subject)}</t:code><t:codeSystem>ffa59d8f-8d7e-46ae-ac9e-31804e8e8499</t:codeSystem></m:amne>`,
    leaf("rubrik", message.heading),
    leaf("meddelande", message.text),
    leaf("paminnelseMeddelande-id", message.reminderOf),
    answerTo === undefined
      ? ""
      : `<m:svarPa><c:meddelande-id>${text(answerTo.messageId)}</c:meddelande-id>${answerTo.referenceId === undefined ? "" : `<c:referens-id>${text(answerTo.referenceId)}</c:referens-id>`}</m:svarPa>`,
    `<m:skickatAv><m:part><t:code>FKASSA</t:code><t:codeSystem>769bb12b-bd9f-4203-a5cd-fd14f2eb3b80</t:codeSystem></m:part>${contact.map((line) => leaf("kontaktInfo", line)).join("")}</m:skickatAv>`,
    ...message.complements.map(
      (one) =>
        `<m:komplettering>${leaf("frage-id", one.questionId)}${leaf("instans", one.instance)}${leaf("text", one.text)}</m:komplettering>`,
    ),
    leaf("sistaDatumForSvar", message.lastAnswerDate),
    `</m:SendMessageToCare>`,
  ].join("");
}
