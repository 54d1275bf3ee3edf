import * as z from "zod/mini";
import {
  careProviderFields,
  careProviderId,
  commissionFields,
  commissionId,
  staffFields,
  staffId,
  unitFields,
  unitId,
} from "../../../functions/identity/directory/directory-shapes.ts";
import { parseInput } from "../../../functions/operation/parse-input.ts";
import type { Finding, Result } from "../../../functions/operation/result.ts";
import { refused } from "../../../functions/operation/result.ts";

/** What the exchange tells of a record and takes from nobody, beside the revision. */
const told = {
  revision: z.exactOptional(z.int().check(z.positive())),
  changedAt: z.exactOptional(z.string()),
  changedBy: z.exactOptional(z.string()),
  isNational: z.exactOptional(z.boolean()),
};

const careProvider = z.strictObject({ hsaId: careProviderId, ...careProviderFields, ...told });
const unit = z.strictObject({ hsaId: unitId, ...unitFields, ...told });
/** Its revision is that of the member of staff when it was written: it was given then. */
const commission = z.strictObject({
  hsaId: commissionId,
  ...commissionFields,
  revision: told.revision,
  isNational: told.isNational,
});
const member = z.strictObject({
  hsaId: staffId,
  ...staffFields,
  role: z.exactOptional(z.string()),
  ...told,
  commissions: z._default(z.array(commission), []),
});

const file = z.strictObject({
  careProviders: z._default(z.array(careProvider), []),
  units: z._default(z.array(unit), []),
  staff: z._default(z.array(member), []),
});

/** Records of the Directory as a file has them: as the API tells them, and new ones without a revision. */
export type DirectoryFile = z.infer<typeof file>;

export type CareProviderRecord = z.infer<typeof careProvider>;
export type UnitRecord = z.infer<typeof unit>;
export type StaffRecord = z.infer<typeof member>;
export type CommissionRecord = z.infer<typeof commission>;

/** Judges what a file holds. Refuses with every place that is wrong, by JSON Pointer. */
export function directoryFileOf(content: unknown): Result<DirectoryFile> {
  const parsed = parseInput(file, content);
  if (!parsed.ok) return parsed;
  const repeated = repeatedIds(parsed.value);
  return repeated.length === 0 ? parsed : refused("input-invalid", repeated);
}

/** A record that stands twice would be entered twice, the later over the earlier. */
function repeatedIds({ careProviders, units, staff }: DirectoryFile): Finding[] {
  const lists = [
    ["/careProviders", careProviders],
    ["/units", units],
    ["/staff", staff],
    ...staff.map(({ commissions }, at) => [`/staff/${String(at)}/commissions`, commissions] as const),
  ] as const;
  return lists.flatMap(([place, records]) => {
    const seen = new Set<string>();
    return records.flatMap(({ hsaId }, at) => {
      const isRepeated = seen.has(hsaId);
      seen.add(hsaId);
      return isRepeated ? [{ pointer: `${place}/${String(at)}/hsaId`, code: "repeated-id", text: repeatedId }] : [];
    });
  });
}

const repeatedId = {
  sv: "Filen har redan en sådan post med samma HSA-id.",
  en: "The file has such a record with the same HSA-id already.",
};
