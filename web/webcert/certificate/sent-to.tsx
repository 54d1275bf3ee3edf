import { Tag } from "@digdir/designsystemet-react";
import type * as z from "zod/mini";
import type { listCertificates } from "../../../functions/webcert/certificates/list-certificates.contract.ts";
import { recipientName } from "../../kit/recipient-name.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { useIsSent } from "../known-forms.tsx";
import { words } from "../words.ts";

type Listed = z.output<typeof listCertificates.output>["certificates"][number];

const colours = { arrived: "success", "on-its-way": "neutral", stopped: "danger" } as const;

/** Where a certificate was sent, and whether it has arrived; of a type that nobody receives, that it is not sent. */
export function SentTo({ form, sentTo }: Pick<Listed, "form" | "sentTo">) {
  const { language } = useLanguage();
  const say = words[language];
  const recipients = useRecipients();
  const isSent = useIsSent(form);
  if (sentTo.length === 0) return <span className="quiet">{isSent ? say.notSent : say.neverSent}</span>;
  return sentTo.map(({ recipient, state }) => (
    <span className="sent-to" key={recipient}>
      {recipientName(recipients, recipient, language)} <Tag data-color={colours[state]}>{say.arrivals[state]}</Tag>
    </span>
  ));
}
