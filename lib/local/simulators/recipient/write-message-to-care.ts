import { ns } from "./contract-names.ts";
import type { ReceivedCertificate, SentMessage } from "./inbox.ts";
import type { RecipientProfile } from "./recipient-profile.ts";
import { envelope, escaped } from "./write-soap.ts";

/** The SendMessageToCare 2 request for a message, to the unit that issued the certificate. */
export function writeMessageToCare(
  message: Omit<SentMessage, "outcome">,
  certificate: ReceivedCertificate,
  profile: RecipientProfile,
): string {
  const body = [
    leaf("meddelande-id", message.id),
    leaf("skickatTidpunkt", message.sentAt),
    pair("intygs-id", certificate.idRoot, certificate.id),
    pair("patientPerson-id", certificate.patient.root, certificate.patient.number),
    leaf("logiskAdressMottagare", certificate.unit.hsaId),
    code("amne", message.subject, "ffa59d8f-8d7e-46ae-ac9e-31804e8e8499"),
    leaf("rubrik", message.heading),
    leaf("meddelande", message.text),
    leaf("paminnelseMeddelande-id", message.reminderOf),
    message.answerTo === undefined
      ? ""
      : `<svarPa><c:meddelande-id>${escaped(message.answerTo)}</c:meddelande-id></svarPa>`,
    `<skickatAv>${code("part", profile.part, "769bb12b-bd9f-4203-a5cd-fd14f2eb3b80")}${profile.contact.map((line) => leaf("kontaktInfo", line)).join("")}</skickatAv>`,
    ...message.complements.map(
      ({ questionId, instance, text }) =>
        `<komplettering>${leaf("frage-id", questionId)}${leaf("instans", instance?.toString())}${leaf("text", text)}</komplettering>`,
    ),
    leaf("sistaDatumForSvar", message.lastAnswerDate),
  ].join("");

  return envelope(
    `<s:Header><LogicalAddress xmlns="${ns.registry}">${escaped(certificate.unit.hsaId)}</LogicalAddress></s:Header>`,
    `<SendMessageToCare xmlns="${ns.toCare}" xmlns:t="${ns.types}" xmlns:c="${ns.core}">${body}</SendMessageToCare>`,
  );
}

function leaf(name: string, text: string | undefined): string {
  return text === undefined ? "" : `<${name}>${escaped(text)}</${name}>`;
}

function pair(name: string, root: string, extension: string): string {
  return `<${name}><t:root>${escaped(root)}</t:root><t:extension>${escaped(extension)}</t:extension></${name}>`;
}

function code(name: string, value: string, system: string): string {
  return `<${name}><t:code>${escaped(value)}</t:code><t:codeSystem>${system}</t:codeSystem></${name}>`;
}
