import { lockOf } from "../../certificate/model/draft-lock.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { DraftPage } from "../../certificate/store/draft-store.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import { staffOfMarks, toldMarks } from "./told-marks.ts";

/** A page of the unit's drafts as it is answered (`draft-page.ts`). */
export async function draftPageOf(
  { lines, next }: DraftPage,
  { at, unit }: Pick<UnitContext, "at" | "unit">,
  directory: Pick<Directory, "staffOf">,
) {
  const staff = await staffOfMarks(lines, directory);
  const drafts = lines.map(({ id, type, version, ready, task, revoked, ...line }) => ({
    certificateId: id,
    ...formOf({ type, version }),
    ...line,
    ...lockOf(line, at),
    ...toldMarks({ ready, task, revoked }, unit, staff),
  }));
  return next === undefined ? { drafts } : { drafts, next };
}
