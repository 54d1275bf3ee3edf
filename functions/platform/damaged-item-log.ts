import type { TellDamaged } from "../operation/readable-items.ts";
import { failureFields } from "./failure-fields.ts";
import type { Log } from "./log.ts";

/** An id of our own making. Ids from elsewhere may hold anything, a personnummer too, and are not logged. */
const ownId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/**
 * Logs an item that was left out of a list: its kind, the id of what it belongs to where that is one of our own, and
 * what is wrong. `GET /api/status` names it in any case.
 */
export function damagedItemLog(log: Log): TellDamaged {
  return ({ pk, sk }, fault) => {
    const item = ownId.exec(pk)?.[0];
    log("item-damaged", { kind: sk.split("#")[0], ...(item === undefined ? {} : { item }), ...failureFields(fault) });
  };
}
