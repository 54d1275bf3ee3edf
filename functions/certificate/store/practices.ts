import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import { settled } from "../../operation/tables.ts";
import type { ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { CareProvider, OrganisationUnit } from "../model/care-organisation.ts";
import { nextEdition } from "../model/edition.ts";
import type { Edition, Kept } from "../model/edition.ts";
import { practiceTypes, practiceUnit } from "../model/practice.ts";
import type { Practice, practiceDoctor } from "../model/practice.ts";
import type { StaffMember } from "../model/staff-member.ts";
import {
  commissionWrites,
  differences,
  providerKey,
  providerOf,
  savingProvider,
  savingStaff,
  savingUnit,
  staffKey,
  staffMemberOf,
  unitKey,
  unitOf,
} from "./directory-items.ts";
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

  /** How the rest of the exchange knows a practice (AP53). */
  async knownAs({ hsaId, staff }: Practice): Promise<KnownPractice> {
    const keys = [providerKey(hsaId), unitKey(hsaId), staffKey(staff)];
    const [provider, unit, doctor] = await this.#tables.get(keys.map(settled));
    return {
      provider: provider && providerOf(provider),
      unit: unit && unitOf(hsaId, unit),
      doctor: doctor && staffMemberOf(staff, doctor),
    };
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

/** How the rest of the exchange knows a practice and its doctor; each is undefined where it does not yet. */
export interface KnownPractice {
  readonly provider: Kept<CareProvider> | undefined;
  readonly unit: Kept<OrganisationUnit> | undefined;
  readonly doctor: Kept<StaffMember> | undefined;
}

/** A practice as it is to be saved, from how it was seen. */
export interface PracticeChange<Code extends string> {
  readonly practice: Practice;
  /** It must still stand so; undefined where it is new. */
  readonly before: Practice | undefined;
  /** How it was known; what is changed of that must still stand so. */
  readonly known: KnownPractice;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** What the change is refused with where something no longer stands so. */
  readonly otherwise: Code;
}

/** The writes of a practice, and by which the rest of the exchange knows it as a care unit. */
export function practiceWrites<const Code extends string>(change: PracticeChange<Code>): Write<Code>[] {
  const { practice, before, known, otherwise } = change;
  const { provider, unit } = practiceUnit(practice);
  const when = before === undefined ? "absent" : { revision: before.revision };
  const ofProvider = editionOf(change, known.provider, (standing) => differences.provider(standing, provider));
  const ofUnit = editionOf(change, known.unit, (standing) => differences.unit(standing, unit));
  return [
    { ...practiceKey(practice.staff), put: practiceShape.write(practice), when, otherwise },
    ...(ofProvider === undefined ? [] : [refusedWith(otherwise, savingProvider(provider, ofProvider, known.provider))]),
    ...(ofUnit === undefined ? [] : savingUnit(unit, ofUnit, known.unit).map((one) => refusedWith(otherwise, one))),
  ];
}

/** The writes by which the rest of the exchange knows the doctor of a practice. */
export function practiceDoctorWrites<const Code extends string>(
  change: PracticeChange<Code>,
  { staff, commission }: ReturnType<typeof practiceDoctor>,
): Write<Code>[] {
  const { doctor } = change.known;
  const edition = editionOf(change, doctor, (standing) => differences.staff(standing, staff));
  return [
    ...(edition === undefined ? [] : [refusedWith(change.otherwise, savingStaff(staff, edition, doctor))]),
    ...commissionWrites(staff.hsaId, commission),
  ];
}

/** The edition of a record of the Directory that the doctor changes; undefined where nothing of it changes. */
function editionOf<Standing extends Edition>(
  { practice, at }: PracticeChange<string>,
  standing: Standing | undefined,
  differingFrom: (standing: Standing) => readonly string[],
): Edition | undefined {
  const changed = standing === undefined ? [] : differingFrom(standing);
  if (standing !== undefined && changed.length === 0) return undefined;
  return nextEdition(standing, { at, by: practice.staff, changed });
}

/** To a doctor, the records of their practice are one. */
function refusedWith<const Code extends string>(otherwise: Code, write: Write): Write<Code> {
  return write.when === undefined ? write : { ...write, otherwise };
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
