import type { Texts } from "../../../functions/operation/chosen-language.ts";
import type { Delivery } from "../answers.ts";

const fixThere: Texts = {
  sv: "Mottagaren har läst meddelandet och sagt nej. Ett nytt försök ger samma svar tills felet är rättat. Tala med mottagarens förvaltning om intygets id. Är det intyget som är fel behöver vården makulera det och skriva ett nytt.",
  en: "The recipient has read the message and said no. Another attempt gets the same answer until the fault is corrected. Speak to the recipient's administration about the certificate's id. If it is the certificate that is wrong, care has to revoke it and write a new one.",
};

const waysOut = {
  arrived: { sv: "Du behöver inte göra något mer.", en: "There is nothing more to do." },
  goesByItself: {
    sv: "Du behöver inte göra något. Det försöks igen tills mottagaren svarar. Fortsätter det hör du av dig till mottagarens drift. Vet du att felet är borta kan du försöka nu.",
    en: "You need not do anything. It is tried again until the recipient answers. If it goes on, tell the recipient's operators. If you know that the fault is gone, you can try now.",
  },
  untried: {
    sv: "Du behöver inte göra något. Händer inget på länge: se efter om en tidigare leverans om samma intyg är stoppad.",
    en: "You need not do anything. If nothing happens for long, see whether an earlier delivery about the same certificate has stopped.",
  },
  certificates: {
    sv: "Kontrollera att vårt och mottagarens certifikat gäller och är betrodda. Försök sedan igen.",
    en: "Check that our certificate and the recipient's are valid and trusted. Then try again.",
  },
  connection: {
    sv: "Kontrollera anslutningen på tjänsteplattformen: behörighet och logisk adress. Försök sedan igen.",
    en: "Check the connection at the service platform: permission and logical address. Then try again.",
  },
  gaveUp: {
    sv: "Fråga mottagarens drift om de är igång igen. Försök sedan, så får leveransen nya försök.",
    en: "Ask the recipient's operators whether they are up again. Then try, and the delivery gets new attempts.",
  },
  nothingLeft: {
    sv: "Det som skulle levereras finns inte längre. Ta reda på om intyget har raderats; då behöver inget göras.",
    en: "What was to be delivered is no longer there. Find out whether the certificate was erased; if so, there is nothing to do.",
  },
  unknown: {
    sv: "Sök på leveransens id i loggen. Åtgärda orsaken och försök igen.",
    en: "Look for the delivery's id in the log. Fix the cause and try again.",
  },
} as const satisfies Record<string, Texts>;

/** What an operator can do about a delivery, by its state and what came of its last try (docs/domain/deliveries.md). */
export function wayOut({ state, lastOutcome = "" }: Delivery): Texts {
  if (state === "done") return waysOut.arrived;
  if (lastOutcome === "tls-failed") return waysOut.certificates;
  if (lastOutcome.startsWith("platform-")) return waysOut.connection;
  if (state === "open") return lastOutcome === "" ? waysOut.untried : waysOut.goesByItself;
  if (lastOutcome.startsWith("gave-up")) return waysOut.gaveUp;
  if (lastOutcome === "nothing-to-deliver") return waysOut.nothingLeft;
  return ["validation-error", "application-error", "revoked", "fault-client"].includes(lastOutcome)
    ? fixThere
    : waysOut.unknown;
}
