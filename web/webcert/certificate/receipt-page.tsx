import { Button, Link as StyledLink } from "@digdir/designsystemet-react";
import { useState } from "react";
import { Link } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { printCertificate } from "../../../functions/webcert/certificates/print-certificate.contract.ts";
import { Effect } from "../../kit/effects/effect.tsx";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { recipientName } from "../../kit/recipient-name.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { momentInWords, swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { FormName } from "../known-forms.tsx";
import { PatientLine } from "../patient-line.tsx";
import { ageOf, ownCareAge } from "../patient.ts";
import { openPdf } from "../../kit/pdf-file.ts";
import { words } from "../words.ts";
import { useRecipientOf } from "./certificate-actions.tsx";
import { DraftFrom } from "./drafts-from.tsx";
import { OpenedCertificate } from "./opened-certificate.tsx";
import type { Certificate } from "./certificate.ts";
import { RecipientWords } from "./recipient-words.tsx";
import { SendDialog } from "./send-dialog.tsx";
import { useDeliveries } from "./use-deliveries.ts";

/** What came of signing: each effect with its own state, and what can be done about it. */
export function ReceiptPage({ id }: { readonly id: string }) {
  return (
    <OpenedCertificate id={id}>
      {(certificate, again) => <Receipt certificate={certificate} onSent={again} />}
    </OpenedCertificate>
  );
}

interface Properties {
  readonly certificate: Certificate;
  onSent(): void;
}

function Receipt({ certificate, onSent }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const [isAsking, setIsAsking] = useState(false);
  const printing = usePress();
  const recipient = useRecipientOf(certificate);
  const { certificateId, patient, person, actions, drafts } = certificate;
  const employers = employersIn(useHistoryState()) ?? certificate.employerCertificateId;
  const isForEmployer = actions.includes("for-employer") || drafts.some(({ kind }) => kind === "for-employer");
  const age = ageOf(patient, swedishDay(Date.now()));
  const isYoung = age !== undefined && age < ownCareAge;
  const print = (): void => {
    const headings = language === "en" ? ("sv-en" as const) : ("sv" as const);
    void printing.press(() => openPdf(call(printCertificate, { certificateId, headings })));
  };
  return (
    <div className="receipt">
      <PatientLine number={patient} person={person} />
      <PageHeading application={say.application} lead={<FormName form={certificate.form} />}>
        {say.receiptHeading}
      </PageHeading>
      <ul className="effects">
        <Effect state="done" what={say.stepSigned} at={certificate.signedAt} />
        <Effect
          state={isYoung ? "open" : "done"}
          what={say.stepMinaIntyg}
          text={isYoung ? say.stepMinaIntygYoung : say.stepMinaIntygText}
        />
        <SendingEffects certificate={certificate} onRefused={onSent} />
        {actions.includes("send") && recipient !== undefined && (
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
        {employers !== undefined && (
          <Effect state="done" what={say.employerSigned} text={say.employerSignedText}>
            <Button asChild variant="secondary">
              <Link href={`/certificates/${employers}`}>{say.openEmployers}</Link>
            </Button>
          </Effect>
        )}
        {isForEmployer && employers === undefined && (
          <Effect state="open" what={say.stepEmployer} text={say.stepEmployerText}>
            <DraftFrom kind="for-employer" certificate={certificate} onChanged={onSent} at="/preview" />
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

/** The employer's certificate that was signed by the same press, as the preview tells it. */
function employersIn(came: unknown): string | undefined {
  if (typeof came !== "object" || came === null || !("employerCertificateId" in came)) return undefined;
  return typeof came.employerCertificateId === "string" ? came.employerCertificateId : undefined;
}

interface SendingProperties {
  readonly certificate: Certificate;
  /** Reads the certificate anew, with what the recipient said. */
  onRefused(): void;
}

/** Where it was sent, and whether it has arrived. */
function SendingEffects({ certificate, onRefused }: SendingProperties) {
  const { language } = useLanguage();
  const say = words[language];
  const recipients = useRecipients();
  return useDeliveries(certificate, onRefused).sentTo.map((sending) => {
    const { recipient, sentAt, state, arrivedAt, stoppedBecause = "not-brought", recipientWords } = sending;
    const name = recipientName(recipients, recipient, language);
    if (state === "arrived") {
      return (
        <Effect
          key={recipient}
          state="done"
          what={say.stepArrived(name)}
          text={`${say.stepSent(name)} ${momentInWords(sentAt, language, Date.now())}`}
          {...(arrivedAt === undefined ? {} : { at: arrivedAt })}
        />
      );
    }
    const isStopped = state === "stopped";
    return (
      <Effect
        key={recipient}
        state={isStopped ? "stopped" : "waiting"}
        what={say.stepSent(name)}
        at={sentAt}
        text={isStopped ? say.notArrivedTexts[stoppedBecause] : say.onItsWay}
      >
        <RecipientWords said={isStopped ? recipientWords : undefined} />
      </Effect>
    );
  });
}
