import { Alert, Heading, Paragraph, Tag } from "@digdir/designsystemet-react";
import { useState } from "react";
import { beginSignIn } from "../kit/sign-in.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { DemoPerson } from "../kit/local-answers.ts";
import { failureWords, words } from "./words.ts";

/** Everybody one can be; choosing somebody signs in. */
export function WhoToBe({
  people,
  current,
}: {
  readonly people: readonly DemoPerson[];
  readonly current: string | undefined;
}) {
  const { language } = useLanguage();
  const say = words[language];
  const [chosen, setChosen] = useState<string>();
  const [failed, setFailed] = useState(false);
  const become = async (key: string): Promise<void> => {
    setChosen(key);
    const address = await beginSignIn({ origin: location.origin, returnPath: "/" }, key, sessionStorage);
    if (address !== undefined) {
      location.assign(address);
      return;
    }
    setChosen(undefined);
    setFailed(true);
  };

  return (
    <section aria-labelledby="who">
      <Heading level={2} data-size="md" id="who" tabIndex={-1}>
        {current === undefined ? say.whoHeading : say.changeHeading}
      </Heading>
      <Paragraph className="start-lead">{say.whoIntro}</Paragraph>
      {failed && (
        <Alert data-color="warning" role="alert">
          {failureWords["issuer-unreachable"][language]}
        </Alert>
      )}
      <ul className="start-people">
        {people.map((person) => (
          <li key={person.key}>
            <button
              type="button"
              className="start-person"
              aria-current={person.key === current ? "true" : undefined}
              aria-busy={person.key === chosen ? true : undefined}
              onClick={() => void become(person.key)}
            >
              <Who person={person} />
              <span className="start-person-tags">
                <Tag data-color="neutral">{person.signIn === "siths" ? say.siths : say.eLegitimation}</Tag>
                {person.key === current && <Tag>{say.signedInNow}</Tag>}
                {person.key === chosen && <Tag>{say.signingIn}</Tag>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The label, its first words (the name, or "citizen") set apart. */
function Who({ person }: { readonly person: DemoPerson }) {
  const label = person.label[useLanguage().language];
  const comma = label.indexOf(", ");
  const [first, rest] = comma < 0 ? [label, ""] : [label.slice(0, comma), label.slice(comma + 2)];
  return (
    <span className="start-person-who">
      <strong>{first.slice(0, 1).toUpperCase() + first.slice(1)}</strong>
      {rest !== "" && <span> {rest}</span>}
    </span>
  );
}
