import { directory, draftStore, people } from "../../certificate/needs.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { standingVersion } from "../../certificate/model/draft-version.ts";
import { operation } from "../../operation/operation.ts";
import { pageOf, placeNamed } from "../../operation/paging.ts";
import { findDraft } from "./find-draft.ts";
import { listDraftVersions } from "./list-draft-versions.contract.ts";
import { toldVersions } from "./told-versions.ts";

export const listDraftVersionsOperation = operation(
  listDraftVersions,
  (the) => ({ drafts: the(draftStore), people: the(people), directory: the(directory) }),
  async (input, context, needs) => {
    const found = await findDraft(needs, input.certificateId, context, permitDraft.read);
    if (!found.ok) return found;

    const { number: newest } = standingVersion(found.value.draft);
    const all = Array.from({ length: newest }, (_one, at) => newest - at);
    const { values: numbers, ...next } = pageOf(all, placeOf, input);
    const oldest = numbers.at(-1) ?? 1;
    const versions = await needs.drafts.versionsOf(found.value, [...numbers, oldest - 1]);
    const answer = { versions: await toldVersions(found.value.type, numbers, versions, needs.directory), ...next };
    return context.disclose(answer, [await needs.drafts.access(found.value, "read", context.at)]);
  },
);

/** Newest first: a page goes by what a place is sorted by, upwards. */
function placeOf(number: number) {
  return placeNamed(String(999_999 - number).padStart(6, "0"));
}
