import type { Catalogue } from "../operation/problem.ts";

/** What Intygstjänst refuses with. Its SOAP operations answer with the contracts' own results instead. */
export const intygstjanstProblems = {
  "certificate-not-found": { status: 404, title: { sv: "Intyget finns inte", en: "There is no such certificate" } },
  "certificate-changed": {
    status: 409,
    title: { sv: "Intyget ändrades under tiden, försök igen", en: "The certificate changed meanwhile, try again" },
  },
  "unit-not-found": {
    status: 404,
    title: {
      sv: "Enheten finns inte i katalogen över vårdenheter",
      en: "The directory of care units has no such unit",
    },
  },
  "form-not-found": {
    status: 404,
    probe: false,
    title: { sv: "Det finns ingen blankett med det namnet", en: "There is no form of that name" },
  },
  "service-contract-not-found": {
    status: 404,
    probe: false,
    title: {
      sv: "Inget nationellt tjänstekontrakt besvaras på den här adressen",
      en: "No national contract is answered at this address",
    },
  },
  "only-post": {
    status: 405,
    title: {
      sv: "Adressen tar emot SOAP-anrop med POST; med ?wsdl ger den kontraktets WSDL",
      en: "This address takes SOAP requests by POST; with ?wsdl it returns the contract's WSDL",
    },
  },
  "system-not-found": {
    status: 404,
    title: { sv: "Systemet är inte anslutet", en: "There is no such connected system" },
  },
  "system-exists": {
    status: 409,
    title: {
      sv: "Ett system med det klient-id:t är redan anslutet",
      en: "A system of that client id is connected already",
    },
  },
  "system-changed": {
    status: 412,
    title: { sv: "Någon annan har ändrat systemets anslutning", en: "Somebody else has changed the connection" },
  },
  "system-changing": {
    status: 409,
    isRace: true,
    title: {
      sv: "Anslutningen ändrades under tiden, försök igen",
      en: "The connection changed meanwhile, try again",
    },
  },
  "renewal-under-way": {
    status: 409,
    title: {
      sv: "Indexhemligheten håller redan på att förnyas",
      en: "The index secret is being renewed already",
    },
  },
  "delivery-not-found": { status: 404, title: { sv: "Leveransen finns inte", en: "There is no such delivery" } },
  "delivery-done": {
    status: 409,
    title: { sv: "Leveransen har redan kommit fram", en: "The delivery has already arrived" },
  },
  "delivery-not-needed": {
    status: 409,
    title: {
      sv: "Leveransen behövs inte: intyget är makulerat, och mottagaren har aldrig fått det eller vet om det",
      en: "The delivery is not needed: the certificate is void, and the recipient never got it, or knows",
    },
  },
  "delivery-ended": {
    status: 409,
    title: {
      sv: "Beskedet om raderingen är borttaget och kan inte skickas igen: meddela mottagaren på annat sätt",
      en: "The notice of the erasure has been taken away and cannot be sent again: tell the recipient in another way",
    },
  },
  "delivery-changed": {
    status: 409,
    isRace: true,
    title: { sv: "Leveransen ändrades under tiden, försök igen", en: "The delivery changed meanwhile, try again" },
  },
} as const satisfies Catalogue;
