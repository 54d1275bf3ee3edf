import { ReadyMark } from "../draft/readiness.tsx";
import { TaskMark } from "../tasks/task-mark.tsx";
import type { DraftLine } from "../what-waits.tsx";

/** What a draft is marked as. */
export function DraftMarks({ draft: { ready, task } }: { readonly draft: DraftLine }) {
  if (ready === undefined && task === undefined) return undefined;
  return (
    <span className="marks">
      {ready !== undefined && <ReadyMark ready={ready} />}
      {task !== undefined && <TaskMark task={task} />}
    </span>
  );
}
