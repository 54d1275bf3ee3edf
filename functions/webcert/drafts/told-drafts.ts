import { lockOf } from "../../certificate/model/draft-lock.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { DraftPage } from "../../certificate/store/draft-store.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { toldReady } from "./told-ready.ts";

/** A page of drafts as it is answered at this time, UTC (`draft-page.ts`). */
export async function draftPageOf({ lines, next }: DraftPage, at: string, directory: Pick<Directory, "staffOf">) {
  const staff = await directory.staffOf(lines.flatMap(({ ready }) => ready?.by ?? []));
  const drafts = lines.map(({ id, type, version, ready, ...line }) => ({
    certificateId: id,
    ...formOf({ type, version }),
    ...line,
    ...lockOf(line, at),
    ...toldReady(ready, staff),
  }));
  return next === undefined ? { drafts } : { drafts, next };
}
