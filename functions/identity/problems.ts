import type { Catalogue } from "../operation/problem.ts";

/** What Identity refuses with. Whoever has a token may ask who they are; these are of who keeps the Directory. */
export const identityProblems = {
  "not-a-keeper": {
    status: 403,
    title: {
      sv: "Du har inget uppdrag att sköta katalogen över vårdgivare",
      en: "You are not one of those who keep the directory of care providers",
    },
  },
  "operators-only": {
    status: 403,
    title: { sv: "Bara driften får göra det här", en: "Only operators do this" },
  },
  "record-changed": {
    status: 412,
    title: {
      sv: "Någon annan har ändrat uppgifterna sedan du läste dem: inget är sparat",
      en: "Somebody else has changed the record since you read it: nothing has been saved",
    },
  },
  "national-directory-keeps": {
    status: 409,
    title: {
      sv: "Uppgifterna kommer från HSA och ändras bara där",
      en: "The record comes from the national directory (HSA) and is changed there only",
    },
  },
  "care-provider-not-found": {
    status: 404,
    title: { sv: "Vårdgivaren finns inte i katalogen", en: "The directory has no such care provider" },
  },
  "care-provider-in-use": {
    status: 409,
    title: {
      sv: "Vårdgivaren har enheter eller medarbetare kvar: ta bort dem först, eller sätt ett slutdatum",
      en: "The care provider still has units or staff: remove those first, or set a last day",
    },
  },
  "unit-not-found": {
    status: 404,
    title: {
      sv: "Enheten finns inte i katalogen över vårdenheter",
      en: "The directory of care units has no such unit",
    },
  },
  "unit-in-use": {
    status: 409,
    title: {
      sv: "Enheten har mottagningar eller medarbetare kvar: ta bort dem först, eller sätt ett slutdatum",
      en: "The unit still has parts or staff: remove those first, or set a last day",
    },
  },
  "unit-has-records": {
    status: 409,
    title: {
      sv: "Utkast eller intyg har gjorts vid enheten, så den tas inte bort: sätt ett slutdatum i stället",
      en: "Drafts or certificates have been made at the unit, so it is not removed: set a last day instead",
    },
  },
  "staff-not-found": {
    status: 404,
    title: { sv: "Medarbetaren finns inte i katalogen", en: "The directory has no such member of staff" },
  },
  "staff-is-you": {
    status: 403,
    title: {
      sv: "Du kan inte ändra dina egna uppgifter i katalogen: be någon annan som sköter den",
      en: "You cannot change your own record in the directory: ask another of those who keep it",
    },
  },
  "staff-in-use": {
    status: 409,
    title: {
      sv: "Medarbetaren har uppdrag kvar: ta bort dem först",
      en: "The member of staff still has commissions: remove those first",
    },
  },
  "credentials-not-yours": {
    status: 403,
    title: {
      sv: "Bara driften får ändra legitimation, förskrivarkoder, systemroller och befattningar som gör någon till läkare",
      en: "Only operators change licences, prescriber codes, system roles and positions that make somebody a doctor",
    },
  },
  "hsa-id-not-yours": {
    status: 403,
    title: {
      sv: "HSA-id:t börjar inte som din vårdgivares, fram till bindestrecket: bara driften kan lägga in det",
      en: "The HSA-id does not begin as your care provider's, up to the dash: only operators can enter it",
    },
  },
  "commission-not-found": {
    status: 404,
    title: { sv: "Medarbetaruppdraget finns inte", en: "There is no such commission" },
  },
  "commission-taken": {
    status: 409,
    title: {
      sv: "Det finns redan ett medarbetaruppdrag med samma ändamål på platsen, eller med samma id på en annan plats",
      en: "There already is a commission for this purpose at this place, or with this id at another",
    },
  },
  "not-an-applicant": {
    status: 403,
    title: {
      sv: "Bara den som har loggat in i Webcert med e-legitimation kan registrera en egen mottagning",
      en: "Only somebody who has signed in to Webcert with an e-legitimation can register a practice of their own",
    },
    probe: false,
  },
  "practice-registered-already": {
    status: 409,
    title: { sv: "Du har redan registrerat din mottagning", en: "You have registered your practice already" },
  },
  "own-name-not-known": {
    status: 409,
    title: {
      sv: "Personuppgiftstjänsten kunde inte säga vad du heter. Försök igen senare, eller vänd dig till driften",
      en: "The person register could not tell your name. Try again later, or turn to the operators",
    },
  },
  "practice-not-found": {
    status: 404,
    title: {
      sv: "Du har ingen registrerad mottagning som är öppen",
      en: "You have no registered practice that is open",
    },
    probe: false,
  },
  "practice-changed": {
    status: 412,
    title: {
      sv: "Uppgifterna om mottagningen har ändrats sedan du läste dem",
      en: "What is registered of the practice has changed since you read it",
    },
  },
  "agreement-not-found": {
    status: 404,
    title: { sv: "Du har inga sådana villkor att godkänna", en: "You have no such terms to accept" },
    probe: false,
  },
  "agreement-version-not-current": {
    status: 409,
    title: {
      sv: "Villkoren finns i en nyare version: läs den och godkänn den",
      en: "There is another version of the terms: read and accept that one",
    },
  },
  "agreement-changing": {
    status: 409,
    isRace: true,
    title: {
      sv: "Du godkänner eller tar tillbaka villkoren på ett annat ställe just nu. Försök igen",
      en: "You are accepting or withdrawing the terms elsewhere at this moment. Try again",
    },
  },
} as const satisfies Catalogue;
