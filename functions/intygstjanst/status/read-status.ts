import {
  breakerStore,
  certificateStore,
  deliveryStore,
  directory,
  draftStore,
  erasureStore,
  eventStore,
  recipientStore,
} from "../../certificate/needs.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { placeOf } from "../../certificate/model/issuing-place.ts";
import type { Recipient } from "../../certificate/model/recipient.ts";
import { sendingStates } from "../../certificate/model/sending-state.ts";
import { certificateSubject } from "../../certificate/model/subject.ts";
import type { BreakerStore } from "../../certificate/store/breaker-store.ts";
import type {
  CertificatePage,
  CertificateStore,
  StoredCertificate,
} from "../../certificate/store/certificate-store.ts";
import type { DeliveryStore } from "../../certificate/store/delivery-store.ts";
import type { DraftPage, DraftStore } from "../../certificate/store/draft-store.ts";
import { nameDamage } from "../../certificate/store/named-damage.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { readStatus } from "./read-status.contract.ts";
import { describeDelivery } from "../deliveries/delivery-shape.ts";
import { recipientStanding } from "./recipient-standing.ts";

/** An operator sees that many wait, not exactly how many above this. */
const mostCounted = 1000;

export const readStatusOperation = operation(
  readStatus,
  (the) => ({
    breakers: the(breakerStore),
    certificates: the(certificateStore),
    deliveries: the(deliveryStore),
    directory: the(directory),
    drafts: the(draftStore),
    erasures: the(erasureStore),
    events: the(eventStore),
    recipients: the(recipientStore),
  }),
  async ({ unit, limit }, _call, needs) => {
    const known = unit === undefined ? undefined : await needs.directory.findUnit(unit);
    if (unit !== undefined && known === undefined) return refused("unit-not-found");
    const { newest, drafts } = known === undefined ? {} : await newestOf(known, limit, needs);
    const onTheirWay = await Promise.all((newest?.certificates ?? []).map(withDeliveries(needs.deliveries)));
    // Before the others: what is under way while something else fails would fail unseen, and end the process.
    const all = await needs.recipients.all();
    const [unfinished, events, ...atRecipients] = await Promise.all([
      needs.erasures.listUnfinished(),
      needs.events.count(),
      ...all.map(standingAt(needs)),
    ]);
    const recipients = atRecipients.map(({ recipient }) => recipient);
    const lists = [...onTheirWay.map(({ deliveries }) => deliveries), ...atRecipients.map((one) => one.unsettled)];
    return ok({
      certificates: onTheirWay.map(described),
      unpublishedEvents: events.open,
      parkedEvents: events.parked,
      unfinishedErasures: unfinished.length,
      ...unsettledAt(recipients),
      recipients,
      damaged: nameDamage([newest, drafts, ...lists].flatMap((one) => one?.damaged ?? [])),
    });
  },
);

/** What a unit has newest. */
async function newestOf(
  unit: CareUnit,
  limit: number,
  { certificates, drafts }: Pick<Lists, "certificates" | "drafts">,
): Promise<{ readonly newest?: CertificatePage; readonly drafts?: DraftPage }> {
  const place = placeOf(unit);
  const [newest, unsigned] = await Promise.all([
    certificates.listOfUnit(place, { limit }),
    drafts.listOfUnit(place, { limit }),
  ]);
  return { newest, drafts: unsigned };
}

/** How it goes with a recipient, and what it has not got yet. */
function standingAt({ deliveries, breakers }: Pick<Lists, "deliveries"> & { readonly breakers: BreakerStore }) {
  return async ({ code }: Pick<Recipient, "code">) => {
    const unsettled = await deliveries.listUnsettled(code, { limit: mostCounted });
    const standing = recipientStanding(unsettled.deliveries, await breakers.find(code));
    return { unsettled, recipient: { recipient: code, ...standing } };
  };
}

interface Lists {
  readonly certificates: CertificateStore;
  readonly deliveries: DeliveryStore;
  readonly drafts: DraftStore;
}

function described({ certificate, newerNames, deliveries }: Awaited<ReturnType<ReturnType<typeof withDeliveries>>>) {
  return {
    ...certificateStateOf(certificate, { sentTo: sendingStates(certificate, deliveries.values), newerNames }),
    deliveries: deliveries.values.map(describeDelivery),
  };
}

function withDeliveries(deliveries: DeliveryStore) {
  return async ({ certificate, newerNames }: Pick<StoredCertificate, "certificate" | "newerNames">) => ({
    certificate,
    newerNames,
    deliveries: await deliveries.listOf(certificateSubject(certificate.id)),
  });
}

function unsettledAt(recipients: readonly ReturnType<typeof recipientStanding>[]) {
  return {
    stoppedDeliveries: total(recipients.map(({ stoppedDeliveries }) => stoppedDeliveries)),
    waitingDeliveries: total(recipients.map(({ waitingDeliveries }) => waitingDeliveries)),
  };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, one) => sum + one, 0);
}
