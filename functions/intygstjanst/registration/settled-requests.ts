import { complementedIdsOf } from "../../certificate/model/complement.ts";
import type { ParsedCertificate } from "../../certificate/national-xml/parse-certificate-xml.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { AnsweringWrite, MessageStore } from "../../certificate/store/message-store.ts";
import { comparableHsaId, comparableId } from "../../operation/comparable-ids.ts";
import { unpadded } from "../../operation/white-space.ts";

interface Stores {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
}

/** So many requests are settled at once, the one that is named first: a transaction takes no more than 100 writes. */
const mostSettled = 50;

/**
 * The writes by which a certificate from outside settles what it answers (`svarPa`): the request for a complement that
 * it names, in the letters it was written in, and with it all others about the same certificate, which is of the same
 * patient and care provider (docs/domain/messages.md, What waits). Undefined where there is no such request.
 */
export async function settledRequests(
  { inReplyTo, document }: Pick<ParsedCertificate, "inReplyTo" | "document">,
  { certificates, messages }: Stores,
): Promise<readonly AnsweringWrite<"message-handled-already">[] | undefined> {
  if (inReplyTo === undefined) return [];
  // It goes to the recipient as it is written, who knows its request by the id as it wrote it.
  const answered = unpadded(inReplyTo.messageId);
  for (const id of complementedIdsOf(document.relations)) {
    const opened = await certificates.open(id);
    if (opened?.document.patient.number !== document.patient.number) continue;
    if (opened.certificate.careProvider !== comparableHsaId(document.issuer.unit.careProvider.hsaId)) continue;
    const requests = await messages.requestsAbout(id);
    const named = requests.find((one) => unpadded(one.idAsWritten ?? one.id) === answered);
    if (named === undefined) continue;
    const name = await certificates.group(comparableId(document.id));
    return [named, ...requests.filter((one) => one !== named)]
      .filter(({ state, answeredBy }) => state === "open" || answeredBy.length > 0)
      .slice(0, mostSettled)
      .map((one) => messages.answering(opened.certificate, one, [...one.answeredBy, name], "message-handled-already"));
  }
  return undefined;
}
