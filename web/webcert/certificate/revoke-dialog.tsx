import { Textfield } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { isBlank, lengthOf, unpadded } from "../../../functions/operation/white-space.ts";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import {
  longestExplanation,
  revokeCertificate,
} from "../../../functions/webcert/revocation/revoke-certificate.contract.ts";
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
  readonly certificateId: string;
  onClose(): void;
  onRevoked(): void;
}

/** Makes a certificate void, for a reason that is recorded. */
export function RevokeDialog({ certificateId, onClose, onRevoked }: Properties) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const revoking = usePress();
  const [explanation, setExplanation] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const ask = async (): Promise<Outcome> =>
    whatCameOfIt(await call(readCertificate, { certificateId }), ({ state }) => state === "revoked");
  const isTooLong = lengthOf(unpadded(explanation)) > longestExplanation;
  const revoke = async (reason: (typeof reasons)[number]): Promise<void> => {
    setIsAsked(true);
    if (isTooLong) {
      field.current?.focus();
      return;
    }
    const said = isBlank(explanation) ? {} : { explanation };
    const revoked = await revoking.press((key) => call(revokeCertificate, { certificateId, reason, ...said }, key));
    if (revoked?.ok === true) onRevoked();
  };
  return (
    <ChoiceDialog
      heading={say.revokeHeading}
      text={say.revokeText}
      question={say.revokeQuestion}
      choices={reasons.map((reason) => [reason, say.reasons[reason]])}
      missing={say.reasonMissing}
      action={say.revoke}
      isDangerous
      press={revoking}
      message={<PressMessage press={revoking} what="revoke" ask={ask} onDone={onRevoked} />}
      onClose={onClose}
      onChosen={(reason) => void revoke(reason)}
    >
      <Textfield
        multiline
        ref={field}
        rows={3}
        label={say.explanation}
        description={say.explanationText}
        counter={{ limit: longestExplanation, under: say.charactersLeft, over: say.charactersOver }}
        value={explanation}
        onChange={({ target }) => {
          setExplanation(target.value);
        }}
        {...(isTooLong && isAsked ? { error: say.explanationTooLong(longestExplanation) } : {})}
      />
    </ChoiceDialog>
  );
}
