import * as z from "zod/mini";
import type { CareProvider, OrganisationUnit } from "../model/care-organisation.ts";
import { nextEdition, theNationalDirectory } from "../model/edition.ts";
import { isSamePlaceAndPurpose } from "../model/staff-member.ts";
import type { Commission, StaffRecord } from "../model/staff-member.ts";
import type { CareRegister } from "./care-register.ts";
import type { Directory } from "./directory.ts";
import {
  commissionRemoval,
  commissionWrites,
  differences,
  savingCommissionsOf,
  savingProvider,
  savingStaff,
  savingUnit,
  staffKey,
  staffRemoval,
  stillStanding,
} from "./directory-items.ts";
import type { KeptCommission } from "./directory-items.ts";
import { untilDone } from "./logged-changes.ts";
import type { ChangeAuthor, LoggedChanges } from "./logged-changes.ts";
import { RecentSilence } from "./recent-silence.ts";
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
  /** When the newest answer that somebody began to enter was asked for, ms: an older one enters nothing any more. */
  readonly askedAt: number;
  /** Each writing adds one. */
  readonly revision: number;
  readonly commissions: readonly Commission[];
  /** It said that it has nobody of that HSA-id any more: an older answer must not bring them back. */
  readonly isGone?: boolean;
}

const noteShape = storedShape<Note>(
  z.object({
    saidAt: z.number(),
    askedAt: z.number(),
    revision: z.number(),
    isGone: z.exactOptional(z.boolean()),
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

/** So many commissions are written at once. */
const mostAtOnce = 20;

type KeptUnits = Pick<CareRegister, "findProvider" | "findUnit" | "findStaff" | "partsOf">;

/**
 * Enters in the Directory what the national directory says of a member of staff, before somebody asks the Directory.
 * What was entered by hand stays, unless the national directory has the same (docs/adr/0044-national-directory.md).
 * Each write names what it has seen, and is decided anew where that has changed, so that nothing that somebody has
 * withdrawn meanwhile comes back (docs/adr/0049-directory-by-revision.md).
 */
export class StaffKeeper {
  readonly #find: FindNationalStaff;
  readonly #tables: Pick<Tables, "get" | "transact">;
  readonly #directory: Pick<Directory, "commissionsOf">;
  readonly #register: KeptUnits;
  readonly #changes: LoggedChanges;
  readonly #now: () => number;
  readonly #times: KeptTimes;
  readonly #tellFault: (fault: unknown) => void;
  readonly #silence: RecentSilence;

  constructor(
    find: FindNationalStaff,
    stores: {
      readonly tables: Pick<Tables, "get" | "transact">;
      readonly directory: Pick<Directory, "commissionsOf">;
      readonly register: KeptUnits;
      readonly changes: LoggedChanges;
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
    this.#changes = stores.changes;
    this.#tellFault = stores.tellFault;
    this.#now = now;
    this.#times = times;
    this.#silence = new RecentSilence(now);
  }

  async keep(asked: string): Promise<Kept> {
    const hsaId = comparableHsaId(asked);
    const note = await this.#noteOf(hsaId);
    const askedAt = this.#now();
    const age = note === undefined ? Infinity : askedAt - note.saidAt;
    if (age < this.#times.fresh) return "kept";
    // Who could not go on without its word is asked about all the same.
    if (age < this.#times.stale && this.#silence.isExpected(hsaId)) return "kept";
    const found = await this.#find(hsaId);
    if (found === "no-answer") {
      this.#silence.noteSilence(hsaId);
      return age < this.#times.stale ? "kept" : this.#keptWithout(hsaId, note);
    }
    this.#silence.noteAnswer(hsaId);
    const answer = { hsaId, askedAt, author: authorAt(this.#now()) };
    if (found === undefined) {
      if (note !== undefined) await untilDone(() => this.#takeAway(answer));
      return "kept";
    }
    // First what is over: where the rest fails, nobody has more than they should.
    await untilDone(async () => (await this.#endOver(answer, found.commissions)) !== undefined);
    try {
      await this.#enter(found, answer);
    } catch (fault) {
      if (age >= this.#times.stale) throw fault;
      // What stands was said lately, and what is over is gone: nobody need stop working for what is new.
      this.#tellFault(fault);
    }
    return "kept";
  }

  /**
   * Who somebody is of whom the national directory has said nothing lately: whoever was entered by hand, where it never
   * had them. Of anybody else nobody knows, least of all that they are not there.
   */
  async #keptWithout(hsaId: string, note: Note | undefined): Promise<Kept> {
    const isTheirs = note !== undefined && note.isGone !== true;
    return !isTheirs && (await this.#register.findStaff(hsaId)) !== undefined ? "kept" : "unknown-now";
  }

  async #enter({ staff, commissions, units, providers }: NationalStaff, answer: Answer): Promise<void> {
    for (const provider of providers) await untilDone(() => this.#enterProvider(provider, answer));
    for (const unit of units) await this.#enterUnit(unit, units, answer);
    await untilDone(() => this.#enterStaff(staff, commissions, answer));
  }

  async #enterProvider(told: CareProvider, { author }: Answer): Promise<boolean> {
    const before = await this.#register.findProvider(told.hsaId);
    const provider = { ...told, isNational: true };
    const changed = before === undefined ? [] : differences.provider(before, provider);
    if (before !== undefined && changed.length === 0) return true;
    const edition = nextEdition(before, { ...author, changed, isNational: true });
    return this.#changes.write([savingProvider(provider, edition, before)], author);
  }

  async #enterUnit(told: OrganisationUnit, among: readonly OrganisationUnit[], answer: Answer): Promise<void> {
    await untilDone(() => this.#saveUnit(told.hsaId, (before) => withWhole(told, before), answer));
    if (told.partOf !== undefined) return;
    const parts = new Set(among.map(({ hsaId }) => hsaId));
    const gone = (await this.#register.partsOf(told.hsaId)).filter(({ hsaId }) => !parts.has(hsaId));
    for (const { hsaId } of gone)
      await untilDone(() =>
        this.#saveUnit(
          hsaId,
          (part) => (part?.partOf === told.hsaId ? { ...part, isArchived: true } : undefined),
          answer,
        ),
      );
  }

  /** Colleagues are told the same units: what stands alike is not written anew by each of them. */
  async #saveUnit(
    hsaId: string,
    become: (before: OrganisationUnit | undefined) => OrganisationUnit | undefined,
    { author }: Answer,
  ): Promise<boolean> {
    const before = await this.#register.findUnit(hsaId);
    const after = become(before);
    if (after === undefined) return true;
    const unit = { ...after, isNational: true };
    const changed = before === undefined ? [] : differences.unit(before, unit);
    if (before !== undefined && changed.length === 0) return true;
    const edition = nextEdition(before, { ...author, changed, isNational: true });
    return this.#changes.write(savingUnit(unit, edition, before), author);
  }

  async #enterStaff(told: StaffRecord, given: readonly Commission[], answer: Answer): Promise<boolean> {
    const { hsaId, author } = answer;
    const note = await this.#endOver(answer, given);
    if (note === undefined || note === "newer") return note === "newer";
    const before = await this.#register.findStaff(hsaId);
    const standing = await this.#directory.commissionsOf(hsaId);
    const staff = { ...told, isNational: true };
    const commissions = given.map((one) => ({ ...one, isNational: true }));
    const missing = commissions.filter((one) => !standing.some((other) => isSameCommission(one, other)));
    const changed = [
      ...(before === undefined ? [] : differences.staff(before, staff)),
      ...(missing.length === 0 ? [] : ["commissions"]),
    ];
    const isNew = before === undefined || changed.length > 0;
    const edition = isNew ? nextEdition(before, { ...author, changed, isNational: true }) : before;
    const stands = stillStanding(staffKey(hsaId), edition);
    if (isNew) {
      const first = [savingStaff(staff, edition, before), noteStands(hsaId, note)];
      if (!(await this.#changes.write(first, author))) return false;
      for (const some of chunksOf(missing)) {
        const writes = some.flatMap((one) => commissionWrites(hsaId, one));
        if (!(await this.#changes.write([...writes, stands, noteStands(hsaId, note)], author))) return false;
      }
    }
    const said = { saidAt: answer.askedAt, askedAt: answer.askedAt, commissions: given };
    return (await this.#tables.transact([noteWrite(hsaId, note, said), stands])).committed;
  }

  async #takeAway(answer: Answer): Promise<boolean> {
    const { hsaId, askedAt, author } = answer;
    const note = await this.#endOver(answer, []);
    if (note === undefined || note === "newer") return note === "newer";
    const staff = await this.#register.findStaff(hsaId);
    const gone = noteWrite(hsaId, note, { saidAt: askedAt, askedAt, commissions: [], isGone: true });
    if (staff?.isNational !== true) return (await this.#tables.transact([gone])).committed;
    return this.#changes.write([...staffRemoval(staff), gone], author);
  }

  /**
   * Takes away the commissions that the national directory gave and gives no more. From then on nobody enters what was
   * asked before; and what is given now is known as given, so that it is taken back also where this is cut off.
   *
   * @returns the note as it stands then; `newer` where somebody who asked later was first; undefined where something
   *   was changed meanwhile
   */
  async #endOver(answer: Answer, now: readonly Commission[]): Promise<Note | "newer" | undefined> {
    const { hsaId, askedAt, author } = answer;
    const before = await this.#noteOf(hsaId);
    if (before !== undefined && before.askedAt > askedAt) return "newer";
    const given = before?.commissions ?? [];
    const isKnown = before?.askedAt === askedAt || now.every((one) => given.some((other) => isSameGift(one, other)));
    const over = given.filter((one) => !now.some((other) => isSamePlaceAndPurpose(one, other)));
    if (before !== undefined && isKnown && over.length === 0) return before;

    const begun = { saidAt: before?.saidAt ?? 0, askedAt, commissions: [...given, ...now] };
    if (!(await this.#note(hsaId, before, begun))) return undefined;
    const note = { ...begun, revision: (before?.revision ?? 0) + 1 };
    const staff = await this.#register.findStaff(hsaId);
    const standing = await this.#directory.commissionsOf(hsaId);
    const ending = standing.filter((one) => over.some((other) => isSameGift(one, other)));
    for (const [at, some] of [...chunksOf(ending)].entries()) {
      const removals = some.flatMap((one) => commissionRemoval(hsaId, one));
      const change = { ...author, changed: ["commissions"] };
      const edition =
        staff === undefined || at > 0 ? [] : [savingCommissionsOf(hsaId, nextEdition(staff, change), staff)];
      const isDone = await this.#changes.write([...edition, ...removals, noteStands(hsaId, note)], author);
      if (!isDone) return undefined;
    }
    const left = { saidAt: note.saidAt, askedAt, commissions: now };
    return (await this.#note(hsaId, note, left)) ? { ...left, revision: note.revision + 1 } : undefined;
  }

  async #note(hsaId: string, before: Note | undefined, after: Omit<Note, "revision">): Promise<boolean> {
    return (await this.#tables.transact([noteWrite(hsaId, before, after)])).committed;
  }

  /** AP45. */
  async #noteOf(hsaId: string): Promise<Note | undefined> {
    const [item] = await this.#tables.get([noteKey(hsaId)]);
    return item === undefined ? undefined : noteShape.read(item);
  }
}

/** What the national directory was asked of whom, and who enters it. */
interface Answer {
  readonly hsaId: string;
  /** Milliseconds: what was asked later is newer, whenever it came. */
  readonly askedAt: number;
  readonly author: ChangeAuthor;
}

function authorAt(now: number): ChangeAuthor {
  return {
    at: new Date(now).toISOString(),
    by: theNationalDirectory,
    role: "NATIONAL_DIRECTORY",
    operation: "keepStaff",
  };
}

/** Who has a commission at a part is told of it as a unit; that it is a part, its whole has told. */
function withWhole(told: OrganisationUnit, before: OrganisationUnit | undefined): OrganisationUnit {
  const partOf = told.partOf ?? before?.partOf;
  return partOf === undefined ? told : { ...told, partOf };
}

function isSameCommission(one: KeptCommission, other: KeptCommission): boolean {
  return isSamePlaceAndPurpose(one, other) && differences.commission(one, other).length === 0;
}

/** Whether two are the same commission, whatever else is said of it. */
function isSameGift(one: Commission, other: Commission): boolean {
  return one.hsaId === other.hsaId && isSamePlaceAndPurpose(one, other);
}

function noteWrite(hsaId: string, before: Note | undefined, after: Omit<Note, "revision">): Write<"note-changed"> {
  const put = noteShape.write({ ...after, revision: (before?.revision ?? 0) + 1 });
  const when = before === undefined ? ("absent" as const) : { revision: before.revision };
  return { ...noteKey(hsaId), put, when, otherwise: "note-changed" };
}

function noteStands(hsaId: string, { revision }: Note): Write<"note-changed"> {
  return { ...noteKey(hsaId), check: true, when: { revision }, otherwise: "note-changed" };
}

function* chunksOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += mostAtOnce) yield all.slice(at, at + mostAtOnce);
}

function noteKey(hsaId: string): ItemKey {
  return { ...staffKey(hsaId), sk: "NATIONAL" };
}
