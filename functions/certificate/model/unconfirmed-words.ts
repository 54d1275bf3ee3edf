import type { Texts } from "../../operation/chosen-language.ts";
import type { UnconfirmedReason } from "./confirmation.ts";

/** What is not confirmed of a certificate, in a sentence for whoever reads it, on pages, on paper and in answers. */
export const unconfirmedWords: Readonly<Record<UnconfirmedReason, Texts>> = {
  unsigned: { sv: "Intyget har ingen underskrift.", en: "The certificate has no signature." },
  "signature-not-judged": {
    sv: "Underskriften har en form som inte kan kontrolleras här.",
    en: "The signature has a form that cannot be verified here.",
  },
  "signer-unproven": {
    sv: "Underskriften stämmer, men ingen som tjänsten litar på intygar att den är utfärdarens.",
    en: "The signature holds, but nobody who is trusted here says that it is the issuer's.",
  },
  "unit-unknown": {
    sv: "Vårdenheten finns inte i katalogen över vårdenheter.",
    en: "The care unit is not in the directory of care units.",
  },
  "signer-unknown": {
    sv: "Den som ska ha utfärdat intyget finns inte i katalogen över vårdpersonal.",
    en: "Whoever is said to have issued it is not in the directory of care staff.",
  },
  "signer-otherwise": {
    sv: "Den som ska ha utfärdat intyget har ett annat namn, yrke eller en annan kod i katalogen över vårdpersonal.",
    en: "Whoever is said to have issued it has another name, profession or code in the directory of care staff.",
  },
  "time-unproven": {
    sv: "Enheten var inte i bruk när intyget kom in, och inget visar att det signerades medan den var det.",
    en: "The unit was not in use when the certificate came, and nothing shows that it was signed while it was.",
  },
  "signed-long-before": {
    sv: "Intyget kom in mer än 30 dagar efter att det signerades, och katalogen vet bara var någon arbetar nu.",
    en: "The certificate came more than 30 days after it was signed, and the directory only knows who works where now.",
  },
  "not-judged": {
    sv: "Intyget registrerades innan utfärdare och underskrift kontrollerades.",
    en: "The certificate was registered before issuer and signature were verified.",
  },
};
