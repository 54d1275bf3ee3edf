import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { ApiResult } from "../../kit/call-api.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { isOwn } from "./is-own.ts";
import type { Task } from "./task.ts";
import { TaskMark } from "./task-mark.tsx";

/** What a task became. */
export interface Assigned {
  readonly task?: Task;
}

interface Assignment {
  readonly assignee?: string;
  readonly seenAt?: string;
}

interface Properties {
  readonly task: Task | undefined;
  readonly mayAssign: boolean;
  assign(assignment: Assignment): Promise<ApiResult<Assigned>>;
  /** Reads how it stands, where somebody else has changed it. */
  reread(): Promise<ApiResult<Assigned>>;
}

/** Whose a draft or a question is to do, and how it becomes somebody else's. */
export function TaskActions({ task: read, mayAssign, assign, reread }: Properties) {
  const say = words[useLanguage().language];
  const { who, unit } = useOpenSession();
  const [known, setKnown] = useState<Assigned>();
  const [isAsking, setIsAsking] = useState(false);
  const press = usePress<Assigned>();
  const { task } = known ?? { task: read };
  const give = async (assignee: string | undefined): Promise<void> => {
    const seen = task === undefined ? {} : { seenAt: task.assignedAt };
    const answer = await press.press(() => assign({ ...seen, ...(assignee === undefined ? {} : { assignee }) }));
    if (answer?.ok === true) {
      setKnown(answer.value);
      setIsAsking(false);
    } else if (answer?.problem.code === "task-changed") {
      const now = await reread();
      if (now.ok) setKnown(now.value);
    }
  };
  const message = press.problem !== undefined && <ProblemMessage problem={press.problem} />;
  const isMine = task !== undefined && isOwn(task, who);
  return (
    <div className="task">
      <span role="status">{task !== undefined && <TaskMark task={task} />}</span>
      {!isAsking && message}
      {mayAssign && (
        <div className="task-buttons">
          {who.kind === "staff" && !(isMine && task.state === "taken") && (
            <Button
              variant="tertiary"
              data-size="sm"
              loading={press.isUnderWay && !isAsking}
              onClick={() => void give(who.hsaId)}
            >
              {say.takeTask}
            </Button>
          )}
          {isMine && unit !== undefined && (
            <Button variant="tertiary" data-size="sm" onClick={() => void give(unit.hsaId)}>
              {say.giveBackTask}
            </Button>
          )}
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => {
              press.forget();
              setIsAsking(true);
            }}
          >
            {say.assignTask}
          </Button>
        </div>
      )}
      {isAsking && (
        <AssignDialog
          task={task}
          isUnderWay={press.isUnderWay}
          message={message}
          onAssign={(assignee) => void give(assignee)}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </div>
  );
}
