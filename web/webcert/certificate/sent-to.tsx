import { Tag } from "@digdir/designsystemet-react";
import type * as z from "zod/mini";
import type { listCertificates } from "../../../functions/webcert/certificates/list-certificates.contract.ts";
import { recipientName } from "../../kit/recipient-name.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { words } from "../words.ts";

type Sending = z.output<typeof listCertificates.output>["certificates"][number]["sentTo"][number];

const colours = { arrived: "success", "on-its-way": "neutral", stopped: "danger" } as const;

/** Where a certificate was sent, and whether it has arrived. */
export function SentTo({ sentTo }: { readonly sentTo: readonly Sending[] }) {
  const { language } = useLanguage();
  const say = words[language];
  const recipients = useRecipients();
  if (sentTo.length === 0) return <span className="quiet">{say.notSent}</span>;
  return sentTo.map(({ recipient, state }) => (
    <span className="sent-to" key={recipient}>
      {recipientName(recipients, recipient, language)} <Tag data-color={colours[state]}>{say.arrivals[state]}</Tag>
    </span>
  ));
}
