import * as z from "zod/mini";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Condition, Item, ItemKey, Write } from "../../operation/tables.ts";
import { certificateSubject } from "../model/subject.ts";
import { patientKeysOf, withPatientKeys } from "../model/replacement.ts";
import type { Replacement } from "../model/replacement.ts";
import { generationOf } from "./person-key.ts";
import { tableNames } from "./table-names.ts";

/** Which certificates say that they replace one, and under which condition that is all of them. */
export interface KnownReplacements {
  readonly by: readonly Replacement[];
  readonly version: number;
  readonly when: Condition;
}

/** It lies with the certificate that is replaced, be that one here already or not. */
export function replacementsPlace(certificateId: string): ItemKey {
  return { table: tableNames.certificates, pk: certificateSubject(certificateId), sk: replacementsSort };
}

/** What is damaged is known no more, and is written anew. */
export function toReplacements(item: Item | undefined, tellDamaged: TellDamaged): KnownReplacements {
  if (item === undefined) return { by: [], version: 0, when: "absent" };
  const [read] = readable([item], shape.read, tellDamaged).values;
  return read === undefined ? { by: [], version: 0, when: "present" } : { ...read, when: { version: read.version } };
}

/** The write that leaves these in place of what was known. */
export function replacementsWrite(
  certificateId: string,
  { version, when }: KnownReplacements,
  by: readonly Replacement[],
): Write<"certificate-changed"> {
  const put = shape.write({ version: version + 1, by });
  return { ...replacementsPlace(certificateId), put, when, otherwise: "certificate-changed" };
}

/**
 * The write that names the patients by keys of a later generation; undefined where there is nothing to name so, also in
 * what is damaged or is another kind of item.
 */
export async function levelledReplacements(
  item: Item,
  generation: number,
  level: (personKeys: readonly string[]) => Promise<readonly string[]>,
): Promise<Write<"changed-meanwhile"> | undefined> {
  if (item.sk !== replacementsSort) return undefined;
  const [read] = readable([item], shape.read, () => undefined).values;
  const keys = read?.by.flatMap(patientKeysOf) ?? [];
  if (read === undefined || keys.every((one) => generationOf(one) >= generation)) return undefined;
  const by = withPatientKeys(read.by, await level(keys));
  return {
    table: tableNames.certificates,
    pk: item.pk,
    sk: item.sk,
    set: shape.write({ version: read.version + 1, by }),
    when: { version: read.version },
    otherwise: "changed-meanwhile",
  };
}

const replacementsSort = "REPLACEMENTS";

const shape = storedShape<Pick<KnownReplacements, "by" | "version">>(
  z.object({
    version: z.int(),
    by: z.array(
      z.object({
        id: z.string(),
        isConfirmed: z.exactOptional(z.literal(false)),
        careProvider: z.string(),
        onlyAt: z.exactOptional(z.string()),
        patientKey: z.string(),
        otherPatientKeys: z.exactOptional(z.array(z.string())),
        signedAt: z.string(),
      }),
    ),
  }),
);
