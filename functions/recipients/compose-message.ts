import { referenceTo } from "../certificate/model/certificate-document.ts";
import { unconfirmedOf } from "../certificate/model/confirmation.ts";
import type { UnconfirmedReason } from "../certificate/model/confirmation.ts";
import type { Delivery } from "../certificate/model/delivery.ts";
import type { Correspondence } from "../certificate/model/correspondence.ts";
import type { MessageToRecipient } from "../certificate/model/message.ts";
import type { Revocation } from "../certificate/model/certificate.ts";
import { certificateIdOf } from "../certificate/model/subject.ts";
import { whoActed } from "../certificate/model/who-acted.ts";
import { writeRevokeCertificate } from "../certificate/national-xml/revoke-certificate.ts";
import { writeSendMessageToRecipient } from "../certificate/national-xml/send-message-to-recipient.ts";
import { explanationOf, revokerOf } from "../certificate/store/certificate-store.ts";
import type { CertificateStore, OpenedCertificate } from "../certificate/store/certificate-store.ts";
import type { DataKey } from "../certificate/store/encryption.ts";
import type { ErasureStore } from "../certificate/store/erasure-store.ts";
import type { MessageStore } from "../certificate/store/message-store.ts";
import { withoutName } from "../certificate/national-xml/without-name.ts";
import { swedishTime } from "../operation/clock.ts";
import type { DeliveryAction } from "./riv/deliver.ts";

export interface ComposePorts {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
  readonly erasures: ErasureStore;
}

/** What goes over the wire: the contract that carries it, and the element for its Body. */
export interface ComposedMessage {
  readonly action: DeliveryAction;
  readonly content: Uint8Array;
  /** What the recipient is told that is not confirmed of the certificate in it. */
  readonly unconfirmed?: readonly UnconfirmedReason[];
  /** The certificate in it has been replaced, be the one that did sent there or not. */
  readonly isReplaced?: true;
  /** The certificate's, for what the recipient says of it; absent of an erasure's notice, whose certificate is gone. */
  readonly key?: DataKey;
}

/**
 * The message of a delivery, from what is stored: each try composes the same. `erased` where the certificate is gone;
 * undefined where there is nothing left to deliver.
 */
export async function composeMessage(
  delivery: Delivery,
  logicalAddress: string,
  ports: ComposePorts,
): Promise<ComposedMessage | "erased" | undefined> {
  const certificateId = certificateIdOf(delivery.subject);
  if (certificateId === undefined) {
    const notice = await ports.erasures.findNotice(delivery);
    return notice === undefined ? undefined : { action: "RevokeCertificate", content: notice };
  }
  const opened = await ports.certificates.open(certificateId);
  if (opened === undefined) return "erased";
  const { key } = opened;
  switch (delivery.action) {
    case "register":
      return {
        action: "RegisterCertificate",
        content: await registerContent(opened),
        unconfirmed: unconfirmedOf(opened.certificate),
        ...(opened.certificate.replacedBy === undefined ? {} : { isReplaced: true }),
        key,
      };
    case "revoke":
      return { action: "RevokeCertificate", content: revocationOf(opened, delivery.createdAt), key };
    case "message": {
      const message = await ports.messages.find(opened.certificate.id, delivery.messageId ?? "", key);
      if (message === undefined) return undefined;
      const { answerTo } = message;
      const answered =
        answerTo === undefined ? undefined : await ports.messages.find(opened.certificate.id, answerTo, key);
      const named = answered?.idAsWritten === undefined ? message : { ...message, answerTo: answered.idAsWritten };
      return { action: "SendMessageToRecipient", content: messageContent(opened, named, logicalAddress), key };
    }
  }
}

/**
 * The XML as it is kept; where its signed form may name the patient, that form without the name, and so without
 * signature (docs/domain/privacy.md, No name, no address).
 */
async function registerContent({ certificate, signedXml }: OpenedCertificate): Promise<Uint8Array> {
  return certificate.namesPatient ? (await withoutName(signedXml)).xml : signedXml;
}

const reasons = {
  "wrong-patient": "Intyget är utfärdat på fel patient",
  "other-serious-error": "Intyget innehåller ett allvarligt fel",
} as const;

function revocationOf(opened: OpenedCertificate, at: string): Uint8Array {
  const { certificate, document } = opened;
  const { revocation } = certificate;
  return writeRevokeCertificate({
    ...(revocation === undefined ? {} : { reason: reasonOf(revocation, opened) }),
    sentAt: swedishTime(at),
    certificate: referenceTo(document),
    patient: document.patient,
    revokedBy: whoActed(document, revocation?.by, revokerOf(opened)),
  });
}

/** The recorded reason, and after it what who made it void has said in words of their own. */
function reasonOf(revocation: Revocation, opened: OpenedCertificate): string {
  const explanation = explanationOf(opened);
  return explanation === undefined ? reasons[revocation.reason] : `${reasons[revocation.reason]}: ${explanation}`;
}

function messageContent(
  { document }: OpenedCertificate,
  message: Correspondence,
  recipientAddress: string,
): Uint8Array {
  const about = {
    id: message.id,
    sentAt: swedishTime(message.at),
    certificate: referenceTo(document),
    patient: document.patient,
    text: message.text,
    recipientAddress,
    sender: whoActed(document, message.by, message.byName),
    ...(message.heading === undefined ? {} : { heading: message.heading }),
  };
  return writeSendMessageToRecipient(asSent(message, about));
}

type About = Omit<Extract<MessageToRecipient, { kind: "answer" }>, "kind" | "subject" | "answerTo">;

/** Care answers a question or asks one of its own; it sends neither reminders nor requests for completion. */
function asSent({ subject, answerTo }: Correspondence, about: About): MessageToRecipient {
  if (subject === "PAMINN") throw new TypeError("Care does not send reminders");
  if (answerTo !== undefined) return { ...about, kind: "answer", subject, answerTo: { messageId: answerTo } };
  if (subject === "KOMPLT") throw new TypeError("Care does not ask for completions");
  return { ...about, kind: "question", subject };
}
