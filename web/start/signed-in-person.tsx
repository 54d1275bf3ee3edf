import { Button, Card, Heading } from "@digdir/designsystemet-react";
import { useEffect, useRef } from "react";
import { scopes } from "../../functions/services.ts";
import type { KnownRecipients } from "../kit/recipient-name.ts";
import type { SignedIn } from "../kit/sign-in.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { DemoPerson, Stage } from "../kit/local-answers.ts";
import { TryCalls } from "./try-calls.tsx";
import { scopeWords, words } from "./words.ts";

interface Properties {
  readonly signedIn: SignedIn;
  readonly person: DemoPerson;
  readonly types: Stage["certificateTypes"];
  readonly recipients: KnownRecipients;
  /** Whether the page was opened by the way back from the issuer, so that this is what the reader came for. */
  readonly hasJustArrived: boolean;
  readonly onSignOut: () => void;
}

/** Who one is now, what that role may do, and some calls to try. */
export function SignedInPerson({ signedIn, person, types, recipients, hasJustArrived, onSignOut }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasJustArrived) heading.current?.focus();
  }, [hasJustArrived]);

  return (
    <Card asChild variant="tinted">
      <section aria-labelledby="you" className="start-you">
        <div className="start-you-head">
          <Heading level={2} data-size="md" id="you" ref={heading} tabIndex={-1}>
            {say.youAre} {person.label[language]}
          </Heading>
          <Button variant="secondary" onClick={onSignOut}>
            {say.signOut}
          </Button>
        </div>
        <div className="start-you-parts">
          <div>
            <Heading level={3} data-size="2xs">
              {say.mayDo}
            </Heading>
            <ul className="start-scopes">
              {scopes
                .filter((scope) => signedIn.scopes.includes(scope))
                .map((scope) => (
                  <li key={scope}>{scopeWords[scope][language]}</li>
                ))}
            </ul>
          </div>
          <TryCalls key={person.key} signedIn={signedIn} units={person.units} types={types} recipients={recipients} />
        </div>
      </section>
    </Card>
  );
}
