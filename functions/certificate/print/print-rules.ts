import type { CareActor } from "../access-rules.ts";
import type { Draft } from "../lifecycle/draft.ts";

/** Any role prints a draft within the care provider (domain.md §8, PRINT: scope CP). */
export function mayPrintDraft(actor: CareActor, draft: Draft): boolean {
  return draft.careProvider === actor.unit.careProvider.hsaId;
}
