import { Alert } from "@digdir/designsystemet-react";
import { useState } from "react";
import { frameWords } from "../kit/frame/frame-words.ts";
import { askSession, signInAddress } from "../kit/session/browser-session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { DemoPerson } from "./local-answers.ts";
import { words } from "./words.ts";
import { shownHere } from "../kit/session/shown-here.ts";

/** Everybody one can be; choosing somebody signs in, and leads to the application that is theirs. */
export function WhoToBe({ people }: { readonly people: readonly DemoPerson[] }) {
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const [failed, setFailed] = useState(false);
  const become = async ({ key, signIn, opens }: DemoPerson): Promise<void> => {
    setChosen(key);
    setFailed(false);
    if ((await askSession(shownHere())) !== "unreachable") {
      location.assign(signInAddress({ to: opens.address, hint: `${signIn}:${key}` }));
      return;
    }
    setChosen(undefined);
    setFailed(true);
  };

  return (
    <>
      {failed && (
        <Alert data-color="warning" role="alert">
          {frameWords[language].failures["issuer-unreachable"]}
        </Alert>
      )}
      <ul className="start-people">
        {people.map((person) => (
          <li key={person.key}>
            <button
              type="button"
              className="start-person"
              aria-busy={person.key === chosen ? true : undefined}
              onClick={() => void become(person)}
            >
              <Person person={person} isSigningIn={person.key === chosen} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The label, its first words (the name, or "citizen") set apart; how they prove who they are, and what opens. */
function Person({ person, isSigningIn }: { readonly person: DemoPerson; readonly isSigningIn: boolean }) {
  const { language } = useLanguage();
  const say = words[language];
  const { label, opens, signIn, units } = person;
  const [first = "", ...rest] = label[language].split(", ");
  return (
    <>
      <span className="start-person-who">
        <strong>{first.slice(0, 1).toUpperCase() + first.slice(1)}</strong>
        {rest.length > 0 && <span>{rest.join(", ")}</span>}
      </span>
      <span className="start-person-by">{[say.signIn[signIn], ...units.map(({ name }) => name)].join(" · ")}</span>
      <span className="start-person-opens">{isSigningIn ? say.signingIn : `${say.open} ${opens.name[language]}`}</span>
    </>
  );
}
