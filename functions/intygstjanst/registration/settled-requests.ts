import { complementedIdsOf } from "../../certificate/model/complement.ts";
import { isIssuerConfirmed } from "../../certificate/model/confirmation.ts";
import type { UnconfirmedReason } from "../../certificate/model/confirmation.ts";
import { numbersOf } from "../../certificate/model/registered-person.ts";
import type { RegisteredPerson } from "../../certificate/model/registered-person.ts";
import { isWithin } from "../../certificate/model/reach.ts";
import type { Reach } from "../../certificate/model/reach.ts";
import type { ParsedCertificate } from "../../certificate/national-xml/parse-certificate-xml.ts";
import { answeringWrites } from "../../certificate/store/answered-requests.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { AnsweringWrite, MessageStore } from "../../certificate/store/message-store.ts";
import { comparableId } from "../../operation/comparable-ids.ts";
import { unpadded } from "../../operation/white-space.ts";

interface Stores {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
}

/** What a certificate settles, and the id of the request that it names, if any, as the sender of that wrote it. */
export interface SettledRequests {
  readonly answered?: string;
  readonly writes: readonly AnsweringWrite<"message-handled-already" | "certificate-changed">[];
}

/** Whom it is about; whose those may be that it complements, by their ids; how far it is confirmed itself. */
interface Settling {
  readonly person: RegisteredPerson;
  readonly reaches: ReadonlyMap<string, Reach>;
  readonly confirmation: { readonly unconfirmed: readonly UnconfirmedReason[] };
}

/**
 * What a certificate from outside settles (`svarPa`): the request for a complement that it names, and with it all
 * others about the same certificate, which is of the same patient and within its reach (docs/domain/messages.md, What
 * waits). Undefined where there is no such request. Of a certificate beyond its reach it is not told whether it is
 * there, nor by the time that it takes: one item is looked for, as where there is none. One that nobody knows who has
 * issued must name a request too, and settles none.
 */
export async function settledRequests(
  { inReplyTo, document }: Pick<ParsedCertificate, "inReplyTo" | "document">,
  { reaches, confirmation, person }: Settling,
  { certificates, messages }: Stores,
): Promise<SettledRequests | undefined> {
  if (inReplyTo === undefined) return { writes: [] };
  const numbers = numbersOf(document.patient.number, person);
  const answered = comparableId(inReplyTo.messageId);
  for (const id of complementedIdsOf(document.relations)) {
    const found = await certificates.find(id);
    const reach = reaches.get(id);
    const isReached = found !== undefined && reach !== undefined && isWithin(reach, found.certificate);
    const opened = isReached ? await certificates.open(id) : undefined;
    if (opened === undefined || !numbers.includes(opened.document.patient.number)) continue;
    const requests = await messages.requestsAbout(id);
    const named = requests.find((one) => one.id === answered);
    if (named === undefined) continue;
    const name = await certificates.group(comparableId(document.id));
    const all = isIssuerConfirmed(confirmation.unconfirmed) ? [named, ...requests.filter((one) => one !== named)] : [];
    const answering = {
      stored: opened,
      requests: all,
      name,
      otherwise: "message-handled-already",
    } as const;
    const writes = answeringWrites(answering, messages);
    return { answered: unpadded(named.idAsWritten ?? named.id), writes };
  }
  return undefined;
}
