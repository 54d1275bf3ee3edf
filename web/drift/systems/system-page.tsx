import { Button, Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { Link } from "wouter";
import { readSystem } from "../../../functions/intygstjanst/systems/read-system.contract.ts";
import { stopSystem } from "../../../functions/intygstjanst/systems/stop-system.contract.ts";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { RecordFacts } from "../record/record-facts.tsx";
import { recordWords } from "../record/record-words.ts";
import { SavedHere } from "../record/saved-here.tsx";
import { words } from "../words.ts";
import { NoSystem, ToSystems } from "./no-system.tsx";
import { StandingTag } from "./standing-tag.tsx";
import { inFields, systemFields } from "./system-fields.ts";
import type { System } from "./system-fields.ts";
import { systemWords } from "./system-words.ts";

/** A connected system: what it may do, for whom, and the way to stop it. */
export function SystemPage({ clientId }: { readonly clientId: string }) {
  const { call } = useOpenSession();
  const { answered, again, put } = useAnswer(clientId, () => call(readSystem, { clientId }));
  return (
    <div className="record">
      <ToSystems />
      {answered.is === "waiting" && <Waiting />}
      {answered.is === "not" && <NoSystem problem={answered.problem} onRetry={again} />}
      {answered.is === "here" && <Shown system={answered.value} onStopped={put} />}
    </div>
  );
}

interface Properties {
  readonly system: System;
  onStopped(system: System): void;
}

function Shown({ system, onStopped }: Properties) {
  const { language } = useLanguage();
  const say = systemWords[language];
  const { clientId, name, careProviders, units, standing } = system;
  const facts = [
    { heading: say.clientId, fact: <code>{clientId}</code> },
    { heading: say.state, fact: <StandingTag system={system} /> },
    ...(careProviders.length === 0
      ? []
      : [
          {
            heading: fieldLabel("careProviders", language),
            fact: <Places of="care-providers" hsaIds={careProviders} />,
          },
        ]),
    ...(units.length === 0
      ? []
      : [{ heading: fieldLabel("units", language), fact: <Places of="units" hsaIds={units} /> }]),
  ];
  return (
    <>
      <PageHeading
        application={words[language].application}
        action={
          <Button variant="secondary" asChild>
            <Link href={`/systems/${clientId}/change`}>{say.change}</Link>
          </Button>
        }
      >
        {name}
      </PageHeading>
      <SavedHere />
      <RecordFacts
        record={inFields(system)}
        fields={systemFields.filter((field) => !toldOtherwise.includes(field.name))}
        first={facts}
      />
      {standing !== "stopped" && <Stopping system={system} onStopped={onStopped} />}
    </>
  );
}

/** Fields that are the heading, or told as facts of their own. */
const toldOtherwise: readonly string[] = ["name", "careProviders", "units", "state"];

function fieldLabel(name: string, language: "sv" | "en"): string {
  return systemFields.find((field) => field.name === name)?.label[language] ?? name;
}

/** HSA-ids, each leading to what the directory says of it. */
function Places({ of, hsaIds }: { readonly of: "care-providers" | "units"; readonly hsaIds: readonly string[] }) {
  return (
    <ul className="places">
      {hsaIds.map((hsaId) => (
        <li key={hsaId}>
          <StyledLink asChild>
            <Link href={`/directory/${of}/${hsaId}`}>
              <code>{hsaId}</code>
            </Link>
          </StyledLink>
        </li>
      ))}
    </ul>
  );
}

/** Lets the system do nothing more, having asked. */
function Stopping({ system: { clientId, name }, onStopped }: Properties) {
  const { language } = useLanguage();
  const say = systemWords[language];
  const { call } = useOpenSession();
  const [isAsking, setIsAsking] = useState(false);
  const stopping = usePress<System>();
  const leave = (): void => {
    setIsAsking(false);
    stopping.forget();
  };
  const stop = async (): Promise<void> => {
    const answer = await stopping.press((key) => call(stopSystem, { clientId }, key));
    if (answer?.ok !== true) return;
    setIsAsking(false);
    onStopped(answer.value);
  };
  return (
    <section className="record-part">
      <Heading level={2} data-size="xs">
        {say.stopHeading}
      </Heading>
      <Paragraph className="told">{say.stopText}</Paragraph>
      <div>
        <Button variant="secondary" data-color="danger" onClick={() => setIsAsking(true)}>
          {say.stop}
        </Button>
      </div>
      {isAsking && (
        <AskDialog
          heading={say.stopAsk(name)}
          onClose={leave}
          actions={
            <>
              <Button data-color="danger" loading={stopping.isUnderWay} onClick={() => void stop()}>
                {say.stopNow}
              </Button>
              <Button variant="tertiary" onClick={leave}>
                {recordWords[language].cancel}
              </Button>
            </>
          }
        >
          <Paragraph>{say.stopText}</Paragraph>
          {stopping.problem !== undefined && <ProblemMessage problem={stopping.problem} />}
        </AskDialog>
      )}
    </section>
  );
}
