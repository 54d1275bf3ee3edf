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
    title: { sv: "Det här gör driften", en: "Only operators do this" },
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
  "staff-not-found": {
    status: 404,
    title: { sv: "Medarbetaren finns inte i katalogen", en: "The directory has no such member of staff" },
  },
  "staff-not-yours": {
    status: 403,
    title: {
      sv: "Medarbetaren arbetar också för andra: be driften om ändringen",
      en: "The member of staff also works for others: ask the operators for the change",
    },
  },
  "staff-in-use": {
    status: 409,
    title: {
      sv: "Medarbetaren har uppdrag kvar: ta bort dem först",
      en: "The member of staff still has commissions: remove those first",
    },
  },
  "system-role-not-yours": {
    status: 403,
    title: {
      sv: "Du kan bara ge och ta bort systemroller som gäller din egen vårdgivare",
      en: "You can only give and take system roles of your own care provider",
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
} as const satisfies Catalogue;
