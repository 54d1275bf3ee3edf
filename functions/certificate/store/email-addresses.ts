import * as z from "zod/mini";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { ItemKey, Tables, Write } from "../../operation/tables.ts";
import { tableNames } from "./table-names.ts";

/** Where e-mails to a unit or to a member of staff go, and who said so. */
export interface EmailAddress {
  /** Absent where it was taken away. */
  readonly address?: string;
  /** UTC. */
  readonly savedAt: string;
  /** HSA-id. */
  readonly savedBy: string;
}

/** The addresses that units and members of staff want e-mails at (docs/domain/emails.md); most have none. */
export class EmailAddresses {
  readonly #tables: Pick<Tables, "get">;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Pick<Tables, "get">, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
  }

  /**
   * The addresses of units and members of staff by their HSA-ids, in their order; undefined of who never said one, and
   * of one that cannot be read (AP73).
   */
  async of(hsaIds: readonly string[]): Promise<readonly (EmailAddress | undefined)[]> {
    const items = await this.#tables.get(hsaIds.map(emailAddressKey));
    return items.map((item) => readable(item === undefined ? [] : [item], shape.read, this.#tellDamaged).values[0]);
  }

  /** The write by which a unit or a member of staff has this address, or has none any more and who said so. */
  saving(hsaId: string, address: EmailAddress): Write<never> {
    return { ...emailAddressKey(hsaId), put: shape.write(address) };
  }
}

const shape = storedShape<EmailAddress>(
  z.object({ address: z.exactOptional(z.string()), savedAt: z.string(), savedBy: z.string() }),
);

/** Where the address of a unit or a member of staff lies: it goes with them. */
export function emailAddressKey(hsaId: string): ItemKey {
  return { table: tableNames.directory, pk: `EMAIL#${comparableHsaId(hsaId)}`, sk: "EMAIL" };
}
