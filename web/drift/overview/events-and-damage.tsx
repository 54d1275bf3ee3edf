import { Heading } from "@digdir/designsystemet-react";
import { recipientName } from "../../kit/recipient-name.ts";
import type { KnownRecipients } from "../../kit/recipient-name.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { Status } from "../answers.ts";
import { countText } from "../counted.ts";
import { words } from "../words.ts";

interface Properties {
  readonly status: Status;
  readonly recipients: KnownRecipients;
}

/** What is stuck before it is a delivery, and what no list can show. */
export function EventsAndDamage({ status, recipients }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const { unpublishedEvents, unfinishedErasures, parkedEvents, damaged } = status;
  return (
    <>
      {unpublishedEvents > 0 && <p className="quiet">{say.unpublished(countText(unpublishedEvents))}</p>}
      {unfinishedErasures > 0 && <p className="quiet">{say.unfinishedErasures(countText(unfinishedErasures))}</p>}
      {parkedEvents > 0 && (
        <section className="state-band" data-tone="stopped">
          <Heading level={2} data-size="xs">
            {say.eventsHeading}
          </Heading>
          <p>{say.eventsText(countText(parkedEvents))}</p>
        </section>
      )}
      {damaged.length > 0 && (
        <section className="state-band" data-tone="stopped">
          <Heading level={2} data-size="xs">
            {say.damagedHeading}
          </Heading>
          <p>{say.damagedText}</p>
          <ul>
            {damaged.map(({ kind, certificateId, recipient }) => (
              <li key={`${kind} ${String(certificateId)} ${String(recipient)}`}>
                {say.damaged[kind]}
                {recipient !== undefined && `, ${recipientName(recipients, recipient, language)}`}
                {certificateId !== undefined && (
                  <>
                    {": "}
                    <code>{certificateId}</code>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
