import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import { comparableId } from "../../operation/comparable-ids.ts";
import type { HistoryEvent } from "./history-event.ts";
import { historyOf } from "./history-of.ts";
import type { KnownHistory } from "./history-of.ts";
import { readableNewer } from "./told-newer.ts";
import type { Drafting } from "./told-newer.ts";
import { whoDid } from "./who-did.ts";

interface Needs {
  readonly certificates: Pick<CertificateStore, "findAll">;
  readonly messages: Pick<MessageStore, "list">;
  readonly directory: Pick<Directory, "staffOf">;
}

/** So many of the certificates that one names are looked up; as a rule it is one. */
const mostNamed = 10;

/** The history of a certificate, as far as whoever asks may know it. */
export async function eventsOf(
  drafting: Drafting,
  life: KnownHistory["life"],
  { certificates, messages, directory }: Needs,
): Promise<readonly HistoryEvent[]> {
  const { certificate, document, key } = drafting;
  const named = document.relations.slice(0, mostNamed).map(({ certificateId }) => comparableId(certificateId));
  const ids = [certificate.replacedBy, ...named].filter((id) => id !== undefined);
  const others = [...(await certificates.findAll(ids)).values()].map((other) => other.certificate);
  const readable = others.filter((other) => permitCertificate.read({ ...drafting, certificate: other }).ok);
  // What nobody has sent is written about by nobody, and that costs no read.
  const mayList = certificate.sendings.length > 0 && permitCertificate["list-messages"](drafting).ok;
  const written = mayList ? await messages.list(certificate.id, key) : [];
  const drafts = [...drafting.drafts, ...drafting.locked];
  const doers = [...written.flatMap(({ by, handled }) => [by, handled?.by]), ...drafts.map((made) => made.createdBy)];
  const who = await whoDid(
    doers.filter((one) => one !== undefined),
    directory,
  );
  const found = new Map(readable.map((other) => [other.id, other]));
  const newer = {
    complement: readableNewer(drafting, "complement"),
    renew: readableNewer(drafting, "renew"),
    "for-employer": readableNewer(drafting, "for-employer"),
  };
  return historyOf({ life, certificate, document, others: found, newer, drafts, messages: written }, who);
}
