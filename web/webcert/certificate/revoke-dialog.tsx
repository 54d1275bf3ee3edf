import { Textfield } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { isBlank, lengthOf, unpadded } from "../../../functions/operation/white-space.ts";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import {
  longestExplanation,
  revokeCertificate,
} from "../../../functions/webcert/revocation/revoke-certificate.contract.ts";
import { revokeDraft } from "../../../functions/webcert/revocation/revoke-draft.contract.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { PressMessage } from "../press-message.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import { ChoiceDialog } from "./choice-dialog.tsx";

const reasons = ["wrong-patient", "other-serious-error"] as const;

interface Properties {
  /** What is made void; both are known by the certificate's id. */
  readonly of: keyof (typeof words)["sv"]["revoking"];
  readonly certificate: { readonly certificateId: string; readonly employerCertificateId?: string };
  onClose(): void;
  onRevoked(): void;
}

/** Makes a certificate or a locked draft void, for a reason that is recorded. */
export function RevokeDialog({ of, certificate, onClose, onRevoked }: Properties) {
  const { certificateId, employerCertificateId } = certificate;
  const say = words[useLanguage().language];
  const texts = say.revoking[of];
  const { call } = useOpenSession();
  const revoking = usePress();
  const [explanation, setExplanation] = useState("");
  const [asked, setAsked] = useState<(typeof reasons)[number]>();
  const field = useRef<HTMLTextAreaElement>(null);
  const ask = async (): Promise<Outcome> =>
    of === "draft"
      ? whatCameOfIt(await call(readDraft, { certificateId }), ({ revoked }) => revoked !== undefined)
      : whatCameOfIt(await call(readCertificate, { certificateId }), ({ state }) => state === "revoked");
  const faultFor = (reason: (typeof reasons)[number]): string | undefined => {
    if (lengthOf(unpadded(explanation)) > longestExplanation) return say.explanationTooLong(longestExplanation);
    return reason === "other-serious-error" && isBlank(explanation) ? say.explanationMissing : undefined;
  };
  const fault = asked === undefined ? undefined : faultFor(asked);
  const revoke = async (reason: (typeof reasons)[number]): Promise<void> => {
    setAsked(reason);
    if (faultFor(reason) !== undefined) {
      field.current?.focus();
      return;
    }
    const said = { certificateId, reason, ...(isBlank(explanation) ? {} : { explanation }) };
    const revoked = await revoking.press((key) => call(of === "draft" ? revokeDraft : revokeCertificate, said, key));
    if (revoked?.ok === true) onRevoked();
  };
  return (
    <ChoiceDialog
      heading={texts.heading}
      text={employerCertificateId === undefined ? texts.text : `${texts.text} ${say.employersStays}`}
      question={say.revokeQuestion}
      choices={reasons.map((reason) => [reason, say.reasons[reason]])}
      missing={texts.missing}
      action={say.revoke}
      isDangerous
      press={revoking}
      message={<PressMessage press={revoking} what={texts.pressed} ask={ask} onDone={onRevoked} />}
      onClose={onClose}
      onChosen={(reason) => void revoke(reason)}
    >
      <Textfield
        multiline
        ref={field}
        rows={3}
        label={say.explanation}
        description={texts.explanationText}
        counter={{ limit: longestExplanation, under: say.charactersLeft, over: say.charactersOver }}
        value={explanation}
        onChange={({ target }) => {
          setExplanation(target.value);
        }}
        {...(fault === undefined ? {} : { error: fault })}
      />
    </ChoiceDialog>
  );
}
