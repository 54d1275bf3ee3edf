import { Button, Heading, Link as StyledLink } from "@digdir/designsystemet-react";
import { useState } from "react";
import { printCertificate } from "../../../functions/webcert/certificates/print-certificate.contract.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { recipientName } from "../../kit/recipient-name.ts";
import { askToVerify } from "../../kit/session/asked-to-verify.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { useForm, useIsSent } from "../known-forms.tsx";
import { openPdf } from "../../kit/pdf-file.ts";
import { words } from "../words.ts";
import type { Certificate } from "./certificate.ts";
import { DraftsFrom } from "./drafts-from.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { SendDialog } from "./send-dialog.tsx";

interface Properties {
  readonly certificate: Certificate;
  onChanged(): void;
}

/** What the exchange lets the person do with the certificate now; what it does not, with the reason. */
export function CertificateActions({ certificate, onChanged }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const [asking, setAsking] = useState<"send" | "revoke">();
  const printing = usePress();
  const recipient = useRecipientOf(certificate);
  const isSent = useIsSent(certificate.form);
  const { certificateId, actions, drafts } = certificate;
  const mayBeReplaced = actions.includes("replace") || drafts.some(({ kind }) => kind === "replace");
  const printIt = (): void => {
    const headings = language === "en" ? ("sv-en" as const) : ("sv" as const);
    void printing.press(() => openPdf(call(printCertificate, { certificateId, headings })));
  };
  const close = (): void => {
    setAsking(undefined);
  };
  const changed = (): void => {
    close();
    onChanged();
  };
  return (
    <section aria-labelledby="actions" className="actions">
      <Heading level={2} data-size="2xs" id="actions">
        {say.actions}
      </Heading>
      {printing.problem !== undefined && <ProblemMessage problem={printing.problem} />}
      {actions.includes("send") && (
        <Button
          onClick={() => {
            setAsking("send");
          }}
        >
          {recipient === undefined ? say.send : say.sendTo(recipient)}
        </Button>
      )}
      {actions.includes("print") && (
        <Button
          variant={actions.includes("send") ? "secondary" : "primary"}
          loading={printing.isUnderWay}
          onClick={printIt}
        >
          {say.print}
        </Button>
      )}
      <DraftsFrom certificate={certificate} onChanged={onChanged} />
      {actions.includes("verify") && (
        <StyledLink
          href={`/verify/${certificateId}`}
          className="action-link"
          onClick={() => {
            askToVerify(certificateId);
          }}
        >
          {say.verify}
        </StyledLink>
      )}
      {actions.includes("revoke") && (
        <Button
          variant="tertiary"
          data-color="danger"
          onClick={() => {
            setAsking("revoke");
          }}
        >
          {say.revoke}
        </Button>
      )}
      {!actions.includes("send") && <NotNow what={say.send} why={whyNotSent(certificate, isSent, say.whyNotSend)} />}
      {!mayBeReplaced && (
        <NotNow what={say.drafting.replace.make} why={whyNotReplaced(certificate, say.whyNotReplace)} />
      )}
      {!actions.includes("revoke") && (
        <NotNow
          what={say.revoke}
          why={certificate.state === "revoked" ? say.whyNotRevoke.revoked : say.whyNotRevoke.other}
        />
      )}
      {asking === "send" && (
        <SendDialog certificateId={certificateId} recipient={recipient ?? ""} onClose={close} onSent={changed} />
      )}
      {asking === "revoke" && (
        <RevokeDialog of="certificate" certificate={certificate} onClose={close} onRevoked={changed} />
      )}
    </section>
  );
}

/** What it is sent to, by name: the recipient of its type. */
export function useRecipientOf({ form }: { readonly form: string }): string | undefined {
  const { language } = useLanguage();
  const recipients = useRecipients();
  const found = useForm(form);
  if (found === undefined || found === "none" || found.recipient === undefined) return undefined;
  return recipientName(recipients, found.recipient, language);
}

function NotNow({ what, why }: { readonly what: string; readonly why: string }) {
  return (
    <p className="not-now">
      <strong>{what}</strong> {why}
    </p>
  );
}

function whyNotSent<Reason>(
  { sentTo, state, replacedBy }: Certificate,
  isSent: boolean,
  why: Readonly<Record<"sent" | "revoked" | "replaced" | "toNobody" | "other", Reason>>,
): Reason {
  if (!isSent) return why.toNobody;
  if (state === "revoked") return why.revoked;
  if (sentTo.length > 0) return why.sent;
  return replacedBy === undefined ? why.other : why.replaced;
}

function whyNotReplaced<Reason>(
  { state, replacedBy, isComplemented, actions, drafts }: Certificate,
  why: Readonly<Record<"revoked" | "replaced" | "complemented" | "awaited" | "other", Reason>>,
): Reason {
  if (state === "revoked") return why.revoked;
  if (isComplemented === true) return why.complemented;
  // It is offered, or begun, only where the recipient waits for it.
  if (actions.includes("complement") || drafts.some(({ kind }) => kind === "complement")) return why.awaited;
  return replacedBy === undefined ? why.other : why.replaced;
}
