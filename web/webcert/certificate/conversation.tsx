import { Heading, Tag } from "@digdir/designsystemet-react";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useHistoryState } from "wouter/use-browser-location";
import { readSendings } from "../../../functions/webcert/sending/read-sendings.contract.ts";
import { useArrivals } from "../../kit/deliveries/use-arrivals.ts";
import type { Arrival } from "../../kit/deliveries/use-arrivals.ts";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { recipientName } from "../../kit/recipient-name.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { fullTimeInWords, timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { everyMessage } from "../every-message.ts";
import type { Message } from "../every-message.ts";
import type { KnownForm } from "../known-forms.tsx";
import { messageHeading } from "../message-heading.ts";
import { inboxWords } from "../lists/inbox-words.ts";
import { QuestionTask } from "../tasks/question-task.tsx";
import { words } from "../words.ts";
import { AnswerForm } from "./answer-form.tsx";
import { AskForm } from "./ask-form.tsx";
import { Handling } from "./handling.tsx";
import { messagePlace } from "./message-place.ts";
import { useCameFor } from "./use-came-for.ts";
import { whoInWords } from "./history-of.ts";
import { RecipientWords } from "./recipient-words.tsx";

/** Care, as messages name it. */
const care = "HSVARD";

interface ConversationProperties {
  readonly certificateId: string;
  readonly form?: KnownForm;
  /** The way to answer a request for completion by a new certificate. */
  readonly complementing: ReactNode;
  /** Whom it is sent to, by name. */
  readonly recipient: string;
  readonly mayAsk: boolean;
  /** Called when something is asked, answered, handled or waits again: it is history, and changes what may be made. */
  onChanged(): void;
}

/** What a recipient has asked about a certificate, and what was answered. */
export function Conversation({ mayAsk, onChanged, ...shown }: ConversationProperties) {
  const { certificateId, recipient } = shown;
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(certificateId, () => everyMessage(call, certificateId));
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus goes with its answer.
  const afterAnswer = (): void => {
    heading.current?.focus();
    again();
    onChanged();
  };
  return (
    <section aria-labelledby="conversation" className="conversation">
      <Heading level={2} data-size="2xs" id="conversation" ref={heading} tabIndex={-1}>
        {say.conversation}
      </Heading>
      {answered.is === "waiting" && <Waiting lines={1} />}
      {answered.is === "not" && <RetryMessage problem={answered.problem} onRetry={again} />}
      {answered.is === "here" && answered.value.messages.length === 0 && <p className="quiet">{say.noMessages}</p>}
      {answered.is === "here" && (
        <Messages {...shown} messages={answered.value.messages} onSettled={afterAnswer} onRefused={again} />
      )}
      {mayAsk && answered.is === "here" && (
        <AskForm
          certificateId={certificateId}
          recipient={recipient}
          begun={answered.value.questionDraft}
          onAsked={afterAnswer}
        />
      )}
    </section>
  );
}

interface MessagesProperties extends Omit<Properties, "message"> {
  readonly messages: readonly Message[];
  /** Reads the messages anew, with what the recipient said of an answer. */
  onRefused(): void;
}

interface Answers {
  readonly answers: readonly { readonly messageId: string; readonly delivery: Arrival }[];
}

/** The messages, each answer with how far it has come. */
function Messages({ messages, onRefused, ...card }: MessagesProperties) {
  const { language } = useLanguage();
  const { call } = useOpenSession();
  const recipients = useRecipients();
  const { certificateId } = card;
  const { answers } = useArrivals<Answers>({
    known: {
      answers: messages.flatMap(({ messageId, delivery }) => (delivery === undefined ? [] : [{ messageId, delivery }])),
    },
    arrivalsIn: (told) => told.answers.map(({ delivery }) => delivery),
    ask: () => call(readSendings, { certificateId }),
  });
  const isRefused = messages.some(({ messageId, delivery }) => {
    const now = answers.find((one) => one.messageId === messageId)?.delivery;
    return isRefusal(now) && delivery?.state !== "stopped";
  });
  useEffect(() => {
    if (isRefused) onRefused();
    // Once: what is read anew tells it by itself.
  }, [isRefused]);
  return (
    <ol>
      {messages.map((message) => {
        const delivery = answers.find(({ messageId }) => messageId === message.messageId)?.delivery;
        const asker = messages.find(({ messageId }) => messageId === message.answerTo)?.from;
        return (
          <li key={message.messageId}>
            <MessageCard message={message} {...card} />
            {delivery !== undefined && (
              <AnswerState
                delivery={delivery}
                recipient={asker === undefined ? card.recipient : recipientName(recipients, asker, language)}
                said={message.delivery?.recipientWords}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function isRefusal(delivery: Arrival | undefined): boolean {
  return delivery?.state === "stopped" && delivery.stoppedBecause !== "not-brought";
}

interface AnswerStateProperties {
  readonly delivery: Arrival;
  readonly recipient: string;
  /** What the recipient said when it refused. */
  readonly said: string | undefined;
}

/** How far an answer has come to who asked. */
function AnswerState({ delivery, recipient, said }: AnswerStateProperties) {
  const { language } = useLanguage();
  const say = words[language];
  const { state, arrivedAt } = delivery;
  const time = arrivedAt === undefined ? "" : fullTimeInWords(arrivedAt, language);
  return (
    <p role="status" className="answer-state" data-state={state}>
      {state === "stopped" && (isRefusal(delivery) ? say.answerRefused(recipient) : say.answerStopped(recipient))}
      <RecipientWords said={state === "stopped" ? said : undefined} />
      {state === "on-its-way" && say.answerOnItsWay(recipient)}
      {state === "arrived" && say.answerArrived(recipient, time)}
    </p>
  );
}

interface Properties {
  readonly certificateId: string;
  readonly message: Message;
  /** What the certificate is written on, where that is known: its questions are then called by their words. */
  readonly form?: KnownForm;
  readonly complementing: ReactNode;
  readonly recipient: string;
  /** Called when it is answered, or marked as handled or not. */
  onSettled(): void;
}

function MessageCard({ certificateId, message, form, complementing, recipient, onSettled }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const recipients = useRecipients();
  const writer = message.by === undefined ? say.care : whoInWords(message.by, say);
  const from = message.from === care ? writer : recipientName(recipients, message.from, language);
  const isOpen = message.actions.includes("answer");
  const came: unknown = useHistoryState();
  const isWanted =
    typeof came === "object" && came !== null && "question" in came && came.question === message.messageId;
  const heading = useRef<HTMLHeadingElement>(null);
  useCameFor(heading, isWanted && !isOpen);
  return (
    <article className="message" data-from={message.from === care ? "care" : "recipient"}>
      <header>
        <Heading level={3} data-size="2xs" id={messagePlace(message.messageId)} ref={heading} tabIndex={-1}>
          {messageHeading(message, say)}
        </Heading>
        <span className="quiet">
          {from}, <time dateTime={message.sentAt}>{fullTimeInWords(message.sentAt, language)}</time>
        </span>
        {isOpen && <Tag data-color="warning">{say.waits}</Tag>}
        {message.isAnswered === true && <Tag data-color="success">{say.answered}</Tag>}
        {message.actions.includes("reopen") && <Tag data-color="neutral">{say.handled}</Tag>}
        {message.kind === "answer" && message.actions.includes("handle") && (
          <Tag data-color="warning">{say.waitsToBeRead}</Tag>
        )}
        {message.from === care && message.state === "open" && (
          <Tag data-color="neutral">{say.waitsForRecipient(recipient)}</Tag>
        )}
        {message.reminders !== undefined && (
          <Tag data-color="warning">
            {inboxWords[language].reminded(
              message.reminders.count,
              timeInWords(message.reminders.lastAt, language, Date.now()),
            )}
          </Tag>
        )}
        {isOpen && message.lastAnswerDate !== undefined && <strong>{say.answerBy(message.lastAnswerDate)}</strong>}
      </header>
      {message.heading !== undefined && <strong>{message.heading}</strong>}
      <p className="message-text">{message.text}</p>
      {message.complements.length > 0 && (
        <ul>
          {message.complements.map(({ pointer, text }) => (
            <li key={`${pointer} ${text}`}>
              <ComplementText question={questionAt(form, pointer)?.text[language]} text={text} />
            </li>
          ))}
        </ul>
      )}
      {message.contact !== undefined && (
        <p className="quiet">
          {say.contact}: {message.contact.join(", ")}
        </p>
      )}
      {isOpen && message.kind === "complement-request" && complementing}
      {isOpen && (
        <AnswerForm
          certificateId={certificateId}
          messageId={message.messageId}
          isOfRequest={message.kind === "complement-request"}
          isWanted={isWanted}
          begun={message.answerDraft}
          onAnswered={onSettled}
        />
      )}
      <QuestionTask certificateId={certificateId} message={message} />
      <Handling certificateId={certificateId} message={message} onHandled={onSettled} />
    </article>
  );
}

function ComplementText({ question, text }: { readonly question: string | undefined; readonly text: string }) {
  const say = words[useLanguage().language];
  return (
    <>
      {question !== undefined && <strong>{say.about(question)}</strong>} {text}
    </>
  );
}

/** The question of the form that a pointer into the certificate leads to. */
function questionAt(form: KnownForm | undefined, pointer: string) {
  const name = pointer.split("/")[2];
  return form?.sections.flatMap(({ questions }) => questions).find((question) => question.name === name);
}
