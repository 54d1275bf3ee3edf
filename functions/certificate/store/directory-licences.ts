import * as z from "zod/mini";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { LicenceRecord, LicenceRegister } from "../model/licence.ts";
import { codedText } from "./coded-text.ts";
import { tableNames } from "./table-names.ts";

/**
 * A register of licences of a stage's own, in its Directory, for where all people are made up. Who is not in it has no
 * licence; of whom nothing can be read, nothing can be said.
 */
export function directoryLicences(tables: Tables, tellDamaged: TellDamaged): LicenceRegister {
  return {
    // AP51.
    find: async (personNumber) => {
      const [item] = await tables.get([licenceKey(personNumber)]);
      if (item === undefined) return "unlicensed";
      return readable([item], licenceShape.read, tellDamaged).values[0] ?? "no-answer";
    },
  };
}

/** For a stage of real people, whose register of licences nobody has connected yet: it says nothing of anybody. */
export const silentLicences: LicenceRegister = { find: () => Promise.resolve("no-answer") };

/** The write that enters what the register says of somebody; entering it again replaces it. */
export function licenceWrite(personNumber: string, record: LicenceRecord): Write<never> {
  return { ...licenceKey(personNumber), put: licenceShape.write(record) };
}

const licenceShape = storedShape<LicenceRecord>(
  z.object({
    licences: z.array(
      z.object({
        code: z.string(),
        since: z.string(),
        until: z.exactOptional(z.string()),
        withdrawnFrom: z.exactOptional(z.string()),
      }),
    ),
    specialities: z.array(codedText),
    prescriberCode: z.exactOptional(z.string()),
  }),
);

function licenceKey(personNumber: string): ItemKey {
  return { table: tableNames.directory, pk: `PERSON#${personNumber}`, sk: "LICENCE" };
}
