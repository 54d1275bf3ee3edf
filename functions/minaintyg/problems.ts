import type { Catalogue } from "../operation/problem.ts";

/** What Mina intyg refuses with. */
export const minaintygProblems = {
  "certificate-not-found": {
    status: 404,
    title: { sv: "Intyget finns inte bland dina intyg", en: "The certificate is not among yours" },
  },
  "certificate-changed": {
    status: 409,
    isRace: true,
    title: { sv: "Intyget ändrades just nu, försök igen", en: "The certificate changed just now, try again" },
  },
  "certificate-revoked": {
    status: 409,
    title: { sv: "Intyget är makulerat och kan inte skickas", en: "The certificate is void and cannot be sent" },
  },
  "certificate-replaced": {
    status: 409,
    title: { sv: "Intyget har ersatts av ett nyare", en: "A newer certificate has replaced this one" },
  },
  "certificate-already-sent": {
    status: 409,
    title: {
      sv: "Intyget har redan skickats till mottagaren",
      en: "The certificate has already been sent to the recipient",
    },
  },
  "type-not-sent": {
    status: 409,
    title: { sv: "Ett sådant här intyg kan inte skickas", en: "A certificate of this kind cannot be sent" },
  },
  "diagnosis-not-left-out": {
    status: 422,
    title: {
      sv: "Det här intyget kan inte skrivas ut utan diagnos",
      en: "This certificate cannot be printed without its diagnosis",
    },
  },
  "too-young": {
    status: 403,
    title: { sv: "Mina intyg är till för dig som har fyllt 16 år", en: "Mina intyg is for those who are 16 or older" },
  },
} as const satisfies Catalogue;
