import * as z from "zod/mini";
import {
  careProviderFields,
  careProviderId,
  commissionFields,
  commissionId,
  keptCareProviderFields,
  keptCommissionFields,
  keptStaffFields,
  keptUnitFields,
  staffFields,
  staffId,
  timeInOrder,
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

/** What is entered is judged; what the national directory keeps stands as it says. */
const entered = { careProviderFields, unitFields, staffFields, commissionFields };
const kept: typeof entered = {
  careProviderFields: keptCareProviderFields,
  unitFields: keptUnitFields,
  staffFields: keptStaffFields,
  commissionFields: keptCommissionFields,
};

function fileOf(fields: typeof entered) {
  const careProvider = z.strictObject({ hsaId: careProviderId, ...fields.careProviderFields, ...told });
  const unit = z.strictObject({ hsaId: unitId, ...fields.unitFields, ...told });
  /** Its revision is that of the member of staff when it was written: it was given then. */
  const commission = z.strictObject({
    hsaId: commissionId,
    ...fields.commissionFields,
    revision: told.revision,
    isNational: told.isNational,
  });
  const member = z.strictObject({
    hsaId: staffId,
    ...fields.staffFields,
    role: z.exactOptional(z.string()),
    ...told,
    commissions: z._default(z.array(commission), []),
  });
  return z.strictObject({
    careProviders: z._default(z.array(careProvider.check(timeInOrder)), []),
    units: z._default(z.array(unit.check(timeInOrder)), []),
    staff: z._default(z.array(member), []),
  });
}

const file = fileOf(entered);
const fileAsKept = fileOf(kept);

/** Records of the Directory as a file has them: as the API tells them, and new ones without a revision. */
export type DirectoryFile = z.infer<typeof file>;

export type CareProviderRecord = DirectoryFile["careProviders"][number];
export type UnitRecord = DirectoryFile["units"][number];
export type StaffRecord = DirectoryFile["staff"][number];
export type CommissionRecord = StaffRecord["commissions"][number];

/** Judges what a file holds. Refuses with every place that is wrong, by JSON Pointer. */
export function directoryFileOf(content: unknown): Result<DirectoryFile> {
  const parsed = judged(content);
  if (!parsed.ok) return parsed;
  const repeated = repeatedIds(parsed.value);
  return repeated.length === 0 ? parsed : refused("input-invalid", repeated);
}

function judged(content: unknown): ReturnType<typeof directoryFileOf> {
  const parsed = parseInput(file, content);
  const asKept = parsed.ok ? parsed : parseInput(fileAsKept, content);
  if (parsed.ok || !asKept.ok) return parsed;
  const wrong = (parsed.refusal.errors ?? []).filter(({ pointer }) => !isOfNational(asKept.value, pointer));
  return wrong.length === 0 ? asKept : refused("input-invalid", wrong);
}

/** Whether what lies there is of a record that the national directory keeps. */
function isOfNational(within: object, pointer: string): boolean {
  const [, name = "", ...rest] = pointer.split("/");
  const inner: unknown = Object.entries(within).find(([key]) => key === name)?.[1];
  if (typeof inner !== "object" || inner === null) return false;
  return ("isNational" in inner && inner.isNational === true) || isOfNational(inner, ["", ...rest].join("/"));
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
