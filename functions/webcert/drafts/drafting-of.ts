import type { DraftingSituation } from "../../certificate/model/permissions/permit-draft-from.ts";
import type { CertificateSituation } from "../../certificate/model/permissions/permit-certificate.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import { employerTypeOf } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { swedishDay } from "../../operation/clock.ts";

interface Needs {
  readonly drafts: Pick<DraftStore, "madeFrom">;
  readonly messages: Pick<MessageStore, "requestsAbout">;
}

/** What stands for and against a new draft from a certificate, at the unit of whoever asks, at this time, UTC. */
export async function draftingOf<Found extends CertificateSituation & { readonly type: CertificateType }>(
  found: Found,
  at: string,
  { drafts, messages }: Needs,
): Promise<Found & DraftingSituation & { readonly employerType?: CertificateType }> {
  const { actor, certificate, type } = found;
  const isAskedAbout = type.abilities.complement && certificate.sendings.length > 0;
  const requests = isAskedAbout ? await messages.requestsAbout(certificate.id) : [];
  const complement = {
    isAwaited: requests.some(({ state }) => state === "open"),
    isGiven: requests.some(({ answeredBy }) => answeredBy.length > 0),
  };
  const employerType = employerTypeOf(type, swedishDay(at));
  return {
    ...found,
    complement,
    drafts: await drafts.madeFrom(certificate.id, actor.unit.hsaId),
    ...(employerType === undefined ? {} : { employerType }),
  };
}
