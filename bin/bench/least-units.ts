import type { Counted } from "./counted-tables.ts";
import type { Step } from "./cost-scenario.ts";
import { readUnits, writeUnits } from "./request-units.ts";

/**
 * Items that a call cannot do without (content, event, key, log, idempotency; docs/budgets.md), by the names of
 * CountedTables.
 */
interface Demand {
  /** Each list is one item at best: what it holds lies in the items named, taken together. */
  readonly writes: readonly (readonly string[])[];
  readonly reads: readonly (readonly string[])[];
  /** What is read as settled, at half the price. */
  readonly settled: readonly (readonly string[])[];
}

const content = ["certificates CONTENT"] as const;
const certificate = ["certificates HEAD", "certificates CONTENT"] as const;
/** That the caller works at the unit is checked each time; one item could say it. */
const mayBeHere = ["directory AT", "directory UNIT"] as const;
const key = ["keys DATA"] as const;
const log = ["audit ACCESS"] as const;
const event = ["outbox EVENT"] as const;
const repeat = ["certificates CALL"] as const;

const demands: Readonly<Record<string, Demand>> = {
  // Nobody knows of the draft before, so the record of the call lies by itself and is looked for by itself.
  createDraft: { writes: [["certificates DRAFT"], key, log, repeat], reads: [], settled: [mayBeHere] },
  saveDraft: { writes: [["certificates DRAFT"], log], reads: [["certificates DRAFT"]], settled: [mayBeHere, key] },
  "saveDraft, version left": {
    writes: [["certificates DRAFT"], ["certificates VERSION"], log],
    reads: [["certificates DRAFT"]],
    settled: [mayBeHere, key],
  },
  // A draft has a name of its own and is taken away (docs/adr/0028-units.md); the certificate could be one item.
  signCertificate: {
    writes: [certificate, ["certificates DRAFT"], ["certificates VERSION"], event, log],
    reads: [["certificates DRAFT"]],
    settled: [mayBeHere, key, ["directory STAFF"]],
  },
  readCertificate: { writes: [log], reads: [["certificates HEAD"]], settled: [mayBeHere, content, key] },
  // A delivery is a record of its own: it outlives the event that calls for it (docs/domain/deliveries.md).
  sendCertificate: {
    writes: [["certificates HEAD"], event, ["certificates DELIVERY"], log],
    reads: [["certificates HEAD"]],
    settled: [mayBeHere, content, key],
  },
};

/** Units of writing and of reading. */
export interface LeastUnits {
  readonly writes: number;
  readonly reads: number;
}

/** Units of one call at the least; undefined where nothing says what is demanded. */
export function leastUnits({ operation, counted }: Pick<Step, "operation" | "counted">): LeastUnits | undefined {
  const demand = demands[operation];
  if (demand === undefined) return undefined;
  const writes = demand.writes.map((names) => writeUnits(bytesOf(counted, "write", names), demand.writes.length > 1));
  const reads = demand.reads.map((names) => readUnits(bytesOf(counted, "read", names)));
  const settled = demand.settled.map((names) => readUnits(bytesOf(counted, "read", names)) / 2);
  return { writes: sum(writes), reads: sum([...reads, ...settled]) };
}

function sum(units: readonly number[]): number {
  return units.reduce((before, one) => before + one, 0);
}

function bytesOf(counted: readonly Counted[], act: Counted["act"], names: readonly string[]): number {
  return counted
    .filter((one) => one.act === act && names.includes(one.item))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
