import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { lists, preparesKeys, publishes, reads, writes } from "../constructs/grants.ts";
import type { Platform } from "../constructs/platform.ts";
import { ScheduledFunction } from "../constructs/scheduled-function.ts";
import { StreamRelay } from "../constructs/stream-relay.ts";
import { StreamWatch } from "../constructs/stream-watch.ts";
import { settingsOf } from "./stack-settings.ts";

/** How what happened to a certificate reaches those who wait for it. */
export class Events extends Stack {
  readonly topic: Topic;

  constructor(scope: Construct, platform: Platform) {
    super(scope, "Events", settingsOf(platform.stage, "Events"));
    const { certificates, keys, audit, directory, outbox } = platform.tables;

    this.topic = new Topic(this, "CertificateEvents", {
      topicName: "certificate-events",
      fifo: true,
      masterKey: platform.atRestKey,
      enforceSSL: true,
    });
    const environment = { TOPIC_ARN: this.topic.topicArn, LANES: String(platform.stage.lanes.length) };
    new StreamRelay(this, "Relay", {
      platform,
      table: outbox,
      service: "intygstjanst",
      name: "relay",
      impact: "Authorities and statistics hear of certificates a minute late, from the sweep alone.",
      grants: [reads(outbox), lists(directory), writes(outbox, "set", "delete"), publishes(this.topic)],
      environment,
    });
    const sweep = new ScheduledFunction(this, "Sweep", {
      platform,
      service: "intygstjanst",
      name: "sweep",
      schedule: "rate(1 minute)",
      enabled: true,
      impact:
        "An event that the relay missed reaches no authority and no statistics, and from the next month on nothing can " +
        "be read or written.",
      missedAfter: Duration.minutes(10),
      grants: [
        lists(outbox, directory),
        writes(outbox, "set", "delete"),
        writes(certificates, "set"),
        publishes(this.topic),
        ...preparesKeys(keys, platform.wrappingKey),
      ],
      environment,
      timeout: Duration.seconds(50),
    });

    new StreamWatch(this, "WritingOver", {
      platform,
      tables: [
        { name: "AccessLog", table: audit, never: ["MODIFY", "REMOVE"] },
        // Erasing takes keys away, and throwing a draft away does.
        { name: "Keys", table: keys, never: ["MODIFY"] },
      ],
      service: "intygstjanst",
      name: "watch-writing-over",
      impact:
        "Something writes over the access log or the keys: what it tells may be false, or certificates unreadable.",
    });

    new CfnOutput(this, "CertificateEventsTopicArn", { value: this.topic.topicArn });
    new CfnOutput(this, "SweepFunction", { value: sweep.function.functionName });
  }
}
