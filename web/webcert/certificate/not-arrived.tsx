import { recipientName } from "../../kit/recipient-name.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { words } from "../words.ts";
import type { Certificate, Deliveries } from "./certificate.ts";
import { RecipientWords } from "./recipient-words.tsx";

interface Properties {
  readonly certificate: Pick<Certificate, "state" | "replacedBy" | "actions">;
  readonly deliveries: Deliveries;
}

/** Says, before anything else, what a recipient has not got that it should have, why, and what care does about it. */
export function NotArrived({ certificate: { state, replacedBy, actions }, deliveries }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const recipients = useRecipients();
  const isVoid = state === "revoked";
  // What does not count any more the recipient can do without; that it is void, it must know.
  const waitedFor = isVoid ? deliveries.revocationTold : replacedBy === undefined ? deliveries.sentTo : [];
  const advice = isVoid ? say.notToldTexts : actions.includes("revoke") ? say.notArrivedTexts : say.notArrivedOthers;
  return waitedFor
    .filter((one) => one.state === "stopped")
    .map(({ recipient, stoppedBecause = "not-brought", recipientWords }) => {
      const name = recipientName(recipients, recipient, language);
      return (
        <div className="band" data-tone="stopped" key={recipient}>
          <strong>{isVoid ? say.stepNotTold(name) : say.notArrived(name)}.</strong> {advice[stoppedBecause]}
          <RecipientWords said={recipientWords} />
        </div>
      );
    });
}
