import { readEmailAddresses } from "../../../functions/webcert/emails/read-email-addresses.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { AddressForm } from "./address-form.tsx";
import { emailWords } from "./email-words.ts";

/** Where e-mails that something waits go: to whoever looks, and to their unit. */
export function EmailsPage() {
  const { language } = useLanguage();
  const say = emailWords[language];
  const { call, unit } = useOpenSession();
  const { answered, again } = useAnswer("e-mail addresses", () => call(readEmailAddresses, {}));
  return (
    <>
      <PageHeading application={words[language].application} lead={say.lead}>
        {say.heading}
      </PageHeading>
      {answered.is === "waiting" && <Waiting lines={4} />}
      {answered.is === "not" && <RetryMessage problem={answered.problem} onRetry={again} />}
      {answered.is === "here" && (
        <>
          <AddressForm
            of="me"
            heading={say.of.me.heading}
            text={say.of.me.text}
            saved={answered.value.own}
            onSaved={again}
          />
          <AddressForm
            of="unit"
            heading={say.of.unit.heading(unit?.name ?? "")}
            text={say.of.unit.text}
            saved={answered.value.unit}
            wholes={answered.value.wholesAddress?.address}
            onSaved={again}
          />
        </>
      )}
    </>
  );
}
