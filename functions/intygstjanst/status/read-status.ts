import { certificateStore, deliveryStore, draftStore, eventStore, recipientStore } from "../../certificate/needs.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { certificateSubject } from "../../certificate/model/subject.ts";
import { nameDamage } from "../../certificate/store/named-damage.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { readStatus } from "./read-status.contract.ts";
import { describeDelivery } from "../deliveries/delivery-shape.ts";

/** An operator sees that many wait, not exactly how many above this. */
const mostCounted = 1000;

export const readStatusOperation = operation(
  readStatus,
  (the) => ({
    certificates: the(certificateStore),
    deliveries: the(deliveryStore),
    drafts: the(draftStore),
    events: the(eventStore),
    recipients: the(recipientStore),
  }),
  async ({ unit, limit }, _call, needs) => {
    const newest = unit === undefined ? undefined : await needs.certificates.listOfUnit(unit, { limit });
    const drafts = unit === undefined ? undefined : await needs.drafts.listOfUnit(unit, { limit });
    const standing = await Promise.all(
      (newest?.certificates ?? []).map(async ({ certificate }) => ({
        certificate,
        deliveries: await needs.deliveries.listOf(certificateSubject(certificate.id)),
      })),
    );
    const [open, parked, ...unsettled] = await Promise.all([
      needs.events.count("open"),
      needs.events.count("parked"),
      ...(await needs.recipients.all()).map(({ code }) => needs.deliveries.listUnsettled(code, { limit: mostCounted })),
    ]);
    const waiting = unsettled.flatMap((page) => page.deliveries);
    const inState = (state: "open" | "stopped") => waiting.filter((one) => one.state === state).length;
    const found = [newest, drafts, ...standing.map((one) => one.deliveries), ...unsettled];
    return ok({
      certificates: standing.map(({ certificate, deliveries }) => ({
        ...certificateStateOf(certificate),
        deliveries: deliveries.values.map(describeDelivery),
      })),
      unpublishedEvents: open,
      parkedEvents: parked,
      stoppedDeliveries: inState("stopped"),
      waitingDeliveries: inState("open"),
      damaged: nameDamage(found.flatMap((one) => one?.damaged ?? [])),
    });
  },
);
