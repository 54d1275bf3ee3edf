import * as z from "zod/mini";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Attributes, Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import { clientIdForm, systemScopes, untold } from "../model/connected-system.ts";
import type { ConnectedSystem } from "../model/connected-system.ts";
import { tableNames } from "./table-names.ts";
import { TimedCache } from "./timed-cache.ts";

/** What is changed in a record is known everywhere after this time: a system that is stopped is refused by then. */
const rememberedMilliseconds = 30_000;

/** All records lie here: there are hundreds at most, and each is wanted by its client and in a list. */
const partition = "SYSTEMS";

/** A record with its history: which edition it is, and who has made it so. */
export interface KeptSystem extends ConnectedSystem {
  /** From 1; each change adds one. */
  readonly revision: number;
  /** UTC. */
  readonly changedAt: string;
  /** HSA-id of the operator, or the name of the job that entered it. */
  readonly changedBy: string;
}

/** The connections of systems (table.md, Directory). */
export class ConnectedSystems {
  readonly #tables: Tables;
  readonly #remembered: TimedCache<KeptSystem | undefined>;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, now: () => number, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#remembered = new TimedCache(rememberedMilliseconds, now);
    this.#tellDamaged = tellDamaged;
  }

  /** The record of a client as it stands, or undefined (AP34). */
  async find(clientId: string): Promise<KeptSystem | undefined> {
    // Anybody names a client at the issuer: what is none costs no reading.
    if (!clientIdForm.test(clientId)) return undefined;
    const [item] = await this.#tables.get([systemKey(clientId)]);
    return item === undefined ? undefined : toSystem(item);
  }

  /**
   * The record of a client where it allows something (AP34). It is remembered for half a minute, and never to refuse:
   * what it does not allow is asked of the table, so that a new connection counts at once and a stop within that time.
   */
  async findWhere(
    clientId: string,
    allows: (system: ConnectedSystem) => boolean,
  ): Promise<ConnectedSystem | undefined> {
    const kept = await this.#remembered.kept(clientId);
    if (kept !== undefined && allows(kept)) return kept;
    const found = await this.#remembered.renew(clientId, () => this.find(clientId));
    return found !== undefined && allows(found) ? found : undefined;
  }

  /** Every system, by client id (AP35). A damaged record costs the others nothing: its client is named beside them. */
  async all(): Promise<{ readonly systems: readonly KeptSystem[]; readonly damaged: readonly string[] }> {
    const items = await this.#tables.list(tableNames.directory, partition, "");
    const { values, damaged } = readable(items, toSystem, this.#tellDamaged);
    return { systems: values, damaged: damaged.map(({ sk }) => sk).filter((one) => clientIdForm.test(one)) };
  }

  /** Enters a system that is not here yet. */
  entering(system: KeptSystem): Write<"system-exists"> {
    return { ...systemWrite(system), when: "absent", otherwise: "system-exists" };
  }

  /** Changes a record from the edition that was seen. */
  changing<const Code extends string>(system: KeptSystem, seenRevision: number, otherwise: Code): Write<Code> {
    return { ...systemWrite(system), when: { revision: seenRevision }, otherwise };
  }
}

/** The write that enters a record whatever is there. */
export function systemWrite({ clientId, ...rest }: KeptSystem): ItemKey & { readonly put: Attributes } {
  return { ...systemKey(clientId), put: shape.write(rest) };
}

const shape = storedShape<Omit<KeptSystem, "clientId">>(
  z.object({
    name: z.string(),
    hsaId: z.string(),
    contact: z.string(),
    certificates: z.object({ subject: z.exactOptional(z.string()), thumbprints: z.array(z.string()) }),
    scopes: z.array(z.enum(systemScopes)),
    careProviders: z.array(z.string()),
    units: z.array(z.string()),
    // A record of before it was said lets nothing in.
    unsigned: z._default(z.enum(untold), "refused"),
    unconfirmed: z._default(z.enum(untold), "refused"),
    state: z.enum(["active", "stopped"]),
    from: z.string(),
    to: z.exactOptional(z.string()),
    revision: z.number(),
    changedAt: z.string(),
    changedBy: z.string(),
  }),
);

function systemKey(clientId: string): ItemKey {
  return { table: tableNames.directory, pk: partition, sk: clientId };
}

function toSystem(item: Item): KeptSystem {
  return { clientId: item.sk, ...shape.read(item) };
}
