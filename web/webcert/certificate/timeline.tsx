import { recipientName } from "../../kit/recipient-name.ts";
import { fullTimeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { words } from "../words.ts";
import type { Certificate } from "./opened-certificate.tsx";
import { useSendings } from "./use-sendings.ts";

interface Step {
  readonly what: string;
  /** UTC; absent of what is still to come. */
  readonly at?: string;
  readonly who?: string;
  readonly tone: "done" | "waiting" | "void";
}

/** What has happened to a certificate, oldest first, and what is on its way. */
export function Timeline({ certificate }: { readonly certificate: Certificate }) {
  const { language } = useLanguage();
  const say = words[language];
  const recipients = useRecipients();
  const sendings = useSendings(certificate);
  const happened: readonly Step[] = [
    { what: say.stepSigned, at: certificate.signedAt, who: certificate.issuer.name, tone: "done" },
    ...sendings.flatMap(({ recipient, sentAt, state, arrivedAt }): readonly Step[] => {
      const name = recipientName(recipients, recipient, language);
      const sent = { what: say.stepSent(name), at: sentAt, tone: "done" } as const;
      if (state !== "arrived") return [sent];
      return [
        sent,
        { what: say.stepArrived(name), tone: "done", ...(arrivedAt === undefined ? {} : { at: arrivedAt }) },
      ];
    }),
    ...(certificate.revokedAt === undefined
      ? []
      : [{ what: say.voidHeading, at: certificate.revokedAt, tone: "void" } as const]),
  ];
  const toCome = sendings.flatMap(({ recipient, state }): readonly Step[] => {
    const name = recipientName(recipients, recipient, language);
    if (state === "on-its-way") return [{ what: say.stepOnItsWay(name), tone: "waiting" }];
    return state === "stopped" ? [{ what: say.stepStopped(name), who: say.stopped, tone: "void" }] : [];
  });
  const inOrder = happened.toSorted((one, other) => (one.at ?? "").localeCompare(other.at ?? ""));
  return (
    <ol className="timeline" aria-live="polite">
      {[...inOrder, ...toCome].map(({ what, at, who, tone }) => (
        <li key={`${what} ${at ?? ""}`} data-tone={tone}>
          <strong>{what}</strong>
          <span>
            {at !== undefined && <time dateTime={at}>{fullTimeInWords(at, language)}</time>}
            {at !== undefined && who !== undefined && ", "}
            {who}
          </span>
        </li>
      ))}
    </ol>
  );
}
