import { ordinaryPerson } from "../model/registered-person.ts";
import type { RegisteredPerson } from "../model/registered-person.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";
import type { KnownPeople } from "./known-people.ts";

/**
 * Whom an action is about, where the caller is permitted it. Nobody is looked up for who may not do it whoever it is
 * about: the register would be told of a question that is never answered.
 *
 * @param number twelve digits
 */
export async function permittedPatient<Code extends string>(
  number: string,
  people: KnownPeople,
  permit: (patient: RegisteredPerson) => Result<true, Refusal<Code>>,
): Promise<Result<RegisteredPerson, Refusal<Code>>> {
  const ofAnybody = permit(ordinaryPerson);
  if (!ofAnybody.ok) return ofAnybody;
  const patient = await people.find(number);
  const permitted = permit(patient);
  return permitted.ok ? ok(patient) : permitted;
}
