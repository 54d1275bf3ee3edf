import * as z from "zod/mini";
import type { Access } from "../../operation/access-log.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { swedishDay } from "../../operation/clock.ts";
import { readable } from "../../operation/readable-items.ts";
import type { DamagedItem, TellDamaged } from "../../operation/readable-items.ts";
import { DamagedItemError, storedBytes, storedShape } from "../../operation/stored-shape.ts";
import { settled } from "../../operation/tables.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import type { Draft, DraftRevocation, MadeDraft, Ready } from "../model/draft.ts";
import { standingVersion } from "../model/draft-version.ts";
import type { DraftVersion } from "../model/draft-version.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import type { Task } from "../model/task.ts";
import { isAskedFor } from "../model/list-filter.ts";
import type { DraftFilter } from "../model/list-filter.ts";
import type { DraftContent } from "./document-shape.ts";
import { draftContentShape } from "./document-shape.ts";
import { leftVersionWrites, toVersion, versionPlace, versionRemovals } from "./draft-version-item.ts";
import { textPlace } from "./encrypted-shape.ts";
import type { DataKey } from "./encryption.ts";
import { boundsOf, findPage } from "./filtered-list.ts";
import type { AskedPage } from "../../operation/paging.ts";
import type { KeyRing } from "./key-ring.ts";
import { dataKeyPlace } from "./key-ring.ts";
import { isMarkedAsAsked, leavingMarks, markChange, markFields, revocationIn, stateOf } from "./draft-marks.ts";
import type { StoredMarks } from "./draft-marks.ts";
import { taskIn } from "./task-fields.ts";
import { madeDraftPrefix, madeDraftRemoval, madeDraftWrite, toMadeDraft } from "./made-draft-item.ts";
import { accessOfUnit, accessTo } from "./patient-access.ts";
import { leavingPatient } from "./patient-key-stays.ts";
import { repeatNameIn } from "./repeat-records.ts";
import { certificateIdAt, certificateKey, tableNames, unitPartition } from "./table-names.ts";
import { certificateSubject } from "../model/subject.ts";

/** A draft as found, with what is needed to write it on. */
export interface StoredDraft {
  readonly draft: Draft;
  readonly key: DataKey;
  readonly patientKey: string;
  /** The name of the record of the call that made it, where it has one. */
  readonly repeatedAs?: string;
}

/** A line of a list of drafts; says nothing that is encrypted. */
export interface DraftLine {
  readonly id: string;
  readonly type: string;
  readonly version: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly ready?: Ready;
  readonly task?: Task;
  /** Without what was said besides, which is encrypted. */
  readonly revoked?: Omit<DraftRevocation, "explanation">;
}

/** Drafts of all units by when they were begun. */
export interface OldestDrafts {
  readonly begun: readonly Pick<Draft, "id" | "createdAt">[];
  readonly next?: string;
}

export interface DraftPage {
  readonly lines: readonly DraftLine[];
  /** What of the page could not be read. */
  readonly damaged: readonly DamagedItem[];
  readonly next?: string;
}

/** A draft may take as much as an item holds; so many are read at once, each with its key. */
const draftsAtOnce = 25;

/** A transaction of DynamoDB takes 100 writes. */
const mostWrites = 100;

/**
 * So many versions go in the transaction that takes their draft away. A signature may settle fifty requests besides,
 * and bring a certificate for the employer.
 */
const versionsWithDraft = 20;

type AskedDrafts = AskedPage & DraftFilter;

/** Drafts, on the tables of table.md. */
export class DraftStore {
  readonly #tables: Tables;
  readonly #keys: KeyRing;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, keys: KeyRing, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#keys = keys;
    this.#tellDamaged = tellDamaged;
  }

  /** AP1. */
  async find(id: string): Promise<StoredDraft | undefined> {
    const [item, key] = await this.#tables.get([certificateKey(id, "DRAFT"), settled(dataKeyPlace(id))]);
    return item === undefined || key === undefined ? undefined : toStored(id, item, await this.#keys.open(id, key));
  }

  /** AP1 of several, by their ids; of those that are not here, or cannot be read, nothing is told. */
  async findAll(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDraft>> {
    const drafts = new Map<string, StoredDraft>();
    for (let at = 0; at < ids.length; at += draftsAtOnce) {
      const asked = ids.slice(at, at + draftsAtOnce);
      const items = await this.#tables.get(asked.flatMap((id) => [certificateKey(id, "DRAFT"), dataKeyPlace(id)]));
      for (const [index, id] of asked.entries()) {
        const [item, key] = [items[2 * index], items[2 * index + 1]];
        if (item === undefined || key === undefined) continue;
        const dataKey = await this.#keys.open(id, key);
        const [draft] = readable([item], (one) => toStored(id, one, dataKey), this.#tellDamaged).values;
        if (draft !== undefined) drafts.set(id, draft);
      }
    }
    return drafts;
  }

  /** AP4. */
  listOfUnit(place: IssuingPlace, asked: AskedDrafts): Promise<DraftPage> {
    return this.#list(place, asked);
  }

  /** AP4, of which those that are about a person of these numbers are left. */
  async listOfPatient(place: IssuingPlace, numbers: readonly string[], asked: AskedDrafts): Promise<DraftPage> {
    const patientKeys = await Promise.all(numbers.map((number) => this.#keys.personKeys(number)));
    return this.#list(place, asked, patientKeys.flat());
  }

  /** AP71. The first begun first, as the index has them: one that has gone a moment ago may be among them. */
  async listOldest(page: AskedPage): Promise<OldestDrafts> {
    const query = { table: tableNames.certificates, index: "unsigned", sort: "listedAt" } as const;
    const { items, next } = await this.#tables.query({ ...query, partition: ["unsigned", unsigned], ...page });
    const { values } = readable(items, toBegun, this.#tellDamaged);
    return { begun: values, ...(next === undefined ? {} : { next }) };
  }

  /** AP55. Locked ones too, until another draft has taken the place of their note. */
  async madeFrom(certificateId: string, unit: string): Promise<readonly MadeDraft[]> {
    const subject = certificateSubject(certificateId);
    const items = await this.#tables.list(tableNames.certificates, subject, madeDraftPrefix(unit));
    return readable(items, toMadeDraft, this.#tellDamaged).values;
  }

  /** AP57. Versions of a draft, by their numbers; of those that are not here, or cannot be read, nothing is told. */
  async versionsOf(
    { draft, key }: StoredDraft,
    numbers: readonly number[],
  ): Promise<ReadonlyMap<number, DraftVersion>> {
    const standing = standingVersion(draft);
    const left = numbers.filter((number) => number > 0 && number < standing.number);
    const places = left.map((number) => versionPlace(draft.id, number));
    const versions = new Map<number, DraftVersion>();
    if (numbers.includes(standing.number)) versions.set(standing.number, standing);
    for (let at = 0; at < places.length; at += draftsAtOnce) {
      const items = await this.#tables.get(places.slice(at, at + draftsAtOnce).map(settled));
      const there = items.filter((item) => item !== undefined);
      for (const version of readable(there, (item) => toVersion(item, key), this.#tellDamaged).values)
        versions.set(version.number, version);
    }
    return versions;
  }

  /** The writes that keep a new draft, with a key of its own. */
  async creation(
    draft: Draft,
  ): Promise<{ readonly stored: StoredDraft; readonly writes: readonly Write<"draft-exists">[] }> {
    const issued = await this.#keys.issue(draft.id, draft.careProvider, swedishDay(draft.createdAt));
    const patientKey = await this.#keys.personKey(draft.patient.number);
    const stored = { draft, key: issued.key, patientKey };
    const once = { when: "absent", otherwise: "draft-exists" } as const;
    return {
      stored,
      writes: [
        { ...certificateKey(draft.id, "DRAFT"), put: shape.write(itemOf(stored)), ...once },
        { ...issued.write, ...once },
      ],
    };
  }

  /** The writes that replace a draft by its next revision, and keep the version that it leaves. */
  saving(before: StoredDraft, after: Draft): readonly Write<"draft-changed">[] {
    const change = leavingMarks(leavingPatient(shape.change(itemOf({ ...before, draft: after }))));
    const when = { revision: before.draft.revision };
    return [
      { ...certificateKey(after.id, "DRAFT"), ...change, when, otherwise: "draft-changed" },
      ...leftVersionWrites(before.draft, after, before.key),
    ];
  }

  /** The write that sets what a draft is marked as. What is written in it stays as somebody may save it meanwhile. */
  marking({ draft: before, key }: StoredDraft, after: Draft): Write<"draft-changed"> {
    const when = { type: before.type, state: stateOf(before), assignedAt: before.task?.assignedAt };
    return { ...certificateKey(after.id, "DRAFT"), ...markChange(after, key), when, otherwise: "draft-changed" };
  }

  /** The writes that take a draft away, with its key: a draft that was thrown away cannot be read again. */
  removal(stored: StoredDraft): readonly Write<"draft-changed">[] {
    return [...this.leaving(stored), { ...dataKeyPlace(stored.draft.id), delete: true }];
  }

  /**
   * The writes that keep a new draft which is made from a certificate: of a kind a unit has one at most, whoever of its
   * staff was first.
   *
   * @param locked one that the unit has had of the kind, and that is locked
   */
  async creationFrom(
    draft: Draft,
    locked?: MadeDraft,
  ): Promise<{
    readonly stored: StoredDraft;
    readonly writes: readonly Write<"draft-exists" | "draft-made-already" | "certificate-changed">[];
  }> {
    const { stored, writes } = await this.creation(draft);
    return { stored, writes: [...madeDraftWrite(draft, locked), ...writes] };
  }

  /** The writes that take a draft away because it becomes a certificate, whose key it was. */
  leaving({ draft }: StoredDraft): readonly Write<"draft-changed">[] {
    return [
      ...madeDraftRemoval(draft),
      {
        ...certificateKey(draft.id, "DRAFT"),
        delete: true,
        when: { revision: draft.revision },
        otherwise: "draft-changed",
      },
      ...versionRemovals(draft).slice(0, versionsWithDraft),
    ];
  }

  /**
   * Takes away what versions are left of a draft that has gone: those that its transaction had no room for. Nobody
   * reads them without the draft; whoever repeats it does no harm.
   */
  async takeAwayVersions({ draft }: StoredDraft): Promise<void> {
    const left = versionRemovals(draft).slice(versionsWithDraft);
    for (let at = 0; at < left.length; at += mostWrites) await this.#tables.transact(left.slice(at, at + mostWrites));
  }

  /**
   * Takes a draft away for good, with its key and versions, and enters that in the access log. What of its versions the
   * transaction has no room for goes first: where it is cut off, the draft is still there to be met again.
   *
   * @returns false where somebody has changed or signed it meanwhile
   */
  async takeAway(stored: StoredDraft, logged: Write): Promise<boolean> {
    await this.takeAwayVersions(stored);
    const outcome = await this.#tables.transact([logged, ...this.removal(stored)]);
    return outcome.committed;
  }

  /** The entry of the access log for a unit that looked for what it has about a person; also where that is nothing. */
  accessOfUnit(unit: CareUnit, personNumber: string, at: string): Promise<Access> {
    return accessOfUnit(this.#keys, unit, personNumber, at);
  }

  access(stored: StoredDraft, activity: Access["activity"], at: string): Promise<Access> {
    const { draft, patientKey } = stored;
    return accessTo(this.#keys, { ...draft, patientKey }, draft.patient.number, { activity, at });
  }

  async #list(
    place: IssuingPlace,
    { limit, after, type, ready, assigned, ...period }: AskedDrafts,
    patientKeys?: readonly string[],
  ): Promise<DraftPage> {
    const marked = { ...(ready === undefined ? {} : { ready }), ...(assigned === undefined ? {} : { assigned }) };
    const isWhole = type === undefined && Object.keys(marked).length === 0 && patientKeys === undefined;
    const isTheirs = ({ patientKey }: Item) => patientKeys?.some((one) => one === patientKey) ?? true;
    const list = {
      query: {
        table: tableNames.certificates,
        index: "byUnit",
        partitions: [["unitKey", unitPartition("DRAFT", place)]],
        sort: "listedAt",
        ...boundsOf(period),
      },
      read: toLine,
      isAskedFor: isWhole
        ? undefined
        : (entry: Item) =>
            isTheirs(entry) && isAskedFor(entry, type === undefined ? {} : { type }) && isMarkedAsAsked(entry, marked),
    } as const;
    const page = { limit, ...(after === undefined ? {} : { after }) };
    const { values, ...rest } = await findPage(list, page, this.#tables, this.#tellDamaged);
    return { lines: values, ...rest };
  }
}

/** What of a draft is not the patient's, with the key of the index it is in. */
interface StoredItem extends Omit<Draft, "id" | "task" | keyof DraftContent | keyof StoredMarks>, StoredMarks {
  readonly patientKey: string;
  readonly unitKey: string;
  /** UTC. When it was begun: by that the unit's list is sorted, and it never changes. */
  readonly listedAt: string;
  /** Lists it among the drafts of all units, by the same. */
  readonly unsigned?: typeof unsigned;
  readonly content: Uint8Array;
}

/** All drafts lie in one partition of the index: it takes a thousand a second, and there are a few. */
const unsigned = "DRAFT";

const shape = storedShape<StoredItem>(
  z.object({
    type: z.string(),
    version: z.string(),
    revision: z.int().check(z.positive()),
    unit: z.string(),
    careProvider: z.string(),
    createdAt: z.string(),
    createdBy: z.string(),
    updatedAt: z.string(),
    updatedBy: z.string(),
    patientKey: z.string(),
    unitKey: z.string(),
    listedAt: z.string(),
    ...markFields,
    unsigned: z.exactOptional(z.literal(unsigned)),
    content: storedBytes,
  }),
);

function itemOf({ draft, key, patientKey }: StoredDraft): StoredItem {
  const content = draftContentShape.write(draft, key, textPlace(certificateKey(draft.id, "DRAFT"), "content"));
  const listed = { unitKey: unitPartition("DRAFT", draft), listedAt: draft.createdAt, unsigned } as const;
  return { ...draft, ...listed, patientKey, content };
}

function toStored(id: string, item: Item, key: DataKey): StoredDraft {
  const opened = openIn(item);
  const { patientKey, content, revoked: _revoked, sealedWords: _sealedWords, ...open } = opened;
  const written = draftContentShape.read(content, key, textPlace(item, "content"));
  const draft = { id, ...open, ...revocationIn(id, opened, key), ...written };
  const repeatedAs = repeatNameIn(item);
  return { draft, key, patientKey, ...(repeatedAs === undefined ? {} : { repeatedAs }) };
}

/** @throws DamagedItemError where the index does not tell when it was begun */
function toBegun(entry: Item): Pick<Draft, "id" | "createdAt"> {
  const { listedAt } = entry;
  if (typeof listedAt !== "string") throw new DamagedItemError("listedAt");
  return { id: certificateIdAt(entry), createdAt: listedAt };
}

/** What of a stored draft is not what its lists know it by. */
function openIn(item: Item) {
  const { unitKey: _unitKey, listedAt: _listedAt, state: _state, unsigned: _unsigned, ...rest } = shape.read(item);
  const { taskKey: _taskKey, assignee: _assignee, assignedAt: _assignedAt, assignedBy: _assignedBy, ...open } = rest;
  return { ...open, ...taskIn(rest) };
}

function toLine(item: Item): DraftLine {
  const { type, version, revision, createdAt, updatedAt, ready, task, revoked } = openIn(item);
  return {
    id: certificateIdAt(item),
    type,
    version,
    revision,
    createdAt,
    updatedAt,
    ...(ready === undefined ? {} : { ready }),
    ...(task === undefined ? {} : { task }),
    ...(revoked === undefined ? {} : { revoked }),
  };
}
