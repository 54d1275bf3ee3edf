import type { DraftPage } from "../../certificate/store/draft-store.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";

/** A page of drafts as it is answered (`draft-page.ts`). */
export function draftPageOf({ lines, next }: DraftPage) {
  const drafts = lines.map(({ id, type, version, ...line }) => ({
    certificateId: id,
    ...formOf({ type, version }),
    ...line,
  }));
  return next === undefined ? { drafts } : { drafts, next };
}
