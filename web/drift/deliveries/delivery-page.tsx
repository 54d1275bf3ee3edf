import { Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { readDelivery } from "../../../functions/intygstjanst/deliveries/read-delivery.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { isNotThere } from "../../kit/problem.ts";
import { recipientName } from "../../kit/recipient-name.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { fullTimeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import type { Delivery } from "../answers.ts";
import { timeOfNextTry } from "../next-try.ts";
import { words } from "../words.ts";
import { RetryButton } from "./retry-button.tsx";
import { wayOut } from "./way-out.ts";
import { causeOf, whatIsBrought } from "./what-is-brought.ts";

/** One delivery: how it stands, why, and what helps. */
export function DeliveryPage({ id }: { readonly id: string }) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const { answered, again, put } = useAnswer(id, () => call(readDelivery, { deliveryId: id }));
  return (
    <div className="delivery">
      <StyledLink asChild>
        <Link href="/deliveries">{say.toList}</Link>
      </StyledLink>
      {answered.is === "waiting" && <Waiting />}
      {answered.is === "not" &&
        (isNotThere(answered.problem, "delivery-not-found") ? (
          <PageHeading application={say.application} lead={say.notFoundText}>
            {say.notFound}
          </PageHeading>
        ) : (
          <>
            <PageHeading application={say.application}>{say.deliveries}</PageHeading>
            <RetryMessage problem={answered.problem} onRetry={again} />
          </>
        ))}
      {answered.is === "here" && <Shown delivery={answered.value} onChange={put} />}
    </div>
  );
}

interface Properties {
  readonly delivery: Delivery;
  onChange(delivery: Delivery): void;
}

function Shown({ delivery, onChange }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const recipients = useRecipients();
  const { recipient, state } = delivery;
  const heading = say.deliveryHeading(
    whatIsBrought(delivery, language),
    recipientName(recipients, recipient, language),
  );
  return (
    <>
      <PageHeading
        application={say.application}
        action={<RetryButton delivery={delivery} isMain onChange={onChange} />}
      >
        {heading}
      </PageHeading>
      <section className="delivery-why" data-state={state}>
        <Heading level={2} data-size="xs">
          {say.states[state]}
        </Heading>
        <Paragraph>
          <strong>{causeOf(delivery, language)}.</strong> {wayOut(delivery)[language]}
        </Paragraph>
      </section>
      {state === "stopped" && delivery.hasRecipientWords && (
        <section className="delivery-why" data-state="open">
          <Heading level={2} data-size="xs">
            {say.wordsHeading}
          </Heading>
          <Paragraph>{say.wordsText(delivery.unit === undefined ? "" : ` (${delivery.unit})`)}</Paragraph>
        </section>
      )}
      <section>
        <Heading level={2} data-size="xs">
          {say.facts}
        </Heading>
        <Facts delivery={delivery} />
      </section>
    </>
  );
}

function Facts({ delivery }: { readonly delivery: Delivery }) {
  const { language } = useLanguage();
  const say = words[language];
  const { state, tries, createdAt, nextTryAt, settledAt, lastOutcome, certificateId, deliveryId, unit } = delivery;
  return (
    <dl className="facts">
      <dt>{say.createdAt}</dt>
      <dd>{fullTimeInWords(createdAt, language)}</dd>
      <dt>{say.tries}</dt>
      <dd>{tries}</dd>
      {state === "open" && (
        <>
          <dt>{say.nextTry}</dt>
          <dd>{timeOfNextTry(nextTryAt, language, Date.now())}</dd>
        </>
      )}
      {state !== "open" && settledAt !== undefined && (
        <>
          <dt>{say.settledAt[state]}</dt>
          <dd>{fullTimeInWords(settledAt, language)}</dd>
        </>
      )}
      <dt>{say.certificate}</dt>
      <dd>{certificateId === undefined ? say.noCertificate : <code>{certificateId}</code>}</dd>
      {unit !== undefined && (
        <>
          <dt>{say.unit}</dt>
          <dd>
            <code>{unit}</code>
          </dd>
        </>
      )}
      {lastOutcome !== undefined && (
        <>
          <dt>{say.code}</dt>
          <dd>
            <code>{lastOutcome}</code>
          </dd>
        </>
      )}
      <dt>{say.deliveryId}</dt>
      <dd>
        <code>{deliveryId}</code>
      </dd>
    </dl>
  );
}
