interface WaitingAtUnit {
  readonly drafts: number;
  readonly questions: number;
  /** Of the questions: have passed their last day to answer. */
  readonly passed: number;
}

/** No more than a hundred of a kind are counted. */
function manyOf(count: number, one: string, several: string): string {
  return `${count < 100 ? String(count) : "100+"} ${count === 1 ? one : several}`;
}

export const frameWords = {
  sv: {
    skip: "Hoppa till innehållet",
    pages: "Sidor",
    unit: "Enhet",
    chooseUnit: "Byt enhet",
    partOf: (unit: string) => `Hör till ${unit}`,
    partsOf: (unit: string) => `Mottagningar som hör till ${unit}`,
    waitingAtUnit: ({ drafts, questions, passed }: WaitingAtUnit) =>
      drafts + questions === 0
        ? "Inget väntar"
        : [
            manyOf(questions, "obesvarad fråga", "obesvarade frågor"),
            passed === 0 ? "" : ` (${manyOf(passed, "försenad", "försenade")})`,
            `, ${manyOf(drafts, "utkast", "utkast")}`,
          ].join(""),
    person: "Inloggad",
    operator: "Driftansvarig",
    ownSessions: "Dina inloggningar",
    signOut: "Logga ut",
    ending: "Du loggas snart ut.",
    endingText: "Allt du har skrivit finns kvar. Fortsätt, så går inget förlorat.",
    goOn: "Fortsätt",
    ended: "Du har loggats ut",
    endedText: "Sidan är kvar precis som du lämnade den. Logga in igen så fortsätter den där du var.",
    signInAgain: "Logga in igen",
    otherPerson: "Någon annan loggade in. Bara den som var inloggad kan fortsätta här.",
    replyLost: "Svaret kom inte fram. Sidan frågar servern hur det gick.",
    unsaved: "Det finns text som inte är sparad.",
    stay: "Stanna kvar",
    toUnsaved: (number?: number) => (number === undefined ? "Gå till texten" : `Gå till text ${String(number)}`),
    leaving: {
      "sign-out": {
        question: "Logga ut ändå?",
        consequence:
          "Texten försvinner om du loggar ut. Stanna kvar tills det står att den är sparad, eller kopiera den först.",
        go: "Logga ut utan att spara",
      },
      unit: {
        question: "Byt enhet ändå?",
        consequence:
          "Texten finns kvar i den här fliken tills du loggar ut. Den kommer tillbaka när du öppnar den igen på den här enheten.",
        go: "Byt enhet",
      },
      page: {
        question: "Lämna sidan ändå?",
        consequence:
          "Texten finns kvar i den här fliken tills du loggar ut. Den kommer tillbaka när du öppnar sidan igen.",
        go: "Lämna sidan",
      },
    },
    beyondSaving:
      "Texten kan inte sparas längre och försvinner när du går vidare. Kopiera den först om du behöver den.",
    signIn: "Logga in",
    signingIn: "Loggar in …",
    signedOut: "Du är utloggad.",
    retry: "Försök igen",
    loading: "Hämtar …",
    close: "Stäng",
    broken: "Sidan gick inte att visa.",
    brokenText: "Den kan ha blivit för gammal. Det du har skrivit finns kvar. Läs in sidan igen.",
    reload: "Läs in sidan igen",
    notFound: "Sidan finns inte",
    notFoundText: "Adressen leder ingenstans. Den kan vara felskriven, eller gälla något som har tagits bort.",
    failures: {
      refused: "Inloggningen gick inte igenom. Försök igen.",
      "issuer-unreachable": "Inloggningstjänsten svarar inte. Försök igen om en stund.",
      "window-blocked": "Webbläsaren stoppade fönstret. Tillåt popup-fönster för den här sidan och försök igen.",
      "still-signed-in":
        "Det gick inte att logga ut, för inloggningstjänsten svarar inte. Läs in sidan igen om en stund och logga ut då.",
    },
  },
  en: {
    skip: "Skip to the content",
    pages: "Pages",
    unit: "Unit",
    chooseUnit: "Change unit",
    partOf: (unit: string) => `A part of ${unit}`,
    partsOf: (unit: string) => `Parts of ${unit}`,
    waitingAtUnit: ({ drafts, questions, passed }: WaitingAtUnit) =>
      drafts + questions === 0
        ? "Nothing waits"
        : [
            manyOf(questions, "unanswered question", "unanswered questions"),
            passed === 0 ? "" : ` (${manyOf(passed, "late", "late")})`,
            `, ${manyOf(drafts, "draft", "drafts")}`,
          ].join(""),
    person: "Signed in",
    operator: "Operations",
    ownSessions: "Your sign-ins",
    signOut: "Sign out",
    ending: "You will soon be signed out.",
    endingText: "All that you have written is still here. Go on, and nothing is lost.",
    goOn: "Go on",
    ended: "You have been signed out",
    endedText: "The page is just as you left it. Sign in again and it goes on where you were.",
    signInAgain: "Sign in again",
    otherPerson: "Somebody else signed in. Only who was signed in can go on here.",
    replyLost: "The answer did not arrive. The page asks the server what came of it.",
    unsaved: "There is text that is not saved.",
    stay: "Stay",
    toUnsaved: (number?: number) => (number === undefined ? "Go to the text" : `Go to text ${String(number)}`),
    leaving: {
      "sign-out": {
        question: "Sign out all the same?",
        consequence: "The text is lost if you sign out. Stay until it says that it is saved, or copy it first.",
        go: "Sign out without saving",
      },
      unit: {
        question: "Change unit all the same?",
        consequence:
          "The text stays in this tab until you sign out. It comes back when you open it again at this unit.",
        go: "Change unit",
      },
      page: {
        question: "Leave the page all the same?",
        consequence: "The text stays in this tab until you sign out. It comes back when you open the page again.",
        go: "Leave the page",
      },
    },
    beyondSaving: "The text can no longer be saved, and goes when you go on. Copy it first if you need it.",
    signIn: "Sign in",
    signingIn: "Signing in …",
    signedOut: "You have signed out.",
    retry: "Try again",
    loading: "Loading …",
    close: "Close",
    broken: "The page could not be shown.",
    brokenText: "It may have become too old. What you have written is still here. Load the page again.",
    reload: "Load the page again",
    notFound: "There is no such page",
    notFoundText: "The address leads nowhere. It may be mistyped, or be of something that has been deleted.",
    failures: {
      refused: "The sign-in was stopped. Try again.",
      "issuer-unreachable": "The sign-in service does not answer. Try again in a while.",
      "window-blocked": "The browser stopped the window. Allow pop-ups for this page and try again.",
      "still-signed-in":
        "You could not be signed out, since the sign-in service does not answer. Load the page again in a while, and sign out then.",
    },
  },
} as const;
