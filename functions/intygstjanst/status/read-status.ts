import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { recipients } from "../../certificate/model/recipients.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { listDeliveries, toDelivery } from "../../certificate/store/delivery-items.ts";
import { certificateSubject } from "../../certificate/store/event-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import type { Tables } from "../../operation/tables.ts";
import { readStatus } from "./read-status.contract.ts";
import { describeDelivery } from "../deliveries/delivery-shape.ts";

interface Deps {
  readonly tables: Tables;
  readonly certificates: CertificateStore;
}

/** An operator sees that many wait, not exactly how many above this. */
const mostCounted = 1000;

export const readStatusOperation = operation(readStatus, async ({ unit, limit }, _call, deps: Deps) => {
  const newest = unit === undefined ? [] : (await deps.certificates.listOfUnit(unit, { limit })).certificates;
  const certificates = await Promise.all(
    newest.map(async ({ certificate }) => {
      const deliveries = await listDeliveries(deps.tables, certificateSubject(certificate.id));
      return { ...certificateStateOf(certificate), deliveries: deliveries.map(describeDelivery) };
    }),
  );
  const [open, parked, ...unsettled] = await Promise.all([
    eventsIn(deps.tables, "open"),
    eventsIn(deps.tables, "parked"),
    ...recipients.map(({ code }) => unsettledTo(deps.tables, code)),
  ]);
  const deliveries = unsettled.flat();
  return ok({
    certificates,
    unpublishedEvents: open,
    parkedEvents: parked,
    stoppedDeliveries: deliveries.filter(({ state }) => state === "stopped").length,
    waitingDeliveries: deliveries.filter(({ state }) => state === "open").length,
  });
});

async function eventsIn(tables: Tables, outbox: string): Promise<number> {
  const page = await tables.query({
    table: "certificates",
    index: "outbox",
    partition: ["outbox", outbox],
    sort: "at",
    limit: mostCounted,
  });
  return page.items.length;
}

async function unsettledTo(tables: Tables, recipient: string) {
  const query = { table: "certificates", index: "openDeliveries", sort: "nextTryAt", limit: mostCounted } as const;
  const page = await tables.query({ ...query, partition: ["openDelivery", recipient] });
  return page.items.map(toDelivery);
}
