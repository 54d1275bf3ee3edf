import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { readCertificatesReport } from "../../functions/statistik/reports/read-certificates-report.contract.ts";
import { readSickLeavesReport } from "../../functions/statistik/reports/read-sick-leaves-report.contract.ts";
import { factTable, factTableParameters } from "../../functions/statistik/facts/fact-table.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { dropsDeadLetters } from "../constructs/drops-dead-letters.ts";
import { EventQueue } from "../constructs/event-queue.ts";
import { FactsTable } from "../constructs/facts-table.ts";
import { allow, lists, reads, usesKeyRing } from "../constructs/grants.ts";
import { PrivateBucket, AccessLogBucket } from "../constructs/private-bucket.ts";
import { QueueConsumer } from "../constructs/queue-consumer.ts";
import { ScheduledFunction } from "../constructs/scheduled-function.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Intygsstatistik: facts of every certificate, and the reports built of them each night. */
export class Statistik extends Stack {
  constructor(scope: Construct, { platform, gateway, topic }: StackParts) {
    super(scope, "Statistik", settingsOf(platform.stage, "Intygsstatistik"));
    const { stage, tables, wrappingKey, atRestKey: key } = platform;
    const kept = stage.retention.keepsWhatIsStored;

    const accessLog = new AccessLogBucket(this, "BucketAccess", { kept });
    const reports = new PrivateBucket(this, "Reports", {
      key,
      accessLog,
      kept,
      expires: { prefix: "sets/", afterDays: 30 },
    });
    const facts = new FactsTable(this, "CertificateFacts", {
      key,
      accessLog,
      kept,
      name: "intygsstatistik",
      tellsWorkgroup: stage.tellsPolicies,
      table: factTable,
      parameters: factTableParameters,
    });

    const impact = "Statistics lack new certificates, and still count revoked and erased ones.";
    const events = new EventQueue(this, "CertificateEvents", {
      platform,
      topic,
      kinds: ["certificate.signed", "certificate.revoked", "certificate.erased"],
      impact,
    });
    const recordFacts = new QueueConsumer(this, "RecordFacts", {
      platform,
      service: "statistik",
      name: "record-facts",
      sources: [{ queue: events, atOnce: 10 }],
      impact,
      grants: [reads(tables.certificates), ...usesKeyRing(tables.keys, wrappingKey)],
      environment: { FACTS_BUCKET: facts.facts.bucketName },
    });
    facts.facts.lets(recordFacts.function.ownRole, ["s3:PutObject", "s3:DeleteObject"], factTable.prefix);

    const dropLetters = new ScheduledFunction(this, "DropFactLetters", {
      ...dropsDeadLetters([events.deadLetters], platform),
      service: "statistik",
      name: "drop-fact-letters",
    });

    const buildReports = new ScheduledFunction(this, "BuildReports", {
      platform,
      service: "statistik",
      name: "build-reports",
      schedule: "cron(0 2 * * ? *)",
      enabled: stage.nightly,
      // A night may have an hour more, and the run takes its time.
      missedAfter: Duration.hours(27),
      impact: "Managers and the public see yesterday's statistics.",
      grants: facts.queryGrants(),
      environment: { ATHENA_WORKGROUP: facts.name, ATHENA_DATABASE: facts.name, REPORTS_BUCKET: reports.bucketName },
      memoryMegabytes: 1024,
      timeout: Duration.minutes(15),
    });
    facts.letQuery(buildReports.function.ownRole);
    reports.lets(buildReports.function.ownRole, ["s3:PutObject"]);

    for (const contract of [readSickLeavesReport, readCertificatesReport]) {
      const reader = new ApiFunction(this, contract, {
        platform,
        gateway,
        impact: "Managers cannot read the statistics of their care provider.",
        // Whoever may list a bucket is told that a file is missing; anybody else only that it may not be read.
        grants: [lists(tables.directory), allow(["s3:ListBucket"], [reports.bucketArn])],
        environment: { REPORTS_BUCKET: reports.bucketName },
      });
      reports.lets(reader.function.ownRole, ["s3:GetObject"]);
    }

    new CfnOutput(this, "FactsBucket", { value: facts.facts.bucketName });
    new CfnOutput(this, "ReportsBucket", { value: reports.bucketName });
    new CfnOutput(this, "BuildReportsFunction", { value: buildReports.function.functionName });
    new CfnOutput(this, "DropFactLettersFunction", { value: dropLetters.function.functionName });
    new CfnOutput(this, "RecordFactsQueueUrl", { value: events.queue.queueUrl });
    new CfnOutput(this, "RecordFactsDeadLetterQueueUrl", { value: events.deadLetters.queueUrl });
  }
}
