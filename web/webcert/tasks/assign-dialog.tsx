import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { everyColleague } from "./every-colleague.ts";
import type { Colleague } from "./every-colleague.ts";
import type { Task } from "./task.ts";

interface Properties {
  /** As it stands; undefined where it is nobody's. */
  readonly task: Task | undefined;
  readonly isUnderWay: boolean;
  /** Why it came to nothing. */
  readonly message: ReactNode;
  /** Called with an HSA-id; undefined where it is to be nobody's. */
  onAssign(assignee: string | undefined): void;
  onClose(): void;
}

/** What stands for nobody among the choices. */
const nobody = "";

/** Asks who is to do it: somebody of the unit, the unit, or nobody any more. */
export function AssignDialog({ task, isUnderWay, message, onAssign, onClose }: Properties) {
  const say = words[useLanguage().language];
  const { call, unit } = useOpenSession();
  const { answered, again } = useAnswer("colleagues", () => everyColleague(call));
  const [chosen, setChosen] = useState(task?.assignee.hsaId ?? unit?.hsaId ?? nobody);
  return (
    <AskDialog
      heading={say.assignHeading}
      onClose={onClose}
      actions={
        <>
          <Button
            loading={isUnderWay}
            onClick={() => {
              onAssign(chosen === nobody ? undefined : chosen);
            }}
          >
            {say.assign}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {say.cancel}
          </Button>
        </>
      }
    >
      <Paragraph>{say.assignText}</Paragraph>
      {answered.is === "waiting" && <Waiting lines={1} />}
      {answered.is === "not" && <RetryMessage problem={answered.problem} onRetry={again} />}
      {answered.is === "here" && unit !== undefined && (
        <Assignees
          colleagues={answered.value}
          unit={unit.hsaId}
          isSomebodys={task !== undefined}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {message}
    </AskDialog>
  );
}

interface AssigneesProperties {
  readonly colleagues: readonly Colleague[];
  readonly unit: string;
  readonly isSomebodys: boolean;
  readonly chosen: string;
  onChoose(assignee: string): void;
}

function Assignees({ colleagues, unit, isSomebodys, chosen, onChoose }: AssigneesProperties) {
  const say = words[useLanguage().language];
  const id = useId();
  return (
    <div className="assignee">
      <label htmlFor={id}>{say.assignTo}</label>
      <select
        id={id}
        className="ds-input"
        value={chosen}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        <option value={unit.toUpperCase()}>{say.wholeUnit}</option>
        {colleagues.map(({ hsaId, name }) => (
          <option key={hsaId} value={hsaId}>
            {name ?? hsaId}
          </option>
        ))}
        {isSomebodys && <option value={nobody}>{say.nobodysTask}</option>}
      </select>
    </div>
  );
}
