/** A place to look, and what is seen there. */
interface Place {
  readonly address: string;
  readonly name: string;
  readonly text: string;
}

/** The start page's texts, Swedish and English side by side so that neither is forgotten. */
export const words = {
  sv: {
    heading: "Vem vill du vara?",
    lead: "Välj en person, så är du inloggad och på rätt ställe.",
    signIn: { siths: "SITHS-kort", "e-legitimation": "E-legitimation" },
    open: "Öppna",
    signingIn: "Loggar in …",
    liveHeading: "På väg just nu",
    liveIntro: "De senaste intygen från demomiljöns enheter. Bara id, status och tid visas, aldrig något om patienten.",
    pause: "Pausa uppdateringen",
    resume: "Fortsätt uppdatera",
    updated: "Uppdaterat",
    paused: "Pausat",
    waiting: "väntar på leverans",
    stopped: "har stoppats",
    unpublished: "händelser på väg ut",
    noCertificates: "Inga intyg ännu.",
    noCertificatesHelp: "Skriv ett som läkare i Webcert, så dyker det upp här.",
    hereHeading: "Vad som finns här",
    simulatorText: "Simulator. Se vad som har kommit fram, ställ en fråga till vården eller låt den svara fel.",
    first: [
      {
        address: "/docs/quickstart/",
        name: "Kom igång",
        text: "Från ingenting till ett signerat intyg på papper på fem minuter, i terminalen.",
      },
      {
        address: "/docs/",
        name: "Dokumentation",
        text: "Varje anrop, intygstyp och felkod, på svenska och engelska.",
      },
      {
        address: "/verify/",
        name: "Kontrollera ett intyg",
        text: "Sidan som koden på ett utskrivet intyg leder till.",
      },
    ] satisfies readonly Place[],
    last: [
      { address: "/outbox", name: "Utgående e-post", text: "E-post stannar här i stället för att skickas." },
      {
        address: "/auth/.well-known/openid-configuration",
        name: "Inloggning och token",
        text: "Så beskriver utfärdaren sig själv (OpenID Connect).",
      },
    ] satisfies readonly Place[],
    notReady: "Det gick inte att hämta demomiljöns personer.",
    retry: "Försök igen",
  },
  en: {
    heading: "Who do you want to be?",
    lead: "Choose a person, and you are signed in and in the right place.",
    signIn: { siths: "SITHS card", "e-legitimation": "E-legitimation" },
    open: "Open",
    signingIn: "Signing in …",
    liveHeading: "On their way right now",
    liveIntro:
      "The newest certificates of the demo's units. Only ids, states and times are shown, never anything about " +
      "the patient.",
    pause: "Pause updates",
    resume: "Resume updates",
    updated: "Updated",
    paused: "Paused",
    waiting: "waiting for delivery",
    stopped: "stopped",
    unpublished: "events on their way out",
    noCertificates: "No certificates yet.",
    noCertificatesHelp: "Write one as a doctor in Webcert, and it appears here.",
    hereHeading: "What there is here",
    simulatorText: "Simulator. See what has arrived, ask care a question, or make it answer wrongly.",
    first: [
      {
        address: "/docs/quickstart/",
        name: "Quickstart",
        text: "From nothing to a signed certificate on paper in five minutes, in a terminal.",
      },
      {
        address: "/docs/",
        name: "Documentation",
        text: "Every call, certificate type and problem, in Swedish and English.",
      },
      {
        address: "/verify/",
        name: "Verify a certificate",
        text: "The page to which the code on a printed certificate leads.",
      },
    ] satisfies readonly Place[],
    last: [
      { address: "/outbox", name: "Sent e-mail", text: "E-mail is kept here instead of being sent." },
      {
        address: "/auth/.well-known/openid-configuration",
        name: "Sign-in and tokens",
        text: "How the issuer describes itself (OpenID Connect).",
      },
    ] satisfies readonly Place[],
    notReady: "The people of the demo could not be fetched.",
    retry: "Try again",
  },
} as const;
