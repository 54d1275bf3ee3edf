import * as z from "zod/mini";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { NumberRecord, RegisterRecord } from "../model/registered-person.ts";
import type { NumberRecords } from "../person-register/person-register.ts";
import { tableNames } from "./table-names.ts";

/**
 * A register of a stage's own, in its Directory, for where there is no national one. It holds those of whom there is
 * something to say; whoever is not in it is taken as an ordinary person whose name nobody knows, because a register of
 * people made up cannot tell who there is not (docs/domain/patients.md, Registers).
 */
export function directoryRegister(tables: Tables, tellDamaged: TellDamaged): NumberRecords {
  return {
    // AP33.
    find: async (numbers) => {
      const items = numbers.length === 0 ? [] : await tables.get(numbers.map(personKey));
      return new Map(numbers.map((number, at) => [number, recordIn(items[at], tellDamaged)]));
    },
  };
}

/** Somebody of the register; `isUnknown` is entered of a number that nobody has. */
export interface DirectoryPerson extends RegisterRecord {
  readonly isUnknown: boolean;
}

/** The write that enters somebody; entering them again replaces them. */
export function personWrite(number: string, person: DirectoryPerson): Write {
  return { ...personKey(number), put: personShape.write(person) };
}

const personShape = storedShape<DirectoryPerson>(
  z.object({
    isUnknown: z.boolean(),
    isProtected: z.boolean(),
    isDeceased: z.boolean(),
    isTestPerson: z.boolean(),
    isRenumbered: z.boolean(),
    name: z.exactOptional(z.string()),
    linkedNumbers: z.exactOptional(z.array(z.string())),
  }),
);

/** Of whom nothing can be read, it is not known whether they are protected. */
function recordIn(item: Item | undefined, tellDamaged: TellDamaged): NumberRecord {
  if (item === undefined) return { isProtected: false, isDeceased: false, isTestPerson: false, isRenumbered: false };
  const [person] = readable([item], personShape.read, tellDamaged).values;
  if (person === undefined) return "unreachable";
  const { isUnknown, ...record } = person;
  return isUnknown ? "unknown" : record;
}

function personKey(number: string): ItemKey {
  return { table: tableNames.directory, pk: `PERSON#${number}`, sk: "PERSON" };
}
