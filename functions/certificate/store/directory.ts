import { swedishDay } from "../../operation/clock.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { pageOf, placeNamed } from "../../operation/paging.ts";
import type { AskedPage } from "../../operation/paging.ts";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { settled } from "../../operation/tables.ts";
import type { Tables } from "../../operation/tables.ts";
import { isOpenUnit } from "../model/care-organisation.ts";
import type { OrganisationUnit } from "../model/care-organisation.ts";
import type { Issuer } from "../model/certificate-document.ts";
import type { Kept } from "../model/edition.ts";
import type { KnownIssuer } from "../model/issuer-claim.ts";
import { carePurpose } from "../model/staff-member.ts";
import type { StaffMember } from "../model/staff-member.ts";
import {
  careCommissionKey,
  careUnitOf,
  commissionOf,
  staffKey,
  staffMemberOf,
  unitKey,
  unitOf,
} from "./directory-items.ts";
import type { KeptCommission } from "./directory-items.ts";
import { tableNames } from "./table-names.ts";

/** A page of who works at a unit. */
export interface ColleaguesAtUnit {
  readonly colleagues: readonly Kept<StaffMember>[];
  /** Where to read on; without it, nobody is left. */
  readonly next?: string;
}

/**
 * Care units, staff and what they are to work with (table.md, Directory). HSA-ids are found however they are written,
 * and come out in capitals, as HSA writes them.
 */
export class Directory {
  readonly #tables: Tables;
  readonly #tellDamaged: TellDamaged;
  readonly #now: () => string;

  /** `now` is UTC, ISO 8601. */
  constructor(tables: Tables, tellDamaged: TellDamaged, now: () => string) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
    this.#now = now;
  }

  /**
   * The unit, where this member of staff may work today: it is in use, and there is a commission for care there or at
   * the unit that it is a part of (AP16).
   */
  async findUnitOf(staffHsaId: string, unitHsaId: string): Promise<CareUnit | undefined> {
    const [commission, item] = await this.#tables.get(
      [careCommissionKey(staffHsaId, unitHsaId), unitKey(unitHsaId)].map(settled),
    );
    const unit = item === undefined ? undefined : unitOf(unitHsaId, item);
    if (unit === undefined) return undefined;
    const { whole, worksThere } = await this.#wholeOf(staffHsaId, unit);
    if (!isOpenUnit(unit, whole, this.#today())) return undefined;
    return commission !== undefined || worksThere ? careUnitOf(unit) : undefined;
  }

  /** Whether there is such a unit (AP16). */
  async hasUnit(hsaId: string): Promise<boolean> {
    return (await this.findUnit(hsaId)) !== undefined;
  }

  /** The unit, whoever works there and whether or not anybody does (AP16). */
  async findUnit(hsaId: string): Promise<Kept<OrganisationUnit> | undefined> {
    const [unit] = await this.#tables.get([settled(unitKey(hsaId))]);
    return unit === undefined ? undefined : unitOf(hsaId, unit);
  }

  /**
   * What is known of who is said to have issued a certificate, at a unit of a care provider that it names: the unit,
   * the member of staff and their commission for care there, in one call, and one more for a part of a unit (AP50).
   */
  async findIssuer({ hsaId, unit: place }: Issuer): Promise<KnownIssuer> {
    const keys = [unitKey(place.hsaId), staffKey(hsaId), careCommissionKey(hsaId, place.hsaId)];
    const [unitItem, staffItem, commission] = await this.#tables.get(keys.map(settled));
    const unit = unitItem === undefined ? undefined : unitOf(place.hsaId, unitItem);
    const staff = staffItem === undefined ? undefined : staffMemberOf(hsaId, staffItem);
    const known = staff === undefined ? {} : { staff };
    if (unit === undefined)
      return { worksThere: staff !== undefined && (await this.#worksFor(hsaId, place.careProvider.hsaId)), ...known };
    const { whole, worksThere } = await this.#wholeOf(hsaId, unit);
    return {
      worksThere: staff !== undefined && (commission !== undefined || worksThere),
      unit,
      ...(whole === undefined ? {} : { whole }),
      ...known,
    };
  }

  /** AP17. */
  async findStaff(hsaId: string): Promise<Kept<StaffMember> | undefined> {
    const [item] = await this.#tables.get([settled(staffKey(hsaId))]);
    return item === undefined ? undefined : staffMemberOf(hsaId, item);
  }

  /** Members of staff, in one read (AP17), by HSA-id; who is not here is not in it. */
  async staffOf(hsaIds: readonly string[]): Promise<ReadonlyMap<string, Kept<StaffMember>>> {
    const asked = [...new Set(hsaIds.map(comparableHsaId))];
    const items = asked.length === 0 ? [] : await this.#tables.get(asked.map(staffKey));
    const found = asked.flatMap((hsaId, at) => {
      const item = items[at];
      return readable(item === undefined ? [] : [item], (one) => staffMemberOf(hsaId, one), this.#tellDamaged).values;
    });
    return new Map(found.map((one) => [one.hsaId, one]));
  }

  /**
   * Who has a commission for care at a unit, or at the unit that it is a part of, a page of them, in the order of
   * HSA-ids; whoever cannot be read is left out (AP61).
   */
  async colleaguesAt(unitHsaId: string, asked: AskedPage): Promise<ColleaguesAtUnit> {
    const partOf = (await this.findUnit(unitHsaId))?.partOf;
    const places = [unitHsaId, ...(partOf === undefined ? [] : [partOf])].map((place) => unitKey(place).pk);
    const noted = await Promise.all(places.map((place) => this.#tables.list(tableNames.directory, place, "STAFF#")));
    const hsaIds = noted.flat().flatMap(({ sk }) => {
      const [, hsaId = "", purpose] = sk.split("#");
      return purpose === carePurpose ? [hsaId] : [];
    });
    const { values, ...next } = pageOf([...new Set(hsaIds)], placeNamed, asked);
    const staff = await this.staffOf(values);
    return { colleagues: values.flatMap((hsaId) => staff.get(hsaId) ?? []), ...next };
  }

  /**
   * Where a member of staff may work today: the units of their commissions for care, and the parts of those, each after
   * the unit that it is a part of (AP18).
   */
  async openUnitsOf(staffHsaId: string): Promise<OrganisationUnit[]> {
    const whole = await this.#open(await this.unitsOf(staffHsaId));
    const parts = await Promise.all(whole.map(async ({ hsaId }) => this.#open(await this.#partsOf(hsaId))));
    const units = whole.flatMap((unit, at) => [unit, ...(parts[at] ?? [])]);
    return [...new Map(units.map((unit) => [unit.hsaId, unit])).values()];
  }

  /**
   * The parts of a unit at which a member of staff may work today: all by a commission for care at the unit, else those
   * at which there is one (AP65).
   */
  async openPartsOf(staffHsaId: string, unitHsaId: string): Promise<OrganisationUnit[]> {
    const parts = await this.#partsOf(unitHsaId);
    if (parts.length === 0) return [];
    const keys = [unitHsaId, ...parts].map((hsaId) => settled(careCommissionKey(staffHsaId, hsaId)));
    const [atWhole, ...atParts] = await this.#tables.get(keys);
    const open = await this.#open(parts.filter((_part, at) => atWhole !== undefined || atParts[at] !== undefined));
    return open.filter(({ partOf }) => partOf === comparableHsaId(unitHsaId));
  }

  /** The units at which a member of staff has a commission for care, in use or not, by HSA-id (AP18). */
  async unitsOf(staffHsaId: string): Promise<string[]> {
    return (await this.#commissions(staffHsaId, "AT#")).flatMap(({ unit }) => unit ?? []);
  }

  /** What a member of staff is to work with, for any purpose (AP32). */
  async commissionsOf(staffHsaId: string): Promise<readonly KeptCommission[]> {
    const [care, other] = await Promise.all([
      this.#commissions(staffHsaId, "AT#"),
      this.#commissions(staffHsaId, "FOR#"),
    ]);
    return [...care, ...other];
  }

  async #commissions(staffHsaId: string, prefix: string): Promise<readonly KeptCommission[]> {
    const { table, pk } = staffKey(staffHsaId);
    return readable(await this.#tables.list(table, pk, prefix), commissionOf, this.#tellDamaged).values;
  }

  /** Whether there is a commission for care at any unit of a care provider (AP18). */
  async #worksFor(staffHsaId: string, careProviderHsaId: string): Promise<boolean> {
    const commissions = await this.#commissions(staffHsaId, "AT#");
    return commissions.some(({ careProvider }) => careProvider === comparableHsaId(careProviderHsaId));
  }

  /** The unit that another is a part of, and whether a member of staff has a commission for care there. */
  async #wholeOf(
    staffHsaId: string,
    { partOf }: OrganisationUnit,
  ): Promise<{ readonly whole?: OrganisationUnit; readonly worksThere: boolean }> {
    if (partOf === undefined) return { worksThere: false };
    const [commission, item] = await this.#tables.get(
      [careCommissionKey(staffHsaId, partOf), unitKey(partOf)].map(settled),
    );
    return item === undefined
      ? { worksThere: false }
      : { whole: unitOf(partOf, item), worksThere: commission !== undefined };
  }

  async #partsOf(unitHsaId: string): Promise<string[]> {
    const { table, pk } = unitKey(unitHsaId);
    return (await this.#tables.list(table, pk, "PART#")).map(({ sk }) => sk.slice("PART#".length));
  }

  /** Those of the units that are here and in use today. */
  async #open(hsaIds: readonly string[]): Promise<OrganisationUnit[]> {
    const today = this.#today();
    const units = await this.#units(hsaIds);
    const known = new Map(units.map((unit) => [unit.hsaId, unit]));
    const wholes = new Set(units.flatMap(({ partOf }) => (partOf === undefined || known.has(partOf) ? [] : [partOf])));
    for (const whole of await this.#units([...wholes])) known.set(whole.hsaId, whole);
    return units.filter((unit) => isOpenUnit(unit, known.get(unit.partOf ?? ""), today));
  }

  async #units(hsaIds: readonly string[]): Promise<OrganisationUnit[]> {
    const items = hsaIds.length === 0 ? [] : await this.#tables.get(hsaIds.map((hsaId) => settled(unitKey(hsaId))));
    return hsaIds.flatMap((hsaId, at) => {
      const unit = items[at];
      return unit === undefined ? [] : readable([unit], (item) => unitOf(hsaId, item), this.#tellDamaged).values;
    });
  }

  #today(): string {
    return swedishDay(this.#now());
  }
}

/** Who issues a certificate and where, as its text says (`skapadAv`). */
export function issuerAt(
  staff: Pick<Issuer, "hsaId" | "name" | "prescriberCode" | "positions" | "specialities">,
  unit: CareUnit,
): Issuer {
  const { hsaId, name, prescriberCode, positions, specialities } = staff;
  return { hsaId, name, positions, specialities, unit, ...(prescriberCode === undefined ? {} : { prescriberCode }) };
}
