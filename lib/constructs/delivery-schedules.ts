import { Stack, Token, Validations } from "aws-cdk-lib";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { allow, handsOver } from "./grants.ts";
import type { Grant } from "./grants.ts";
import type { EventQueue } from "./event-queue.ts";
import type { QueueConsumer } from "./queue-consumer.ts";

/**
 * The group is the account's own, because the emulator tells its policies no other; the names tell ours from others'.
 */
const groupName = "default";
const namePrefix = "delivery-";

/**
 * The alarm clocks of the deliveries: when a recipient did not answer, the consumer sets one for the next try and lets
 * go of the message; it puts the message back into the queue of the recipient's lane and vanishes
 * (docs/domain/deliveries.md, Schedule of tries).
 */
export class DeliverySchedules extends Construct {
  /** What a consumer needs to set an alarm clock. */
  readonly grants: readonly Grant[];
  /** How a consumer finds the group and the role. */
  readonly environment: Readonly<Record<string, string>>;
  readonly #rights = new PolicyDocument();

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
      inlinePolicies: { rights: this.#rights },
    });
    this.grants = [
      allow(["scheduler:CreateSchedule"], [schedulesOf(this, Stack.of(this).account)]),
      handsOver(role, "scheduler.amazonaws.com"),
    ];
    this.environment = { SCHEDULER_GROUP: groupName, SCHEDULER_ROLE_ARN: role.roleArn };
  }

  /** Lets the clocks that this consumer sets put messages back into these queues. */
  wake(consumer: QueueConsumer, queues: readonly EventQueue[]): void {
    this.#rights.addStatements(
      allow(
        ["sqs:SendMessage"],
        queues.map(({ queue }) => queue.queueArn),
      ),
    );
    const { account } = Stack.of(consumer);
    Validations.of(consumer.function.ownRole).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${schedulesOf(this, Token.isUnresolved(account) ? "<AWS::AccountId>" : account)}]`,
      reason:
        "A schedule is named after its delivery and try, which are not known before; the verb only creates, and " +
        "only names that begin as a delivery's.",
    });
  }
}

/** The ARN of every schedule of a delivery (functions/recipients/scheduled-redelivery.ts gives the names). */
function schedulesOf(scope: Construct, account: string): string {
  return `arn:aws:scheduler:${Stack.of(scope).region}:${account}:schedule/${groupName}/${namePrefix}*`;
}
