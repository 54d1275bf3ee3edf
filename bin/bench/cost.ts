import prices from "./prices.json" with { type: "json" };
import type { CostScenario } from "./cost-scenario.ts";
import { indexUnitsOf, unitsOf } from "./measure-units.ts";
import type { Row } from "./row.ts";

/** What a certificate costs, by service, in USD per million. */
export interface Cost {
  readonly service: string;
  readonly perMillion: number;
}

/**
 * Counted units and requests times list prices. Storage, backups, logs and traces are no part of it: they go with time
 * and size, not with calls.
 */
export function costOf(scenario: CostScenario): readonly Cost[] {
  const { perMillion, lambdaArmGigabyteSecond, assumed } = prices;
  const { calls, behind, events, factFiles } = scenario;
  const all = [...calls, ...behind];
  const called = total(calls, ({ times }) => times);
  const invocations = called + total(behind, ({ times }) => times);
  const milliseconds = called * assumed.millisecondsPerCall + (invocations - called) * assumed.millisecondsBehind;
  const messages = events * assumed.queuesPerEvent;
  return [
    { service: "HTTP API", perMillion: called * perMillion.httpApiRequest },
    { service: "Lambda requests", perMillion: invocations * perMillion.lambdaRequest },
    { service: "Lambda time", perMillion: milliseconds * 1000 * assumed.memoryGigabytes * lambdaArmGigabyteSecond },
    {
      service: "DynamoDB writes",
      perMillion: total(all, (step) => step.times * unitsOf(step, "write")) * perMillion.dynamodbWriteUnit,
    },
    {
      service: "DynamoDB indexes",
      perMillion: total(all, (step) => step.times * indexUnitsOf(step)) * perMillion.dynamodbWriteUnit,
    },
    {
      service: "DynamoDB reads",
      perMillion: total(all, (step) => step.times * unitsOf(step, "read")) * perMillion.dynamodbReadUnit,
    },
    {
      service: "KMS",
      perMillion: invocations * assumed.coldOrExpiredPerCall * assumed.kmsRequestsWhenCold * perMillion.kmsRequest,
    },
    {
      service: "SNS and SQS",
      perMillion:
        events * perMillion.snsFifoPublish +
        messages * (perMillion.snsFifoDeliveryToQueue + assumed.sqsRequestsPerMessage * perMillion.sqsFifoRequest),
    },
    { service: "S3", perMillion: factFiles * perMillion.s3Put },
  ];
}

/** The sum against its budget, then its parts. */
export function measureCost(scenario: CostScenario): readonly Row[] {
  const parts = costOf(scenario);
  const topic = "cost of a million";
  const sum = total(parts, ({ perMillion }) => perMillion);
  const calls = total(scenario.calls, ({ times }) => times);
  return [
    {
      topic,
      what: `certificates, ${String(calls)} calls each`,
      measured: sum,
      unit: "USD",
      budget: { atMost: 70 },
      note: `prices of ${prices.asOf}, ${prices.confirmed ? "confirmed" : "to be read again"}`,
    },
    ...parts.map(({ service, perMillion }): Row => ({
      topic,
      what: `of which ${service}`,
      measured: perMillion,
      unit: "USD",
    })),
  ];
}

function total<T>(all: readonly T[], valueOf: (one: T) => number): number {
  return all.reduce((sum, one) => sum + valueOf(one), 0);
}
