import { type Finding, ok, type Refusal, refused, type Result } from "../../../operation/result.ts";
import type { PublishedList, PublishedListName } from "./published-list.ts";
import { fault } from "./refused-file.ts";

/** Where the imported lists of a stage are kept. */
export interface CodeListStore {
  /**
   * The lists in force, one version of each. Empty where nothing was imported: the product's own choice of codes
   * serves.
   */
  current(): Promise<readonly PublishedList[]>;
  /**
   * Puts lists in force, all or none. Versions that were in force stay readable. Refuses, with the versions, where one
   * of the same name is already kept with other rows: a version never changes.
   */
  publish(lists: readonly PublishedList[]): Promise<Result<undefined, Refusal<"version-taken">>>;
  /** One version of a list, in force or not. */
  version(name: PublishedListName, version: string): Promise<PublishedList | undefined>;
}

/** Texts by key, in a folder or a bucket. */
export interface KeyedTexts {
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<void>;
}

const currentKey = "current.json";

/**
 * Keeps lists as texts by key: a text per version, and one that names the versions in force. Only the last is ever
 * written anew, and after the others, so a reader sees all the new lists or none.
 */
export function codeListStore(texts: KeyedTexts): CodeListStore {
  const inForce = async (): Promise<ReadonlyMap<PublishedListName, string>> => {
    const text = await texts.read(currentKey);
    return new Map(text === undefined ? [] : readCurrent(JSON.parse(text)));
  };
  const version = async (name: PublishedListName, wanted: string): Promise<PublishedList | undefined> => {
    const text = await texts.read(versionKey(name, wanted));
    return text === undefined ? undefined : { name, version: wanted, rows: readRows(JSON.parse(text)) };
  };
  return {
    version,
    async current() {
      const found = await Promise.all([...(await inForce())].map(([name, wanted]) => version(name, wanted)));
      return found.filter((list) => list !== undefined);
    },
    async publish(lists) {
      const added: (readonly [key: string, text: string])[] = [];
      const taken: Finding[] = [];
      for (const { name, version: stated, rows } of lists) {
        const key = versionKey(name, stated);
        const text = JSON.stringify(rows);
        const before = await texts.read(key);
        if (before === undefined) added.push([key, text]);
        else if (before !== text) taken.push(fault(`${name} ${stated}`, "code-version-taken"));
      }
      if (taken.length > 0) return refused("version-taken", taken);
      for (const [key, text] of added) await texts.write(key, text);
      const current = new Map([...(await inForce()), ...lists.map((list) => [list.name, list.version] as const)]);
      await texts.write(currentKey, JSON.stringify(Object.fromEntries(current)));
      return ok(undefined);
    },
  };
}

function versionKey(name: PublishedListName, version: string): string {
  return `${name}/${encodeURIComponent(version)}.json`;
}

const names: readonly PublishedListName[] = [
  "ICD-10-SE",
  "KSH97-P",
  "ICF",
  "KSH97-P-synonyms",
  "chapters",
  "blocks",
  "groups",
];

function readCurrent(stored: unknown): readonly (readonly [PublishedListName, string])[] {
  const versions = new Map(Object.entries(isRecord(stored) ? stored : {}));
  return names.flatMap((name) => {
    const version = versions.get(name);
    return typeof version === "string" ? [[name, version] as const] : [];
  });
}

function readRows(stored: unknown): PublishedList["rows"] {
  if (!Array.isArray(stored)) throw new Error("A kept code list is not a list.");
  return stored.map((row: unknown) => {
    if (!isRecord(row) || typeof row["code"] !== "string" || typeof row["title"] !== "string")
      throw new Error("A kept code list has a row without code or title.");
    const synonyms = Array.isArray(row["synonyms"])
      ? row["synonyms"].filter((name) => typeof name === "string")
      : undefined;
    return { code: row["code"], title: row["title"], ...(synonyms === undefined ? {} : { synonyms }) };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
