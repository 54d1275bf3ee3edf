import * as z from "zod/mini";
import { DamagedItemError, storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, Write } from "../../operation/tables.ts";
import type { Draft } from "../model/draft.ts";
import { standingVersion } from "../model/draft-version.ts";
import type { DraftVersion } from "../model/draft-version.ts";
import { versionContentShape } from "./document-shape.ts";
import { textPlace } from "./encrypted-shape.ts";
import type { DataKey } from "./encryption.ts";
import { certificateKey } from "./table-names.ts";

/**
 * The write that keeps the version in which a draft stood, where what is saved begins another: whole, so that it is
 * read without those between (docs/adr/0058-versions-of-a-draft.md).
 */
export function leftVersionWrites(before: Draft, after: Draft, key: DataKey): readonly Write<"draft-changed">[] {
  const version = standingVersion(before);
  if (version.number === standingVersion(after).number) return [];
  const place = versionPlace(before.id, version.number);
  const content = versionContentShape.write(version, key, textPlace(place, "content"));
  return [{ ...place, put: shape.write({ ...version, content }), when: "absent", otherwise: "draft-changed" }];
}

/** The writes that take a draft's versions away with it, the newest first. */
export function versionRemovals(draft: Draft): readonly Write<never>[] {
  const left = standingVersion(draft).number - 1;
  return Array.from({ length: left }, (_one, at) => ({ ...versionPlace(draft.id, left - at), delete: true }));
}

/** Where a version lies that the draft has left. */
export function versionPlace(draftId: string, number: number) {
  return certificateKey(draftId, `VERSION#${String(number).padStart(6, "0")}`);
}

/** @throws DamagedItemError where it cannot be read */
export function toVersion(item: Item, key: DataKey): DraftVersion {
  const { content, ...open } = shape.read(item);
  const number = Number(item.sk.split("#")[1]);
  if (!Number.isInteger(number)) throw new DamagedItemError("sk");
  return { number, ...open, ...versionContentShape.read(content, key, textPlace(item, "content")) };
}

/** What of a version is not the patient's. */
interface StoredItem extends Pick<DraftVersion, "revision" | "at" | "by"> {
  readonly content: Uint8Array;
}

const shape = storedShape<StoredItem>(
  z.object({ revision: z.int().check(z.positive()), at: z.string(), by: z.string(), content: storedBytes }),
);
