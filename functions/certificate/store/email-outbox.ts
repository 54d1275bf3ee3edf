import * as z from "zod/mini";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import { isTaken } from "../model/task.ts";
import type { Task } from "../model/task.ts";
import { tableNames } from "./table-names.ts";

/** An e-mail that is to be sent: to whom, and about which unit's work. What it says is found when it is sent. */
export interface DueEmail {
  readonly place: IssuingPlace;
  /** HSA-id of a member of staff, or of the unit itself; as HSA-ids are compared. */
  readonly addressee: string;
  /** When what it tells came up last, UTC. */
  readonly at: string;
  /** When it first could not be sent, UTC. */
  readonly failingSince?: string;
}

/**
 * The e-mails that are to be sent (docs/adr/0062-emails.md): one at most for an addressee at a unit, however much comes
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

  /** All that are to be sent (AP72). */
  async list(): Promise<readonly DueEmail[]> {
    const items = await this.#tables.list(tableNames.certificates, partition, "");
    return readable(items, toDue, this.#tellDamaged).values;
  }

  /** Takes one out; one that more came up for meanwhile stays. */
  async takeOut(due: DueEmail): Promise<void> {
    const { at } = due;
    await this.#tables.transact([{ ...keyOfDue(due), delete: true, when: { at }, otherwise: "more-came-up" }]);
  }

  /** Notes of one, where it is not noted yet, since when it cannot be sent. */
  async noteFailing(due: DueEmail, since: string): Promise<void> {
    if (due.failingSince !== undefined) return;
    const when = { failingSince: undefined, addressee: due.addressee };
    await this.#tables.transact([{ ...keyOfDue(due), set: { failingSince: since }, when, otherwise: "noted-already" }]);
  }
}

/** They are few, and each is here for minutes. */
const partition = "EMAILS";

interface StoredEmail extends IssuingPlace, Omit<DueEmail, "place"> {}

const shape = storedShape<StoredEmail>(
  z.object({
    careProvider: z.string(),
    unit: z.string(),
    addressee: z.string(),
    at: z.string(),
    failingSince: z.exactOptional(z.string()),
  }),
);

function toDue(item: Item): DueEmail {
  const { careProvider, unit, ...due } = shape.read(item);
  return { place: { careProvider, unit }, ...due };
}

function keyOf({ careProvider, unit, addressee }: Omit<StoredEmail, "at">): ItemKey {
  return { table: tableNames.certificates, pk: partition, sk: `${careProvider}#${unit}#${addressee}` };
}

function keyOfDue({ place, addressee }: DueEmail): ItemKey {
  return keyOf({ ...place, addressee });
}
