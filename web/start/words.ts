import type { Scope } from "../../functions/services.ts";
import type { Texts } from "../../functions/operation/chosen-language.ts";
import type { SignInFailure } from "../kit/sign-in.ts";

/** The start page's texts, Swedish and English side by side so that neither is forgotten. */
export const words = {
  sv: {
    heading: "Intyg hela vägen fram",
    intro:
      "Vården skriver och signerar, invånaren läser och skickar, och myndigheten får intyget i sitt eget tekniska " +
      "format. Här kan du prova som olika personer och följa varje intyg på vägen.",
    whoHeading: "Vem vill du vara?",
    whoIntro:
      "Du loggar in med ett klick. Inloggningen är på riktigt (OpenID Connect med PKCE), men SITHS och e-legitimation " +
      "är ersatta av en lokal inloggning.",
    changeHeading: "Byt person",
    siths: "SITHS-kort",
    eLegitimation: "E-legitimation",
    signedInNow: "Inloggad nu",
    signingIn: "Loggar in",
    youAre: "Du är",
    mayDo: "Det här får du göra",
    signOut: "Logga ut",
    signedOut: "Du är utloggad.",
    tryHeading: "Prova ett anrop",
    tryNothing: "Här finns inget att prova för den här rollen. På API-sidan står vad rollen får göra.",
    unit: "Vårdenhet du arbetar på just nu",
    listDrafts: "Visa enhetens utkast",
    listCertificates: "Visa enhetens intyg",
    listOwn: "Visa mina intyg",
    waitingFor: "Väntar till",
    calling: "Anropar",
    nothingThere: "Svaret är en tom lista: det finns inget här ännu.",
    type: "Intyg",
    id: "Id",
    state: "Status",
    changed: "Senast ändrat",
    signedAt: "Signerat",
    sentTo: "Skickat till",
    tries: "Försök",
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
    noCertificatesHelp: "Logga in som läkare och skriv ett, så dyker det upp här.",
    writeHeading: "Låt ett intyg gå hela vägen",
    writeText:
      "Skriver ett påhittat läkarintyg för sjukpenning, signerar det och skickar det till Försäkringskassan: " +
      "tre riktiga anrop.",
    write: "Skriv, signera och skicka",
    written: "Intyget är signerat och skickat:",
    watch: "Se det på väg",
    certificate: "Intyg",
    servicesHeading: "Vad som finns här",
    running: "API igång",
    later: "Byggs senare",
    behindHeading: "Se bakom kulisserna",
    api: "API-sidan",
    apiText: "Varje anrop med parametrar, exempel och alla fel som kan komma.",
    quickstart: "Kom igång",
    quickstartText: "Från ingenting till ett signerat intyg på papper på fem minuter, i terminalen.",
    problems: "Alla felkoder",
    problemsText: "Vad de betyder och vad du kan göra, på svenska och engelska.",
    fk: "Försäkringskassan (simulator)",
    fkText: "Se vad som har kommit fram. Låt Försäkringskassan svara fel eller ställa en fråga.",
    ts: "Transportstyrelsen (simulator)",
    tsText: "Samma sak för körkortsintyg.",
    outbox: "Utgående e-post",
    outboxText: "E-post stannar här i stället för att skickas.",
    demo: "Följ hela vägen i terminalen",
    demoText: "Kör huvudflödet med riktiga anrop och avbryts med ett fel om något inte kommer fram:",
    notReady: "Det gick inte att hämta demomiljöns personer.",
    retry: "Försök igen",
  },
  en: {
    heading: "Certificates, all the way",
    intro:
      "Care staff write and sign, the citizen reads and sends, and the authority receives the certificate in its " +
      "own technical language. Try all of it here as different people, and watch each certificate on its way.",
    whoHeading: "Who do you want to be?",
    whoIntro:
      "One click signs you in. The sign-in is real (OpenID Connect with PKCE), but a local sign-in stands " +
      "in for SITHS and e-legitimation.",
    changeHeading: "Change person",
    siths: "SITHS card",
    eLegitimation: "E-legitimation",
    signedInNow: "Signed in now",
    signingIn: "Signing in",
    youAre: "You are",
    mayDo: "What you may do",
    signOut: "Sign out",
    signedOut: "You are signed out.",
    tryHeading: "Try a call",
    tryNothing: "There is nothing to try for this role on the start page. The API page says what the role may call.",
    unit: "Care unit you work at right now",
    listDrafts: "Show the unit's drafts",
    listCertificates: "Show the unit's certificates",
    listOwn: "Show my certificates",
    waitingFor: "Waiting for",
    calling: "Calling",
    nothingThere: "The answer is an empty list: there is nothing here yet.",
    type: "Certificate",
    id: "Id",
    state: "State",
    changed: "Last changed",
    signedAt: "Signed",
    sentTo: "Sent to",
    tries: "Attempts",
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
    noCertificatesHelp: "Become a doctor and write one, and it appears here.",
    writeHeading: "Let a certificate go all the way",
    writeText:
      "Writes a made-up certificate for sickness benefit, signs it and sends it to Försäkringskassan: three " +
      "real calls.",
    write: "Write, sign and send",
    written: "The certificate is signed and sent:",
    watch: "Watch it on its way",
    certificate: "Certificate",
    servicesHeading: "What there is",
    running: "API running",
    later: "To come",
    behindHeading: "Look behind the scenes",
    api: "The API page",
    apiText: "Every call with its parameters, examples and each problem it may answer with.",
    quickstart: "Quickstart",
    quickstartText: "From nothing to a signed certificate on paper in five minutes, in a terminal.",
    problems: "All problem codes",
    problemsText: "What they mean and what to do, in Swedish and English.",
    fk: "Försäkringskassan (simulator)",
    fkText: "What has arrived. Make it answer wrongly, or ask a question back.",
    ts: "Transportstyrelsen (simulator)",
    tsText: "The same for driving licence certificates.",
    outbox: "Sent e-mail",
    outboxText: "E-mail is kept here instead of being sent.",
    demo: "See the whole way in a terminal",
    demoText: "Runs the main job with real calls, and ends with an error where something does not arrive:",
    notReady: "The people of the demo could not be fetched.",
    retry: "Try again",
  },
} as const;

export type Words = (typeof words)["sv" | "en"];

/** What each scope lets a person do, said to that person. */
export const scopeWords: Readonly<Record<Scope, Texts>> = {
  "certificate:write": { sv: "Skriva och ändra utkast", en: "Write and change drafts" },
  "certificate:sign": { sv: "Signera intyg", en: "Sign certificates" },
  "certificate:read": {
    sv: "Läsa enhetens utkast, intyg och frågor",
    en: "Read the unit's drafts, certificates and questions",
  },
  "certificate:send": {
    sv: "Skicka intyg, med patientens samtycke",
    en: "Send certificates, with the patient's consent",
  },
  "certificate:revoke": { sv: "Makulera intyg", en: "Make certificates void" },
  "message:write": { sv: "Svara på myndighetens frågor", en: "Answer the authority's questions" },
  "citizen:read": { sv: "Läsa dina egna intyg", en: "Read your own certificates" },
  "citizen:send": { sv: "Skicka dina egna intyg", en: "Send your own certificates" },
  "intyg:register": {
    sv: "Registrera intyg från ett journalsystem",
    en: "Register certificates from a journal system",
  },
  "recipient:message": { sv: "Ställa frågor till vården", en: "Ask care questions" },
  "statistics:read": { sv: "Läsa vårdgivarens statistik", en: "Read the care provider's statistics" },
  operator: {
    sv: "Se leveranser och skicka om det som stoppats",
    en: "See deliveries and send again what has stopped",
  },
};

export const failureWords: Readonly<Record<SignInFailure, Texts>> = {
  refused: {
    sv: "Inloggningen gick inte igenom. Välj en person för att försöka igen.",
    en: "The sign-in did not go through. Choose a person to try again.",
  },
  "not-ours": {
    sv: "Inloggningen hörde inte till den här fliken. Välj en person igen.",
    en: "That sign-in did not belong to this tab. Choose a person again.",
  },
  "issuer-unreachable": {
    sv: "Inloggningstjänsten svarar inte. Vänta någon sekund och försök igen.",
    en: "The sign-in service does not answer. Wait a moment and try again.",
  },
  "token-unusable": {
    sv: "Inloggningen gav ett oväntat svar. Välj en person igen.",
    en: "The sign-in gave an unexpected answer. Choose a person again.",
  },
};

/** The services of the exchange (docs/architecture.md), and which of them answer calls today. */
export const services: readonly { readonly name: Texts; readonly text: Texts; readonly isRunning: boolean }[] = [
  {
    name: { sv: "Webcert", en: "Webcert" },
    text: {
      sv:
        "Läkare, sjuksköterskor och administratörer skriver, signerar, skickar och makulerar intyg, och svarar på " +
        "frågor.",
      en: "Doctors, nurses and administrators write, sign, send and revoke certificates, and answer questions.",
    },
    isRunning: true,
  },
  {
    name: { sv: "Intygstjänst", en: "Intygstjänst" },
    text: {
      sv: "Lagrar alla signerade intyg och utbyter dem med journalsystem och myndigheter enligt de nationella tjänstekontrakten.",
      en:
        "Stores every signed certificate, and exchanges them with journal systems and authorities by the national " +
        "service contracts.",
    },
    isRunning: true,
  },
  {
    name: { sv: "Mina intyg", en: "Mina intyg" },
    text: {
      sv: "Invånare från 16 år läser sina intyg, skickar dem och ser vad som har hänt.",
      en: "Citizens aged 16 or over read their certificates, send them and see what has happened.",
    },
    isRunning: true,
  },
  {
    name: { sv: "Mottagare", en: "Recipients" },
    text: {
      sv: "Levererar till Försäkringskassan och Transportstyrelsen, i rätt ordning och tills allt har kommit fram.",
      en: "Delivers to Försäkringskassan and Transportstyrelsen, in the right order and until everything has arrived.",
    },
    isRunning: true,
  },
  {
    name: { sv: "Intygsstatistik", en: "Intygsstatistik" },
    text: {
      sv: "Statistiken räknas fram på natten. Små tal döljs så att ingen person kan kännas igen.",
      en: "Counted every night. Small numbers are hidden so that nobody can be recognised.",
    },
    isRunning: true,
  },
  {
    name: { sv: "Rehabstöd", en: "Rehabstöd" },
    text: {
      sv: "Pågående sjukfall på den egna enheten, för läkare och rehabkoordinatorer.",
      en: "Ongoing sick leaves at a unit, for its doctors and rehabilitation coordinators.",
    },
    isRunning: false,
  },
  {
    name: { sv: "Anslutning", en: "Connection" },
    text: {
      sv: "Regioner och privata vårdgivare beställer, testar och öppnar en anslutning.",
      en: "Regions and private care providers order, test and open a connection.",
    },
    isRunning: false,
  },
];
