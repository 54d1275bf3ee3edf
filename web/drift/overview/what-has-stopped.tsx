import { Heading, Link as StyledLink } from "@digdir/designsystemet-react";
import { listDeliveries } from "../../../functions/intygstjanst/deliveries/list-deliveries.contract.ts";
import { Link } from "wouter";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { recipientName } from "../../kit/recipient-name.ts";
import type { KnownRecipients } from "../../kit/recipient-name.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { Standing, Status } from "../answers.ts";
import { countText } from "../counted.ts";
import { words } from "../words.ts";

interface Properties {
  readonly status: Status;
  readonly recipients: KnownRecipients;
}

/** What is wrong, a band for each: what it is, who is hurt, and where to go. Or that nothing is. */
export function WhatHasStopped({ status, recipients }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const troubled = status.recipients.filter(isTroubled);
  const isAllWell = troubled.length === 0 && status.parkedEvents === 0 && status.damaged.length === 0;
  if (isAllWell) {
    return (
      <section className="state-band" data-tone="good">
        <Heading level={2} data-size="xs">
          {say.allWell}
        </Heading>
        <p>
          {say.allWellText}
          {status.waitingDeliveries > 0 && ` ${say.underWay(countText(status.waitingDeliveries))}`}
        </p>
      </section>
    );
  }
  return troubled.map((standing) => (
    <Trouble
      key={standing.recipient}
      standing={standing}
      name={recipientName(recipients, standing.recipient, language)}
    />
  ));
}

function isTroubled({ state, stoppedDeliveries }: Standing): boolean {
  return stoppedDeliveries > 0 || state !== "well";
}

function Trouble({ standing, name }: { readonly standing: Standing; readonly name: string }) {
  const { language } = useLanguage();
  const say = words[language];
  const { recipient, state, stoppedDeliveries, waitingDeliveries, oldestAt } = standing;
  const since = oldestAt === undefined ? say.none : timeInWords(oldestAt, language, Date.now());
  const waits = say.waitsText(countText(waitingDeliveries), since);
  return (
    <>
      {stoppedDeliveries > 0 && (
        <section className="state-band" data-tone="stopped">
          <Heading level={2} data-size="xs">
            {say.hasStopped(countText(stoppedDeliveries), name)}
          </Heading>
          <p>
            <Reason standing={standing} state="stopped" /> {say.hasStoppedText}
          </p>
          <p>{say.hurt(name)}</p>
          <StyledLink asChild>
            <Link href={`/deliveries?recipient=${recipient}&state=stopped`}>{say.showStopped}</Link>
          </StyledLink>
        </section>
      )}
      {state !== "well" && (
        <section className="state-band" data-tone="waits">
          <Heading level={2} data-size="xs">
            {state === "left-alone" ? say.leftAlone(name) : say.failing(name)}
          </Heading>
          <p>
            <Reason standing={standing} state="open" /> {waits} {state === "left-alone" && say.leftAloneText}
          </p>
          {stoppedDeliveries === 0 && <p>{say.hurt(name)}</p>}
          <StyledLink asChild>
            <Link href={`/deliveries?recipient=${recipient}&state=open`}>{say.showWaiting}</Link>
          </StyledLink>
        </section>
      )}
    </>
  );
}

interface ReasonProperties {
  readonly standing: Standing;
  readonly state: "open" | "stopped";
}

/** Why, by the delivery that is tried next or stopped first; nothing while it is asked for, or where none was tried. */
function Reason({ standing, state }: ReasonProperties) {
  const { language } = useLanguage();
  const { call } = useOpenSession();
  const { answered } = useAnswer(`${state} ${JSON.stringify(standing)}`, () =>
    call(listDeliveries, { recipient: standing.recipient, state, limit: 1 }),
  );
  const reason = answered.is === "here" ? answered.value.deliveries[0]?.lastOutcomeText : undefined;
  return reason === undefined ? null : words[language].because(reason[language]);
}
