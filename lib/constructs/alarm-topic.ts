import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Subscription, SubscriptionProtocol, Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import type { AlarmReceiver } from "../stages.ts";

export interface AlarmTopicProps {
  readonly key: IKey;
  /** Who is told. */
  readonly receivers: readonly AlarmReceiver[];
}

const protocols = { email: SubscriptionProtocol.EMAIL, https: SubscriptionProtocol.HTTPS } as const;

/**
 * Where the operator is told. The account's alarms may publish here, which a topic's policy must say: with a policy
 * that only demands TLS, nobody may but whose own rights say so, and an alarm has none.
 */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { key, receivers }: AlarmTopicProps) {
    super(scope, id, { masterKey: key, enforceSSL: true });
    const { account, region } = Stack.of(this);
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsPublish",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topicArn],
        conditions: {
          StringEquals: { "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${account}:alarm:*` },
        },
      }),
    );
    // What reaches nobody by one way is told by the others.
    const deadLetterQueue = new DeadLetterQueue(this, "NotHandedOver", {
      platform: { alarms: this },
      impact: "An alarm did not reach one of those it is meant for.",
      isOrdered: false,
    });
    deadLetterQueue.takeFrom(this);
    for (const [index, { protocol, address }] of receivers.entries()) {
      new Subscription(this, `Receiver${String(index + 1)}`, {
        topic: this,
        protocol: protocols[protocol],
        endpoint: address,
        deadLetterQueue,
      });
    }
  }
}
