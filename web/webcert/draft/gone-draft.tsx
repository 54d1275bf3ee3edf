import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { Redirect, useLocation, useRouter } from "wouter";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { CertificateReading } from "../../kit/form/certificate-reading.tsx";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { fullTimeInWords, swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { Certificate } from "../certificate/certificate.ts";
import type { KnownForm } from "../known-forms.tsx";
import { words } from "../words.ts";
import { leftOut } from "./left-out.ts";
import { onlyAsking } from "./only-asking.ts";
import { dropUnsaved } from "./unsaved-copy.ts";
import type { DraftAnswers } from "./unsaved-copy.ts";

interface Properties {
  readonly id: string;
  readonly form: KnownForm;
  /** What was typed here, of which the draft may not have had all. */
  readonly typed: DraftAnswers;
}

/** A draft that was signed or deleted while somebody wrote on it: says so, and shows what did not get in. */
export function GoneDraft({ id, form, typed }: Properties) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(`certificate ${id}`, () => call(readCertificate, { certificateId: id }));
  if (answered.is === "waiting") return <Waiting lines={8} />;
  if (answered.is === "here") {
    const { value } = answered;
    return <Lost id={id} form={form} words={leftOut(typed, value.answers)} signed={value} />;
  }
  return (
    <>
      {answered.problem.code !== "certificate-not-found" && <RetryMessage problem={answered.problem} onRetry={again} />}
      <Lost id={id} form={form} words={typed} />
    </>
  );
}

interface LostProperties {
  readonly id: string;
  readonly form: KnownForm;
  readonly words: DraftAnswers;
  /** What the draft has become; absent where it was deleted. */
  readonly signed?: Certificate;
}

function Lost({ id, form, words: lost, signed }: LostProperties) {
  const { language } = useLanguage();
  const say = words[language];
  const { copies, who } = useOpenSession();
  const [, go] = useLocation();
  const [isCopied, setIsCopied] = useState(false);
  const paper = useRef<HTMLElement>(null);
  const questions = Object.keys(lost);
  const isNothing = questions.length === 0;
  useEffect(() => {
    if (isNothing) dropUnsaved(copies, id);
  }, [copies, id, isNothing]);
  const isSigned = signed !== undefined;
  const { base } = useRouter();
  useEffect(() => {
    if (isNothing || !isSigned) return undefined;
    // What a signed certificate did not get in has no other place: however the page is left, it goes.
    const takeBack = copies.cannotSave(`${base}/drafts/${id}`);
    return () => {
      takeBack();
      dropUnsaved(copies, id);
    };
  }, [copies, base, id, isNothing, isSigned]);
  const next = signed === undefined ? "/drafts" : `/certificates/${id}`;
  if (isNothing && signed !== undefined) return <Redirect to={next} replace state={{ isSignedAlready: true }} />;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(paper.current?.innerText ?? "");
    setIsCopied(true);
  };
  const leave = (): void => {
    dropUnsaved(copies, id);
    go(next, { replace: true });
  };
  const isOneself = signed !== undefined && who.kind === "staff" && who.hsaId === signed.issuer.hsaId;
  return (
    <div className="gone">
      <PageHeading application={say.application}>
        {signed === undefined ? say.deletedMeanwhile : say.signedMeanwhile}
      </PageHeading>
      <Alert data-color="warning" role="alert">
        <Paragraph>
          {signed === undefined
            ? say.deletedMeanwhileText
            : say.signedBy(
                isOneself ? say.oneself : signed.issuer.name,
                fullTimeInWords(signed.signedAt, language),
              )}{" "}
          {!isNothing && <strong>{say.didNotGetIn}</strong>}
        </Paragraph>
      </Alert>
      {!isNothing && (
        <article className="paper" aria-label={say.yourText} ref={paper}>
          <CertificateReading
            form={onlyAsking(form, questions)}
            answers={lost}
            today={swedishDay(Date.now())}
            of="signed"
            level={2}
          />
        </article>
      )}
      <div className="page-action">
        {!isNothing && <Button onClick={() => void copy()}>{say.copyText}</Button>}
        <Button variant="secondary" onClick={leave}>
          {signed === undefined ? say.toDrafts : say.open}
        </Button>
        <span role="status" className="quiet">
          {isCopied ? say.copied : isNothing ? "" : isSigned ? say.goneOnLeaving : say.goneByTheButton(say.toDrafts)}
        </span>
      </div>
    </div>
  );
}
