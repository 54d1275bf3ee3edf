import type { CommissionRecord, DirectoryFile, StaffRecord } from "./directory-file.ts";
import { contentOf, differingFields } from "./record-content.ts";
import type { Content } from "./record-content.ts";

export type RecordKind = "care-provider" | "unit" | "staff" | "commission";

/** Why a record is not saved that the exchange would refuse, or would save over what somebody has changed. */
export interface Foreseen {
  readonly code:
    | "record-changed"
    | "national-directory-keeps"
    | "care-provider-not-found"
    | "unit-not-found"
    | "staff-not-found"
    | "commission-not-found";
  /** Who changed the record that stands last, and when, UTC. */
  readonly last?: { readonly by: string; readonly at: string };
  /** In what the file and the record that stands differ. */
  readonly fields?: readonly string[];
  /** What there is none of, where it is not the record itself. */
  readonly missing?: string;
}

/** What is to be done with a record of a file, as the Directory stands. */
export type Verdict =
  | { readonly is: "new" }
  | { readonly is: "changed"; readonly fields: readonly string[] }
  | { readonly is: "unchanged" }
  | { readonly is: "refused"; readonly why: Foreseen };

/** One record of a file and what is to be done with it. */
export interface Step {
  readonly kind: RecordKind;
  readonly hsaId: string;
  /** HSA-id of the member of staff whose commission it is. */
  readonly staff?: string;
  /** What the file says of it. */
  readonly content: Content;
  /** What the Directory says of it; undefined where it has none. */
  readonly standing: Content | undefined;
  /** The revision from which it is changed; undefined where it is new. */
  readonly revision: number | undefined;
  /** What must be there before it, by {@link keyOf}. */
  readonly hangsOn: readonly string[];
  readonly verdict: Verdict;
}

/** A record's name among those of all kinds; of commissions nothing hangs. */
export function keyOf(kind: RecordKind, hsaId: string): string {
  return `${kind} ${hsaId}`;
}

/**
 * What an import of a file does, in its order: what hangs on something comes after that. Care providers that stand
 * already come last, since a change of one is a change of each of its units: what is cut off before then finds the
 * revisions of the units as the file has them.
 *
 * @param standing what the Directory keeps of all that the file names, and of the care providers that it names
 */
export function plannedImport(file: DirectoryFile, standing: DirectoryFile): readonly Step[] {
  const providers = recordSteps("care-provider", file.careProviders, standing.careProviders, () => []);
  const units = recordSteps("unit", file.units, standing.units, ({ careProvider, partOf }) => [
    keyOf("care-provider", careProvider),
    ...(partOf === undefined ? [] : [keyOf("unit", partOf)]),
  ]);
  const staff = recordSteps("staff", file.staff, standing.staff, ({ enteredFor }) =>
    enteredFor === undefined ? [] : [keyOf("care-provider", enteredFor)],
  );
  const known = new Map(standing.staff.map((one) => [one.hsaId, one]));
  const commissions = file.staff.flatMap((member) => commissionSteps(member, known.get(member.hsaId)));
  const isWhole = ({ content }: Step): boolean => content["partOf"] === undefined;
  const isNew = ({ standing: before }: Step): boolean => before === undefined;
  const steps = [
    ...providers.filter(isNew),
    ...units.filter(isWhole),
    ...units.filter((one) => !isWhole(one)),
    ...staff,
    ...commissions,
    ...providers.filter((one) => !isNew(one)),
  ];
  return withPlaces(steps, standing);
}

interface AnyRecord {
  readonly hsaId: string;
  readonly revision?: number;
  readonly changedAt?: string;
  readonly changedBy?: string;
  readonly isNational?: boolean;
}

function recordSteps<T extends AnyRecord>(
  kind: RecordKind,
  records: readonly T[],
  standing: readonly T[],
  hangsOn: (record: T) => readonly string[],
): readonly Step[] {
  const before = new Map(standing.map((one) => [one.hsaId, one]));
  return records.map((record) => {
    const known = before.get(record.hsaId);
    return {
      kind,
      hsaId: record.hsaId,
      content: contentOf(record),
      standing: known === undefined ? undefined : contentOf(known),
      revision: known?.revision,
      hangsOn: hangsOn(record),
      verdict: verdictOf(kind, record, known),
    };
  });
}

function verdictOf(kind: RecordKind, record: AnyRecord, known: AnyRecord | undefined): Verdict {
  if (known === undefined) return absentVerdict(kind, record);
  return standingVerdict(differingFields(contentOf(record), contentOf(known)), record, known);
}

/** Of what the Directory does not have: whoever has its revision saw it, so it has been removed or moved since. */
function absentVerdict(kind: RecordKind, { revision }: Pick<AnyRecord, "revision">): Verdict {
  return revision === undefined ? { is: "new" } : { is: "refused", why: { code: `${kind}-not-found` } };
}

/** Of what stands: it is changed only from the revision that the file has seen. */
function standingVerdict(
  fields: readonly string[],
  seen: Pick<AnyRecord, "revision">,
  { revision, changedAt, changedBy, isNational }: Omit<AnyRecord, "hsaId">,
): Verdict {
  if (fields.length === 0) return { is: "unchanged" };
  if (isNational === true) return { is: "refused", why: { code: "national-directory-keeps", fields } };
  if (seen.revision === revision) return { is: "changed", fields };
  const last = changedAt === undefined || changedBy === undefined ? {} : { last: { by: changedBy, at: changedAt } };
  return { is: "refused", why: { code: "record-changed", fields, ...last } };
}

function commissionSteps(member: StaffRecord, known: StaffRecord | undefined): readonly Step[] {
  return member.commissions.map((commission) => {
    const { hsaId, careProvider, unit } = commission;
    const before = known?.commissions.find((one) => one.hsaId === hsaId);
    return {
      kind: "commission",
      hsaId,
      staff: member.hsaId,
      content: contentOf(commission),
      standing: before === undefined ? undefined : contentOf(before),
      revision: known?.revision,
      hangsOn: [
        keyOf("staff", member.hsaId),
        unit === undefined ? keyOf("care-provider", careProvider) : keyOf("unit", unit),
      ],
      verdict: commissionVerdict(commission, before, member, known),
    };
  });
}

/** A commission that nobody has seen yet overwrites nothing, whatever else of the person has changed. */
function commissionVerdict(
  commission: CommissionRecord,
  before: CommissionRecord | undefined,
  member: StaffRecord,
  known: StaffRecord | undefined,
): Verdict {
  if (before === undefined || known === undefined) return absentVerdict("commission", commission);
  const { isNational = false } = before;
  return standingVerdict(differingFields(contentOf(commission), contentOf(before)), member, { ...known, isNational });
}

/** Refuses what is to be saved at a place that neither the file nor the Directory has. */
function withPlaces(steps: readonly Step[], standing: DirectoryFile): readonly Step[] {
  const there = new Set([
    ...steps.map(({ kind, hsaId }) => keyOf(kind, hsaId)),
    ...standing.careProviders.map(({ hsaId }) => keyOf("care-provider", hsaId)),
    ...standing.units.map(({ hsaId }) => keyOf("unit", hsaId)),
  ]);
  return steps.map((step) => {
    const missing = step.hangsOn.find((key) => !there.has(key));
    if (missing === undefined || step.verdict.is === "unchanged" || step.verdict.is === "refused") return step;
    const [kind, hsaId = ""] = missing.split(" ");
    const code = kind === "unit" ? "unit-not-found" : "care-provider-not-found";
    return { ...step, verdict: { is: "refused", why: { code, missing: hsaId } } };
  });
}
