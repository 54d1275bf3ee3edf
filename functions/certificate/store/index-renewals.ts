import type { Tables } from "../../operation/tables.ts";
import { askRenewal } from "../model/index-renewal.ts";
import type { IndexRenewal } from "../model/index-renewal.ts";
import type { BegunRenewal, KeptRenewal } from "./renewal-item.ts";
import { keptRenewal, renewalPlace, renewalWrite, toRenewal } from "./renewal-item.ts";

/** The renewal of the index secret, of which there is one at a time (table.md, Keys). */
export class IndexRenewals {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** AP54. */
  async find(): Promise<KeptRenewal> {
    const [item] = await this.#tables.get([renewalPlace]);
    return toRenewal(item);
  }

  /** The write by which an operator asks for a renewal; undefined while the one before has not ended. */
  asking(kept: KeptRenewal, asked: { readonly at: string; readonly by: string }) {
    const renewal = askRenewal(kept.renewal, asked);
    return renewal === undefined ? undefined : { renewal, write: renewalWrite(kept, renewal, "renewal-under-way") };
  }

  /** Keeps what a renewal has come to. @returns it as it is then; undefined where it was not as found any more */
  async keep(kept: BegunRenewal, renewal: IndexRenewal): Promise<BegunRenewal | undefined> {
    const { committed } = await this.#tables.transact([renewalWrite(kept, renewal, "renewal-changed")]);
    return committed ? keptRenewal(renewal) : undefined;
  }
}
