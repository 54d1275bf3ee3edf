import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { pageOf, placeNamed } from "../../operation/paging.ts";
import type { AskedPage } from "../../operation/paging.ts";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import type { CareProvider, OrganisationUnit } from "../model/care-organisation.ts";
import { nextEdition } from "../model/edition.ts";
import type { Kept } from "../model/edition.ts";
import type { StaffMember } from "../model/staff-member.ts";
import type { Directory } from "./directory.ts";
import {
  commissionWrites,
  differences,
  providerKey,
  providerOf,
  providerPartition,
  providersPartition,
  savingCommissionsOf,
  savingUnit,
  staffKey,
  staffMemberOf,
  stillStanding,
  toProvider,
  unitKey,
  unitOf,
} from "./directory-items.ts";
import { untilDone } from "./logged-changes.ts";
import type { ChangeAuthor, LoggedChanges } from "./logged-changes.ts";
import { tableNames } from "./table-names.ts";

/** Who has a commission somewhere, and for what. */
export interface Colleague {
  readonly staff: Kept<StaffMember>;
  readonly purpose: string;
}

/** A commission as it is noted where it is for. */
interface NotedCommission {
  readonly hsaId: string;
  readonly purpose: string;
}

/** A page of who has a commission somewhere: so many people at most, each with all that they have there. */
export interface ColleaguesPage {
  readonly colleagues: readonly Colleague[];
  /** Where to read on; without it, nobody is left. */
  readonly next?: string;
}

/** What those who keep the Directory see and change of it (table.md, Directory). */
export class CareRegister {
  readonly #tables: Tables;
  readonly #directory: Directory;
  readonly #tellDamaged: TellDamaged;

  readonly #changes: LoggedChanges;

  constructor(tables: Tables, directory: Directory, tellDamaged: TellDamaged, changes: LoggedChanges) {
    this.#tables = tables;
    this.#changes = changes;
    this.#directory = directory;
    this.#tellDamaged = tellDamaged;
  }

  /** Every care provider, by HSA-id (AP36). */
  async listProviders(): Promise<readonly Kept<CareProvider>[]> {
    const items = await this.#tables.list(tableNames.directory, providersPartition, "");
    return readable(items, providerOf, this.#tellDamaged).values;
  }

  /** AP36. */
  async findProvider(hsaId: string): Promise<Kept<CareProvider> | undefined> {
    const [item] = await this.#tables.get([providerKey(hsaId)]);
    return item === undefined ? undefined : providerOf(item);
  }

  /** A unit as it stands at this moment, for who is to change it (AP16). */
  async findUnit(hsaId: string): Promise<Kept<OrganisationUnit> | undefined> {
    const [item] = await this.#tables.get([unitKey(hsaId)]);
    return item === undefined ? undefined : unitOf(hsaId, item);
  }

  /** A member of staff as they stand at this moment, for who is to change them (AP17). */
  async findStaff(hsaId: string): Promise<Kept<StaffMember> | undefined> {
    const [item] = await this.#tables.get([staffKey(hsaId)]);
    return item === undefined ? undefined : staffMemberOf(hsaId, item);
  }

  /** The units of a care provider, and the parts of those, by HSA-id (AP37). */
  async unitsOf(providerHsaId: string): Promise<readonly Kept<OrganisationUnit>[]> {
    return this.#units(await this.#noted(providerPartition(providerHsaId), "UNIT#"));
  }

  /** The parts of a unit (AP37). */
  async partsOf(unitHsaId: string): Promise<readonly Kept<OrganisationUnit>[]> {
    return this.#units(await this.#noted(unitKey(unitHsaId).pk, "PART#"));
  }

  /** Who has a commission at a unit; one who has several comes several times (AP38). */
  async colleaguesAt(unitHsaId: string): Promise<readonly Colleague[]> {
    return this.#known(await this.#commissionsIn(unitKey(unitHsaId).pk));
  }

  /** Who has a commission for the whole of a care provider (AP38). */
  async colleaguesOf(providerHsaId: string): Promise<readonly Colleague[]> {
    return this.#known(await this.#commissionsIn(providerPartition(providerHsaId)));
  }

  /** Those at a unit, a page of them, in the order of HSA-ids (AP38). */
  pageOfColleaguesAt(unitHsaId: string, asked: AskedPage): Promise<ColleaguesPage> {
    return this.#page(unitKey(unitHsaId).pk, asked);
  }

  /** Those for the whole of a care provider, a page of them, in the order of HSA-ids (AP38). */
  pageOfColleaguesOf(providerHsaId: string, asked: AskedPage): Promise<ColleaguesPage> {
    return this.#page(providerPartition(providerHsaId), asked);
  }

  /**
   * Lets the units of a care provider tell its name and its time in use, as it has them now. Doing it again does
   * nothing.
   */
  tellUnits(providerHsaId: string, author: ChangeAuthor): Promise<void> {
    return untilDone(async () => {
      const provider = await this.findProvider(providerHsaId);
      if (provider === undefined) return true;
      const stands = stillStanding(providerKey(providerHsaId), provider);
      const told = (await this.unitsOf(providerHsaId)).map((unit) => changedUnit(unit, provider, author));
      return this.#each(told, stands, author);
    });
  }

  /**
   * Lets a unit's parts, and who works at it and at them, follow it to the care provider that it is at now. Again it
   * does nothing.
   */
  followUnit(unitHsaId: string, author: ChangeAuthor): Promise<void> {
    return untilDone(async () => {
      const unit = await this.findUnit(unitHsaId);
      if (unit === undefined) return true;
      const stands = stillStanding(unitKey(unitHsaId), unit);
      const parts = await this.partsOf(unitHsaId);
      const passed = parts.map((part) => changedUnit(part, unit.careProvider, author));
      if (!(await this.#each(passed, stands, author))) return false;
      for (const { hsaId } of [unit, ...parts]) {
        const places = { unit: hsaId, careProvider: unit.careProvider.hsaId };
        if (!(await this.#each(await this.#passedStaff(places, author), stands, author))) return false;
      }
      return true;
    });
  }

  /** The changes of who works at a unit by a commission that still is of the care provider that the unit was at. */
  async #passedStaff({ unit, careProvider }: { unit: string; careProvider: string }, author: ChangeAuthor) {
    const staff = new Set((await this.colleaguesAt(unit)).map(({ staff: { hsaId } }) => hsaId));
    const passed: (readonly Write[])[] = [];
    for (const hsaId of staff) {
      const known = await this.findStaff(hsaId);
      const commissions = (await this.#directory.commissionsOf(hsaId)).filter(
        (one) => one.unit === unit && one.careProvider !== careProvider,
      );
      if (known === undefined || commissions.length === 0) continue;
      passed.push([
        savingCommissionsOf(hsaId, nextEdition(known, { ...author, changed: ["commissions"] }), known),
        ...commissions.flatMap((one) => commissionWrites(hsaId, { ...one, careProvider })),
      ]);
    }
    return passed;
  }

  /** Makes each change in a transaction of its own, as long as what they follow stands. */
  async #each(changes: readonly (readonly Write[])[], stands: Write, author: ChangeAuthor): Promise<boolean> {
    for (const change of changes)
      if (change.length > 0 && !(await this.#changes.write([...change, stands], author))) return false;
    return true;
  }

  /** Only those on the page are read: at each page of a long list, all of them would be. */
  async #page(partition: string, asked: AskedPage): Promise<ColleaguesPage> {
    const commissions = Map.groupBy(await this.#commissionsIn(partition), ({ hsaId }) => hsaId);
    const { values, ...next } = pageOf([...commissions.keys()], placeNamed, asked);
    return { colleagues: await this.#known(values.flatMap((hsaId) => commissions.get(hsaId) ?? [])), ...next };
  }

  async #commissionsIn(partition: string): Promise<readonly NotedCommission[]> {
    return (await this.#noted(partition, "STAFF#")).map((one) => {
      const at = one.indexOf("#");
      return { hsaId: one.slice(0, at), purpose: one.slice(at + 1) };
    });
  }

  /** Those of them who are there and can be read. */
  async #known(commissions: readonly NotedCommission[]): Promise<readonly Colleague[]> {
    const staff = await this.#directory.staffOf(commissions.map(({ hsaId }) => hsaId));
    return commissions.flatMap(({ hsaId, purpose }) => {
      const known = staff.get(hsaId);
      return known === undefined ? [] : [{ staff: known, purpose }];
    });
  }

  /** What is noted in a partition under names that begin so, without that beginning. */
  async #noted(partition: string, beginning: string): Promise<string[]> {
    const items = await this.#tables.list(tableNames.directory, partition, beginning);
    return items.map(({ sk }) => sk.slice(beginning.length));
  }

  async #units(hsaIds: readonly string[]): Promise<readonly Kept<OrganisationUnit>[]> {
    const items = hsaIds.length === 0 ? [] : await this.#tables.get(hsaIds.map(unitKey));
    const found = items.flatMap((item) => item ?? []);
    const read = (item: Item): Kept<OrganisationUnit> => unitOf(comparableHsaId(item.pk.slice("UNIT#".length)), item);
    return readable(found, read, this.#tellDamaged).values;
  }
}

/** The writes that let a unit tell its care provider as it is; none where it does. */
function changedUnit(unit: Kept<OrganisationUnit>, provider: CareProvider, author: ChangeAuthor): readonly Write[] {
  const after = toProvider(unit, provider);
  const changed = differences.unit(unit, after);
  return changed.length === 0 ? [] : savingUnit(after, nextEdition(unit, { ...author, changed }), unit);
}
