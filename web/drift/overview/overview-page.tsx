import { readStatus } from "../../../functions/intygstjanst/status/read-status.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { useWatched } from "../use-watched.ts";
import { words } from "../words.ts";
import { EventsAndDamage } from "./events-and-damage.tsx";
import { RecipientTable } from "./recipient-table.tsx";
import { WhatHasStopped } from "./what-has-stopped.tsx";

const pauseMilliseconds = 10_000;

/** The first page: what has stopped, who is hurt, and how it goes with each recipient. */
export function OverviewPage() {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const recipients = useRecipients();
  const { value: status, at, problem, again } = useWatched(() => call(readStatus, {}), pauseMilliseconds);
  const time = at === undefined ? undefined : timeInWords(new Date(at).toISOString(), language, Date.now());
  const lead = time === undefined ? undefined : problem === undefined ? say.updated(time) : say.stale(time);
  return (
    <>
      <PageHeading application={say.application} lead={lead}>
        {say.overview}
      </PageHeading>
      {problem !== undefined && <RetryMessage problem={problem} onRetry={again} />}
      {status === undefined && problem === undefined && <Waiting />}
      {status !== undefined && (
        <div className="overview">
          <WhatHasStopped status={status} recipients={recipients} />
          <RecipientTable standings={status.recipients} recipients={recipients} />
          <EventsAndDamage status={status} recipients={recipients} />
        </div>
      )}
    </>
  );
}
