import type { SignInFailure } from "../kit/sign-in.ts";
import type { Texts } from "../../functions/operation/chosen-language.ts";

/** The texts of the page that verifies a certificate, Swedish and English side by side so that neither is forgotten. */
export const words = {
  sv: {
    service: "Kontroll",
    heading: "Kontrollera ett intyg",
    intro:
      "Du har skannat koden på ett utskrivet intyg. Här ser du om originalet är äkta: vem som signerade det, " +
      "när, och om det fortfarande gäller.",
    whoMay:
      "Kontrollen är till för vårdpersonal hos den vårdgivare som utfärdade intyget. Den loggas i " +
      "åtkomstloggen, precis som all läsning av patientuppgifter.",
    id: "Intygets id",
    noIdHeading: "Adressen pekar inte på något intyg",
    noIdHelp: "Skanna koden på intyget igen, eller skriv av hela adressen som står under den.",
    signInHeading: "Logga in för att kontrollera",
    signInText: "Du kommer tillbaka hit efteråt, till samma intyg.",
    signIn: "Logga in",
    demo: "I demomiljön loggar du in med ett klick:",
    signingIn: "Loggar in",
    signedInAs: "Inloggad som",
    signOut: "Logga ut",
    signedOut: "Du är utloggad.",
    notCare: "Du är inloggad, men bara vårdpersonal kan kontrollera intyg här. Logga ut och logga in som vårdpersonal.",
    noUnits: "Enligt katalogen arbetar du inte på någon vårdenhet, så du kan inte kontrollera intyg.",
    unit: "Vårdenhet du arbetar på just nu",
    verify: "Kontrollera intyget",
    verifying: "Kontrollerar",
    result: "Resultat",
    compare: "Jämför med papperet. Står det något annat där går det inte att lita på papperet.",
    signer: "Signerat av",
    foreignSignature: "Underskriften uppger",
    noSigner: "ingen som har signerat",
    covers: { certificate: "omfattar hela intyget", part: "omfattar bara en del av intyget" },
    signedAt: "Signerat",
    type: "Intyg",
    version: "version",
    toNewer: "Kontrollera det nya intyget",
    expired: "Inloggningen har gått ut. Logga in igen, så är du tillbaka vid samma intyg.",
    notReady: "Det gick inte att hämta vårdenheterna.",
    retry: "Försök igen",
  },
  en: {
    service: "Verification",
    heading: "Verify a certificate",
    intro:
      "You have scanned the code on a printed certificate. Here you see whether the original is genuine: who " +
      "signed it, when, and whether it still stands.",
    whoMay:
      "This is for care staff at the care provider that issued the certificate. It is recorded in the access log, " +
      "as all reading of patient data is.",
    id: "The certificate's id",
    noIdHeading: "This address does not lead to a certificate",
    noIdHelp: "Scan the code on the certificate again, or type the whole address printed below it.",
    signInHeading: "Sign in to verify",
    signInText: "You come back here afterwards, to the same certificate.",
    signIn: "Sign in",
    demo: "In the demo one click is enough:",
    signingIn: "Signing in",
    signedInAs: "Signed in as",
    signOut: "Sign out",
    signedOut: "You are signed out.",
    notCare:
      "You are signed in, but only care staff can verify certificates here. Sign out, and sign in as care staff.",
    noUnits: "According to the directory you work at no care unit, so you cannot verify certificates.",
    unit: "Care unit you work at right now",
    verify: "Verify the certificate",
    verifying: "Verifying",
    result: "Result",
    compare: "Compare with the paper. If it says something else, the paper cannot be relied on.",
    signer: "Signed by",
    foreignSignature: "The signature names",
    noSigner: "nobody who signed",
    covers: { certificate: "covers the whole certificate", part: "covers only a part of the certificate" },
    signedAt: "Signed",
    type: "Certificate",
    version: "version",
    toNewer: "Verify the new certificate",
    expired: "Your sign-in has expired. Sign in again, and you will be back at the same certificate.",
    notReady: "The care units could not be fetched.",
    retry: "Try again",
  },
} as const;

export const failureWords: Readonly<Record<SignInFailure, Texts>> = {
  refused: { sv: "Inloggningen gick inte igenom. Försök igen.", en: "The sign-in did not go through. Try again." },
  "not-ours": {
    sv: "Inloggningen hörde inte till den här fliken. Skanna koden igen och logga in på nytt.",
    en: "That sign-in did not belong to this tab. Scan the code again and sign in anew.",
  },
  "issuer-unreachable": {
    sv: "Inloggningstjänsten svarar inte. Vänta någon sekund och försök igen.",
    en: "The sign-in service does not answer. Wait a moment and try again.",
  },
  "token-unusable": {
    sv: "Inloggningen gav ett oväntat svar. Försök igen.",
    en: "The sign-in gave an unexpected answer. Try again.",
  },
};
