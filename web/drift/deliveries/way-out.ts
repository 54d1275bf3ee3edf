import type { Texts } from "../../../functions/operation/chosen-language.ts";
import type { Delivery } from "../answers.ts";

const contentRefused: Texts = {
  sv: "Den utfärdande enheten ser det under Att göra i Webcert, och kan makulera intyget och skriva ett nytt. Håller vården inte med: tala med mottagarens förvaltning om intygets id. Ett nytt försök ger samma svar tills felet är rättat.",
  en: "The issuing unit sees it under To do in Webcert, and can revoke the certificate and write a new one. If care does not agree: speak to the recipient's administration about the certificate's id. Another attempt gets the same answer until the fault is corrected.",
};

const fixThere: Texts = {
  sv: "Mottagaren har läst meddelandet och tar inte emot det, av annat skäl än innehållet. Tala med mottagarens förvaltning om intygets id. Ett nytt försök ger samma svar tills felet är rättat.",
  en: "The recipient has read the message and does not take it, for another reason than its content. Speak to the recipient's administration about the certificate's id. Another attempt gets the same answer until the fault is corrected.",
};

const waysOut = {
  settled: { sv: "Du behöver inte göra något mer.", en: "There is nothing more to do." },
  replaced: {
    sv: "Du behöver inte göra något så länge det nyare intyget gäller. Har det makulerats kan du försöka nu.",
    en: "You need not do anything as long as the newer certificate is valid. If it has been revoked, you can try now.",
  },
  goesByItself: {
    sv: "Du behöver inte göra något. Leveransen försöks igen av sig själv i upp till 25 dagar. Fortsätter det hör du av dig till mottagarens drift. Vet du att felet är borta kan du försöka nu.",
    en: "You need not do anything. The delivery is tried again by itself for up to 25 days. If it goes on, tell the recipient's operators. If you know that the fault is gone, you can try now.",
  },
  unknownThere: {
    sv: "Du behöver inte göra något. Mottagaren svarar, men hittar inte intyget som ska makuleras. Makuleringen försöks igen av sig själv i upp till 25 dagar. Fortsätter det talar du med mottagarens förvaltning om intygets id.",
    en: "You need not do anything. The recipient answers, but does not find the certificate that is to be revoked. The revocation is tried again by itself for up to 25 days. If it goes on, speak to the recipient's administration about the certificate's id.",
  },
  untried: {
    sv: "Du behöver inte göra något. Händer inget på länge: se efter om en tidigare leverans om samma intyg är stoppad.",
    en: "You need not do anything. If nothing happens for long, see whether an earlier delivery about the same certificate has stopped.",
  },
  certificates: {
    sv: "Kontrollera att vårt och mottagarens certifikat gäller och är betrodda. Försök sedan igen.",
    en: "Check that our certificate and the recipient's are valid and trusted. Then try again.",
  },
  ownCertificate: {
    sv: "Skriv in vårt certifikat på nytt (larmet om parametern säger hur). Leveransen försöks sedan igen av sig själv.",
    en: "Enter our certificate anew (the alarm of the parameter says how). The delivery is then tried again by itself.",
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
  noticeEnded: {
    sv: "Mottagaren har inte fått veta att intyget är raderat, och beskedet är borttaget. Meddela mottagaren på annat sätt, med ärendenumret för raderingen.",
    en: "The recipient has not been told that the certificate is erased, and the notice has been taken away. Tell the recipient in another way, with the erasure's case number.",
  },
  unknown: {
    sv: "Sök på leveransens id i loggen. Åtgärda orsaken och försök igen.",
    en: "Look for the delivery's id in the log. Fix the cause and try again.",
  },
} as const satisfies Record<string, Texts>;

/** Whether it was not needed because of another certificate, which may be void since. */
export function mayBeNeeded({ state, lastOutcome }: Pick<Delivery, "state" | "lastOutcome">): boolean {
  return state === "not-needed" && lastOutcome === "certificate-replaced";
}

/** What an operator can do about a delivery, by its state and what came of its last try (docs/domain/deliveries.md). */
export function wayOut({ state, lastOutcome = "", certificateId }: Delivery): Texts {
  if (mayBeNeeded({ state, lastOutcome })) return waysOut.replaced;
  if (state === "done" || state === "not-needed") return waysOut.settled;
  if (state === "stopped" && certificateId === undefined) return waysOut.noticeEnded;
  if (lastOutcome === "tls-failed") return waysOut.certificates;
  if (lastOutcome === "no-certificate") return waysOut.ownCertificate;
  if (lastOutcome.startsWith("platform-")) return waysOut.connection;
  if (lastOutcome === "certificate-unknown-to-recipient") return waysOut.unknownThere;
  if (state === "open") return lastOutcome === "" ? waysOut.untried : waysOut.goesByItself;
  if (lastOutcome.startsWith("gave-up")) return waysOut.gaveUp;
  if (lastOutcome === "nothing-to-deliver") return waysOut.nothingLeft;
  if (lastOutcome === "validation-error") return contentRefused;
  return ["application-error", "revoked", "fault-client"].includes(lastOutcome) ? fixThere : waysOut.unknown;
}
