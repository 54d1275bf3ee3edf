import { addressableId } from "../../certificate/model/identifiers.ts";
import type { ParsedCertificate } from "../../certificate/national-xml/parse-certificate-xml.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import { comparableHsaId, comparableId } from "../../operation/comparable-ids.ts";
import { unpadded } from "../../operation/white-space.ts";

interface Stores {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
}

/** So many of the certificates that one complements are looked at; as a rule it is one. */
const mostComplemented = 5;

/**
 * The writes by which a certificate from outside settles what it answers (`svarPa`): the request for a complement that
 * it names, in the letters it was written in, and with it all others about the same certificate, which is of the same
 * patient and care provider (docs/domain/messages.md, What waits). Undefined where there is no such request.
 */
export async function settledRequests(
  { inReplyTo, document }: Pick<ParsedCertificate, "inReplyTo" | "document">,
  { certificates, messages }: Stores,
): Promise<readonly ReturnType<MessageStore["handling"]>[] | undefined> {
  if (inReplyTo === undefined) return [];
  // It goes to the recipient as it is written, who knows its request by the id as it wrote it.
  const answered = unpadded(inReplyTo.messageId);
  const complemented = document.relations
    .filter(({ kind }) => kind === "complement")
    .map(({ certificateId }) => comparableId(certificateId));
  for (const id of complemented.filter((one) => addressableId.test(one)).slice(0, mostComplemented)) {
    const opened = await certificates.open(id);
    if (opened?.document.patient.number !== document.patient.number) continue;
    if (opened.certificate.careProvider !== comparableHsaId(document.issuer.unit.careProvider.hsaId)) continue;
    const requests = (await messages.list(id, opened.key)).filter(({ kind }) => kind === "complement-request");
    if (!requests.some((one) => unpadded(one.idAsWritten ?? one.id) === answered)) continue;
    return requests.filter(({ state }) => state === "open").map((one) => messages.handling(id, one));
  }
  return undefined;
}
