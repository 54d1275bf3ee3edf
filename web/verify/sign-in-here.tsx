import { Alert, Button, Card, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { beginSignIn } from "../kit/sign-in.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { DemoPerson } from "../kit/local-answers.ts";
import { keepId, verifyPath } from "./verify-address.ts";
import { failureWords, words } from "./words.ts";

/** The issuer's own page asks who it is. */
const anybody = "";

interface Properties {
  readonly id: string;
  readonly doctors: readonly DemoPerson[];
  /** Whether somebody was signed in until now; what they pressed is gone, so the focus comes here. */
  readonly hasJustLeft: boolean;
}

/** Signs care staff in, and comes back to the same certificate. */
export function SignInHere({ id, doctors, hasJustLeft }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const [chosen, setChosen] = useState<string>();
  const [failed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasJustLeft) heading.current?.focus();
  }, [hasJustLeft]);
  const signIn = async (key: string): Promise<void> => {
    setChosen(key);
    keepId(id, sessionStorage);
    const address = await beginSignIn(
      { origin: location.origin, returnPath: verifyPath },
      key === anybody ? undefined : key,
      sessionStorage,
    );
    if (address !== undefined) {
      location.assign(address);
      return;
    }
    setChosen(undefined);
    setFailed(true);
  };

  return (
    <Card asChild variant="tinted">
      <section aria-labelledby="sign-in" className="verify-card">
        <Heading level={2} data-size="sm" id="sign-in" ref={heading} tabIndex={-1}>
          {say.signInHeading}
        </Heading>
        <Paragraph>{say.signInText}</Paragraph>
        {failed && (
          <Alert data-color="warning" role="alert">
            {failureWords["issuer-unreachable"][language]}
          </Alert>
        )}
        <div className="verify-buttons">
          <Button loading={chosen === anybody} onClick={() => void signIn(anybody)}>
            {say.signIn}
          </Button>
        </div>
        {doctors.length > 0 && (
          <>
            <Paragraph className="verify-subtle">{say.demo}</Paragraph>
            <div className="verify-buttons">
              {doctors.map(({ key, label }) => (
                <Button key={key} variant="secondary" loading={chosen === key} onClick={() => void signIn(key)}>
                  {label[language]}
                </Button>
              ))}
            </div>
          </>
        )}
        <p role="status" className="verify-status">
          {chosen !== undefined && `${say.signingIn} …`}
        </p>
      </section>
    </Card>
  );
}
