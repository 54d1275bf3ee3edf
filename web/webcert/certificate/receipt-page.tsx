import { Button, Link as StyledLink } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import type * as z from "zod/mini";
import { Link } from "wouter";
import { printCertificate } from "../../../functions/webcert/certificates/print-certificate.contract.ts";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { readSendings } from "../../../functions/webcert/sending/read-sendings.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { recipientName } from "../../kit/recipient-name.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { fullTimeInWords, swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { useFormName } from "../known-forms.tsx";
import { PatientLine } from "../patient-line.tsx";
import { ageOf, ownCareAge } from "../patient.ts";
import { openPdf } from "../print.ts";
import { words } from "../words.ts";
import { useRecipientOf } from "./certificate-actions.tsx";
import type { Certificate } from "./certificate-page.tsx";
import { Effect } from "./effect.tsx";
import { SendDialog } from "./send-dialog.tsx";

type Sending = z.output<typeof readSendings.output>["sendings"][number];

/** What came of signing: each effect with its own state, and what can be done about it. */
export function ReceiptPage({ id }: { readonly id: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(id, () => call(readCertificate, { certificateId: id }));
  if (answered.is === "waiting") return <Waiting lines={5} />;
  if (answered.is === "here") return <Receipt certificate={answered.value} onSent={again} />;
  return <RetryMessage problem={answered.problem} onRetry={again} />;
}

interface Properties {
  readonly certificate: Certificate;
  onSent(): void;
}

function Receipt({ certificate, onSent }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const nameOf = useFormName();
  const [isAsking, setIsAsking] = useState(false);
  const printing = usePress();
  const recipient = useRecipientOf(certificate);
  const { certificateId, patient } = certificate;
  const age = ageOf(patient, swedishDay(Date.now()));
  const isYoung = age !== undefined && age < ownCareAge;
  const print = (): void => {
    const headings = language === "en" ? ("sv-en" as const) : ("sv" as const);
    void printing.press(() => openPdf(call(printCertificate, { certificateId, headings })));
  };
  return (
    <div className="receipt">
      <PatientLine number={patient} />
      <PageHeading application={say.application} lead={nameOf(certificate.form)}>
        {say.receiptHeading}
      </PageHeading>
      <ul className="effects">
        <Effect state="done" what={say.stepSigned} at={certificate.signedAt} />
        <Effect
          state={isYoung ? "open" : "done"}
          what={say.stepMinaIntyg}
          text={isYoung ? say.stepMinaIntygYoung : say.stepMinaIntygText}
        />
        <SendingEffects certificate={certificate} />
        {certificate.actions.includes("send") && recipient !== undefined && (
          <Effect state="open" what={say.stepSend(recipient)} text={say.stepSendText}>
            <Button
              onClick={() => {
                setIsAsking(true);
              }}
            >
              {say.send}
            </Button>
          </Effect>
        )}
      </ul>
      {printing.problem !== undefined && <ProblemMessage problem={printing.problem} />}
      <div className="page-action">
        <Button variant="secondary" loading={printing.isUnderWay} onClick={print}>
          {say.print}
        </Button>
        <Button asChild variant="secondary">
          <Link href={`/certificates/${certificateId}`}>{say.open}</Link>
        </Button>
        <StyledLink asChild className="action-link">
          <Link href="/drafts">{say.toDrafts}</Link>
        </StyledLink>
      </div>
      {isAsking && (
        <SendDialog
          certificateId={certificateId}
          recipient={recipient ?? ""}
          onClose={() => {
            setIsAsking(false);
          }}
          onSent={() => {
            setIsAsking(false);
            onSent();
          }}
        />
      )}
    </div>
  );
}

const pauseMilliseconds = 2000;

/** Where it was sent, and whether it has arrived: asked again until it has. */
function SendingEffects({ certificate: { certificateId, sentTo } }: { readonly certificate: Certificate }) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const recipients = useRecipients();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const sent = sentTo.length;
  useEffect(() => {
    if (sent === 0) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const look = async (): Promise<void> => {
      const answer = document.hidden ? undefined : await call(readSendings, { certificateId });
      if (isGone) return;
      if (answer?.ok === true) setSendings(answer.value.sendings);
      const isSettled = answer?.ok === true && answer.value.sendings.every(({ state }) => state !== "on-its-way");
      if (!isSettled) timer = setTimeout(() => void look(), pauseMilliseconds);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [call, certificateId, sent]);
  return sentTo.map(({ recipient, sentAt }) => {
    const name = recipientName(recipients, recipient, language);
    const sending = sendings.find((one) => one.recipient === recipient);
    if (sending?.state === "arrived") {
      return (
        <Effect
          key={recipient}
          state="done"
          what={say.stepArrived(name)}
          text={`${say.stepSent(name)} ${fullTimeInWords(sentAt, language)}`}
          {...(sending.arrivedAt === undefined ? {} : { at: sending.arrivedAt })}
        />
      );
    }
    const text = sending?.state === "stopped" ? say.stopped : say.onItsWay;
    const state = sending?.state === "stopped" ? "stopped" : "waiting";
    return <Effect key={recipient} state={state} what={say.stepSent(name)} at={sentAt} text={text} />;
  });
}
