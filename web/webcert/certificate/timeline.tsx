import { Link as StyledLink } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { recipientName } from "../../kit/recipient-name.ts";
import { fullTimeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { words } from "../words.ts";
import { historyOf } from "./history-of.ts";
import type { Certificate, Deliveries } from "./certificate.ts";
import { RecipientWords } from "./recipient-words.tsx";

interface Properties {
  readonly certificate: Certificate;
  readonly deliveries: Deliveries;
}

/** What has happened to a certificate, oldest first, and what is on its way. */
export function Timeline({ certificate, deliveries }: Properties) {
  const { language } = useLanguage();
  const recipients = useRecipients();
  const nameOf = (code: string): string => recipientName(recipients, code, language);
  return (
    <ol className="timeline" aria-live="polite">
      {historyOf(certificate, deliveries, words[language], nameOf).map(
        ({ what, at, who, more, said, href, tone }, index) => (
          <li key={`${what} ${at ?? ""} ${String(index)}`} data-tone={tone}>
            <strong>
              <Leading href={href}>{what}</Leading>
            </strong>
            <span>
              {at !== undefined && <time dateTime={at}>{fullTimeInWords(at, language)}</time>}
              {at !== undefined && who !== undefined && ", "}
              {who}
            </span>
            {more !== undefined && <span>{more}</span>}
            <RecipientWords said={said} />
          </li>
        ),
      )}
    </ol>
  );
}

/** The way to what a step names, on another page or on this one. */
function Leading({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  if (href === undefined) return children;
  if (href.startsWith("#")) return <StyledLink href={href}>{children}</StyledLink>;
  return (
    <StyledLink asChild>
      <Link href={href}>{children}</Link>
    </StyledLink>
  );
}
