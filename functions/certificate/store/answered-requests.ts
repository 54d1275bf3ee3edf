import type { Write } from "../../operation/tables.ts";
import type { Correspondence } from "../model/correspondence.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import type { CertificateStore } from "./certificate-store.ts";
import { forgettingNewer, notingNewer } from "./newer-attributes.ts";
import type { Noted } from "./newer-attributes.ts";
import type { AnsweringWrite, MessageStore, StandingRequest } from "./message-store.ts";

interface Stores {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
}

/** So many requests are settled at once, the first ones: a transaction takes no more than 100 writes. */
const mostSettled = 50;

/** The same of what is handled besides: to make a certificate void takes 71 writes without. */
const mostHandled = 20;

interface Answering<Code extends string> {
  /** What the requests are about. */
  readonly stored: Noted & { readonly certificate: IssuingPlace };
  /** Those first that must be among what is settled. */
  readonly requests: readonly StandingRequest[];
  /** The certificate that answers, by `CertificateStore.group`. */
  readonly name: string;
  readonly otherwise: Code;
}

/**
 * The writes by which a certificate answers requests for a complement, also what was marked as handled, and that it
 * completes the one that they are about. A request that care has answered in words stays as it is
 * (docs/domain/messages.md, What waits).
 */
export function answeringWrites<Code extends string>(
  { stored, requests, name, otherwise }: Answering<Code>,
  messages: Pick<MessageStore, "answering">,
): readonly AnsweringWrite<Code | "certificate-changed">[] {
  const answered = requests
    .filter(({ isAnsweredInWords }) => !isAnsweredInWords)
    .slice(0, mostSettled)
    .map((one) => messages.answering(stored.certificate, one, [...one.answeredBy, name], otherwise));
  return answered.length === 0 ? [] : [...notingNewer(stored, "complement", name), ...answered];
}

/** The writes by which messages about a certificate that wait do so no longer, without an answer. */
export function handlingWrites(
  certificateId: string,
  messages: readonly Pick<Correspondence, "id" | "state">[],
  store: Pick<MessageStore, "handling">,
): readonly Write<"certificate-changed">[] {
  return messages
    .filter(({ state }) => state === "open")
    .slice(0, mostHandled)
    .map((message) => store.handling(certificateId, message, "certificate-changed"));
}

/**
 * The writes by which a certificate that becomes void or is erased answers nothing any more: a request for a complement
 * that no other certificate answers waits again (docs/domain/messages.md, What waits).
 *
 * @param about `complemented`: the ids of `complementedIdsOf`
 */
export async function noLongerAnsweringWrites(
  about: { readonly id: string; readonly complemented: readonly string[] },
  { certificates, messages }: Stores,
): Promise<readonly Write<"certificate-changed">[]> {
  const { id, complemented } = about;
  if (complemented.length === 0) return [];
  const name = await certificates.group(id);
  const found = [...(await certificates.findAll(complemented)).values()];
  const writes = found.map(async (stored) => {
    const { certificate } = stored;
    const requests = await messages.requestsAbout(certificate.id);
    const answered = requests.filter(({ answeredBy }) => answeredBy.includes(name));
    return [
      ...forgettingNewer(stored, "complement", name),
      ...answered.map((request) => {
        const others = request.answeredBy.filter((one) => one !== name);
        // Nobody waits for what is asked about a void certificate.
        return certificate.state === "revoked" && others.length === 0
          ? messages.unanswering(certificate.id, request, "certificate-changed")
          : messages.answering(certificate, request, others, "certificate-changed");
      }),
    ];
  });
  return (await Promise.all(writes)).flat();
}
