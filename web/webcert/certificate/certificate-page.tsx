import { Alert, Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import type * as z from "zod/mini";
import { Link } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { CertificateReading } from "../../kit/form/certificate-reading.tsx";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { fullTimeInWords, swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useFormName, useForms } from "../known-forms.tsx";
import { PatientLine } from "../patient-line.tsx";
import { words } from "../words.ts";
import { CertificateActions } from "./certificate-actions.tsx";
import { Conversation } from "./conversation.tsx";
import { StateMark } from "./state-mark.tsx";
import { Timeline } from "./timeline.tsx";

/** A signed certificate as care staff read it. */
export type Certificate = z.output<typeof readCertificate.output>;

/** A signed certificate: what it says, where it is, and what can be done with it. */
export function CertificatePage({ id }: { readonly id: string }) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(id, () => call(readCertificate, { certificateId: id }));
  if (answered.is === "waiting") return <Waiting lines={8} />;
  if (answered.is === "here") return <Shown certificate={answered.value} onChanged={again} />;
  if (answered.problem.code === "certificate-not-found") {
    return (
      <>
        <PageHeading application={say.application} lead={say.notFoundCertificateText}>
          {say.notFoundCertificate}
        </PageHeading>
        <StyledLink asChild>
          <Link href="/certificates">{say.toCertificates}</Link>
        </StyledLink>
      </>
    );
  }
  return <RetryMessage problem={answered.problem} onRetry={again} />;
}

interface Properties {
  readonly certificate: Certificate;
  onChanged(): void;
}

function Shown({ certificate, onChanged }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const nameOf = useFormName();
  const form = useForms().find((one) => one.form === certificate.form);
  const came: unknown = useHistoryState();
  const isSignedAlready = typeof came === "object" && came !== null && "isSignedAlready" in came;
  const { issuer } = certificate;
  return (
    <div className="certificate">
      <PatientLine number={certificate.patient}>
        <StateMark certificate={certificate} />
      </PatientLine>
      {isSignedAlready && (
        <Alert data-color="info" role="status">
          <Paragraph>{say.signedAlready}</Paragraph>
        </Alert>
      )}
      <PageHeading application={say.application}>{nameOf(certificate.form)}</PageHeading>
      {certificate.state === "revoked" && (
        <div className="band" data-tone="void">
          <strong>{say.voidHeading}.</strong>{" "}
          {say.voidText(certificate.revokedAt === undefined ? "" : fullTimeInWords(certificate.revokedAt, language))}
        </div>
      )}
      {certificate.replacedBy !== undefined && (
        <div className="band" data-tone="replaced">
          {say.replacedText}{" "}
          <StyledLink asChild>
            <Link href={`/certificates/${certificate.replacedBy}`}>{say.toNewer}</Link>
          </StyledLink>
        </div>
      )}
      <div className="certificate-columns">
        <article className="paper" data-void={certificate.state === "revoked"} aria-label={nameOf(certificate.form)}>
          <header className="paper-head">
            <div>
              <strong>{issuer.unit.name}</strong>
              <span>
                {issuer.unit.address}, {issuer.unit.postalCode} {issuer.unit.city}
              </span>
            </div>
            {form?.formNumber !== undefined && <span className="form-number">{form.formNumber}</span>}
          </header>
          {form === undefined ? (
            <Paragraph>{say.unknownForm}</Paragraph>
          ) : (
            <CertificateReading
              form={form}
              answers={certificate.answers}
              today={swedishDay(Date.parse(certificate.signedAt))}
              of="signed"
              level={2}
            />
          )}
          <footer className="paper-foot">
            {say.stepSigned} {fullTimeInWords(certificate.signedAt, language)}, {issuer.name}, {issuer.unit.name}
            <br />
            {say.certificateId}: <code>{certificate.certificateId}</code>
          </footer>
        </article>
        <div className="certificate-side">
          <section aria-labelledby="status">
            <Heading level={2} data-size="2xs" id="status">
              {say.status}
            </Heading>
            <Timeline certificate={certificate} />
          </section>
          <CertificateActions certificate={certificate} onChanged={onChanged} />
          {certificate.actions.includes("list-messages") && (form?.abilities.questions ?? true) && (
            <Conversation certificateId={certificate.certificateId} />
          )}
        </div>
      </div>
    </div>
  );
}
