import { tables } from "../../platform/needs.ts";
import { certificateStore } from "../../certificate/needs.ts";
import { certificateStateOf } from "../../certificate/model/certificate-state.ts";
import { recipients } from "../../certificate/model/recipients.ts";
import { listDeliveries, toDelivery } from "../../certificate/store/delivery-items.ts";
import { certificateSubject } from "../../certificate/store/event-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import type { Tables } from "../../operation/tables.ts";
import { readStatus } from "./read-status.contract.ts";
import { describeDelivery } from "../deliveries/delivery-shape.ts";

/** An operator sees that many wait, not exactly how many above this. */
const mostCounted = 1000;

export const readStatusOperation = operation(
  readStatus,
  (the) => ({ tables: the(tables), certificates: the(certificateStore) }),
  async ({ unit, limit }, _call, needs) => {
    const newest = unit === undefined ? [] : (await needs.certificates.listOfUnit(unit, { limit })).certificates;
    const certificates = await Promise.all(
      newest.map(async ({ certificate }) => {
        const deliveries = await listDeliveries(needs.tables, certificateSubject(certificate.id));
        return { ...certificateStateOf(certificate), deliveries: deliveries.map(describeDelivery) };
      }),
    );
    const [open, parked, ...unsettled] = await Promise.all([
      eventsIn(needs.tables, "open"),
      eventsIn(needs.tables, "parked"),
      ...recipients.map(({ code }) => unsettledTo(needs.tables, code)),
    ]);
    const deliveries = unsettled.flat();
    return ok({
      certificates,
      unpublishedEvents: open,
      parkedEvents: parked,
      stoppedDeliveries: deliveries.filter(({ state }) => state === "stopped").length,
      waitingDeliveries: deliveries.filter(({ state }) => state === "open").length,
    });
  },
);

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
