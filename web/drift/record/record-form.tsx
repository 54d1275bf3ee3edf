import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { momentInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { OthersChange, RecordField, Typed } from "./record-fields.ts";
import { RecordInput } from "./record-input.tsx";
import { recordWords } from "./record-words.ts";
import type { Editing, RecordForm as Form } from "./use-editing.ts";
import { isChangedByOthers, useRecordForm } from "./use-record-form.ts";

/** What is asked before something is saved that has consequences beyond the record. */
export interface Consequence {
  readonly heading: string;
  readonly text: ReactNode;
  readonly go: string;
}

interface Properties extends Form {
  /** Where "Cancel" leads: to what is shown when nothing is changed. */
  readonly back: string;
  /** What follows from saving what is typed, where somebody should think twice. */
  consequenceOf?(typed: Typed, before: Typed): Consequence | undefined;
}

/** A record to be entered or changed. Whatever others do meanwhile, what is typed stays until it is saved. */
export function RecordForm(properties: Properties) {
  const { fields, standing, back, consequenceOf } = properties;
  const say = recordWords[useLanguage().language];
  const form = useRecordForm(properties);
  const { editing, problem } = form;
  const [asked, setAsked] = useState<Consequence>();
  const place = useRef<HTMLFormElement>(null);
  if (editing === undefined) return <Waiting lines={8} />;
  const save = async (): Promise<void> => {
    setAsked(undefined);
    const [wrong] = await form.save();
    if (wrong !== undefined) place.current?.querySelector<HTMLElement>(controlOf(wrong))?.focus();
  };
  const submit = (): void => {
    const consequence = consequenceOf?.(editing.typed, editing.before);
    if (consequence === undefined) void save();
    else setAsked(consequence);
  };
  const existsAlready = problem !== undefined && isChangedByOthers(problem) && standing === undefined;
  return (
    <form
      ref={place}
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {form.isKept && <p role="status">{say.keptHere}</p>}
      <OthersFirst editing={editing} fields={fields} onTake={form.take} />
      {fields.map((field) => (
        <RecordInput
          key={field.name}
          field={field}
          text={editing.typed[field.name] ?? ""}
          fault={
            form.absent === field ? field.absent?.words : form.faults.includes(field.name) ? field.fault : undefined
          }
          onType={(text) => form.type(field.name, text)}
        />
      ))}
      {existsAlready && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{say.existsAlready}</Paragraph>
        </Alert>
      )}
      {problem !== undefined && !existsAlready && form.absent === undefined && <ProblemMessage problem={problem} />}
      <div className="record-actions">
        <Button type="submit" loading={form.isUnderWay}>
          {standing === undefined ? say.enter : say.save}
        </Button>
        <Button variant="tertiary" asChild>
          <Link href={back} onClick={form.drop}>
            {say.cancel}
          </Link>
        </Button>
      </div>
      {asked !== undefined && <Ask consequence={asked} onGo={() => void save()} onClose={() => setAsked(undefined)} />}
    </form>
  );
}

function controlOf(name: string): string {
  return `[data-field="${CSS.escape(name)}"] :is(input, select, textarea)`;
}

interface AskProperties {
  readonly consequence: Consequence;
  onGo(): void;
  onClose(): void;
}

function Ask({ consequence: { heading, text, go }, onGo, onClose }: AskProperties) {
  const say = recordWords[useLanguage().language];
  return (
    <AskDialog
      heading={heading}
      onClose={onClose}
      actions={
        <>
          <Button type="button" onClick={onGo}>
            {go}
          </Button>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say.cancel}
          </Button>
        </>
      }
    >
      {text}
    </AskDialog>
  );
}

interface OthersProperties {
  readonly editing: Editing;
  readonly fields: readonly RecordField[];
  onTake(change: OthersChange): void;
}

/** Who was first, what they wrote, and the choice where both wrote the same field. It takes the focus as it comes. */
function OthersFirst({ editing: { typed, changes, others }, fields, onTake }: OthersProperties) {
  const { language } = useLanguage();
  const say = recordWords[language];
  const heading = useRef<HTMLHeadingElement>(null);
  const edition = others?.revision;
  useEffect(() => {
    if (edition !== undefined) heading.current?.focus();
  }, [edition]);
  if (others === undefined) return undefined;
  const labelOf = (name: string): string => fields.find((field) => field.name === name)?.label[language] ?? name;
  return (
    <section className="state-band" data-tone="waits" role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {say.othersHeading}
      </h2>
      <p>{say.othersText(others.changedBy, momentInWords(others.changedAt, language, Date.now()))}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.name}>
            {change.isContested ? (
              <>
                <strong>{labelOf(change.name)}:</strong>{" "}
                {say.contested(say.quoted(change.theirs), say.quoted(typed[change.name] ?? ""))}{" "}
                <Button
                  type="button"
                  variant="secondary"
                  data-size="sm"
                  aria-label={say.takeWhat(labelOf(change.name))}
                  onClick={() => onTake(change)}
                >
                  {say.take}
                </Button>
              </>
            ) : (
              say.takenIn(`${labelOf(change.name)} ${say.quoted(change.theirs)}`)
            )}
          </li>
        ))}
      </ul>
      <p>{say.saveAgain}</p>
    </section>
  );
}
