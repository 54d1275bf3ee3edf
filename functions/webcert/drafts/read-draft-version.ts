import { directory, draftStore, people } from "../../certificate/needs.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { formName } from "../../certificate/types/json/form-name.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { findDraft } from "./find-draft.ts";
import { readDraftVersion } from "./read-draft-version.contract.ts";
import { toldVersions } from "./told-versions.ts";

export const readDraftVersionOperation = operation(
  readDraftVersion,
  (the) => ({ drafts: the(draftStore), people: the(people), directory: the(directory) }),
  async ({ certificateId, version: number }, context, needs) => {
    const found = await findDraft(needs, certificateId, context, permitDraft.read);
    if (!found.ok) return found;

    const { type } = found.value;
    const versions = await needs.drafts.versionsOf(found.value, [number, number - 1]);
    const version = versions.get(number);
    const [told] = await toldVersions(type, [number], versions, needs.directory);
    if (version === undefined || told === undefined) return refused("draft-version-not-found");
    const before = Object.entries(answersToJson(type, versions.get(number - 1)?.answers ?? {}));
    const answer = {
      certificateId,
      form: formName(type),
      ...told,
      answers: answersToJson(type, version.answers),
      before: Object.fromEntries(before.filter(([question]) => told.changed?.includes(question))),
    };
    return context.disclose(answer, [await needs.drafts.access(found.value, "read", context.at)]);
  },
);
