import { ReadyMark } from "../draft/readiness.tsx";
import type { DraftLine } from "../what-waits.tsx";

/** What a draft is marked as. */
export function DraftMarks({ draft: { ready } }: { readonly draft: DraftLine }) {
  return ready !== undefined && <ReadyMark ready={ready} />;
}
