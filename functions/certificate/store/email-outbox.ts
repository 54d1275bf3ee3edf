import * as z from "zod/mini";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { AskedEmail } from "../model/email-turn.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import { isTaken } from "../model/task.ts";
import type { Task } from "../model/task.ts";
import { tableNames } from "./table-names.ts";

/** An e-mail that is asked for: to whom, and about which unit's work. What it says is found when it is sent. */
export interface DueEmail extends AskedEmail {
  readonly place: IssuingPlace;
  /** HSA-id of a member of staff, or of the unit itself; as HSA-ids are compared. */
  readonly addressee: string;
}

/**
 * The e-mails that are asked for (docs/adr/0062-emails.md): one at most for an addressee at a unit, however much comes
 * up until it is sent. Each is asked for in the transaction of the change that it tells of.
 */
export class EmailOutbox {
  readonly #tables: Pick<Tables, "list" | "transact">;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Pick<Tables, "list" | "transact">, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
  }

  /** The write that asks for an e-mail. Asked for again it is still one. */
  asking({ careProvider, unit }: IssuingPlace, addressee: string, at: string): Write<never> {
    const due = { careProvider, unit, addressee: comparableHsaId(addressee), at };
    return { ...keyOf(due), set: due };
  }

  /** The writes by which whoever is given a task is told of it; who takes one knows. */
  about(place: IssuingPlace, task: Task | undefined): readonly Write<never>[] {
    return task === undefined || isTaken(task) ? [] : [this.asking(place, task.assignee, task.assignedAt)];
  }

  /** All that are asked for (AP72). */
  async list(): Promise<readonly DueEmail[]> {
    const items = await this.#tables.list(tableNames.certificates, partition, "");
    return readable(items, toDue, this.#tellDamaged).values;
  }

  /**
   * Notes a try before it is made, so that one that dies as it sends is not made again at once, nor by two.
   *
   * @returns whether it is the caller's to make
   */
  async begin({ tries = 0, notBefore: before, ...due }: DueEmail, notBefore: string): Promise<boolean> {
    const set = { tries: tries + 1, notBefore };
    const when = { at: due.at, notBefore: before };
    const { committed } = await this.#tables.transact([{ ...keyOfDue(due), set, when, otherwise: "begun-by-another" }]);
    return committed;
  }

  /** Notes that the addressee was told what there was at this time. What came up since is told later. */
  async told(due: DueEmail, toldAt: string): Promise<void> {
    const remove = ["tries", "notBefore"];
    await this.#tables.transact([{ ...keyOfDue(due), set: { toldAt }, remove, when: "present", otherwise: "gone" }]);
  }

  /** Takes one out that there is no more to tell by; one that more came up for meanwhile stays. */
  async takeOut(due: DueEmail): Promise<void> {
    const { at } = due;
    await this.#tables.transact([{ ...keyOfDue(due), delete: true, when: { at }, otherwise: "more-came-up" }]);
  }
}

/** They are few, and each is here for hours at most. */
const partition = "EMAILS";

interface StoredEmail extends IssuingPlace, Omit<DueEmail, "place"> {}

const shape = storedShape<StoredEmail>(
  z.object({
    careProvider: z.string(),
    unit: z.string(),
    addressee: z.string(),
    at: z.string(),
    toldAt: z.exactOptional(z.string()),
    tries: z.exactOptional(z.int()),
    notBefore: z.exactOptional(z.string()),
  }),
);

function toDue(item: Item): DueEmail {
  const { careProvider, unit, ...due } = shape.read(item);
  return { place: { careProvider, unit }, ...due };
}

function keyOf({ careProvider, unit, addressee }: Pick<StoredEmail, "careProvider" | "unit" | "addressee">): ItemKey {
  return { table: tableNames.certificates, pk: partition, sk: `${careProvider}#${unit}#${addressee}` };
}

function keyOfDue({ place, addressee }: Pick<DueEmail, "place" | "addressee">): ItemKey {
  return keyOf({ ...place, addressee });
}
