import type { Texts } from "../../operation/chosen-language.ts";

/** What a try came to, by its code (docs/domain/deliveries.md, Outcomes). */
const outcomes: ReadonlyMap<string, Texts> = new Map(
  Object.entries({
    timeout: { sv: "Mottagaren svarade inte i tid", en: "The recipient did not answer in time" },
    "connection-refused": { sv: "Mottagaren nekade anslutningen", en: "The recipient refused the connection" },
    "connection-lost": { sv: "Anslutningen bröts", en: "The connection broke" },
    unreachable: { sv: "Mottagarens adress gick inte att nå", en: "The recipient's address could not be reached" },
    "tls-failed": {
      sv: "Det gick inte att upprätta en säker anslutning: kontrollera certifikaten",
      en: "The secure connection failed: check the certificates",
    },
    "no-certificate": {
      sv: "Vårt eget certifikat för leveranser saknas eller är skadat",
      en: "Our own certificate for deliveries is missing or damaged",
    },
    "answer-too-large": {
      sv: "Mottagarens svar var orimligt stort",
      en: "The recipient's answer was unreasonably large",
    },
    "technical-error": { sv: "Mottagaren har ett tekniskt fel", en: "The recipient has a technical fault" },
    "validation-error": { sv: "Mottagaren avvisade innehållet", en: "The recipient refused the content" },
    "application-error": {
      sv: "Mottagaren kan inte ta emot det här meddelandet",
      en: "The recipient cannot take this message",
    },
    revoked: {
      sv: "Intyget är redan makulerat hos mottagaren",
      en: "The certificate is already revoked at the recipient",
    },
    "certificate-unknown-to-recipient": {
      sv: "Mottagaren känner inte till intyget ännu",
      en: "The recipient does not know the certificate yet",
    },
    "recipient-left-alone": {
      sv: "Mottagaren har inte svarat på flera försök, så nästa försök får vänta en stund",
      en: "The recipient failed several times in a row and is left alone for a while",
    },
    "nothing-to-deliver": { sv: "Det finns inget kvar att leverera", en: "There is nothing left to deliver" },
    "certificate-not-arrived": {
      sv: "Leveransen av intyget är stoppad, och svaret väntar tills intyget har kommit fram",
      en: "Delivery of the certificate has stopped, and the answer waits until it has arrived",
    },
    "certificate-never-arrived": {
      sv: "Mottagaren har aldrig fått intyget och behöver inte veta mer om det",
      en: "The recipient never got the certificate and need not know more of it",
    },
    "certificate-void": {
      sv: "Intyget är makulerat och skickas inte till en mottagare som aldrig har fått det eller som vet om det",
      en: "The certificate is void and does not go to a recipient that never got it, or that knows",
    },
    "certificate-replaced": {
      sv: "Mottagaren har skickats ett nyare intyg som ersätter det här, och får inte det äldre efter det",
      en: "The recipient was sent a newer certificate that replaces this one, and does not get the older one after it",
    },
    "fault-client": { sv: "Mottagaren kunde inte läsa meddelandet", en: "The recipient could not read the message" },
    "fault-server": { sv: "Mottagaren svarade med ett fel", en: "The recipient answered with a fault" },
    "http-502": {
      sv: "Mottagaren är nere",
      en: "The recipient is down",
    },
    "http-503": { sv: "Mottagaren är stängd eller överbelastad", en: "The recipient is closed or overloaded" },
    "http-504": {
      sv: "Mottagaren svarade inte i tid",
      en: "The recipient did not answer in time",
    },
    OK: { sv: "Mottagaren har tagit emot", en: "The recipient has received it" },
    INFO: { sv: "Mottagaren hade redan tagit emot", en: "The recipient had already received it" },
  }),
);

/** Outcomes whose code carries more than its beginning. */
const families: readonly (readonly [beginning: string, words: (rest: string) => Texts])[] = [
  [
    "http-",
    (status) => ({
      sv: `Mottagaren svarade med HTTP-status ${status}`,
      en: `The recipient answered with HTTP status ${status}`,
    }),
  ],
  [
    "nonsense-",
    () => ({ sv: "Mottagarens svar gick inte att förstå", en: "The recipient's answer could not be understood" }),
  ],
  [
    "platform-",
    (code) => ({
      sv: `Tjänsteplattformen svarade med fel ${code}`,
      en: `The service platform answered with the fault ${code}`,
    }),
  ],
];

const gaveUp = "gave-up: ";

/** Of a code that has no words here. */
const unknown = { sv: "Okänd orsak", en: "Reason unknown" };

/** What a try came to, in words without a full stop. */
export function outcomeWords(outcome: string): Texts {
  if (outcome.startsWith(gaveUp)) {
    const last = outcomeWords(outcome.slice(gaveUp.length));
    return {
      sv: `Alla försök är gjorda. Det sista misslyckades: ${uncapitalised(last.sv)}`,
      en: `All attempts have been made. The last failed: ${uncapitalised(last.en)}`,
    };
  }
  const [beginning, words] = families.find(([start]) => outcome.startsWith(start)) ?? [];
  const told = words === undefined ? unknown : words(outcome.slice(beginning?.length));
  return outcomes.get(outcome) ?? told;
}

function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
