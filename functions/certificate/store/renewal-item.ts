import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Condition, Item, ItemKey, Write } from "../../operation/tables.ts";
import type { IndexRenewal } from "../model/index-renewal.ts";
import { tableNames } from "./table-names.ts";

/** The renewal of the index secret as found, and what holds of it while nobody changes it. */
export interface KeptRenewal {
  readonly renewal: IndexRenewal | undefined;
  readonly version: number;
  readonly asFound: Condition;
}

/** The same of one that there is. */
export interface BegunRenewal extends KeptRenewal {
  readonly renewal: IndexRenewal;
}

export const renewalPlace: ItemKey = { table: tableNames.keys, pk: "RENEWAL#index", sk: "KEY" };

export function toRenewal(item: Item | undefined): KeptRenewal {
  if (item === undefined) return { renewal: undefined, version: 0, asFound: "absent" };
  const { version, ...renewal } = shape.read(item);
  return { renewal, version, asFound: { version } };
}

/** The write that leaves this in place of what was found. */
export function renewalWrite<const Code extends string>(
  { version, asFound }: KeptRenewal,
  renewal: IndexRenewal,
  otherwise: Code,
): Write<Code> {
  return { ...renewalPlace, put: shape.write({ ...renewal, version: version + 1 }), when: asFound, otherwise };
}

const shape = storedShape<IndexRenewal & { readonly version: number }>(
  z.object({
    generation: z.int().check(z.positive()),
    askedAt: z.string(),
    askedBy: z.string(),
    writtenFrom: z.exactOptional(z.string()),
    segmentsDone: z.int(),
    foundInRound: z.int(),
    moved: z.int(),
    cleanAt: z.exactOptional(z.string()),
    endedAt: z.exactOptional(z.string()),
    version: z.int(),
  }),
);
