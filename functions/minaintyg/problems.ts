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
  "person-register-unavailable": {
    status: 503,
    title: {
      sv: "Vi når inte folkbokföringens uppgifter just nu, och kan därför inte visa dina intyg. Försök igen om en stund",
      en: "We cannot reach the population register right now, and so cannot show your certificates. Try again in a while",
    },
  },
  "citizen-unknown": {
    status: 403,
    probe: false,
    title: {
      sv: "Ditt personnummer finns inte i folkbokföringen",
      en: "Your personal number is not in the population register",
    },
  },
  "citizen-deceased": {
    status: 403,
    probe: false,
    title: {
      sv: "Personen är avliden enligt folkbokföringen, och Mina intyg är stängt",
      en: "By the population register the person is deceased, and Mina intyg is closed",
    },
  },
  "patient-test-person": {
    status: 409,
    title: {
      sv: "Intyg för testpersoner skickas inte",
      en: "Certificates of test persons are not sent",
    },
  },
  "too-young": {
    status: 403,
    probe: false,
    title: { sv: "Mina intyg är till för dig som har fyllt 16 år", en: "Mina intyg is for those who are 16 or older" },
  },
} as const satisfies Catalogue;
