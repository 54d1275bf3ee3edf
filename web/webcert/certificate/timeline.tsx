import { recipientName } from "../../kit/recipient-name.ts";
import { fullTimeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { words } from "../words.ts";
import type { Certificate } from "./certificate-page.tsx";

/** What has happened to a certificate, oldest first. */
export function Timeline({ certificate }: { readonly certificate: Certificate }) {
  const { language } = useLanguage();
  const say = words[language];
  const recipients = useRecipients();
  const steps = [
    { what: say.stepSigned, at: certificate.signedAt, who: certificate.issuer.name, tone: "done" },
    ...certificate.sentTo.flatMap(({ recipient, sentAt }) => {
      const name = recipientName(recipients, recipient, language);
      return [{ what: say.stepSent(name), at: sentAt, who: undefined, tone: "done" }];
    }),
    ...(certificate.revokedAt === undefined
      ? []
      : [{ what: say.voidHeading, at: certificate.revokedAt, who: undefined, tone: "void" }]),
  ];
  return (
    <ol className="timeline">
      {steps.map(({ what, at, who, tone }) => (
        <li key={`${what} ${at}`} data-tone={tone}>
          <strong>{what}</strong>
          <span>
            <time dateTime={at}>{fullTimeInWords(at, language)}</time>
            {who !== undefined && `, ${who}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
