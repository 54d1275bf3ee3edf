import { useAnswer } from "../../kit/frame/use-answer.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { FormName } from "../known-forms.tsx";
import { messageHeading } from "../message-heading.ts";
import { ownAndUnits } from "../tasks/own-and-units.ts";
import type { TaskLine } from "../tasks/task.ts";
import { TaskMark } from "../tasks/task-mark.tsx";
import { words } from "../words.ts";
import { LastDay } from "./last-day.tsx";
import { PatientCell } from "./patient-cell.tsx";
import { Part } from "./to-do-part.tsx";
import type { usePatients } from "./use-patients.ts";

/** What is assigned to the person who looks, and to the unit as a whole; nothing is said where that is nothing. */
export function TasksToDo({ patients }: { readonly patients: ReturnType<typeof usePatients> }) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const { answered, again } = useAnswer("tasks", () => ownAndUnits(call));
  if (answered.is === "waiting") return undefined;
  if (answered.is === "not") return <RetryMessage problem={answered.problem} onRetry={again} />;
  const { own, units } = answered.value;
  const parts = [
    { heading: say.assignedToMe, rows: own },
    { heading: say.assignedToUnit, rows: units },
  ];
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows }) => (
      <Part<TaskLine>
        key={heading}
        heading={heading}
        answer={{ ok: true, value: rows }}
        columns={[
          { id: "what", heading: say.task, cell: (line) => <WhatToDo line={line} /> },
          {
            id: "patient",
            heading: say.patientLine,
            cell: ({ certificateId }) => <PatientCell patients={patients} id={certificateId} />,
          },
          { id: "state", heading: say.state, cell: ({ task }) => <TaskMark task={task} /> },
          {
            id: "by",
            heading: say.assignedBy,
            cell: ({ task: { assignedBy, assignedAt } }) =>
              `${assignedBy.name ?? say.somebody}, ${timeInWords(assignedAt, language, Date.now())}`,
          },
        ]}
        keyOf={({ certificateId, messageId }) => [certificateId, messageId].join(" ")}
        hrefOf={({ kind, certificateId }) =>
          kind === "draft" ? `/drafts/${certificateId}` : `/certificates/${certificateId}`
        }
        stateOf={({ messageId }) => (messageId === undefined ? undefined : { question: messageId })}
        empty=""
        onRetry={again}
      />
    ));
}

function WhatToDo({ line }: { readonly line: TaskLine }) {
  const say = words[useLanguage().language];
  const { kind, subject, form, lastAnswerDate } = line;
  if (kind === "draft" || subject === undefined) return <FormName form={form} />;
  return (
    <>
      {messageHeading({ kind, subject }, say)} {lastAnswerDate !== undefined && <LastDay day={lastAnswerDate} />}
      <span className="asked">
        <FormName form={form} />
      </span>
    </>
  );
}
