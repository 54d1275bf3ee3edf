import type { Language } from "../language.ts";

type Both = Readonly<Record<Language, string>>;

/** What a try came to, by its code (functions/recipients), as the end of "because …". */
const outcomes: Readonly<Partial<Record<string, Both>>> = {
  timeout: { sv: "mottagaren svarade inte i tid", en: "the recipient did not answer in time" },
  "connection-refused": { sv: "mottagaren nekade anslutningen", en: "the recipient refused the connection" },
  "connection-lost": { sv: "anslutningen bröts", en: "the connection broke" },
  unreachable: { sv: "mottagarens adress gick inte att nå", en: "the recipient's address could not be reached" },
  "tls-failed": {
    sv: "det gick inte att upprätta en säker anslutning: kontrollera certifikaten",
    en: "the secure connection failed: check the certificates",
  },
  "answer-too-large": {
    sv: "mottagarens svar var orimligt stort",
    en: "the recipient's answer was unreasonably large",
  },
  "technical-error": { sv: "mottagaren har ett tekniskt fel", en: "the recipient has a technical fault" },
  "validation-error": { sv: "mottagaren avvisade innehållet", en: "the recipient refused the content" },
  "application-error": {
    sv: "mottagaren kan inte ta emot det här meddelandet",
    en: "the recipient cannot take this message",
  },
  revoked: {
    sv: "intyget är redan makulerat hos mottagaren",
    en: "the certificate is already revoked at the recipient",
  },
  "certificate-unknown-to-recipient": {
    sv: "mottagaren känner inte till intyget ännu",
    en: "the recipient does not know the certificate yet",
  },
  "recipient-left-alone": {
    sv: "mottagaren har inte svarat på flera försök, så nästa försök får vänta en stund",
    en: "the recipient failed several times in a row and is left alone for a while",
  },
  "nothing-to-deliver": { sv: "det finns inget kvar att leverera", en: "there is nothing left to deliver" },
  "fault-client": { sv: "mottagaren kunde inte läsa meddelandet", en: "the recipient could not read the message" },
  "fault-server": { sv: "mottagaren svarade med ett fel", en: "the recipient answered with a fault" },
  "http-502": {
    sv: "mottagaren är nere: en server framför den svarade",
    en: "the recipient is down: a server in front of it answered",
  },
  "http-503": { sv: "mottagaren är stängd eller överbelastad", en: "the recipient is closed or overloaded" },
  "http-504": {
    sv: "mottagaren svarade inte i tid: en server framför den svarade",
    en: "the recipient did not answer in time: a server in front of it did",
  },
  OK: { sv: "mottagaren har tagit emot", en: "the recipient has received it" },
  INFO: { sv: "mottagaren hade redan tagit emot", en: "the recipient had already received it" },
};

/** Outcomes whose code carries more than its beginning. */
const families: readonly (readonly [beginning: string, words: (rest: string) => Both])[] = [
  [
    "http-",
    (status) => ({
      sv: `mottagaren svarade med HTTP-status ${status}`,
      en: `the recipient answered with HTTP status ${status}`,
    }),
  ],
  [
    "nonsense-",
    () => ({ sv: "mottagarens svar gick inte att förstå", en: "the recipient's answer could not be understood" }),
  ],
  [
    "platform-",
    (code) => ({
      sv: `tjänsteplattformen svarade med fel ${code}`,
      en: `the service platform answered with the fault ${code}`,
    }),
  ],
];

const gaveUp = "gave-up: ";

/** Why a delivery is where it is, in words, with the code as logs and the API have it. */
export function outcomeWords(outcome: string, language: Language): string {
  if (outcome.startsWith(gaveUp)) {
    const last = outcomeWords(outcome.slice(gaveUp.length), language);
    return language === "sv"
      ? `alla försök är gjorda, det sista misslyckades: ${last}`
      : `all attempts have been made, and the last failed: ${last}`;
  }
  const known = outcomes[outcome];
  if (known !== undefined) return `${known[language]} (${outcome})`;
  const family = families.find(([beginning]) => outcome.startsWith(beginning));
  return family === undefined ? outcome : `${family[1](outcome.slice(family[0].length))[language]} (${outcome})`;
}
