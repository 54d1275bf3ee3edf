import { Button, Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { CertificateReading } from "../../kit/form/certificate-reading.tsx";
import { PaperHead } from "../../kit/form/paper-head.tsx";
import { fullDayInWords } from "../../kit/dates/days.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { fullTimeInWords, swedishDay } from "../../kit/times.ts";
import { numberInWords } from "../../kit/person-number.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { inShort } from "../in-short.ts";
import { standingOf } from "../standing.ts";
import { StandingMessage } from "../standing-message.tsx";
import { words } from "../words.ts";
import { Archiving } from "./archiving.tsx";
import { BackLink } from "./back-link.tsx";
import { History } from "./history.tsx";
import { useOwnArrivals } from "./use-own-arrivals.ts";
import type { Opened } from "./one-certificate.tsx";

/** One certificate: where it stands, what it needs, what it says, and what has happened to it. */
export function ReadPage(opened: Opened) {
  const { form, recipients, recipient, name } = opened;
  const certificate = useOwnArrivals(opened.certificate);
  const { language } = useLanguage();
  const say = words[language];
  const now = Date.now();
  const { certificateId, issuer, signedAt, state, actions, replacedBy, earlierNumber } = certificate;
  const newer = replacedBy ?? certificate.complementedBy;
  const standing = standingOf(certificate, { form, recipients, language, now });
  const address = `/certificates/${certificateId}`;
  const short = inShort(certificate, language, now);
  const issued = fullDayInWords(swedishDay(Date.parse(signedAt)), language, swedishDay(now));
  const isVoid = state === "revoked";
  const isOfUse = !isVoid && replacedBy === undefined;
  return (
    <div className="one">
      <BackLink href="/">{say.toList}</BackLink>
      <PageHeading
        application={say.application}
        lead={
          <>
            {short !== "" && <strong className="lead-short">{short}</strong>}
            {issuer.unit.name} · {say.issued(issued)}
          </>
        }
      >
        {name}
      </PageHeading>
      <StandingMessage standing={standing}>
        <div className="next">
          {actions.includes("send") && (
            <Button asChild>
              <Link href={`${address}/send`}>{say.send(recipient)}</Link>
            </Button>
          )}
          {newer !== undefined && (
            <Button asChild>
              <Link href={`/certificates/${newer}`}>{say.toNewer}</Link>
            </Button>
          )}
        </div>
      </StandingMessage>
      {actions.includes("print") && (
        <p className="print-link">
          <Button asChild variant="secondary">
            <Link href={`${address}/print`}>{say.print}</Link>
          </Button>
        </p>
      )}
      <article className="paper" data-void={isVoid} aria-label={say.asOnPaper}>
        <PaperHead unit={issuer.unit} formNumber={form?.formNumber} />
        {isVoid && (
          <p className="void-across" aria-hidden="true">
            {standing.what}
          </p>
        )}
        {form === undefined ? (
          <Paragraph>{say.formMissing}</Paragraph>
        ) : (
          <CertificateReading
            form={form}
            answers={certificate.answers}
            today={swedishDay(Date.parse(signedAt))}
            of="signed"
            level={2}
          />
        )}
        <footer className="paper-foot">
          {say.signedBy(issuer.name, issuer.unit.name)}, {fullTimeInWords(signedAt, language)}
          {earlierNumber !== undefined && <p>{say.byEarlierNumber(numberInWords(earlierNumber))}</p>}
        </footer>
      </article>
      {isOfUse && certificate.mayLeaveOutDiagnosis && (
        <Beside heading={say.employer}>
          <Paragraph>{say.employerText}</Paragraph>
          <StyledLink asChild className="next-link">
            <Link href={`${address}/print`}>{say.print}</Link>
          </StyledLink>
        </Beside>
      )}
      <Beside heading={say.history}>
        <History certificate={certificate} recipients={recipients} />
        <Older certificate={certificate} />
      </Beside>
      {actions.includes("archive") && (
        <Beside heading={say.archive}>
          <Archiving certificate={certificate} onArchived={opened.onArchived} />
        </Beside>
      )}
      <Beside heading={say.wrong}>
        <Paragraph>
          {say.wrongText(issuer.unit.name)}{" "}
          <StyledLink href={`tel:${issuer.unit.phone.replaceAll(/[^+0-9]/g, "")}`}>{issuer.unit.phone}</StyledLink>
        </Paragraph>
        <p className="quiet certificate-id">
          {say.certificateId}: <code>{certificateId}</code>
        </p>
      </Beside>
    </div>
  );
}

/** The certificates that this one has come after. */
function Older({ certificate: { replaces, complements } }: Pick<Opened, "certificate">) {
  const say = words[useLanguage().language];
  const older = [
    ...replaces.map((id) => ({ id, what: say.replaces })),
    ...complements.map((id) => ({ id, what: say.complements })),
  ];
  return older.map(({ id, what }) => (
    <p key={`${what} ${id}`}>
      {what}{" "}
      <StyledLink asChild>
        <Link href={`/certificates/${id}`}>{say.toOlder}</Link>
      </StyledLink>
    </p>
  ));
}

function Beside({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="beside">
      <Heading level={2} data-size="xs">
        {heading}
      </Heading>
      {children}
    </section>
  );
}
