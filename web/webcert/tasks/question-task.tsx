import { assignQuestion } from "../../../functions/webcert/tasks/assign-question.contract.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { everyMessage } from "../every-message.ts";
import type { Message } from "../every-message.ts";
import { TaskActions } from "./task-actions.tsx";

interface Properties {
  readonly certificateId: string;
  readonly message: Message;
}

/** Whose a recipient's question is to answer, or its answer to read. */
export function QuestionTask({ certificateId, message: { messageId, task, actions } }: Properties) {
  const { call } = useOpenSession();
  if (!actions.includes("assign")) return undefined;
  return (
    <TaskActions
      task={task}
      mayAssign
      assign={(assignment) => call(assignQuestion, { certificateId, messageId, ...assignment })}
      reread={async () => {
        const answer = await everyMessage(call, certificateId);
        if (!answer.ok) return answer;
        const now = answer.value.messages.find((one) => one.messageId === messageId)?.task;
        return { ok: true, value: now === undefined ? {} : { task: now } };
      }}
    />
  );
}
