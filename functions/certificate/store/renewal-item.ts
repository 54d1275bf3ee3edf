import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Condition, Item, ItemKey, Write } from "../../operation/tables.ts";
import type { IndexRenewal } from "../model/index-renewal.ts";
import { tableNames } from "./table-names.ts";

/** The renewal of the index secret as found, and what holds of it while nobody changes it. */
export interface KeptRenewal {
  readonly renewal: IndexRenewal | undefined;
  readonly asFound: Condition;
}

/** The same of one that there is. */
export interface BegunRenewal extends KeptRenewal {
  readonly renewal: IndexRenewal;
}

export const renewalPlace: ItemKey = { table: tableNames.keys, pk: "RENEWAL#index", sk: "KEY" };

export function toRenewal(item: Item | undefined): KeptRenewal {
  return item === undefined ? { renewal: undefined, asFound: "absent" } : keptRenewal(shape.read(item));
}

/** A renewal that is kept. Nothing comes twice in its course, so it is as it was while all of this is. */
export function keptRenewal(renewal: IndexRenewal): BegunRenewal {
  const { generation, writtenFrom, segmentsDone, foundInRound, moved, cleanAt, endedAt } = renewal;
  return { renewal, asFound: { generation, writtenFrom, segmentsDone, foundInRound, moved, cleanAt, endedAt } };
}

/** The write that leaves this in place of what was found. */
export function renewalWrite<const Code extends string>(
  { asFound }: KeptRenewal,
  renewal: IndexRenewal,
  otherwise: Code,
): Write<Code> {
  return { ...renewalPlace, put: shape.write(renewal), when: asFound, otherwise };
}

const shape = storedShape<IndexRenewal>(
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
  }),
);
