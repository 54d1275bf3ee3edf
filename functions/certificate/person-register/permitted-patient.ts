import { ordinaryPerson, personOf } from "../model/registered-person.ts";
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

/**
 * The same of somebody for whom something new is begun, and the number that they go by: what is new bears the number
 * that holds, also where somebody asks by one that was given up.
 */
export async function permittedByNewNumber<Code extends string>(
  number: string,
  people: KnownPeople,
  permit: (patient: RegisteredPerson) => Result<true, Refusal<Code>>,
): Promise<Result<{ readonly number: string }, Refusal<Code>>> {
  const ofAnybody = permit(ordinaryPerson);
  if (!ofAnybody.ok) return ofAnybody;
  const { number: inUse, person } = await people.findByNewNumber(number);
  const permitted = permit(person);
  return permitted.ok ? ok({ number: inUse }) : permitted;
}

/**
 * Whether two numbers are of one person: where the register has to be asked, by whichever of them is in use. Undefined
 * where it does not answer.
 */
export async function isOnePerson(one: string, other: string, people: KnownPeople): Promise<boolean | undefined> {
  if (one === other) return true;
  const found = await people.findAll([one, other]);
  const persons = [one, other].map((number) => found.get(number) ?? personOf("unreachable"));
  if (persons.some(({ statuses }) => statuses.includes("unreachable"))) return undefined;
  return persons.some(({ otherNumbers = [] }, at) => otherNumbers.includes(at === 0 ? other : one));
}
