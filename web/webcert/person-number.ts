import * as z from "zod/mini";
import { createDraft } from "../../functions/webcert/drafts/create-draft.contract.ts";

/**
 * Reads a personnummer or samordningsnummer as people type it: with or without dash and spaces. Whether there may be
 * such a number is the contract's to say.
 *
 * @returns twelve digits; undefined where there is no such number
 */
export function readPersonNumber(typed: string): string | undefined {
  const read = z.safeParse(createDraft.input.shape.patient, typed.replaceAll(/[\s-–−]/g, ""));
  return read.success ? read.data : undefined;
}
