import * as z from "zod/mini";
import type { CareUnit } from "../../operation/care-unit.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import { settled } from "../../operation/tables.ts";
import type { Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { CodedText, Issuer } from "../model/certificate-document.ts";
import { codedText } from "./coded-text.ts";
import { tableNames } from "./table-names.ts";

/** A member of staff, as a certificate names its issuer. */
export interface StaffMember {
  readonly hsaId: string;
  readonly name: string;
  readonly role: string;
  readonly prescriberCode?: string;
  readonly positions: readonly CodedText[];
  readonly specialities: readonly CodedText[];
}

/**
 * Care units and who works where (table.md, Directory). HSA-ids are found however they are written, and come out in
 * capitals, as HSA writes them.
 */
export class Directory {
  readonly #tables: Tables;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
  }

  /** The unit, where this member of staff works there (AP16). */
  async findUnitOf(staffHsaId: string, unitHsaId: string): Promise<CareUnit | undefined> {
    const [membership, unit] = await this.#tables.get(
      [membershipKey(staffHsaId, unitHsaId), unitKey(unitHsaId)].map(settled),
    );
    return membership === undefined || unit === undefined ? undefined : unitOf(unitHsaId, unit);
  }

  /** Whether there is such a unit (AP16). */
  async hasUnit(hsaId: string): Promise<boolean> {
    const [unit] = await this.#tables.get([settled(unitKey(hsaId))]);
    return unit !== undefined;
  }

  /** The unit, whoever works there (AP16). */
  async findUnit(hsaId: string): Promise<CareUnit | undefined> {
    const [unit] = await this.#tables.get([settled(unitKey(hsaId))]);
    return unit === undefined ? undefined : unitOf(hsaId, unit);
  }

  /** AP17. */
  async findStaff(hsaId: string): Promise<StaffMember | undefined> {
    const [item] = await this.#tables.get([settled(staffKey(hsaId))]);
    return item === undefined ? undefined : { hsaId: comparableHsaId(hsaId), ...staffShape.read(item) };
  }

  /** Members of staff, in one read (AP17), by HSA-id; who is not here is not in it. */
  async staffOf(hsaIds: readonly string[]): Promise<ReadonlyMap<string, StaffMember>> {
    const asked = [...new Set(hsaIds.map(comparableHsaId))];
    const items = asked.length === 0 ? [] : await this.#tables.get(asked.map(staffKey));
    const found = asked.flatMap((hsaId, at) => {
      const item = items[at];
      const read = (one: Item): StaffMember => ({ hsaId, ...staffShape.read(one) });
      return readable(item === undefined ? [] : [item], read, this.#tellDamaged).values;
    });
    return new Map(found.map((one) => [one.hsaId, one]));
  }

  /** The units where a member of staff works, as the directory knows them (AP18, AP16). */
  async careUnitsOf(staffHsaId: string): Promise<CareUnit[]> {
    const hsaIds = await this.unitsOf(staffHsaId);
    const units = hsaIds.length === 0 ? [] : await this.#tables.get(hsaIds.map((hsaId) => settled(unitKey(hsaId))));
    return hsaIds.flatMap((hsaId, at) => {
      const unit = units[at];
      return unit === undefined ? [] : readable([unit], (item) => unitOf(hsaId, item), this.#tellDamaged).values;
    });
  }

  /** The units a member of staff works at, by HSA-id (AP18). */
  async unitsOf(hsaId: string): Promise<string[]> {
    const { table, pk } = staffKey(hsaId);
    const items = await this.#tables.list(table, pk, "AT#");
    return [...readable(items, (item) => membershipShape.read(item).unit, this.#tellDamaged).values];
  }
}

/** Who issues a certificate and where, as its text says (`skapadAv`). */
export function issuerAt(staff: StaffMember, unit: CareUnit): Issuer {
  const { hsaId, name, prescriberCode, positions, specialities } = staff;
  return { hsaId, name, positions, specialities, unit, ...(prescriberCode === undefined ? {} : { prescriberCode }) };
}

/** The write that enters a unit; entering it again replaces it. */
export function unitWrite(unit: CareUnit): Write {
  return { ...unitKey(unit.hsaId), put: unitShape.write(unit) };
}

/** The writes that enter a member of staff and where they work. */
export function staffWrites(staff: StaffMember, units: readonly string[]): Write[] {
  return [
    { ...staffKey(staff.hsaId), put: staffShape.write(staff) },
    ...units.map((unit): Write => ({
      ...membershipKey(staff.hsaId, unit),
      put: membershipShape.write({ unit: comparableHsaId(unit) }),
    })),
  ];
}

const unitShape = storedShape<Omit<CareUnit, "hsaId">>(
  z.object({
    name: z.string(),
    workplaceCode: z.string(),
    address: z.string(),
    postalCode: z.string(),
    city: z.string(),
    phone: z.string(),
    careProvider: z.object({ hsaId: z.string(), name: z.string() }),
  }),
);

const staffShape = storedShape<Omit<StaffMember, "hsaId">>(
  z.object({
    name: z.string(),
    role: z.string(),
    prescriberCode: z.exactOptional(z.string()),
    positions: z.array(codedText),
    specialities: z.array(codedText),
  }),
);

/** A unit as found, its and its care provider's HSA-id in the form in which they are compared. */
function unitOf(hsaId: string, item: Item): CareUnit {
  const { careProvider, ...unit } = unitShape.read(item);
  const provider = { ...careProvider, hsaId: comparableHsaId(careProvider.hsaId) };
  return { hsaId: comparableHsaId(hsaId), ...unit, careProvider: provider };
}

/** That a member of staff works at a unit. */
const membershipShape = storedShape<{ readonly unit: string }>(z.object({ unit: z.string() }));

function unitKey(hsaId: string): ItemKey {
  return { table: tableNames.directory, pk: `UNIT#${comparableHsaId(hsaId)}`, sk: "UNIT" };
}

function staffKey(hsaId: string): ItemKey {
  return { table: tableNames.directory, pk: `STAFF#${comparableHsaId(hsaId)}`, sk: "STAFF" };
}

function membershipKey(staffHsaId: string, unitHsaId: string): ItemKey {
  return { ...staffKey(staffHsaId), sk: `AT#${comparableHsaId(unitHsaId)}` };
}
