/** Under this name CloudWatch keeps what the functions count. */
export const metricNamespace = "Intygstjanster";

/** Something that is measured by the lines of the log, and that an alarm reads (lib/stacks/watch.ts). */
export interface Metric {
  readonly name: string;
  /** The field of the line whose values are told apart. Few have few values: each is paid for by the month. */
  readonly dimension: "service" | "job";
  readonly unit: "Count" | "Minutes";
  /** The field of the line that holds the value. @default each line counts 1 */
  readonly measures?: "deliveries" | "emails" | "minutes";
}

/** Every metric of ours. Measured by the log, so that no call waits for a call that counts it. */
export const metrics = {
  faults: { name: "Faults", dimension: "service", unit: "Count" },
  signingServiceFaults: { name: "SigningServiceFaults", dimension: "service", unit: "Count" },
  spoiledSignIns: { name: "SpoiledSignIns", dimension: "service", unit: "Count" },
  probing: { name: "Probing", dimension: "service", unit: "Count" },
  damagedItems: { name: "DamagedItems", dimension: "service", unit: "Count" },
  unusableParameters: { name: "UnusableParameters", dimension: "service", unit: "Count" },
  parkedEvents: { name: "ParkedEvents", dimension: "service", unit: "Count" },
  writtenOver: { name: "WrittenOver", dimension: "service", unit: "Count" },
  stoppedDeliveries: { name: "StoppedDeliveries", dimension: "service", unit: "Count" },
  overdueDeliveries: { name: "OverdueDeliveries", dimension: "service", unit: "Count", measures: "deliveries" },
  recipientDown: { name: "RecipientDown", dimension: "service", unit: "Minutes", measures: "minutes" },
  unfinishedErasures: { name: "UnfinishedErasures", dimension: "service", unit: "Count" },
  overdueRenewals: { name: "OverdueRenewals", dimension: "service", unit: "Count" },
  undisposedDrafts: { name: "UndisposedDrafts", dimension: "service", unit: "Count" },
  overdueEmails: { name: "OverdueEmails", dimension: "service", unit: "Count", measures: "emails" },
  runs: { name: "Runs", dimension: "job", unit: "Count" },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof metrics;

/**
 * What makes CloudWatch measure a line of a log: fields beside the line's own (CloudWatch, embedded metric format). The
 * dimension's field is one of the line's.
 */
export function measured(
  { name, dimension, unit, measures }: Metric,
  fields: Readonly<Record<string, unknown>>,
  at: string,
): Readonly<Record<string, unknown>> {
  return {
    [name]: measures === undefined ? 1 : fields[measures],
    _aws: {
      Timestamp: Date.parse(at),
      CloudWatchMetrics: [
        { Namespace: metricNamespace, Dimensions: [[dimension]], Metrics: [{ Name: name, Unit: unit }] },
      ],
    },
  };
}
