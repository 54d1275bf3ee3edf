import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import type { CareProvider, OrganisationUnit } from "../model/care-organisation.ts";
import type { Commission, StaffMember } from "../model/staff-member.ts";
import type { Directory } from "./directory.ts";
import {
  commissionWrites,
  isSameEntry,
  providerKey,
  providerOf,
  providerPartition,
  providersPartition,
  toProvider,
  unitKey,
  unitOf,
  unitWrites,
} from "./directory-items.ts";
import { tableNames } from "./table-names.ts";

/** Who has a commission somewhere, and for what. */
export interface Colleague {
  readonly staff: StaffMember;
  readonly purpose: string;
}

/** So many items are written at once. */
const mostAtOnce = 40;

/** What those who keep the Directory see and change of it (table.md, Directory). */
export class CareRegister {
  readonly #tables: Tables;
  readonly #directory: Directory;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, directory: Directory, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#directory = directory;
    this.#tellDamaged = tellDamaged;
  }

  /** Every care provider, by HSA-id (AP36). */
  async listProviders(): Promise<readonly CareProvider[]> {
    const items = await this.#tables.list(tableNames.directory, providersPartition, "");
    return readable(items, providerOf, this.#tellDamaged).values;
  }

  /** AP36. */
  async findProvider(hsaId: string): Promise<CareProvider | undefined> {
    const [item] = await this.#tables.get([providerKey(hsaId)]);
    return item === undefined ? undefined : providerOf(item);
  }

  /** The units of a care provider, and the parts of those, by HSA-id (AP37). */
  async unitsOf(providerHsaId: string): Promise<readonly OrganisationUnit[]> {
    return this.#units(await this.#noted(providerPartition(providerHsaId), "UNIT#"));
  }

  /** The parts of a unit (AP37). */
  async partsOf(unitHsaId: string): Promise<readonly OrganisationUnit[]> {
    return this.#units(await this.#noted(unitKey(unitHsaId).pk, "PART#"));
  }

  /** Who has a commission at a unit; one who has several comes several times (AP38). */
  colleaguesAt(unitHsaId: string): Promise<readonly Colleague[]> {
    return this.#colleagues(unitKey(unitHsaId).pk);
  }

  /** Who has a commission for the whole of a care provider (AP38). */
  colleaguesOf(providerHsaId: string): Promise<readonly Colleague[]> {
    return this.#colleagues(providerPartition(providerHsaId));
  }

  /** Lets the units of a care provider tell its name and its time in use. Doing it again does nothing. */
  async tellUnits(provider: CareProvider): Promise<void> {
    const units = await this.unitsOf(provider.hsaId);
    await this.#write(units.flatMap((unit) => changedUnit(unit, toProvider(unit, provider))));
  }

  /** Lets a unit's parts, and who works at it and at them, follow it to its care provider. Again it does nothing. */
  async followUnit(unit: OrganisationUnit): Promise<void> {
    const parts = await this.partsOf(unit.hsaId);
    const passed = parts.map((part) => ({ ...part, careProvider: unit.careProvider }));
    await this.#write(passed.flatMap((part, at) => changedUnit(parts[at], part)));
    for (const { hsaId } of [unit, ...passed]) await this.#followUnitsStaff(hsaId, unit.careProvider.hsaId);
  }

  async #followUnitsStaff(unitHsaId: string, careProvider: string): Promise<void> {
    const staff = new Set((await this.colleaguesAt(unitHsaId)).map(({ staff: { hsaId } }) => hsaId));
    for (const hsaId of staff) {
      const stale = (one: Commission) => one.unit === unitHsaId && one.careProvider !== careProvider;
      const commissions = (await this.#directory.commissionsOf(hsaId)).filter(stale);
      await this.#write(commissions.flatMap((one) => commissionWrites(hsaId, { ...one, careProvider })));
    }
  }

  async #colleagues(partition: string): Promise<readonly Colleague[]> {
    const noted = (await this.#noted(partition, "STAFF#")).map((one) => {
      const at = one.indexOf("#");
      return { hsaId: one.slice(0, at), purpose: one.slice(at + 1) };
    });
    const staff = await this.#directory.staffOf(noted.map(({ hsaId }) => hsaId));
    return noted.flatMap(({ hsaId, purpose }) => {
      const known = staff.get(hsaId);
      return known === undefined ? [] : [{ staff: known, purpose }];
    });
  }

  /** What is noted in a partition under names that begin so, without that beginning. */
  async #noted(partition: string, beginning: string): Promise<string[]> {
    const items = await this.#tables.list(tableNames.directory, partition, beginning);
    return items.map(({ sk }) => sk.slice(beginning.length));
  }

  async #units(hsaIds: readonly string[]): Promise<readonly OrganisationUnit[]> {
    const items = hsaIds.length === 0 ? [] : await this.#tables.get(hsaIds.map(unitKey));
    const found = items.flatMap((item) => item ?? []);
    const read = (item: Item): OrganisationUnit => unitOf(comparableHsaId(item.pk.slice("UNIT#".length)), item);
    return readable(found, read, this.#tellDamaged).values;
  }

  async #write(writes: readonly Write[]): Promise<void> {
    for (let at = 0; at < writes.length; at += mostAtOnce)
      await this.#tables.transact(writes.slice(at, at + mostAtOnce));
  }
}

function changedUnit(before: OrganisationUnit | undefined, after: OrganisationUnit): Write[] {
  const isSame = before !== undefined && isSameEntry(unitWrites(before), unitWrites(after));
  return isSame ? [] : unitWrites(after, before);
}
