import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, Write } from "../../operation/tables.ts";
import { draftKinds } from "../model/draft.ts";
import type { Draft, MadeDraft } from "../model/draft.ts";
import { certificateKey } from "./table-names.ts";

/**
 * That a unit has a draft which is made from a certificate: it lies with the certificate as long as the draft is one,
 * so that the unit has one at most for each kind that is not locked.
 *
 * @param locked the note whose place it takes
 */
export function madeDraftWrite(
  { id, unit, madeFrom, createdAt, createdBy }: Draft,
  locked?: MadeDraft,
): readonly Write<"draft-made-already" | "certificate-changed">[] {
  if (madeFrom === undefined) return [];
  const write = { ...placeOf(unit, madeFrom), put: shape.write({ kind: madeFrom.kind, id, createdAt, createdBy }) };
  return locked === undefined
    ? [{ ...write, when: "absent", otherwise: "draft-made-already" }]
    : [{ ...write, when: { id: locked.id }, otherwise: "certificate-changed" }];
}

/** The write that takes it away with the draft; what a locked one had is none, and may be another draft's by now. */
export function madeDraftRemoval({ unit, madeFrom }: Draft): readonly Write<never>[] {
  return madeFrom === undefined ? [] : [{ ...placeOf(unit, madeFrom), delete: true }];
}

/** What the sort keys of a unit's begin with. */
export function madeDraftPrefix(unit: string): string {
  return `MADE#${unit}#`;
}

/** @throws DamagedItemError where it cannot be read */
export function toMadeDraft(item: Item): MadeDraft {
  return shape.read(item);
}

function placeOf(unit: string, { certificateId, kind }: NonNullable<Draft["madeFrom"]>) {
  return certificateKey(certificateId, `MADE#${unit}#${kind}`);
}

const shape = storedShape<MadeDraft>(
  z.object({
    kind: z.enum(draftKinds),
    id: z.string(),
    createdAt: z.string(),
    createdBy: z.exactOptional(z.string()),
  }),
);
