import { Button, Heading, Tag } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { fullDayInWords } from "../../kit/dates/days.ts";
import { recipientName } from "../../kit/recipient-name.ts";
import type { KnownRecipients } from "../../kit/recipient-name.ts";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { inShort } from "../in-short.ts";
import type { ListedCertificate } from "../own-certificate.ts";
import { isNew, standingOf } from "../standing.ts";
import { StandingMessage } from "../standing-message.tsx";
import { words } from "../words.ts";

interface Properties extends ListedCertificate {
  readonly recipients: KnownRecipients;
}

/** A certificate in the list: what it is, and what it needs of the person. Its heading leads to it. */
export function CertificateCard({ certificate, form, recipients }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const now = Date.now();
  const today = swedishDay(now);
  const { certificateId, unitName, issuerName, signedAt, recipient, actions, replacedBy } = certificate;
  const standing = standingOf(certificate, { form, recipients, language, now });
  const short = inShort(certificate, language, now);
  const issued = say.issued(fullDayInWords(swedishDay(Date.parse(signedAt)), language, today));
  const address = `/certificates/${certificateId}`;
  return (
    <article className="card" data-tone={standing.tone} aria-labelledby={`c.${certificateId}`}>
      <header>
        <Heading level={2} data-size="xs" id={`c.${certificateId}`}>
          {actions.includes("read") ? (
            <Link href={address} className="card-link">
              {form?.name[language] ?? say.unknownType}
            </Link>
          ) : (
            (form?.name[language] ?? say.unknownType)
          )}
        </Heading>
        {isNew(signedAt, now) && (
          <Tag data-color="brand1" data-size="sm">
            {say.isNew}
          </Tag>
        )}
        {certificate.isArchived === true && <Tag data-size="sm">{say.archived}</Tag>}
      </header>
      {short !== "" && <p className="card-span">{short}</p>}
      <p className="quiet">{[unitName, issuerName, issued].filter((one) => one !== undefined).join(" · ")}</p>
      <StandingMessage standing={standing}>
        {standing.tone === "waits" && recipient !== undefined && (
          <Button asChild className="card-action">
            <Link href={`${address}/send`}>{say.send(recipientName(recipients, recipient, language))}</Link>
          </Button>
        )}
        {standing.tone === "replaced" && replacedBy !== undefined && (
          <Link href={`/certificates/${replacedBy}`} className="card-action ds-link">
            {say.toNewer}
          </Link>
        )}
      </StandingMessage>
    </article>
  );
}
