import type { Texts } from "../../operation/chosen-language.ts";
import type { Finding } from "../../operation/result.ts";
import { comparablePersonNumber } from "../../operation/comparable-ids.ts";
import { kindOf, personFault } from "./person-id.ts";
import type { PersonFault } from "./person-id.ts";

/** Why a number cannot have been issued, in words for whoever sent it; the same at every door. */
export const personFaultWords: Readonly<Record<PersonFault, Texts>> = {
  "no-such-day": {
    sv: "Personnumret eller samordningsnumret har ett födelsedatum som inte finns.",
    en: "The personnummer or samordningsnummer has a date of birth that does not exist.",
  },
  "not-born": {
    sv: "Personnumret eller samordningsnumret har ett födelsedatum i framtiden.",
    en: "The personnummer or samordningsnummer has a date of birth in the future.",
  },
  "other-kind": {
    sv: "Numret är av annat slag än root anger: ett samordningsnummer har 60 lagt till dagen, ett personnummer inte.",
    en: "The number is of another kind than its root says: a samordningsnummer adds 60 to the day, a personnummer not.",
  },
  "check-digit": {
    sv: "Kontrollsiffran i personnumret eller samordningsnumret är fel.",
    en: "The check digit of the personnummer or samordningsnummer is wrong.",
  },
};

/**
 * What is wrong with a text that should be a person's number, and why; undefined where it is one.
 *
 * @param today YYYY-MM-DD, where it is known: nobody is born after it
 */
export function personNumberFault(text: string, today?: string): Pick<Finding, "code" | "text"> | undefined {
  const number = comparablePersonNumber(text);
  if (!/^\d{12}$/.test(number)) return { code: "wrong-personnummer" };
  const fault = personFault({ kind: kindOf(number), number }, today);
  return fault === undefined ? undefined : { code: "wrong-personnummer", text: personFaultWords[fault] };
}

/** What is wrong with the field `patient` of a call on a day (YYYY-MM-DD): nothing, or why its number is nobody's. */
export function patientFindings(patient: string, today: string): readonly Finding[] {
  const fault = personNumberFault(patient, today);
  return fault === undefined ? [] : [{ pointer: "/patient", ...fault }];
}
