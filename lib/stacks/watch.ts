import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { MetricName } from "../../functions/platform/metrics.ts";
import { alarmPeriod, ImpactAlarm, ownMetric } from "../constructs/impact-alarm.ts";
import type { ImpactAlarmProps } from "../constructs/impact-alarm.ts";
import type { Foundation } from "../constructs/platform.ts";
import { settingsOf } from "./stack-settings.ts";

/** Who is hurt when functions of a service fail. What each of them does stands as the function's description. */
const services = {
  webcert: "Care staff cannot write, sign, send or read, or only some of it.",
  intygstjanst: "Journal systems and authorities cannot hand in or ask, or events of certificates are not told.",
  minaintyg: "Citizens cannot see, print or send their certificates.",
  recipients: "Certificates, revocations and answers reach their recipients late.",
  statistik: "Statistics lack what is new, or managers cannot read them.",
  identity: "People cannot sign in, systems get no tokens, or clients cannot learn who their user is.",
} as const;

/** Those of them that are called with a token, and so may be probed. */
const called: readonly (keyof typeof services)[] = ["webcert", "intygstjanst", "minaintyg", "statistik", "identity"];

/** What rings beside the faults of each service: one metric, one value of its dimension, one alarm. */
interface Watched extends Omit<ImpactAlarmProps, "metric" | "alarms"> {
  readonly metric: MetricName;
  readonly service: keyof typeof services;
  readonly statistic?: string;
  readonly period?: Duration;
}

const watched: readonly Watched[] = [
  {
    metric: "signingServiceFaults",
    service: "webcert",
    impact: "The signing service fails, so doctors cannot sign; what they have written is kept as a draft.",
    runbook: "signing-service-fails",
  },
  {
    metric: "spoiledSignIns",
    service: "identity",
    impact: "An identity provider does not answer, or not as it should: people cannot sign in by it.",
    runbook: "sign-in-spoiled",
    above: 10,
  },
  {
    metric: "parkedEvents",
    service: "intygstjanst",
    impact: "Something that happened to a certificate is told to nobody until an operator puts it right.",
    runbook: "events-parked",
  },
  {
    metric: "writtenOver",
    service: "intygstjanst",
    impact: "Something writes over the access log or the keys: what it tells may be false, or certificates unreadable.",
    runbook: "written-over",
  },
  {
    metric: "unfinishedErasures",
    service: "intygstjanst",
    impact:
      "Something of a certificate whose destruction was granted still lies around: it cannot be read, but its id can.",
    runbook: "erasure-unfinished",
  },
  {
    metric: "overdueRenewals",
    service: "intygstjanst",
    impact:
      "The index secret is not renewed yet: whoever has the old one and the tables can still tell whose entries are.",
    runbook: "index-renewal-overdue",
  },
  {
    metric: "undisposedDrafts",
    service: "webcert",
    impact: "What somebody wrote about a patient and nobody signed is kept for longer than the three months it may be.",
    runbook: "drafts-not-disposed",
  },
  {
    metric: "overdueEmails",
    service: "webcert",
    impact: "Staff and units are not told by e-mail that something waits for them; in Webcert they see it as always.",
    runbook: "emails-not-sent",
    statistic: Stats.MAXIMUM,
    // One or two whose address no service takes wake nobody.
    above: 2,
  },
  {
    metric: "stoppedDeliveries",
    service: "recipients",
    impact:
      "A recipient has refused a certificate, a revocation or an answer, or we have given up: it will not arrive.",
    runbook: "deliveries-stopped",
  },
  {
    metric: "overdueDeliveries",
    service: "recipients",
    impact: "Certificates, revocations or answers should have been on their way long ago, and nothing tries them.",
    runbook: "deliveries-overdue",
  },
  {
    metric: "recipientDown",
    service: "recipients",
    impact: "A recipient has not answered for an hour; what is meant for it waits with us.",
    runbook: "recipient-down",
    statistic: Stats.MAXIMUM,
    above: 59,
    // Longer than the longest rest between two probes, so that the alarm does not come and go.
    period: Duration.minutes(20),
  },
];

/** Where functions log, and who is woken by what they log; of every service, in one place. */
export class Watch extends Stack {
  readonly logOf: (service: string) => ILogGroup;

  constructor(scope: Construct, { stage, alarms, atRestKey }: Foundation) {
    super(scope, "Watch", settingsOf(stage, "Logs and alarms of the services"));
    const logs = new Map(
      Object.keys(services).map((service) => [
        service,
        new LogGroup(this, `${titled(service)}Log`, {
          logGroupName: `/intygstjanster/${service}`,
          retention: stage.retention.logDays,
          encryptionKey: atRestKey,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      ]),
    );
    this.logOf = (service) => {
      const log = logs.get(service);
      if (log !== undefined) return log;
      throw new TypeError(`Nobody watches the service "${service}": enter it in lib/stacks/watch.ts`);
    };

    for (const [service, impact] of Object.entries(services)) {
      new ImpactAlarm(this, `${titled(service)}Faults`, {
        metric: ownMetric("faults", service, { statistic: Stats.SUM }),
        impact,
        runbook: "faults",
        alarms,
      });
      new ImpactAlarm(this, `${titled(service)}DamagedItems`, {
        metric: ownMetric("damagedItems", service, { statistic: Stats.SUM }),
        impact: "A stored item cannot be read: lists lack it, and calls that need it are refused; all else is there.",
        runbook: "damaged-items",
        alarms,
      });
      new ImpactAlarm(this, `${titled(service)}UnusableParameters`, {
        metric: ownMetric("unusableParameters", service, { statistic: Stats.SUM }),
        impact: `A parameter with roots or secrets is missing or damaged, and what needs it is not done. ${impact}`,
        runbook: "parameter-unusable",
        alarms,
      });
    }
    for (const service of called) {
      new ImpactAlarm(this, `${titled(service)}Probing`, {
        metric: ownMetric("probing", service, { statistic: Stats.SUM, period: Duration.minutes(15) }),
        impact: "Somebody keeps asking for what is not theirs, and may be looking for patients or certificates.",
        runbook: "probing",
        above: 2,
        alarms,
      });
    }
    for (const { metric, service, statistic = Stats.SUM, period = alarmPeriod, ...alarm } of watched) {
      new ImpactAlarm(this, titled(metric), {
        ...alarm,
        metric: ownMetric(metric, service, { statistic, period }),
        alarms,
      });
    }
    new ImpactAlarm(this, "BrokenOff", {
      metric: errorsOfAllFunctions(),
      impact: "Functions break off: whoever waited for an answer got none, and what ran by itself comes again.",
      runbook: "functions-break-off",
      alarms,
    });
  }
}

/** What Lambda counts over all functions of the account: invocations that threw, ran out of time or of memory. */
function errorsOfAllFunctions(): IMetric {
  return new Metric({
    namespace: "AWS/Lambda",
    metricName: "Errors",
    period: alarmPeriod,
    statistic: Stats.SUM,
  });
}

function titled(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
