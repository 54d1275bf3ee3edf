import type { Texts } from "../../functions/operation/chosen-language.ts";
import type { Problem } from "./problem.ts";
import { isPassing } from "./problem.ts";

const nothing = {
  lost: { sv: "Inget har gått förlorat.", en: "Nothing is lost." },
} as const;

const advice = {
  network: {
    sv: `${nothing.lost.sv} Kontrollera nätet och försök igen om en stund.`,
    en: `${nothing.lost.en} Check the network and try again in a while.`,
  },
  passing: {
    sv: `${nothing.lost.sv} Försök igen om en stund. Hör av dig till supporten om det fortsätter.`,
    en: `${nothing.lost.en} Try again in a while. Tell your support if it goes on.`,
  },
  signIn: { sv: "Logga in igen.", en: "Sign in again." },
  notYours: {
    sv: "Kontrollera att du har valt rätt enhet. Behöver du behörigheten talar du med din verksamhetschef.",
    en: "Check that you have chosen the right unit. If you need the permission, speak to your manager.",
  },
  notThere: {
    sv: "Det kan ha tagits bort, eller hör till en annan enhet. Kontrollera att du har valt rätt enhet.",
    en: "It may have been deleted, or belong to another unit. Check that you have chosen the right unit.",
  },
  changed: {
    sv: "Läs in sidan igen för att se hur det ser ut nu.",
    en: "Load the page again to see how it stands now.",
  },
  mend: { sv: "Ändra det som är fel och försök igen.", en: "Correct what is wrong and try again." },
} as const satisfies Record<string, Texts>;

/** What to do about a problem, in a sentence or two. */
export function adviceOf(problem: Problem): Texts {
  const { status } = problem;
  if (status === undefined) return advice.network;
  if (isPassing(problem)) return advice.passing;
  switch (status) {
    case 401:
      return advice.signIn;
    case 403:
      return advice.notYours;
    case 404:
      return advice.notThere;
    case 409:
    case 412:
      return advice.changed;
    default:
      return advice.mend;
  }
}
