import { personOf } from "../model/registered-person.ts";
import type { RegisteredPerson } from "../model/registered-person.ts";
import { mostAtOnce } from "./person-register.ts";
import type { PersonRegister } from "./person-register.ts";

/**
 * How long somebody lies in a function's memory. Short for everybody: what must never be old is that an ordinary person
 * has become protected (docs/domain/patients.md, Registers).
 */
const keptMilliseconds = 5 * 60_000;

/** As many people as a function keeps in mind. */
const mostKept = 5_000;

/**
 * People of a register, kept in the function's memory for minutes and written nowhere. What the register did not answer
 * is not kept: the next call asks anew.
 */
export class KnownPeople {
  readonly #register: PersonRegister;
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly person: RegisteredPerson; readonly until: number }>();

  constructor(register: PersonRegister, now: () => number) {
    this.#register = register;
    this.#now = now;
  }

  /** Whoever has this number, twelve digits. */
  async find(number: string): Promise<RegisteredPerson> {
    return (await this.findAll([number])).get(number) ?? personOf("unreachable");
  }

  /** Whoever has this number now or has had it, by the number that they go by; by this one where that is not told. */
  async findByNewNumber(number: string): Promise<{ readonly number: string; readonly person: RegisteredPerson }> {
    const person = await this.find(number);
    const { newNumber } = person;
    return newNumber === undefined ? { number, person } : { number: newNumber, person: await this.find(newNumber) };
  }

  /** People of several numbers, each once; all that were asked for are in the answer. */
  async findAll(numbers: readonly string[]): Promise<ReadonlyMap<string, RegisteredPerson>> {
    const asked = [...new Set(numbers)];
    const now = this.#now();
    const people = new Map<string, RegisteredPerson>();
    for (const number of asked) {
      const kept = this.#kept.get(number);
      if (kept !== undefined && kept.until > now) people.set(number, kept.person);
    }
    const missing = asked.filter((number) => !people.has(number));
    const questions = Array.from({ length: Math.ceil(missing.length / mostAtOnce) }, (_, at) =>
      this.#register.find(missing.slice(at * mostAtOnce, (at + 1) * mostAtOnce)),
    );
    const found = await Promise.all(questions);
    for (const answer of found)
      for (const [number, person] of answer) people.set(number, this.#keep(number, person, now));
    return people;
  }

  #keep(number: string, person: RegisteredPerson, now: number): RegisteredPerson {
    if (person.statuses.includes("unreachable")) return person;
    this.#kept.delete(number);
    this.#kept.set(number, { person, until: now + keptMilliseconds });
    // The first of a map is what was entered longest ago.
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return person;
  }
}
