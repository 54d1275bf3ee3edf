import { Button, Link as StyledLink } from "@digdir/designsystemet-react";
import { Link, Redirect } from "wouter";
import { Effect } from "../../kit/effects/effect.tsx";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { recipientName } from "../../kit/recipient-name.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { OwnCertificate } from "../own-certificate.ts";
import { words } from "../words.ts";
import { BackLink } from "./back-link.tsx";
import type { Opened } from "./one-certificate.tsx";
import { useOwnArrivals } from "./use-own-arrivals.ts";

type SentTo = OwnCertificate["sentTo"];

/** What came of sending: each effect with its own state and time, and what is left to the person. */
export function SentPage(opened: Opened) {
  const { certificate } = opened;
  const address = `/certificates/${certificate.certificateId}`;
  // What was not sent has no receipt; where it is void or replaced, the certificate itself says so first.
  if (certificate.sentTo.length === 0 || certificate.state === "revoked" || certificate.replacedBy !== undefined)
    return <Redirect to={address} replace />;
  return <Receipt {...opened} />;
}

function Receipt({ certificate, form, recipients, name }: Opened) {
  const { language } = useLanguage();
  const say = words[language];
  const { sentTo } = useOwnArrivals(certificate);
  const address = `/certificates/${certificate.certificateId}`;
  const isThere = sentTo.every(({ state }) => state === "arrived");
  return (
    <div className="one">
      <BackLink href="/">{say.toList}</BackLink>
      <PageHeading application={say.application} lead={name}>
        {isThere ? say.sentHeadingArrived : say.sentHeading}
      </PageHeading>
      <ul className="effects">
        {sentTo.map((sending) => {
          const recipient = recipientName(recipients, sending.recipient, language);
          return [
            <Effect key={`sent ${sending.recipient}`} state="done" what={say.sentStep} at={sending.sentAt} />,
            <Arrival key={`arrived ${sending.recipient}`} sending={sending} recipient={recipient} />,
          ];
        })}
        {form?.leftToPatient !== undefined && (
          <Effect state="open" what={say.leftStep} text={form.leftToPatient[language]} />
        )}
      </ul>
      <div className="answers">
        <Button asChild>
          <Link href="/">{say.toYours}</Link>
        </Button>
        <Button asChild variant="secondary">
          <Link href={`${address}/print`}>{say.print}</Link>
        </Button>
        <StyledLink asChild className="next-link">
          <Link href={address}>{say.show}</Link>
        </StyledLink>
      </div>
    </div>
  );
}

function Arrival({ sending, recipient }: { readonly sending: SentTo[number]; readonly recipient: string }) {
  const say = words[useLanguage().language];
  switch (sending.state) {
    case "arrived":
      return (
        <Effect
          state="done"
          what={say.arrivedStep(recipient)}
          {...(sending.arrivedAt === undefined ? {} : { at: sending.arrivedAt })}
        />
      );
    case "on-its-way":
      return <Effect state="waiting" what={say.waitingStep(recipient)} text={say.waitingText} />;
    case "stopped":
      return <Effect state="stopped" what={say.stoppedStep(recipient)} text={say.stoppedText} />;
  }
}
