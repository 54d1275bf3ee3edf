import * as z from "zod/mini";
import { readable } from "../../operation/readable-items.ts";
import type { ReadableItems, TellDamaged } from "../../operation/readable-items.ts";
import { DamagedItemError, storedShape } from "../../operation/stored-shape.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import type { Recipient } from "../model/recipient.ts";
import { recipientRecord } from "../model/recipient.ts";
import { tableNames } from "./table-names.ts";
import { TimedCache } from "./timed-cache.ts";
import type { Text } from "../types/type-language.ts";

/** What is changed in a record is known everywhere after this time. */
const rememberedMilliseconds = 3 * 60_000;

/** All records lie here: there are tens of them at most, and each is wanted by its code, its client and in a list. */
const partition = "RECIPIENTS";

/**
 * The recipients' records (table.md, Directory), remembered for some minutes. A record that is not among those
 * remembered is looked for anew, so that one just entered is found at once.
 */
export class Recipients {
  readonly #tables: Tables;
  readonly #remembered: TimedCache<ReadableItems<Recipient>>;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, now: () => number, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
    this.#remembered = new TimedCache(rememberedMilliseconds, now);
  }

  /** Every recipient, by code (AP22). A damaged record is left out, so that it costs the others nothing. */
  async all(): Promise<readonly Recipient[]> {
    return (await this.#remembered.get(partition, () => this.#load())).values;
  }

  async find(code: string): Promise<Recipient | undefined> {
    return (await this.#pick((one) => one.code === code)).found;
  }

  /**
   * The recipient whose system holds this client id (AP23); undefined where it is nobody's.
   *
   * @throws {DamagedItemError} where it may be that of a damaged record: nobody is told that they are no recipient
   */
  async findByClient(clientId: string): Promise<Recipient | undefined> {
    const { found, isWhole } = await this.#pick((one) => one.clientId === clientId);
    if (found === undefined && !isWhole) throw new DamagedItemError("clientId");
    return found;
  }

  /** What the recipient is called; its code where it has no record, undefined of none. */
  async nameOf(code: string | undefined): Promise<Text | undefined> {
    if (code === undefined) return undefined;
    return (await this.find(code))?.name ?? { sv: code, en: code };
  }

  /** Finds one, and tells whether every record could be read. */
  async #pick(isIt: (one: Recipient) => boolean): Promise<{ found: Recipient | undefined; isWhole: boolean }> {
    const kept = (await this.#remembered.kept(partition))?.values.find(isIt);
    if (kept !== undefined) return { found: kept, isWhole: true };
    const { values, damaged } = await this.#remembered.renew(partition, () => this.#load());
    return { found: values.find(isIt), isWhole: damaged.length === 0 };
  }

  async #load(): Promise<ReadableItems<Recipient>> {
    const items = await this.#tables.list(tableNames.directory, partition, "");
    return readable(items, toRecipient, this.#tellDamaged);
  }
}

const shape = storedShape<Omit<Recipient, "code">>(z.omit(recipientRecord, { code: true }));

/** The write that enters a recipient; entering it again replaces it. */
export function recipientWrite({ code, ...rest }: Recipient): Write {
  return { table: tableNames.directory, pk: partition, sk: code, put: shape.write(rest) };
}

function toRecipient(item: Item): Recipient {
  return { code: item.sk, ...shape.read(item) };
}
