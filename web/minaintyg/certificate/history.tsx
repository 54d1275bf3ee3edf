import { recipientName } from "../../kit/recipient-name.ts";
import { fullTimeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { historyOf } from "./history-of.ts";
import type { Opened } from "./one-certificate.tsx";

/** What has happened to a certificate, newest first. */
export function History({ certificate, recipients }: Pick<Opened, "certificate" | "recipients">) {
  const { language } = useLanguage();
  const events = historyOf(certificate, words[language], (code) => recipientName(recipients, code, language));
  return (
    <ol className="history">
      {events.map(({ at, what }) => (
        <li key={`${at} ${what}`}>
          <time dateTime={at}>{fullTimeInWords(at, language)}</time>
          <span>{what}</span>
        </li>
      ))}
    </ol>
  );
}
