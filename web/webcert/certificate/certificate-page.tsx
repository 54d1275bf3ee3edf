import { Alert, Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { CertificateReading } from "../../kit/form/certificate-reading.tsx";
import { PaperHead } from "../../kit/form/paper-head.tsx";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { fullTimeInWords, swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useForm, useNameOf } from "../known-forms.tsx";
import { PatientLine } from "../patient-line.tsx";
import { words } from "../words.ts";
import { AnsweredElsewhere } from "./answered-elsewhere.tsx";
import { CertificateActions, useRecipientOf } from "./certificate-actions.tsx";
import { Conversation } from "./conversation.tsx";
import { DraftFrom } from "./drafts-from.tsx";
import { NotArrived } from "./not-arrived.tsx";
import { OpenedCertificate } from "./opened-certificate.tsx";
import type { Certificate } from "./certificate.ts";
import { StateMark } from "./state-mark.tsx";
import { Timeline } from "./timeline.tsx";
import { Unconfirmed } from "./unconfirmed.tsx";
import { useDeliveries } from "./use-deliveries.ts";

/** A signed certificate: what it says, where it is, and what can be done with it. */
export function CertificatePage({ id }: { readonly id: string }) {
  return (
    <OpenedCertificate id={id}>
      {(certificate, again) => <Shown certificate={certificate} onChanged={again} />}
    </OpenedCertificate>
  );
}

interface Properties {
  readonly certificate: Certificate;
  onChanged(): void;
}

function Shown({ certificate, onChanged }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const form = useForm(certificate.form);
  const nameOf = useNameOf();
  const deliveries = useDeliveries(certificate, onChanged);
  const recipient = useRecipientOf(certificate);
  const came: unknown = useHistoryState();
  const isSignedAlready = typeof came === "object" && came !== null && "isSignedAlready" in came;
  if (form === undefined) return <Waiting lines={8} />;
  const known = form === "none" ? undefined : form;
  const name = known === undefined ? certificate.form : nameOf(known);
  const { issuer } = certificate;
  return (
    <div className="certificate">
      <PatientLine number={certificate.patient} person={certificate.person}>
        <StateMark certificate={certificate} />
      </PatientLine>
      {isSignedAlready && (
        <Alert data-color="info" role="status">
          <Paragraph>{say.signedAlready}</Paragraph>
        </Alert>
      )}
      <PageHeading application={say.application}>{name}</PageHeading>
      <NotArrived certificate={certificate} deliveries={deliveries} />
      {certificate.state === "revoked" && (
        <div className="band" data-tone="void">
          <strong>{say.voidHeading}.</strong>{" "}
          {say.voidText(certificate.revokedAt === undefined ? "" : fullTimeInWords(certificate.revokedAt, language))}
        </div>
      )}
      {certificate.replacedBy !== undefined && (
        <div className="band" data-tone="replaced">
          {certificate.isReplacementConfirmed === false ? say.replacedUnconfirmedText : say.replacedText}{" "}
          <StyledLink asChild>
            <Link href={`/certificates/${certificate.replacedBy}`}>{say.toNewer}</Link>
          </StyledLink>
        </div>
      )}
      {certificate.complementedBy !== undefined && (
        <div className="band" data-tone="replaced">
          {say.complementedText}{" "}
          <StyledLink asChild>
            <Link href={`/certificates/${certificate.complementedBy}`}>{say.toNewer}</Link>
          </StyledLink>
        </div>
      )}
      <Unconfirmed certificate={certificate} />
      <div className="certificate-columns">
        <article className="paper" data-void={certificate.state === "revoked"} aria-label={name}>
          <PaperHead unit={issuer.unit} formNumber={known?.formNumber} />
          {known === undefined ? (
            <Paragraph>{say.unknownForm}</Paragraph>
          ) : (
            <CertificateReading
              form={known}
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
            <Timeline certificate={certificate} deliveries={deliveries} />
          </section>
          <CertificateActions certificate={certificate} onChanged={onChanged} />
          {certificate.actions.includes("list-messages") && (
            <>
              <AnsweredElsewhere unit={issuer.unit} />
              <Conversation
                certificateId={certificate.certificateId}
                recipient={recipient ?? ""}
                mayAsk={certificate.actions.includes("ask")}
                onChanged={onChanged}
                complementing={<DraftFrom kind="complement" certificate={certificate} onChanged={onChanged} />}
                {...(known === undefined ? {} : { form: known })}
              />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
