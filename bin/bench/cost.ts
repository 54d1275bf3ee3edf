import prices from "./prices.json" with { type: "json" };
import type { CostScenario, Journey, Step } from "./cost-scenario.ts";
import { keyRequestsOfACertificate } from "./key-requests.ts";
import { leastUnits } from "./least-units.ts";
import { indexUnitsOf, unitsOf } from "./measure-units.ts";
import type { Row } from "./row.ts";

/** What a certificate costs for one reason, in USD per million. */
export interface Cost {
  readonly service: string;
  readonly perMillion: number;
  /** Where its price is from. */
  readonly from: string;
  /** Where the amount is from, in as far as it was not counted in this run. */
  readonly amountFrom: readonly Assumption[];
  /** The certificate's own work, or what stands around every call. */
  readonly part: "work" | "around";
}

/** What is not counted here but taken to be so; each says where it is from. */
export type Assumption = keyof typeof prices.assumed;

/** The budgets of docs/budgets.md. A web journey's is its floor and a quarter. */
const budgets = { work: 70, all: 110, timesWebFloor: 1.25 } as const;

const { perMillion, perGigabyte, lambdaArmGigabyteSecond, assumed } = prices;

/** Counted units and requests times list prices. Storage and backups go with time and size and are no part of it. */
export function costOf(scenario: CostScenario, journey: Journey): readonly Cost[] {
  return [...costOfWork(scenario), ...costAround(scenario, journey)];
}

function costOfWork({ calls, behind, events, factFiles }: CostScenario): readonly Cost[] {
  const all = [...calls, ...behind];
  const [called, worked] = [total(calls, timesOf), total(behind, timesOf)];
  const computing = called * assumed.computingMillisecondsOfACall + worked * assumed.computingMillisecondsBehind;
  const keyed = all.map(({ operation, times }) => ({ function: operation, times }));
  const messages = events * assumed.queuesOfAnEvent;
  return [
    priced("work", "HTTP API", called, perMillion.httpApiRequest),
    priced("work", "Lambda requests", called + worked, perMillion.lambdaRequest),
    assuming(
      ["memoryGigabytes", "computingMillisecondsOfACall", "computingMillisecondsBehind"],
      timed("work", "Lambda computing", computing),
    ),
    priced("work", "DynamoDB writes", total(all, timesUnits("write")), perMillion.dynamodbWriteUnit),
    priced(
      "work",
      "DynamoDB indexes",
      total(all, (one) => one.times * indexUnitsOf(one)),
      perMillion.dynamodbWriteUnit,
    ),
    priced("work", "DynamoDB reads", total(all, timesUnits("read")), perMillion.dynamodbReadUnit),
    assuming(
      ["certificatesAYear", "workingHoursAYear", "shareOutsideWorkingHours"],
      priced("work", "KMS", keyRequestsOfACertificate(keyed, assumed), perMillion.kmsRequest),
    ),
    priced("work", "SNS publishing", events, perMillion.snsFifoPublish),
    assuming(["queuesOfAnEvent"], priced("work", "SNS to queues", messages, perMillion.snsFifoDeliveryToQueue)),
    assuming(
      ["queuesOfAnEvent", "requestsToAQueueForAMessage"],
      priced("work", "SQS", messages * assumed.requestsToAQueueForAMessage, perMillion.sqsFifoRequest),
    ),
    assuming(
      ["queuesAskedAllTheTime", "requestsOutAtAQueue", "secondsOfARequestInVain", "certificatesAYear"],
      priced("work", "SQS, asked in vain", requestsInVain() / assumed.certificatesAYear, perMillion.sqsFifoRequest),
    ),
    priced("work", "S3, a fact each", factFiles, perMillion.s3Put),
  ];
}

function costAround({ calls, behind }: CostScenario, journey: Journey): readonly Cost[] {
  const all = [...calls, ...behind];
  const [called, worked] = [total(calls, timesOf), total(behind, timesOf)];
  const waiting =
    total(all, ({ times, waits }) => times * waits) * assumed.waitingMillisecondsForTheDatabase +
    total(
      calls.filter(({ operation }) => operation === "signCertificate"),
      timesOf,
    ) *
      assumed.waitingMillisecondsForTheSigningService +
    total(
      behind.filter(({ operation }) => operation === "deliver"),
      timesOf,
    ) *
      assumed.waitingMillisecondsForTheRecipient +
    worked * assumed.waitingMillisecondsBehind;
  const logged = (called + worked) * assumed.logBytesOfAnInvocation + called * assumed.accessLogBytesOfACall;
  const out = called * assumed.answerBytes;
  return [
    assuming(
      [
        "memoryGigabytes",
        "waitingMillisecondsForTheDatabase",
        "waitingMillisecondsForTheSigningService",
        "waitingMillisecondsForTheRecipient",
        "waitingMillisecondsBehind",
      ],
      timed("around", "Lambda waiting", waiting),
    ),
    assuming(
      ["logBytesOfAnInvocation", "accessLogBytesOfACall"],
      priced("around", "logs", logged / 1000, perGigabyte.logsTaken),
    ),
    assuming(
      ["shareOfCallsTraced"],
      priced("around", "traces", (called + worked) * assumed.shareOfCallsTraced, perMillion.traceRecorded),
    ),
    // A journal system comes through the API's own domain and its certificate; pages come through the edge.
    ...(journey === "web"
      ? [
          priced("around", "edge", called, perMillion.cloudFrontRequest),
          priced("around", "firewall", called, perMillion.firewallRequest),
          assuming(["answerBytes"], priced("around", "data out", out / 1000, perGigabyte.cloudFrontOut)),
        ]
      : [assuming(["answerBytes"], priced("around", "data out", out / 1000, perGigabyte.dataOut))]),
  ];
}

/** The sums against their budgets, then their parts. */
export function measureCost(scenario: CostScenario, journey: Journey): readonly Row[] {
  const parts = costOf(scenario, journey);
  const topic = journey === "journal" ? "cost of a million" : "cost of a million, web";
  const [work, all] = [parts.filter(({ part }) => part === "work"), parts].map((some) => total(some, costIn));
  const calls = String(total(scenario.calls, timesOf));
  const note = `prices of ${prices.asOf}, ${prices.confirmed ? "confirmed" : "to be read again"}`;
  const floor = floorOf(scenario, journey);
  const sums: readonly Row[] =
    journey === "journal"
      ? [
          {
            topic,
            what: `certificates, ${calls} calls each`,
            measured: work ?? 0,
            unit: "USD",
            budget: { atMost: budgets.work },
            note,
          },
          {
            topic,
            what: "with all around them",
            measured: all ?? 0,
            unit: "USD",
            budget: { atMost: budgets.all },
            note,
          },
        ]
      : [
          {
            topic,
            what: `certificates, ${calls} calls each, with all around them`,
            measured: all ?? 0,
            unit: "USD",
            floor,
            budget: { timesFloor: budgets.timesWebFloor },
            note,
          },
        ];
  return [
    ...sums,
    ...parts.map(({ service, perMillion: measured, from, amountFrom, part }): Row => ({
      topic,
      what: `${part === "work" ? "of which" : "around:"} ${service}`,
      measured,
      unit: "USD",
      note: [`price: ${from}`, ...amountFrom.map((name) => `${name}: ${prices.assumedFrom[name]}`)].join("; "),
    })),
  ];
}

/** The same journey with the least units its calls could do with, and all else as it is. */
function floorOf(scenario: CostScenario, journey: Journey): number {
  const parts = costOf(scenario, journey).filter(({ service }) => !service.startsWith("DynamoDB"));
  const least = scenario.calls.map((step) => {
    const { reads, writes } = leastUnits(step) ?? { reads: unitsOf(step, "read"), writes: unitsOf(step, "write") };
    return step.times * (reads * perMillion.dynamodbReadUnit.usd + writes * perMillion.dynamodbWriteUnit.usd);
  });
  const behind = scenario.behind.map(
    (step) =>
      step.times *
      (unitsOf(step, "read") * perMillion.dynamodbReadUnit.usd +
        unitsOf(step, "write") * perMillion.dynamodbWriteUnit.usd),
  );
  return total(parts, costIn) + total([...least, ...behind], (one) => one);
}

interface Price {
  readonly usd: number;
  readonly from: string;
}

function priced(part: Cost["part"], service: string, count: number, { usd, from }: Price): Cost {
  return { part, service, perMillion: count * usd, from, amountFrom: [] };
}

/** A cost whose amount rests on these. */
function assuming(amountFrom: readonly Assumption[], cost: Cost): Cost {
  return { ...cost, amountFrom };
}

/** Requests of a year that find nothing: a queue that feeds a function is asked all the time, whatever is in it. */
function requestsInVain(): number {
  const secondsOfAYear = 365 * 24 * 3600;
  const { queuesAskedAllTheTime: queues, requestsOutAtAQueue: pollers, secondsOfARequestInVain: seconds } = assumed;
  return (queues * pollers * secondsOfAYear) / seconds;
}

/** Time of functions, by the millisecond. */
function timed(part: Cost["part"], service: string, milliseconds: number): Cost {
  return priced(part, service, milliseconds * 1000 * assumed.memoryGigabytes, lambdaArmGigabyteSecond);
}

function timesOf({ times }: Step): number {
  return times;
}

function costIn({ perMillion: cost }: Cost): number {
  return cost;
}

function timesUnits(act: "read" | "write"): (step: Step) => number {
  return (step) => step.times * unitsOf(step, act);
}

function total<T>(all: readonly T[], valueOf: (one: T) => number): number {
  return all.reduce((sum, one) => sum + valueOf(one), 0);
}
