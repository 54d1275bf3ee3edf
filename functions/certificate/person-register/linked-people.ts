import { personAmong, unknownLinks } from "../model/new-numbers.ts";
import { mostAtOnce } from "./person-register.ts";
import type { NumberRecords, PersonRegister } from "./person-register.ts";

/** So often is asked on for what the records before have led to: more numbers than that nobody has had. */
const mostSteps = 5;

/**
 * People of a register that has a record for each number: who has got a new number is found by the old one too, and the
 * other way round. Of most people the first question is the last; what lies beyond the last step is unreachable.
 */
export function linkedPeople(register: NumberRecords): PersonRegister {
  return {
    find: async (numbers) => {
      const records = new Map(await register.find(numbers));
      for (let step = 1; step < mostSteps; step += 1) {
        const missing = unknownLinks(records);
        if (missing.length === 0) break;
        for (let at = 0; at < missing.length; at += mostAtOnce)
          for (const [number, record] of await register.find(missing.slice(at, at + mostAtOnce)))
            records.set(number, record);
      }
      return new Map(numbers.map((number) => [number, personAmong(number, records)]));
    },
  };
}
