import { asItStands } from "../../certificate/model/draft-lock.ts";
import { isToBeTakenAway, takenAwayAt } from "../../certificate/model/draft-disposal.ts";
import type { DraftStore, StoredDraft } from "../../certificate/store/draft-store.ts";
import type { AccessLog } from "../../operation/access-log.ts";
import { theExchange } from "../../operation/actor.ts";
import { failureFields } from "../../platform/failure-fields.ts";
import type { Log } from "../../platform/log.ts";

/** So many are read at once, each with its key. */
const atOnce = 25;

/** A draft that lies so long after its time does not go by itself. */
const tooLongMs = 3 * 86_400_000;

export interface DisposalPorts {
  readonly drafts: Pick<DraftStore, "listOldest" | "findAll" | "takeAway" | "access">;
  readonly accessLog: Pick<AccessLog, "entry">;
  readonly newId: () => string;
  readonly log: Log;
  /** Whether there is time for more: what is left is the next run's. */
  readonly hasTime: () => boolean;
}

/**
 * Takes away the drafts whose time is over at this time, UTC, the first begun first: each with its key and versions,
 * and with an entry in the access log. One that fails costs the others nothing, and is told where it has failed for too
 * long. What is cut off is gone on with by the next run, since what is gone is not met again.
 *
 * @returns how many it was
 */
export async function disposeDrafts(at: string, ports: DisposalPorts): Promise<number> {
  let disposed = 0;
  let after: string | undefined;
  do {
    const page = await ports.drafts.listOldest({ limit: atOnce, ...(after === undefined ? {} : { after }) });
    const due = page.begun.filter((begun) => isToBeTakenAway(begun, at));
    const found = await ports.drafts.findAll(due.map(({ id }) => id));
    for (const stored of found.values()) if (await isDisposed(stored, at, ports)) disposed += 1;
    after = due.length === page.begun.length ? page.next : undefined;
  } while (after !== undefined && ports.hasTime());
  if (disposed > 0) ports.log("drafts-disposed", { drafts: disposed });
  return disposed;
}

/** What is locked has let go of its certificate, so nothing is changed there. */
async function isDisposed(found: StoredDraft, at: string, ports: DisposalPorts): Promise<boolean> {
  const { drafts, accessLog, newId, log } = ports;
  const stored = { ...found, draft: asItStands(found.draft, at) };
  try {
    const request = { id: newId(), operation: "dispose-drafts", actor: theExchange, unit: undefined, at };
    const entry = accessLog.entry(await drafts.access(stored, "erase", at), request, 0);
    return await drafts.takeAway(stored, entry);
  } catch (fault) {
    const isOverdue = Date.parse(at) - Date.parse(takenAwayAt(stored.draft)) >= tooLongMs;
    if (isOverdue) log("draft-not-disposed", { ...failureFields(fault) });
    return false;
  }
}
