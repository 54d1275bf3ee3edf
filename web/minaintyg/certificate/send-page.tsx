import { Button, Heading } from "@digdir/designsystemet-react";
import type * as z from "zod/mini";
import { Link, Redirect } from "wouter";
import { readOwnSendings } from "../../../functions/minaintyg/certificates/read-own-sendings.contract.ts";
import { sendOwnCertificate } from "../../../functions/minaintyg/certificates/send-own-certificate.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { isLost } from "../../kit/problem.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { LostReply } from "../../kit/session/lost-reply.tsx";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { inShort } from "../in-short.ts";
import { standingOf } from "../standing.ts";
import { StandingMessage } from "../standing-message.tsx";
import { words } from "../words.ts";
import { BackLink } from "./back-link.tsx";
import type { Opened } from "./one-certificate.tsx";

/**
 * One question: whether to send the certificate. Once it is sent the receipt takes its place, also in the browser's
 * history: Back does not lead to a question that is answered.
 */
export function SendPage(opened: Opened) {
  const { certificate } = opened;
  const { language } = useLanguage();
  const say = words[language];
  const address = `/certificates/${certificate.certificateId}`;
  if (certificate.actions.includes("send")) return <Question {...opened} />;
  if (certificate.state === "signed" && certificate.sentTo.length > 0)
    return <Redirect to={`${address}/sent`} replace />;
  return (
    <div className="one">
      <BackLink href={address}>{say.show}</BackLink>
      <PageHeading application={say.application}>{say.cannotSend}</PageHeading>
      <StandingMessage standing={standingOf(certificate, { ...opened, language, now: Date.now() })} />
    </div>
  );
}

function Question({ certificate, form, recipient, name, onSent, onChanged }: Opened) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const sending = usePress<z.output<typeof sendOwnCertificate.output>>();
  const { certificateId, issuer } = certificate;
  const address = `/certificates/${certificateId}`;
  const send = async (): Promise<void> => {
    const sent = await sending.press((key) => call(sendOwnCertificate, { certificateId }, key));
    if (sent?.ok === true) onSent(sent.value);
    // Sent from another window, replaced or void since: as it stands now it says so itself.
    else if (sent?.problem.status === 409) onChanged();
  };
  /** Whether it was sent after all, where the answer was lost. */
  const ask = async (): Promise<Outcome> => {
    const answer = await call(readOwnSendings, { certificateId });
    if (!answer.ok) return "unknown";
    return answer.value.sentTo.length > 0 ? "done" : "not-done";
  };
  const { problem } = sending;
  return (
    <div className="one">
      <BackLink href={address}>{say.back}</BackLink>
      <PageHeading application={say.application}>{say.sendHeading(recipient)}</PageHeading>
      <section className="which" aria-labelledby="which">
        <Heading level={2} data-size="2xs" id="which">
          {say.sendWhich}
        </Heading>
        <p>
          <strong>{name}</strong>
        </p>
        <p>{[inShort(certificate, language, Date.now()), issuer.unit.name].filter((one) => one !== "").join(" · ")}</p>
      </section>
      <ul className="consent">
        <li>{tellsDiagnosis(form) ? say.sendToldDiagnosis(recipient) : say.sendTold(recipient)}</li>
        <li>{say.sendOnce}</li>
        {form?.leftToPatient !== undefined && <li>{form.leftToPatient[language]}</li>}
      </ul>
      {problem !== undefined &&
        (isLost(problem) ? (
          <LostReply text={say.unsure} notDone={say.notSentYet} ask={ask} onDone={onChanged} />
        ) : (
          <ProblemMessage problem={problem} />
        ))}
      <div className="answers">
        <Button loading={sending.isUnderWay} onClick={() => void send()}>
          {say.sendYes}
        </Button>
        <Button asChild variant="secondary">
          <Link href={address}>{say.sendNo}</Link>
        </Button>
      </div>
    </div>
  );
}

function tellsDiagnosis(form: Opened["form"]): boolean {
  const questions = form?.sections.flatMap((section) => section.questions) ?? [];
  return questions.some(({ parts }) => parts.some(({ kind }) => kind.is === "diagnosis"));
}
