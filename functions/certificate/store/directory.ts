import type { CareUnit } from "../../operation/care-unit.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import { text } from "../../operation/tables.ts";
import type { CodedText, Issuer } from "../model/certificate-document.ts";
import { readCodedTexts } from "./stored-shapes.ts";

/** A member of staff, as a certificate names its issuer. */
export interface StaffMember {
  readonly hsaId: string;
  readonly name: string;
  readonly role: string;
  readonly prescriberCode?: string;
  readonly positions: readonly CodedText[];
  readonly specialities: readonly CodedText[];
}

/** Care units and who works where (table.md, Directory). */
export class Directory {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** The unit, where this member of staff works there (AP16). */
  async findUnitOf(staffHsaId: string, unitHsaId: string): Promise<CareUnit | undefined> {
    const [membership, unit] = await this.#tables.get([
      { table: "directory", pk: `STAFF#${staffHsaId}`, sk: `AT#${unitHsaId}` },
      { table: "directory", pk: `UNIT#${unitHsaId}`, sk: "UNIT" },
    ]);
    return membership === undefined || unit === undefined ? undefined : toUnit(unit);
  }

  /** AP17. */
  async findStaff(hsaId: string): Promise<StaffMember | undefined> {
    const [item] = await this.#tables.get([{ table: "directory", pk: `STAFF#${hsaId}`, sk: "STAFF" }]);
    return item === undefined ? undefined : toStaff(item);
  }

  /** The units a member of staff works at, by HSA-id (AP18). */
  async unitsOf(hsaId: string): Promise<string[]> {
    const items = await this.#tables.list("directory", `STAFF#${hsaId}`, "AT#");
    return items.map(({ sk }) => sk.slice("AT#".length));
  }
}

/** Who issues a certificate and where, as its text says (`skapadAv`). */
export function issuerAt(staff: StaffMember, unit: CareUnit): Issuer {
  const { hsaId, name, prescriberCode, positions, specialities } = staff;
  return { hsaId, name, positions, specialities, unit, ...(prescriberCode === undefined ? {} : { prescriberCode }) };
}

/** The writes that enter a unit; entering it again replaces it. */
export function unitWrite(unit: CareUnit): Write {
  const { hsaId, careProvider, ...rest } = unit;
  const put = { ...rest, careProvider: careProvider.hsaId, careProviderName: careProvider.name };
  return { table: "directory", pk: `UNIT#${hsaId}`, sk: "UNIT", put };
}

export function staffWrites(staff: StaffMember, units: readonly string[]): Write[] {
  const { hsaId, name, role, prescriberCode, positions, specialities } = staff;
  const put = {
    name,
    role,
    positions: JSON.stringify(positions),
    specialities: JSON.stringify(specialities),
    ...(prescriberCode === undefined ? {} : { prescriberCode }),
  };
  return [
    { table: "directory", pk: `STAFF#${hsaId}`, sk: "STAFF", put },
    ...units.map((unit): Write => ({ table: "directory", pk: `STAFF#${hsaId}`, sk: `AT#${unit}`, put: { unit } })),
  ];
}

function toUnit(item: Item): CareUnit {
  return {
    hsaId: item.pk.slice("UNIT#".length),
    name: text(item, "name"),
    workplaceCode: text(item, "workplaceCode"),
    address: text(item, "address"),
    postalCode: text(item, "postalCode"),
    city: text(item, "city"),
    phone: text(item, "phone"),
    careProvider: { hsaId: text(item, "careProvider"), name: text(item, "careProviderName") },
  };
}

function toStaff(item: Item): StaffMember {
  const prescriberCode = item["prescriberCode"];
  return {
    hsaId: item.pk.slice("STAFF#".length),
    name: text(item, "name"),
    role: text(item, "role"),
    positions: readCodedTexts(text(item, "positions")),
    specialities: readCodedTexts(text(item, "specialities")),
    ...(typeof prescriberCode === "string" ? { prescriberCode } : {}),
  };
}
