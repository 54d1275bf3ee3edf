import { certificateStore, deliveryStore, eventStore, recipientStore } from "../../certificate/needs.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { certificateSubject } from "../../certificate/model/subject.ts";
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
    events: the(eventStore),
    recipients: the(recipientStore),
  }),
  async ({ unit, limit }, _call, needs) => {
    const newest = unit === undefined ? [] : (await needs.certificates.listOfUnit(unit, { limit })).certificates;
    const certificates = await Promise.all(
      newest.map(async ({ certificate }) => {
        const deliveries = await needs.deliveries.listOf(certificateSubject(certificate.id));
        return { ...certificateStateOf(certificate), deliveries: deliveries.map(describeDelivery) };
      }),
    );
    const recipients = await needs.recipients.all();
    const [open, parked, ...unsettled] = await Promise.all([
      needs.events.count("open"),
      needs.events.count("parked"),
      ...recipients.map(({ code }) => needs.deliveries.listUnsettled(code, { limit: mostCounted })),
    ]);
    const deliveries = unsettled.flatMap((page) => page.deliveries);
    return ok({
      certificates,
      unpublishedEvents: open,
      parkedEvents: parked,
      stoppedDeliveries: deliveries.filter(({ state }) => state === "stopped").length,
      waitingDeliveries: deliveries.filter(({ state }) => state === "open").length,
    });
  },
);
