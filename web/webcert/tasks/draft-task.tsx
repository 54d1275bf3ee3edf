import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { assignDraft } from "../../../functions/webcert/tasks/assign-draft.contract.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import type { Draft } from "../draft/unsaved-copy.ts";
import { TaskActions } from "./task-actions.tsx";

/** Whose a draft is to go on with. */
export function DraftTask({ draft }: { readonly draft: Draft }) {
  const { call } = useOpenSession();
  const { certificateId } = draft;
  return (
    <TaskActions
      task={draft.task}
      mayAssign={draft.actions.includes("assign")}
      assign={(assignment) => call(assignDraft, { certificateId, ...assignment })}
      reread={() => call(readDraft, { certificateId })}
    />
  );
}
