import { lockOf } from "../../certificate/model/draft-lock.ts";
import type { DraftPage } from "../../certificate/store/draft-store.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";

/** A page of drafts as it is answered at this time, UTC (`draft-page.ts`). */
export function draftPageOf({ lines, next }: DraftPage, at: string) {
  const drafts = lines.map(({ id, type, version, ...line }) => ({
    certificateId: id,
    ...formOf({ type, version }),
    ...line,
    ...lockOf(line, at),
  }));
  return next === undefined ? { drafts } : { drafts, next };
}
