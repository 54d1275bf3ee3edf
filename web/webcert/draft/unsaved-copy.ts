import * as z from "zod/mini";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import type { SealedCopies } from "../../kit/saving/sealed-copies.ts";

/** A draft as the API tells it. */
export type Draft = z.output<typeof readDraft.output>;
/** Its answers, as they are written. */
export type DraftAnswers = JsonAnswers;

const answers = readDraft.output.shape.answers;
const unsavedCopy = z.object({ form: z.string(), seen: answers, sent: z.array(answers), mine: answers });

/** What the server may not have. */
export interface UnsavedCopy {
  readonly form: string;
  /** What it said last that it holds. */
  readonly seen: DraftAnswers;
  /** What was sent since without hearing of it. */
  readonly sent: readonly DraftAnswers[];
  readonly mine: DraftAnswers;
}

/** What was typed here before the page was loaded anew, and may not have been saved. */
export async function findUnsaved(copies: SealedCopies, id: string): Promise<UnsavedCopy | undefined> {
  const read = z.safeParse(unsavedCopy, await copies.find(id));
  return read.success ? read.data : undefined;
}

export function dropUnsaved(copies: SealedCopies, id: string): void {
  void copies.drop(id);
}
