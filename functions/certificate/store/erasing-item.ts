import * as z from "zod/mini";
import { swedishDay } from "../../operation/clock.ts";
import { DamagedItemError, storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Write } from "../../operation/tables.ts";
import { certificateIdOf, certificateSubject } from "../model/subject.ts";
import { attributePlace, encryptedShape, textPlace } from "./encrypted-shape.ts";
import type { KeyRing } from "./key-ring.ts";
import { tableNames } from "./table-names.ts";

/** An erasure that has taken place, and of which something still lies around. */
export interface UnfinishedErasure {
  readonly certificateId: string;
  readonly careProvider: string;
  /** UTC. */
  readonly begunAt: string;
  /** Names what is told of it, without naming the certificate. */
  readonly noticeId: string;
  /** Ids of the certificates that it was noted with as one that replaces them. */
  readonly replaced: readonly string[];
  /** Ids of the certificates whose requests for a complement it answered. */
  readonly complemented: readonly string[];
  /** Codes of recipients that were not known to have the certificate. */
  readonly inDoubt: readonly string[];
}

/** All unfinished erasures lie in one partition, so that who finishes them needs no index: few, and for seconds. */
export const erasingPartition = "ERASING";

export function erasingPlace(certificateId: string): ItemKey {
  return { table: tableNames.certificates, pk: erasingPartition, sk: certificateSubject(certificateId) };
}

/** The write that makes an erasure known to whoever comes next. */
export async function erasingWrite(erasure: UnfinishedErasure, keys: KeyRing): Promise<Write<never>> {
  const { certificateId, careProvider, begunAt } = erasure;
  const place = erasingPlace(certificateId);
  const key = await keys.ofProvider(careProvider, swedishDay(begunAt));
  const about = aboutShape.write(erasure, key, attributePlace(place, "about"));
  return { ...place, put: shape.write({ careProvider, begunAt, about }) };
}

/** @throws DamagedItemError where it cannot be read any more */
export async function toUnfinished(item: Item, keys: KeyRing): Promise<UnfinishedErasure> {
  const { careProvider, begunAt, about } = shape.read(item);
  const key = await keys.ofProvider(careProvider, swedishDay(begunAt));
  const certificateId = erasedIdAt(item);
  return { certificateId, careProvider, begunAt, ...aboutShape.read(about, key, textPlace(item, "about")) };
}

/** Of which certificate the erasure is. */
export function erasedIdAt({ sk }: Pick<Item, "sk">): string {
  const id = certificateIdOf(sk);
  if (id === undefined) throw new DamagedItemError("sk");
  return id;
}

/** Encrypted, since it names other certificates. */
const aboutShape = encryptedShape<Pick<UnfinishedErasure, "noticeId" | "replaced" | "complemented" | "inDoubt">>(
  z.object({
    noticeId: z.string(),
    replaced: z.array(z.string()),
    complemented: z.array(z.string()),
    inDoubt: z.array(z.string()),
  }),
);

const shape = storedShape<{ readonly careProvider: string; readonly begunAt: string; readonly about: Uint8Array }>(
  z.object({ careProvider: z.string(), begunAt: z.string(), about: storedBytes }),
);
