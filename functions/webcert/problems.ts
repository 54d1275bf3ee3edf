import type { Catalogue } from "../operation/problem.ts";

/** What Webcert refuses with, and what it means to whoever asked. */
export const webcertProblems = {
  "type-unknown": {
    status: 422,
    title: {
      sv: "Intygstypen finns inte eller kan inte utfärdas nu",
      en: "There is no such certificate type, or it cannot be written now",
    },
  },
  "type-not-yours": {
    status: 403,
    title: {
      sv: "Din roll får inte göra detta med intygstypen",
      en: "Your role may not do this with this certificate type",
    },
  },
  "type-not-sent": {
    status: 409,
    title: {
      sv: "Intyg av den här typen och versionen skickas inte",
      en: "Certificates of this type and version are not sent",
    },
  },
  "type-not-renewed": {
    status: 409,
    title: { sv: "Intyg av den här typen förnyas inte", en: "Certificates of this type are not renewed" },
  },
  "type-not-replaced": {
    status: 409,
    title: {
      sv: "Intyg av den här typen och versionen ersätts inte",
      en: "Certificates of this type and version are not replaced",
    },
  },
  "type-without-employer-form": {
    status: 409,
    title: {
      sv: "Den här intygstypen har ingen blankett för arbetsgivaren",
      en: "This type of certificate has no form for the employer",
    },
  },
  "type-without-questions": {
    status: 409,
    title: {
      sv: "Ingen ställer frågor om den här intygstypen",
      en: "Nobody asks questions about this type",
    },
  },
  "answers-invalid": {
    status: 400,
    title: { sv: "Svaren stämmer inte med intygstypen", en: "The answers do not fit the certificate type" },
  },
  "draft-too-large": {
    status: 413,
    title: {
      sv: "Utkastet är för långt. Korta texterna, som får ta högst 150 kB tillsammans",
      en: "The draft is too long. Shorten its texts, which may take 150 kB in all",
    },
  },
  "code-not-found": { status: 404, probe: false, title: { sv: "Koden finns inte", en: "There is no such code" } },
  "draft-not-found": { status: 404, title: { sv: "Utkastet finns inte", en: "There is no such draft" } },
  "draft-version-not-found": {
    status: 404,
    title: { sv: "Utkastet har ingen sådan version", en: "The draft has no such version" },
  },
  "draft-already-signed": {
    status: 409,
    title: {
      sv: "Utkastet är redan signerat. Intyget har samma id",
      en: "The draft has been signed. The certificate has the same id",
    },
  },
  "draft-locked": {
    status: 409,
    title: {
      sv: "Utkastet är låst: det påbörjades för mer än 14 dagar sedan. Kopiera det till ett nytt",
      en: "The draft is locked, since it was begun more than 14 days ago. Copy it to a new one",
    },
  },
  "draft-not-locked": {
    status: 409,
    title: {
      sv: "Utkastet är inte låst. Fortsätt på det eller ta bort det",
      en: "The draft is not locked. Go on with it or delete it",
    },
  },
  "draft-revoked": {
    status: 409,
    title: { sv: "Utkastet är makulerat", en: "The draft is void" },
  },
  "draft-changed": {
    status: 412,
    title: { sv: "Utkastet har ändrats sedan du läste det", en: "The draft changed since you read it" },
    isRace: true,
  },
  "message-draft-changed": {
    status: 409,
    title: {
      sv: "En kollega har skrivit på texten sedan du såg den, och inget har skickats",
      en: "A colleague has written on the text since you saw it, and nothing has been sent",
    },
  },
  "task-changed": {
    status: 409,
    title: {
      sv: "Någon annan har ändrat vem som har uppgiften sedan du såg den",
      en: "Somebody else has changed whose task it is since you saw it",
    },
  },
  "assignee-not-at-unit": {
    status: 422,
    title: {
      sv: "Den som skulle få uppgiften arbetar inte på enheten",
      en: "Whoever was to have the task does not work at your unit",
    },
  },
  "message-not-assigned": {
    status: 409,
    title: {
      sv: "Meddelandet väntar inte på enheten, så det är ingens uppgift",
      en: "The message does not wait for your unit, so it is nobody's task",
    },
  },
  "draft-exists": {
    status: 409,
    title: { sv: "Utkastet finns redan, försök igen", en: "The draft exists already, try again" },
  },
  "draft-made-already": {
    status: 409,
    title: {
      sv: "Enheten har redan ett sådant utkast från intyget. Fortsätt på det",
      en: "Your unit has such a draft from the certificate already. Go on with that one",
    },
  },
  "draft-incomplete": { status: 422, title: { sv: "Utkastet är inte komplett", en: "The draft is not complete" } },
  "employer-certificate-made-already": {
    status: 409,
    title: {
      sv: "Det finns redan ett intyg till arbetsgivaren. Ersätt det om något ska ändras",
      en: "There is a certificate for the employer already. Replace that one to change something",
    },
  },
  "employer-certificate-incomplete": {
    status: 422,
    title: {
      sv: "Intyget till arbetsgivaren är inte komplett, så inget är signerat",
      en: "The certificate for the employer is not complete, so nothing is signed",
    },
  },
  "certificate-not-found": { status: 404, title: { sv: "Intyget finns inte", en: "There is no such certificate" } },
  "diagnosis-not-left-out": {
    status: 422,
    title: {
      sv: "Intyget kan inte skrivas ut utan diagnos",
      en: "This certificate cannot be printed without its diagnosis",
    },
  },
  "unit-not-listed": {
    status: 403,
    title: {
      sv: "Enheten är varken den du arbetar på eller en del av den där du får arbeta",
      en: "The unit is neither the one you work at nor a part of it where you may work",
    },
  },
  "certificate-not-your-units": {
    status: 403,
    title: {
      sv: "Bara enheten som utfärdade intyget kan göra detta",
      en: "Only the unit that issued the certificate can do this",
    },
  },
  "certificate-changed": {
    status: 409,
    isRace: true,
    title: { sv: "Intyget har ändrats sedan du läste det", en: "The certificate changed since you read it" },
  },
  "certificate-revoked": { status: 409, title: { sv: "Intyget är makulerat", en: "The certificate is void" } },
  "certificate-replaced": {
    status: 409,
    title: { sv: "Intyget har ersatts av ett nyare", en: "A newer certificate has replaced it" },
  },
  "certificate-complemented": {
    status: 409,
    title: { sv: "Intyget har kompletterats med ett nyare", en: "A newer certificate has complemented it" },
  },
  "complement-awaited": {
    status: 409,
    title: {
      sv: "Mottagaren väntar på en komplettering av intyget. Besvara den först",
      en: "The recipient waits for a complement to the certificate. Answer that first",
    },
  },
  "complement-not-awaited": {
    status: 409,
    title: {
      sv: "Ingen väntar på en komplettering av intyget",
      en: "Nobody waits for a complement to the certificate",
    },
  },
  "certificate-already-sent": {
    status: 409,
    title: {
      sv: "Intyget har redan skickats till mottagaren",
      en: "The certificate has already been sent to the recipient",
    },
  },
  "certificate-not-sent": {
    status: 409,
    title: {
      sv: "Intyget har inte skickats till mottagaren",
      en: "The certificate has not been sent to the recipient",
    },
  },
  "person-register-unavailable": {
    status: 503,
    title: {
      sv: "Vi når inte personuppgiftstjänsten, och kan därför inte veta om patienten har skyddade personuppgifter. Försök igen",
      en: "The person register does not answer, so we cannot know whether the patient's identity is protected. Try again",
    },
  },
  "patient-unknown": {
    status: 409,
    probe: true,
    title: {
      sv: "Personuppgiftstjänsten har ingen person med det numret",
      en: "The person register has nobody of that number",
    },
  },
  "patient-protected": {
    status: 403,
    title: {
      sv: "Patienten har skyddade personuppgifter. Bara den som får signera intyget kan göra detta, på enheten det hör till",
      en: "The patient's identity is protected. Only who may sign the certificate can do this, at the unit it belongs to",
    },
  },
  "patient-deceased": { status: 409, title: { sv: "Patienten är avliden", en: "The patient is deceased" } },
  "patient-renumbered": {
    status: 409,
    title: {
      sv: "Patienten har fått ett nytt personnummer. Skriv intyget på det nya",
      en: "The patient has a new personal number. Write the certificate for that one",
    },
  },
  "patient-test-person": {
    status: 409,
    title: {
      sv: "Patienten är en testperson, och intyg för testpersoner skickas inte",
      en: "The patient is a test person, and their certificates are not sent",
    },
  },
  "message-not-found": { status: 404, title: { sv: "Meddelandet finns inte", en: "There is no such message" } },
  "message-not-a-question": {
    status: 409,
    title: { sv: "Meddelandet är ingen fråga som kan besvaras", en: "The message is no question to answer" },
  },
  "message-handled-already": {
    status: 409,
    title: {
      sv: "Frågan är redan besvarad eller markerad som hanterad",
      en: "The question has been answered, or marked as handled",
    },
  },
  "message-not-handled": {
    status: 409,
    title: {
      sv: "Meddelandet hanteras inte: det är vårdens eget, eller en påminnelse",
      en: "The message is not handled: care has written it, or it is a reminder",
    },
  },
  "message-answered": {
    status: 409,
    title: { sv: "Meddelandet är besvarat", en: "The message has been answered" },
  },
  "messages-too-many": {
    status: 409,
    title: {
      sv: "Enheten har redan ställt 100 frågor om intyget",
      en: "The unit has asked a hundred questions about the certificate already",
    },
  },
  "message-exists": { status: 409, title: { sv: "Meddelandet finns redan", en: "The message exists already" } },
  "signing-service-unavailable": {
    status: 503,
    title: {
      sv: "Underskriftstjänsten svarar inte. Utkastet är sparat, försök igen",
      en: "The signing service does not answer. The draft is kept, try again",
    },
  },
  "signing-service-answer-unusable": {
    status: 502,
    title: {
      sv: "Underskriftstjänsten gav ett felaktigt svar. Utkastet är sparat",
      en: "The signing service answered wrongly. The draft is kept",
    },
  },
} as const satisfies Catalogue;
