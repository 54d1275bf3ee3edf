import { Button } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { ProblemMessage } from "../kit/problem-message.tsx";
import type { Problem } from "../kit/problem.ts";
import { unreachable } from "../kit/problem.ts";
import { RetryMessage } from "../kit/retry-message.tsx";
import { SaveState } from "../kit/saving/save-state.tsx";
import { useLanguage } from "../kit/use-language.tsx";
import { InSession, openSession } from "./fixed-session.tsx";
import type { GalleryPart, Specimen } from "./specimen.ts";

const nothing = (): void => undefined;
const instance = "urn:uuid:5f0c6a3e-2b1d-4a57-9b0a-3f1f3f8d2c11";

/** The server failed, and does not say why. */
export const lostProblem = (language: Language): Problem => ({
  code: "internal-error",
  status: 500,
  title: { sv: "Något gick fel hos oss", en: "Something went wrong with us" }[language],
  explainedAt: "/docs/problems/#internal-error",
  instance,
});

const refused = (language: Language): Problem => ({
  code: "validation-failed",
  status: 422,
  title: { sv: "Innehållet kan inte tas emot", en: "The content cannot be accepted" }[language],
  explainedAt: "/docs/problems/#validation-failed",
  instance,
  errors: [
    {
      pointer: "/answers/other/text",
      code: "too-long",
      text: { sv: "Texten får ha högst 4 000 tecken.", en: "The text may have at most 4,000 characters." },
    },
    {
      pointer: "/answers/sickLeave/0/period/end",
      code: "end-before-start",
      text: { sv: "Sista dagen är före den första.", en: "The last day is before the first." },
    },
  ],
});

interface ToldProperties {
  readonly of: (language: Language) => Problem;
  readonly children?: ReactNode;
}

function Told({ of, children }: ToldProperties) {
  const { language } = useLanguage();
  return <ProblemMessage problem={of(language)}>{children}</ProblemMessage>;
}

function Unreachable() {
  const { language } = useLanguage();
  return <RetryMessage problem={unreachable(language)} onRetry={nothing} />;
}

const standings = [
  ["untouched", "Inget skrivet än", "Nothing written yet"],
  ["unsaved", "Nyss skrivet", "Just written"],
  ["saving", "Sparas", "Being saved"],
  ["saved", "Sparat", "Saved"],
  ["failing", "Servern svarar inte", "The server does not answer"],
  ["stopped", "Någon måste titta först", "Somebody has to look first"],
] as const;

const goingOn = () => openSession();
const hasEnded = () => openSession({ phase: "ended" });

function saveState([standing, sv, en]: (typeof standings)[number]): Specimen {
  return {
    state: standing,
    name: { sv, en },
    draw: () => (
      <InSession session={goingOn}>
        <SaveState standing={standing} savedAt={Date.parse("2026-11-26T13:02:00Z")} />
      </InSession>
    ),
  };
}

/** What is said of problems and of saving. */
export const messageParts: readonly GalleryPart[] = [
  {
    part: "problem",
    name: { sv: "När något går fel", en: "When something goes wrong" },
    specimens: [
      { state: "unreachable", name: { sv: "Inget svar", en: "No answer" }, draw: () => <Unreachable /> },
      {
        state: "failed",
        name: { sv: "Fel hos oss", en: "A fault of ours" },
        draw: () => (
          <Told of={lostProblem}>
            <Button>OK</Button>
          </Told>
        ),
      },
      {
        state: "refused",
        name: { sv: "Flera fel i det som skickades", en: "Several faults in what was sent" },
        draw: () => <Told of={refused} />,
      },
    ],
  },
  {
    part: "save-state",
    name: { sv: "Om det är sparat", en: "Whether it is saved" },
    specimens: [
      ...standings.map(saveState),
      {
        state: "signed-out",
        name: { sv: "Sessionen har tagit slut", en: "The session has ended" },
        draw: () => (
          <InSession session={hasEnded}>
            <SaveState standing="unsaved" />
          </InSession>
        ),
      },
    ],
  },
];
