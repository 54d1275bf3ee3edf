/** An index of a table: it holds the items that have both attributes; where few have them it stays small. */
export interface TableIndex {
  readonly partition: string;
  readonly sort: string;
  /**
   * What it tells of an item beside the keys. Each change of one of these is an entry written anew, so they are what
   * never changes, or hardly ever, and lets a list be chosen from without reading every item.
   */
  readonly tells: readonly string[];
}

/** The indexes of the table `Certificates` (table.md). */
export const certificateIndexes = {
  byPatient: {
    partition: "patientKey",
    sort: "signedAt",
    tells: ["type", "state", "unit", "careProvider", "archivedAt"],
  },
  byUnit: { partition: "unitKey", sort: "listedAt", tells: ["type", "state", "patientKey"] },
  unsigned: { partition: "unsigned", sort: "listedAt", tells: [] },
  tasks: { partition: "taskKey", sort: "assignedAt", tells: ["assignee"] },
  openDeliveries: { partition: "openDelivery", sort: "nextTryAt", tells: ["state"] },
} as const satisfies Readonly<Record<string, TableIndex>>;
