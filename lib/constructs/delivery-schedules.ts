import { Stack, Token, Validations } from "aws-cdk-lib";
import { PolicyDocument } from "aws-cdk-lib/aws-iam";
import { CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { allow, handsOver } from "./grants.ts";
import type { Grant } from "./grants.ts";
import type { EventQueue } from "./event-queue.ts";
import type { QueueConsumer } from "./queue-consumer.ts";
import { SchedulerRole } from "./scheduler-role.ts";
import type { Stage } from "../stages.ts";

const groupName = "deliveries";
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

  /** The group that policies are told of. */
  readonly #toldGroup: string;

  constructor(scope: Construct, id: string, { tellsPolicies }: Stage) {
    super(scope, id);
    this.#toldGroup = tellsPolicies ? groupName : "default";
    new CfnScheduleGroup(this, "Group", { name: groupName });
    const role = new SchedulerRole(this, "Role", this.#rights);
    this.grants = [
      allow(["scheduler:CreateSchedule"], [this.#schedulesOf(Stack.of(this).account)]),
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
      id: `AwsSolutions-IAM5[Resource::${this.#schedulesOf(Token.isUnresolved(account) ? "<AWS::AccountId>" : account)}]`,
      reason:
        "A schedule is named after its delivery and try, which are not known before; the verb only creates, and " +
        "only names that begin as a delivery's.",
    });
  }

  /** The ARN of every schedule of a delivery (functions/recipients/scheduled-redelivery.ts gives the names). */
  #schedulesOf(account: string): string {
    return `arn:aws:scheduler:${Stack.of(this).region}:${account}:schedule/${this.#toldGroup}/${namePrefix}*`;
  }
}
