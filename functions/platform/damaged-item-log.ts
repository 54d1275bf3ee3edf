import type { TellDamaged } from "../operation/readable-items.ts";
import { failureFields } from "./failure-fields.ts";
import type { Log } from "./log.ts";

/** Logs an item that was left out of a list: its kind and what is wrong. Which one it is, `GET /api/status` tells. */
export function damagedItemLog(log: Log): TellDamaged {
  return ({ sk }, fault) => {
    log("item-damaged", { kind: sk.split("#")[0], ...failureFields(fault) });
  };
}
