import { saveCareProvider } from "../../../functions/identity/directory/save-care-provider.contract.ts";
import { saveCommission } from "../../../functions/identity/directory/save-commission.contract.ts";
import { saveStaffMember } from "../../../functions/identity/directory/save-staff-member.contract.ts";
import { saveUnit } from "../../../functions/identity/directory/save-unit.contract.ts";
import { callExchange } from "../operator/call-exchange.ts";
import type { CallFailure, CallOutcome } from "../operator/call-exchange.ts";
import { problemCode } from "../operator/problem-fields.ts";
import { contentOf, differingFields } from "./record-content.ts";
import { keyOf } from "./planned-import.ts";
import type { Foreseen, Step } from "./planned-import.ts";
import { readStaff, readUnitsNamed } from "./read-directory.ts";
import type { Asking } from "./read-directory.ts";

/** What came of a record of the file, or would. */
export type StepOutcome =
  | { readonly is: "entered" }
  | { readonly is: "changed"; readonly fields: readonly string[] }
  | { readonly is: "unchanged" }
  /** As it was to be expected, or as the exchange said. */
  | { readonly is: "refused"; readonly why: Foreseen }
  | { readonly is: "refused"; readonly problem: unknown }
  /** Something that it hangs on was not entered, or the import had ended. */
  | { readonly is: "not-tried"; readonly hangsOn?: string };

/**
 * Does what is planned, in its order, and tells of each record what came of it. A refusal ends what hangs on the record
 * and nothing else; where the exchange takes nothing any more, the rest is told as not tried.
 *
 * @param asking undefined where nothing is to be saved
 * @returns why it ended before all was tried; undefined where it did not
 */
export async function runImport(
  steps: readonly Step[],
  asking: Asking | undefined,
  tell: (step: Step, outcome: StepOutcome) => void,
): Promise<CallFailure | undefined> {
  /** What the file was to enter, and the Directory still lacks. */
  const lacking = new Set<string>();
  /** The revisions of staff that have been saved here, and so of their commissions. */
  const revisions = new Map<string, number>();
  let failure: CallFailure | undefined;
  for (const step of steps) {
    const taken = failure === undefined ? await takeStep(step, { lacking, revisions, asking }) : { outcome: notTried };
    ({ failure = failure } = taken);
    const { outcome } = taken;
    if (step.standing === undefined && (outcome.is === "refused" || outcome.is === "not-tried"))
      lacking.add(keyOf(step.kind, step.hsaId));
    tell(step, outcome);
  }
  return failure;
}

interface Run {
  readonly lacking: ReadonlySet<string>;
  readonly revisions: Map<string, number>;
  readonly asking: Asking | undefined;
}

interface Taken {
  readonly outcome: StepOutcome;
  /** Why nothing can follow. */
  readonly failure?: CallFailure;
}

const notTried: StepOutcome = { is: "not-tried" };

async function takeStep(step: Step, { lacking, revisions, asking }: Run): Promise<Taken> {
  const { verdict, kind, hsaId, staff: member = hsaId } = step;
  if (verdict.is === "refused" || verdict.is === "unchanged") return { outcome: verdict };
  const hangsOn = step.hangsOn.find((key) => lacking.has(key));
  if (hangsOn !== undefined) return { outcome: { is: "not-tried", hangsOn } };
  const asPlanned: StepOutcome = verdict.is === "new" ? { is: "entered" } : verdict;
  if (asking === undefined) return { outcome: asPlanned };

  const seen = kind === "commission" ? (revisions.get(member) ?? step.revision) : step.revision;
  const saved = await saveFrom(seen, step, asking);
  if (saved.kind === "answer") {
    if (kind === "staff" || kind === "commission") revisions.set(member, saved.answer.revision);
    return { outcome: saved.answer.outcome === "unchanged" ? { is: "unchanged" } : asPlanned };
  }
  if (isOfRecord(saved, step)) return { outcome: { is: "refused", problem: saved.document } };
  return { outcome: notTried, failure: saved };
}

/**
 * Saves a record over the one that was seen. What follows a change of something else, as the parts of a unit that
 * moves, has a new revision by that; as long as it says what it said, nothing of anybody's is overwritten.
 */
async function saveFrom(seen: number | undefined, step: Step, asking: Asking): Promise<CallOutcome<Saved>> {
  const saved = await save(seen, step, asking);
  if (saved.kind === "answer" || problemCode(saved) !== "record-changed" || seen === undefined) return saved;
  const now = await readAgain(step, asking);
  if (now?.revision === undefined || differingFields(now.content ?? {}, step.standing ?? {}).length > 0) return saved;
  return save(now.revision, step, asking);
}

type Saved = Readonly<{ outcome: "entered" | "changed" | "unchanged"; revision: number }>;

function save(seen: number | undefined, { kind, hsaId, staff, content }: Step, { exchange, language }: Asking) {
  const input = { ...content, seenRevision: seen ?? "none" };
  switch (kind) {
    case "care-provider":
      return callExchange(saveCareProvider, { ...input, careProvider: hsaId }, exchange, language);
    case "unit":
      return callExchange(saveUnit, { ...input, unit: hsaId }, exchange, language);
    case "staff":
      return callExchange(saveStaffMember, { ...input, staff: hsaId }, exchange, language);
    case "commission":
      return callExchange(saveCommission, { ...input, staff, commission: hsaId }, exchange, language);
  }
}

const contracts = {
  "care-provider": saveCareProvider,
  unit: saveUnit,
  staff: saveStaffMember,
  commission: saveCommission,
} as const;

/** Whether a refusal is of this record, and the next may be tried. */
function isOfRecord(failure: CallFailure, { kind }: Step): failure is Extract<CallFailure, { kind: "problem" }> {
  const code = problemCode(failure);
  if (code === undefined || code === "not-a-keeper") return false;
  const problems: readonly string[] = contracts[kind].problems;
  return code === "input-invalid" || problems.includes(code);
}

interface ReadAgain {
  readonly revision: number | undefined;
  /** Undefined where there is none yet, as of a new commission. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
}

async function readAgain({ kind, hsaId, staff }: Step, asking: Asking): Promise<ReadAgain | undefined> {
  // Nothing else that is imported changes a care provider.
  if (kind === "care-provider") return undefined;
  const read = kind === "unit" ? await readUnitsNamed([hsaId], asking) : await readStaff([staff ?? hsaId], asking);
  const [found] = read.kind === "answer" ? read.answer : [];
  if (found === undefined) return undefined;
  const { revision } = found;
  if (kind !== "commission") return { revision, content: contentOf(found) };
  const commission = "commissions" in found ? found.commissions.find((one) => one.hsaId === hsaId) : undefined;
  return { revision, content: commission === undefined ? undefined : contentOf(commission) };
}
