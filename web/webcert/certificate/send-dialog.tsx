import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { sendCertificate } from "../../../functions/webcert/sending/send-certificate.contract.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { PressMessage } from "../press-message.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import { ChoiceDialog } from "./choice-dialog.tsx";

const consents = ["in-person", "by-phone", "in-writing"] as const;

interface Properties {
  readonly certificateId: string;
  /** Its name. */
  readonly recipient: string;
  onClose(): void;
  onSent(): void;
}

/** Sends with the patient's consent, which is recorded. */
export function SendDialog({ certificateId, recipient, onClose, onSent }: Properties) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const sending = usePress();
  const ask = async (): Promise<Outcome> =>
    whatCameOfIt(await call(readCertificate, { certificateId }), ({ sentTo }) => sentTo.length > 0);
  return (
    <ChoiceDialog
      heading={say.consentHeading(recipient)}
      text={say.consentText}
      question={say.consentQuestion}
      choices={consents.map((consent) => [consent, say.consents[consent]])}
      missing={say.consentMissing}
      action={say.send}
      press={sending}
      message={<PressMessage press={sending} what="send" ask={ask} onDone={onSent} />}
      onClose={onClose}
      onChosen={(consent) => {
        void sending
          .press((key) => call(sendCertificate, { certificateId, consent }, key))
          .then((sent) => {
            if (sent?.ok === true || (sent?.ok === false && sent.problem.code === "certificate-already-sent")) onSent();
          });
      }}
    />
  );
}
