import type { RegisteredPerson } from "../model/registered-person.ts";

/** Where it is known who somebody is. */
export interface PersonRegister {
  /**
   * People by their numbers, twelve digits each, at most `mostAtOnce`. Every number asked for is in the answer: of whom
   * the register has nobody as unknown, and where it does not answer, as unreachable.
   */
  readonly find: (numbers: readonly string[]) => Promise<ReadonlyMap<string, RegisteredPerson>>;
}

/** GetPersonsForProfile takes no more people in one question. */
export const mostAtOnce = 500;
