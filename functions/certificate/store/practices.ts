import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { ItemKey, Tables, Write } from "../../operation/tables.ts";
import { practiceTypes, practiceUnit } from "../model/practice.ts";
import type { Practice, practiceDoctor } from "../model/practice.ts";
import { providerWrite, staffKey, staffWrites, unitWrites } from "./directory-items.ts";
import type { KeyRing } from "./key-ring.ts";
import { tableNames } from "./table-names.ts";

/**
 * The practices that private doctors have registered (table.md, Directory). Whose one is lies in a keyed hash of the
 * personal number alone: who lacks the secret finds no doctor by their number, nor the number of one.
 */
export class Practices {
  readonly #tables: Tables;
  readonly #keys: Pick<KeyRing, "keyedHash">;

  constructor(tables: Tables, keys: Pick<KeyRing, "keyedHash">) {
    this.#tables = tables;
    this.#keys = keys;
  }

  /** The practice of whoever has this number, twelve digits; closed ones too (AP47). */
  async findOfPerson(personNumber: string): Promise<Practice | undefined> {
    const [item] = await this.#tables.get([await this.#ownerKey(personNumber)]);
    return item === undefined ? undefined : this.findOfStaff(ownerShape.read(item).staff);
  }

  /** The practice of the doctor with this HSA-id (AP48). */
  async findOfStaff(staff: string): Promise<Practice | undefined> {
    const [item] = await this.#tables.get([practiceKey(staff)]);
    return item === undefined ? undefined : practiceShape.read(item);
  }

  /** The write that makes a practice somebody's: nobody has two. */
  async owning(personNumber: string, staff: string): Promise<Write<"practice-registered-already">> {
    const key = await this.#ownerKey(personNumber);
    return { ...key, put: ownerShape.write({ staff }), when: "absent", otherwise: "practice-registered-already" };
  }

  /** No hash of a patient: the same number of a doctor who falls ill lies under another. */
  async #ownerKey(personNumber: string): Promise<ItemKey> {
    const hash = await this.#keys.keyedHash(`practice ${personNumber}`);
    return { table: tableNames.directory, pk: `PRACTICE#${hash}`, sk: "OWNER" };
  }
}

/**
 * The writes of a practice, and by which the rest of the exchange knows it as a care unit.
 *
 * @param before how it was seen; it must still stand so. Undefined where it is new
 */
export function practiceWrites<const Code extends string>(
  practice: Practice,
  before: Practice | undefined,
  otherwise: Code,
): Write<Code>[] {
  const { provider, unit } = practiceUnit(practice);
  const when = before === undefined ? "absent" : { revision: before.revision };
  return [
    { ...practiceKey(practice.staff), put: practiceShape.write(practice), when, otherwise },
    providerWrite(provider),
    ...unitWrites(unit),
  ];
}

/** The writes by which the rest of the exchange knows the doctor of a practice. */
export function practiceDoctorWrites({ staff, commission }: ReturnType<typeof practiceDoctor>): Write<never>[] {
  return staffWrites(staff, [commission]);
}

const ownerShape = storedShape<{ readonly staff: string }>(z.object({ staff: z.string() }));

const practiceShape = storedShape<Practice>(
  z.object({
    hsaId: z.string(),
    staff: z.string(),
    details: z.object({
      name: z.string(),
      type: z.enum(practiceTypes),
      address: z.string(),
      postalCode: z.string(),
      city: z.string(),
      phone: z.string(),
      email: z.string(),
      workplaceCode: z.exactOptional(z.string()),
    }),
    registeredAt: z.string(),
    closedAt: z.exactOptional(z.string()),
    revision: z.number(),
  }),
);

function practiceKey(staff: string): ItemKey {
  return { ...staffKey(staff), sk: "PRACTICE" };
}
