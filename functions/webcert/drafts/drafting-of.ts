import type { DraftingSituation } from "../../certificate/model/permissions/permit-draft-from.ts";
import type { CertificateSituation } from "../../certificate/model/permissions/permit-certificate.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";

interface Needs {
  readonly drafts: Pick<DraftStore, "madeFrom">;
  readonly messages: Pick<MessageStore, "requestsAbout">;
}

/** What stands for and against a new draft from a certificate, at the unit of whoever asks. */
export async function draftingOf<Found extends CertificateSituation>(
  found: Found,
  { drafts, messages }: Needs,
): Promise<Found & DraftingSituation> {
  const { actor, certificate, type } = found;
  const isAskedAbout = type.abilities.complement && certificate.sendings.length > 0;
  const requests = isAskedAbout ? await messages.requestsAbout(certificate.id) : [];
  const complement = {
    isAwaited: requests.some(({ state }) => state === "open"),
    isGiven: requests.some(({ answeredBy }) => answeredBy.length > 0),
  };
  return { ...found, complement, drafts: await drafts.madeFrom(certificate.id, actor.unit.hsaId) };
}
