import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { ApplicationFrame } from "../kit/frame/application-frame.tsx";
import { AskDialog } from "../kit/frame/ask-dialog.tsx";
import { FaultBoundary } from "../kit/frame/fault-boundary.tsx";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { SignInGate } from "../kit/frame/sign-in-gate.tsx";
import { Waiting } from "../kit/frame/waiting.tsx";
import type { Session } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { InSession, openSession } from "./fixed-session.tsx";
import { lostProblem } from "./message-specimens.tsx";
import type { GalleryPart, Specimen } from "./specimen.ts";

const application = "Galleri";
const nothing = (): void => undefined;

const words = {
  sv: {
    heading: "Sidans rubrik",
    lead: "Vad sidan är, på en rad.",
    action: "Börja",
    text: "Här står det som sidan handlar om.",
    signIn: "Logga in för att komma vidare.",
    question: "Ska utkastet tas bort?",
    answer: "Ta bort utkastet",
    cancel: "Avbryt",
    consequence: "Det som är skrivet försvinner, och går inte att få tillbaka.",
    open: "Öppna frågan",
    first: "Utkast",
    second: "Signerade",
  },
  en: {
    heading: "The heading of the page",
    lead: "What the page is, in a line.",
    action: "Begin",
    text: "Here stands what the page is about.",
    signIn: "Sign in to go on.",
    question: "Delete the draft?",
    answer: "Delete the draft",
    cancel: "Cancel",
    consequence: "What is written goes, and cannot be had back.",
    open: "Open the question",
    first: "Drafts",
    second: "Signed",
  },
} as const;

const sessions = {
  going: () => openSession(),
  ending: () => openSession({ phase: "ending" }),
  other: () => openSession({ phase: "ending", isOther: true }),
  ended: () => openSession({ phase: "ended" }),
  oneUnit: () => {
    const session = openSession();
    return { ...session, units: session.units.slice(0, 1) };
  },
  signedOut: (): Session => ({ is: "signed-out", hasLeft: false, signIn: () => Promise.resolve(undefined) }),
  hasLeft: (): Session => ({ is: "signed-out", hasLeft: true, signIn: () => Promise.resolve(undefined) }),
  refused: (): Session => ({
    is: "signed-out",
    hasLeft: false,
    failure: "refused",
    signIn: () => Promise.resolve(undefined),
  }),
  unopened: (language: Language): Session => ({
    is: "unopened",
    problem: lostProblem(language),
    retry: nothing,
    signOut: nothing,
  }),
} as const;

function Framed({
  session,
  children,
}: {
  readonly session: (language: Language) => Session;
  readonly children: ReactNode;
}) {
  const say = words[useLanguage().language];
  return (
    <InSession session={session}>
      <ApplicationFrame
        name={application}
        pages={[
          { href: "/kit/", label: say.first, count: "12" },
          { href: "/kit/signed", label: say.second },
        ]}
      >
        {children}
      </ApplicationFrame>
    </InSession>
  );
}

function Page({ action }: { readonly action?: ReactNode }) {
  const say = words[useLanguage().language];
  return (
    <>
      <PageHeading application={application} lead={say.lead} {...(action === undefined ? {} : { action })}>
        {say.heading}
      </PageHeading>
      <Paragraph>{say.text}</Paragraph>
    </>
  );
}

function Gate({ session }: { readonly session: (language: Language) => Session }) {
  const say = words[useLanguage().language];
  return (
    <Framed session={session}>
      <SignInGate application={application} heading={say.heading} text={say.signIn}>
        {() => <Page />}
      </SignInGate>
    </Framed>
  );
}

function Question({ isForced }: { readonly isForced: boolean }) {
  const say = words[useLanguage().language];
  const [isOpen, setIsOpen] = useState(true);
  const close = (): void => setIsOpen(false);
  return (
    <Framed session={sessions.going}>
      <Page
        action={
          <Button variant="secondary" onClick={() => setIsOpen(true)}>
            {say.open}
          </Button>
        }
      />
      {isOpen && (
        <AskDialog
          heading={say.question}
          actions={
            <>
              <Button onClick={close}>{say.answer}</Button>
              <Button variant="tertiary" onClick={close}>
                {say.cancel}
              </Button>
            </>
          }
          {...(isForced ? {} : { onClose: close })}
        >
          <Paragraph>{say.consequence}</Paragraph>
        </AskDialog>
      )}
    </Framed>
  );
}

function Broken(): never {
  throw new Error("A page that cannot be drawn, as the gallery shows it");
}

function framed(state: keyof typeof sessions, sv: string, en: string): Specimen {
  return {
    state,
    name: { sv, en },
    isAlone: true,
    draw: () => (
      <Framed session={sessions[state]}>
        <Page />
      </Framed>
    ),
  };
}

function gate(state: keyof typeof sessions, sv: string, en: string): Specimen {
  return { state, name: { sv, en }, isAlone: true, draw: () => <Gate session={sessions[state]} /> };
}

/** The frame around pages, the way in, and questions over a page. */
export const frameParts: readonly GalleryPart[] = [
  {
    part: "frame",
    name: { sv: "Ramen", en: "The frame" },
    specimens: [
      framed("going", "Flera enheter", "Several units"),
      framed("oneUnit", "En enhet", "One unit"),
      framed("ending", "Sessionen tar snart slut", "The session ends soon"),
      framed("other", "Någon annan loggade in", "Somebody else signed in"),
      framed("ended", "Sessionen har tagit slut", "The session has ended"),
      {
        state: "broken",
        name: { sv: "Sidan kan inte visas", en: "The page cannot be shown" },
        draw: () => (
          <FaultBoundary>
            <Broken />
          </FaultBoundary>
        ),
      },
    ],
  },
  {
    part: "sign-in",
    name: { sv: "Vägen in", en: "The way in" },
    specimens: [
      gate("signedOut", "Inte inloggad", "Not signed in"),
      gate("hasLeft", "Har loggat ut", "Has signed out"),
      gate("refused", "Inloggningen gick inte igenom", "The sign-in was stopped"),
      gate("unopened", "Ingen vet vem det är", "Nobody knows who it is"),
    ],
  },
  {
    part: "dialog",
    name: { sv: "Fråga över sidan", en: "A question over the page" },
    specimens: [
      {
        state: "open",
        name: { sv: "Kan stängas", en: "Can be closed" },
        isAlone: true,
        draw: () => <Question isForced={false} />,
      },
      {
        state: "forced",
        name: { sv: "Måste besvaras", en: "Has to be answered" },
        isAlone: true,
        draw: () => <Question isForced />,
      },
    ],
  },
  {
    part: "waiting",
    name: { sv: "I väntan på svar", en: "Waiting for an answer" },
    specimens: [{ state: "long", name: { sv: "Efter en stund", en: "After a while" }, draw: () => <Waiting /> }],
  },
];
