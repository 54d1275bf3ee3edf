import type { AccessLog, RightsChange } from "../../operation/access-log.ts";
import type { Tables, Write } from "../../operation/tables.ts";

/** Who makes changes of the Directory beside a call's own transaction, when and by which operation. */
export type ChangeAuthor = Omit<RightsChange, "id">;

/** So often is a change made anew that loses against others. */
const mostTries = 8;

/**
 * Changes of the Directory that no call's own transaction holds: each transaction has its entry in the access log, and
 * names what was seen, so that nothing is lost that somebody else has changed meanwhile.
 */
export class LoggedChanges {
  readonly #tables: Pick<Tables, "transact">;
  readonly #accessLog: AccessLog;
  readonly #newId: () => string;

  constructor(tables: Pick<Tables, "transact">, accessLog: AccessLog, newId: () => string) {
    this.#tables = tables;
    this.#accessLog = accessLog;
    this.#newId = newId;
  }

  /** @returns whether it was written; not where a condition did not hold */
  async write(changes: readonly Write[], author: ChangeAuthor): Promise<boolean> {
    if (changes.length === 0) return true;
    const entry = this.#accessLog.rightsEntry(changes, { ...author, id: this.#newId() });
    return (await this.#tables.transact([...changes, entry])).committed;
  }
}

/**
 * Does something that begins with reading what stands, until nobody has changed it meanwhile.
 *
 * @throws ChangedMeanwhileError where others came first again and again
 */
export async function untilDone(attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) if (await attempt()) return;
  throw new ChangedMeanwhileError();
}

class ChangedMeanwhileError extends Error {
  // Whoever asked may ask again, as where a service of AWS is too busy.
  override name = "TransactionConflictException";
  constructor() {
    super("Others changed the same record of the directory again and again");
  }
}
