import type { Item, ItemKey, Tables, WalkedTables, Write } from "../../operation/tables.ts";
import { announceSecret, renewalSegments } from "../model/index-renewal.ts";
import type { KeyRing } from "./key-ring.ts";
import { generationOf } from "./person-key.ts";
import type { BegunRenewal } from "./renewal-item.ts";
import { renewalWrite } from "./renewal-item.ts";
import { levelledReplacements } from "./replacements-item.ts";
import { tableNames } from "./table-names.ts";

/** What was found in a part of the table under an earlier generation, and of that what was moved. */
export interface MovedPart {
  readonly found: number;
  readonly moved: number;
}

/** So many are moved at once. */
const movedAtOnce = 25;

/** Making a new index secret, and moving what lies under the one before (docs/adr/0048-a-new-index-secret.md). */
export class PersonKeyMoves {
  readonly #tables: Tables;
  readonly #walked: WalkedTables;
  readonly #keys: KeyRing;

  constructor(tables: Tables, walked: WalkedTables, keys: KeyRing) {
    this.#tables = tables;
    this.#walked = walked;
    this.#keys = keys;
  }

  /** Makes the secret of a renewal and announces it; where another has done so in this moment, that one stays. */
  async make(kept: BegunRenewal, at: string): Promise<void> {
    const secret = await this.#keys.nextIndexSecret(kept.renewal.generation);
    const announced = renewalWrite(kept, announceSecret(kept.renewal, at), "renewal-changed");
    await this.#tables.transact([secret, announced]);
  }

  /**
   * Moves what a part of the table has under an earlier generation to this one. Each item by itself, and only as it was
   * found, so that nothing that somebody else writes meanwhile is lost; done twice it finds nothing the second time.
   */
  async move(segment: number, generation: number): Promise<MovedPart> {
    const attributes = ["patientKey", "by", "version"];
    const part = { table: tableNames.certificates, attributes, segment, segments: renewalSegments };
    let [found, moved] = [0, 0];
    for await (const items of this.#walked.walk(part)) {
      const writes = (await Promise.all(items.map((item) => this.#moving(item, generation)))).filter(
        (write) => write !== undefined,
      );
      found += writes.length;
      for (let at = 0; at < writes.length; at += movedAtOnce) {
        const some = writes.slice(at, at + movedAtOnce);
        const outcomes = await Promise.all(some.map((write) => this.#tables.transact([write])));
        moved += outcomes.filter(({ committed }) => committed).length;
      }
    }
    return { found, moved };
  }

  /** The write that moves an item; undefined where it names nobody, or is moved already. */
  async #moving(item: Item, generation: number): Promise<Write<"changed-meanwhile"> | undefined> {
    const place: ItemKey = { table: tableNames.certificates, pk: item.pk, sk: item.sk };
    const { patientKey } = item;
    if (typeof patientKey === "string") {
      if (generationOf(patientKey) >= generation) return undefined;
      const [raised = patientKey] = await this.#keys.levelled([patientKey]);
      return { ...place, set: { patientKey: raised }, when: { patientKey }, otherwise: "changed-meanwhile" };
    }
    return levelledReplacements(item, generation, (keys) => this.#keys.levelled(keys));
  }
}
