import { Alert, Heading, Paragraph } from "@digdir/designsystemet-react";
import { askedNow } from "../../../functions/certificate/types/asked-now.ts";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import type { FormFinding } from "../../kit/form/place-findings.ts";
import { drawnPlaces, isPlaced } from "../../kit/form/place-findings.ts";
import { recipientName } from "../../kit/recipient-name.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { everyMessage } from "../every-message.ts";
import type { Conversation, Message } from "../every-message.ts";
import { words } from "../words.ts";
import type { Draft } from "./unsaved-copy.ts";

/** The form as it is drawn now. */
interface Drawn {
  readonly form: FormDescription;
  readonly answers: JsonAnswers;
  /** YYYY-MM-DD, in Sweden. */
  readonly today: string;
}

/**
 * What a recipient waits to have completed by the draft: as a whole, and where in the form. What is asked of a question
 * that is not drawn stands with the whole.
 */
export function useAskedToComplete({ madeFrom }: Draft, { form, answers, today }: Drawn) {
  const { call } = useOpenSession();
  const recipients = useRecipients();
  const source = madeFrom?.kind === "complement" ? madeFrom.certificateId : undefined;
  const { answered, again } = useAnswer(`asked to complete ${source ?? ""}`, () =>
    source === undefined ? Promise.resolve(nothing) : everyMessage(call, source),
  );
  const requests = answered.is === "here" ? answered.value.messages.filter(isWaitedFor) : [];
  const places = requests.length === 0 ? undefined : drawnPlaces(askedNow(form, answers, today));
  const nameIn = (language: "sv" | "en", from: string): string => recipientName(recipients, from, language);
  const atQuestions = requests.flatMap(({ from, complements }) =>
    complements.map(({ pointer, text }): FormFinding => ({
      pointer,
      code: "asked-to-complete",
      text: {
        sv: words.sv.asksFor(nameIn("sv", from), text),
        en: words.en.asksFor(nameIn("en", from), text),
      },
    })),
  );
  const top = (
    <>
      {answered.is === "not" && <RetryMessage problem={answered.problem} onRetry={again} />}
      {requests.map((request) => (
        <Request
          key={request.messageId}
          request={request}
          elsewhere={request.complements.filter((one) => places !== undefined && !isPlaced(one, places))}
        />
      ))}
    </>
  );
  return { atQuestions, top };
}

const nothing: ApiResult<Conversation> = { ok: true, value: { messages: [] } };

function isWaitedFor({ kind, actions }: Message): boolean {
  return kind === "complement-request" && actions.includes("answer");
}

interface RequestProperties {
  readonly request: Message;
  /** What is asked of questions that the form does not draw. */
  readonly elsewhere: Message["complements"];
}

function Request({ request: { from, heading, text, lastAnswerDate, contact }, elsewhere }: RequestProperties) {
  const { language } = useLanguage();
  const say = words[language];
  const recipient = recipientName(useRecipients(), from, language);
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="xs">
        {say.asksToComplete(recipient)}
        {lastAnswerDate !== undefined && `. ${say.answerBy(lastAnswerDate)}`}
      </Heading>
      {heading !== undefined && <strong>{heading}</strong>}
      {text !== "" && <Paragraph className="message-text">{text}</Paragraph>}
      {elsewhere.map((one) => (
        <Paragraph key={`${one.pointer} ${one.text}`} className="message-text">
          {say.asksFor(recipient, one.text)}
        </Paragraph>
      ))}
      {contact !== undefined && (
        <Paragraph className="quiet">
          {say.contact}: {contact.join(", ")}
        </Paragraph>
      )}
    </Alert>
  );
}
