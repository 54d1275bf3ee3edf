import { certificateStateOf } from "../../certificate/model/certificate-state.ts";
import { certificateSubject } from "../../certificate/model/subject.ts";
import { recipients } from "../../certificate/model/recipients.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { DeliveryStore } from "../../certificate/store/delivery-store.ts";
import type { EventStore } from "../../certificate/store/event-store.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { readStatus } from "./read-status.contract.ts";
import { describeDelivery } from "../deliveries/delivery-shape.ts";

interface Deps {
  readonly certificates: CertificateStore;
  readonly deliveries: DeliveryStore;
  readonly events: EventStore;
}

/** An operator sees that many wait, not exactly how many above this. */
const mostCounted = 1000;

export const readStatusOperation = operation(readStatus, async ({ unit, limit }, _call, deps: Deps) => {
  const newest = unit === undefined ? [] : (await deps.certificates.listOfUnit(unit, { limit })).certificates;
  const certificates = await Promise.all(
    newest.map(async ({ certificate }) => {
      const deliveries = await deps.deliveries.listOf(certificateSubject(certificate.id));
      return { ...certificateStateOf(certificate), deliveries: deliveries.map(describeDelivery) };
    }),
  );
  const [open, parked, ...unsettled] = await Promise.all([
    deps.events.count("open"),
    deps.events.count("parked"),
    ...recipients.map(({ code }) => deps.deliveries.listUnsettled(code, { limit: mostCounted })),
  ]);
  const deliveries = unsettled.flatMap((page) => page.deliveries);
  return ok({
    certificates,
    unpublishedEvents: open,
    parkedEvents: parked,
    stoppedDeliveries: deliveries.filter(({ state }) => state === "stopped").length,
    waitingDeliveries: deliveries.filter(({ state }) => state === "open").length,
  });
});
