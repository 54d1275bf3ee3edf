import type { CareActor } from "../model/permissions.ts";
import type { Draft } from "../model/draft.ts";

/** Any role prints a draft within the care provider (domain.md §8, PRINT: scope CP). */
export function mayPrintDraft(actor: CareActor, draft: Draft): boolean {
  return draft.careProvider === actor.unit.careProvider.hsaId;
}
