import type { Access } from "../../operation/access-log.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { Item, Page, Tables, Write } from "../../operation/tables.ts";
import { bytes, count, text } from "../../operation/tables.ts";
import type { Draft } from "../model/draft.ts";
import { certificateSubject } from "./event-items.ts";
import type { KeyRing } from "./key-ring.ts";
import { keyOf } from "./key-ring.ts";
import { accessTo } from "./patient-access.ts";
import { readDraftContent } from "./stored-shapes.ts";
import type { DataKey } from "./encryption.ts";
import { encrypt, decrypt } from "./encryption.ts";

/** A draft as found, with what is needed to write it on. */
export interface StoredDraft {
  readonly draft: Draft;
  readonly key: DataKey;
  readonly patientKey: string;
}

/** A line of a list of drafts; says nothing that is sealed. */
export interface DraftLine {
  readonly id: string;
  readonly type: string;
  readonly version: string;
  readonly revision: number;
  readonly updatedAt: string;
}

/** Drafts, on the tables of table.md. */
export class DraftStore {
  readonly #tables: Tables;
  readonly #keys: KeyRing;

  constructor(tables: Tables, keys: KeyRing) {
    this.#tables = tables;
    this.#keys = keys;
  }

  /** AP1. */
  async find(id: string): Promise<StoredDraft | undefined> {
    const pk = certificateSubject(id);
    const [item, key] = await this.#tables.get([
      { table: "certificates", pk, sk: "DRAFT" },
      { table: "keys", ...keyOf(id) },
    ]);
    if (item === undefined || key === undefined) return undefined;
    const dataKey = await this.#keys.open(id, key);
    return { draft: toDraft(id, item, dataKey), key: dataKey, patientKey: text(item, "patientKey") };
  }

  /** AP4. */
  async listOfUnit(
    unit: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<{ lines: DraftLine[]; next?: string }> {
    const found: Page = await this.#tables.query({
      table: "certificates",
      index: "byUnit",
      partition: ["unitKey", unitKey(unit)],
      sort: "updatedAt",
      newestFirst: true,
      ...page,
    });
    const lines = found.items.map((item) => ({
      id: item.pk.slice("C#".length),
      type: text(item, "type"),
      version: text(item, "version"),
      revision: count(item, "revision"),
      updatedAt: text(item, "updatedAt"),
    }));
    return found.next === undefined ? { lines } : { lines, next: found.next };
  }

  /** The writes that keep a new draft, with a key of its own. */
  async creation(
    draft: Draft,
  ): Promise<{ readonly stored: StoredDraft; readonly writes: readonly Write<"draft-changed">[] }> {
    const issued = await this.#keys.issue(draft.id, draft.careProvider, swedishDay(draft.createdAt));
    const patientKey = await this.#keys.keyedHash(draft.patient.number);
    const stored = { draft, key: issued.key, patientKey };
    return {
      stored,
      writes: [this.#put(stored, "absent"), { ...issued.write, when: "absent", otherwise: "draft-changed" }],
    };
  }

  /** The write that replaces a draft by its next revision. */
  saving(before: StoredDraft, after: Draft): readonly Write<"draft-changed">[] {
    return [this.#put({ ...before, draft: after }, { revision: before.draft.revision })];
  }

  /** The writes that take a draft away, with its key: a draft that was thrown away cannot be read again. */
  removal(stored: StoredDraft): readonly Write<"draft-changed">[] {
    return [...this.leaving(stored), { table: "keys", ...keyOf(stored.draft.id), delete: true }];
  }

  /** The write that takes a draft away because it becomes a certificate, whose key it was. */
  leaving({ draft }: StoredDraft): readonly Write<"draft-changed">[] {
    const pk = certificateSubject(draft.id);
    return [
      {
        table: "certificates",
        pk,
        sk: "DRAFT",
        delete: true,
        when: { revision: draft.revision },
        otherwise: "draft-changed",
      },
    ];
  }

  access(stored: StoredDraft, activity: Access["activity"], at: string): Promise<Access> {
    const { draft, patientKey } = stored;
    return accessTo(this.#keys, { ...draft, patientKey }, draft.patient.number, activity, at);
  }

  #put(
    { draft, key, patientKey }: StoredDraft,
    when: "absent" | { readonly revision: number },
  ): Write<"draft-changed"> {
    const { id, answers, patient, relations, ...outside } = draft;
    const pk = certificateSubject(id);
    const put = {
      ...outside,
      patientKey,
      unitKey: unitKey(draft.unit),
      content: encrypt(key, JSON.stringify({ answers, patient, relations }), `${pk}/DRAFT`),
    };
    return { table: "certificates", pk, sk: "DRAFT", put, when, otherwise: "draft-changed" };
  }
}

function unitKey(unit: string): string {
  return `DRAFT#${unit}`;
}

function toDraft(id: string, item: Item, key: DataKey): Draft {
  const content = readDraftContent(decrypt(key, bytes(item, "content"), `${item.pk}/DRAFT`));
  return {
    ...content,
    id,
    type: text(item, "type"),
    version: text(item, "version"),
    revision: count(item, "revision"),
    unit: text(item, "unit"),
    careProvider: text(item, "careProvider"),
    createdAt: text(item, "createdAt"),
    createdBy: text(item, "createdBy"),
    updatedAt: text(item, "updatedAt"),
  };
}
