import * as z from "zod/mini";
import type { OrganisationUnit } from "../model/care-organisation.ts";
import { isSamePlaceAndPurpose } from "../model/staff-member.ts";
import type { Commission } from "../model/staff-member.ts";
import type { CareRegister } from "./care-register.ts";
import type { Directory } from "./directory.ts";
import {
  commissionRemoval,
  commissionWrites,
  isSameEntry,
  providerWrite,
  staffKey,
  staffWrite,
  unitWrites,
} from "./directory-items.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { FindNationalStaff, NationalStaff } from "../model/national-staff.ts";

/** For how long what the national directory said is taken as it stands in the Directory, ms. */
export interface KeptTimes {
  /** So long it is not asked again. */
  readonly fresh: number;
  /** So long it serves where the national directory does not answer. */
  readonly stale: number;
}

/** Whether the Directory says of somebody what it may be trusted with: `unknown-now` closes. */
export type Kept = "kept" | "unknown-now";

/** When the national directory last said whom somebody is, and which commissions it gave. */
interface Note {
  /** Milliseconds. */
  readonly saidAt: number;
  readonly commissions: readonly Commission[];
}

const noteShape = storedShape<Note>(
  z.object({
    saidAt: z.number(),
    commissions: z.array(
      z.object({
        hsaId: z.string(),
        name: z.string(),
        purpose: z.string(),
        unit: z.exactOptional(z.string()),
        careProvider: z.string(),
      }),
    ),
  }),
);

/** So many items are written at once. */
const mostAtOnce = 40;

/**
 * Enters in the Directory what the national directory says of a member of staff, before somebody asks the Directory.
 * What was entered by hand stays, unless the national directory has the same (docs/adr/0044-national-directory.md).
 */
export class StaffKeeper {
  readonly #find: FindNationalStaff;
  readonly #tables: Tables;
  readonly #directory: Pick<Directory, "commissionsOf" | "findUnit">;
  readonly #register: Pick<CareRegister, "partsOf">;
  readonly #now: () => number;
  readonly #times: KeptTimes;
  readonly #tellFault: (fault: unknown) => void;

  constructor(
    find: FindNationalStaff,
    stores: {
      readonly tables: Tables;
      readonly directory: Pick<Directory, "commissionsOf" | "findUnit">;
      readonly register: Pick<CareRegister, "partsOf">;
      /** Told of what could not be entered where what stands serves meanwhile. */
      readonly tellFault: (fault: unknown) => void;
    },
    now: () => number,
    times: KeptTimes,
  ) {
    this.#find = find;
    this.#tables = stores.tables;
    this.#directory = stores.directory;
    this.#register = stores.register;
    this.#tellFault = stores.tellFault;
    this.#now = now;
    this.#times = times;
  }

  async keep(asked: string): Promise<Kept> {
    const hsaId = comparableHsaId(asked);
    const note = await this.#noteOf(hsaId);
    const age = note === undefined ? Infinity : this.#now() - note.saidAt;
    if (age < this.#times.fresh) return "kept";
    const found = await this.#find(hsaId);
    // Whom the national directory never knew is who the Directory says by itself: nobody, or entered by hand.
    if (found === "no-answer") return note === undefined || age < this.#times.stale ? "kept" : "unknown-now";
    if (found === undefined) {
      await this.#takeAway(hsaId, note);
      return "kept";
    }
    // First what is over: where the rest fails, nobody has more than they should.
    await this.#write(await this.#overOf(hsaId, note, found.commissions));
    try {
      await this.#enter(found, note);
    } catch (fault) {
      if (age >= this.#times.stale) throw fault;
      // What stands was said lately, and what is over is gone: nobody need stop working for what is new.
      this.#tellFault(fault);
    }
    return "kept";
  }

  async #enter({ staff, commissions, units, providers }: NationalStaff, note: Note | undefined): Promise<void> {
    const standing = await Promise.all(units.map(({ hsaId }) => this.#directory.findUnit(hsaId)));
    await this.#write(providers.map((provider) => providerWrite(provider)));
    for (const [at, unit] of units.entries()) await this.#enterUnit(unit, standing[at], units);
    // Whatever is given from here on is known as given, so that it is taken back also where this is cut off.
    const given = [...commissions, ...(note?.commissions ?? [])];
    await this.#note(staff.hsaId, { saidAt: note?.saidAt ?? 0, commissions: given });
    await this.#write([staffWrite(staff), ...commissions.flatMap((one) => commissionWrites(staff.hsaId, one))]);
    await this.#note(staff.hsaId, { saidAt: this.#now(), commissions });
  }

  async #note(hsaId: string, note: Note): Promise<void> {
    await this.#write([{ ...noteKey(hsaId), put: noteShape.write(note) }]);
  }

  async #enterUnit(
    told: OrganisationUnit,
    before: OrganisationUnit | undefined,
    among: readonly OrganisationUnit[],
  ): Promise<void> {
    // Who has a commission at a part is told of it as a unit; that it is a part, its whole has told.
    const partOf = told.partOf ?? before?.partOf;
    const unit = partOf === undefined ? told : { ...told, partOf };
    // Colleagues are told the same units: what stands alike is not written anew by each of them.
    if (before === undefined || !isSameEntry(unitWrites(before), unitWrites(unit)))
      await this.#write(unitWrites(unit, before));
    if (unit.partOf !== undefined) return;
    const parts = new Set(among.map(({ hsaId }) => hsaId));
    const gone = (await this.#register.partsOf(unit.hsaId)).filter(
      ({ hsaId, isArchived }) => !parts.has(hsaId) && isArchived !== true,
    );
    await this.#write(gone.flatMap((part) => unitWrites({ ...part, isArchived: true }, part)));
  }

  async #takeAway(hsaId: string, note: Note | undefined): Promise<void> {
    if (note === undefined) return;
    await this.#write([
      ...(await this.#overOf(hsaId, note, [])),
      { ...staffKey(hsaId), delete: true },
      { ...noteKey(hsaId), delete: true },
    ]);
  }

  /** Takes away the commissions that the national directory gave and gives no more. */
  async #overOf(hsaId: string, note: Note | undefined, now: readonly Commission[]): Promise<readonly Write[]> {
    const given = note?.commissions ?? [];
    const over = given.filter((one) => !now.some((other) => isSamePlaceAndPurpose(one, other)));
    if (over.length === 0) return [];
    const standing = await this.#directory.commissionsOf(hsaId);
    return standing
      .filter((one) => over.some((other) => other.hsaId === one.hsaId && isSamePlaceAndPurpose(one, other)))
      .flatMap((one) => commissionRemoval(hsaId, one));
  }

  /** AP45. */
  async #noteOf(hsaId: string): Promise<Note | undefined> {
    const [item] = await this.#tables.get([noteKey(hsaId)]);
    return item === undefined ? undefined : noteShape.read(item);
  }

  async #write(writes: readonly Write[]): Promise<void> {
    const each = [...new Map(writes.map((write) => [`${write.pk} ${write.sk}`, write])).values()];
    for (let at = 0; at < each.length; at += mostAtOnce) await this.#tables.transact(each.slice(at, at + mostAtOnce));
  }
}

function noteKey(hsaId: string): ItemKey {
  return { ...staffKey(hsaId), sk: "NATIONAL" };
}
