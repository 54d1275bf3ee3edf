import type { NumberRecord, RegisteredPerson } from "../model/registered-person.ts";

/** Where it is known who somebody is. */
export interface PersonRegister {
  /**
   * People by their numbers, twelve digits each, at most `mostAtOnce`. Every number asked for is in the answer: of whom
   * the register has nobody as unknown, and where it does not answer, as unreachable.
   */
  readonly find: (numbers: readonly string[]) => Promise<ReadonlyMap<string, RegisteredPerson>>;
}

/** A register as it is: a record for each number that somebody has or had. */
export interface NumberRecords {
  /** What it says of numbers, twelve digits each, at most `mostAtOnce`; every number asked for is in the answer. */
  readonly find: (numbers: readonly string[]) => Promise<ReadonlyMap<string, NumberRecord>>;
}

/**
 * As many as are asked for in one question. GetPersonsForProfile takes 500; a tenth is what a page of a list has, is
 * answered in about a second, and has fewer elements than a message may have here (xml-tree.ts).
 */
export const mostAtOnce = 50;
