import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import { readOwnCertificate } from "../../../functions/minaintyg/certificates/read-own-certificate.contract.ts";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { NoSuchPage } from "../../kit/frame/no-such-page.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { recipientName } from "../../kit/recipient-name.ts";
import type { KnownRecipients } from "../../kit/recipient-name.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { fetchForm } from "../known-forms.ts";
import type { OwnCertificate } from "../own-certificate.ts";
import { Refusal } from "../refusal.tsx";
import { words } from "../words.ts";
import { PrintPage } from "./print-page.tsx";
import { ReadPage } from "./read-page.tsx";
import { SendPage } from "./send-page.tsx";
import { SentPage } from "./sent-page.tsx";

/** What the pages of one certificate show. */
export interface Opened {
  readonly certificate: OwnCertificate;
  readonly form: FormDescription | undefined;
  readonly recipients: KnownRecipients;
  /** Of whom it is for, where that is known. */
  readonly recipient: string;
  /** What its type is called. */
  readonly name: string;
  /** That it has just been sent. */
  onSent(sending: { readonly recipient: string; readonly sentAt: string }): void;
  /** That it has just been put in the archive, or taken back. */
  onArchived(isArchived: boolean): void;
  /** Reads it anew. */
  onChanged(): void;
}

/** The pages of one certificate, which is read once for all of them. */
export function OneCertificate({ id, page }: { readonly id: string; readonly page: string }) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const recipients = useRecipients();
  const { answered, again, put } = useAnswer(id, async () => {
    const answer = await call(readOwnCertificate, { certificateId: id });
    if (!answer.ok) return answer;
    const fetched = await fetchForm(answer.value.form, call);
    return fetched.ok ? { ok: true as const, value: { certificate: answer.value, form: fetched.form } } : fetched;
  });
  if (answered.is === "waiting") return <Waiting lines={6} />;
  if (answered.is === "not") return <Refusal problem={answered.problem} heading={say.asOnPaper} onRetry={again} />;
  const { certificate, form } = answered.value;
  const opened: Opened = {
    certificate,
    form,
    recipients,
    recipient: recipientName(recipients, certificate.recipient ?? "", language),
    name: form?.name[language] ?? say.unknownType,
    onSent: (sending) => {
      const actions = certificate.actions.filter((action) => action !== "send");
      put({ certificate: { ...certificate, sentTo: [{ ...sending, state: "on-its-way" }], actions }, form });
    },
    onArchived: (isArchived) => {
      const { isArchived: _before, ...rest } = certificate;
      put({ certificate: isArchived ? { ...rest, isArchived } : rest, form });
    },
    onChanged: again,
  };
  switch (page) {
    case "read":
      return <ReadPage {...opened} />;
    case "send":
      return <SendPage {...opened} />;
    case "sent":
      return <SentPage {...opened} />;
    case "print":
      return <PrintPage {...opened} />;
    default:
      return <NoSuchPage application={say.application} href="/" way={say.toList} />;
  }
}
