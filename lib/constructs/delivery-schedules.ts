import { Stack, Token, Validations } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import type { ExchangeFunction } from "./exchange-function.ts";
import { allow, handsOver } from "./grants.ts";
import type { Grant } from "./grants.ts";
import { SchedulerRole } from "./scheduler-role.ts";
import type { Stage } from "../stages.ts";

const groupName = "deliveries";
const namePrefix = "delivery-";

/**
 * The alarm clocks of the deliveries: whoever finds that a recipient must be come back to sets one; it calls the
 * function that wakes what is due there, and vanishes (docs/domain/deliveries.md, Waking).
 */
export class DeliverySchedules extends Construct {
  /** What a function needs to set an alarm clock. */
  readonly grants: readonly Grant[];
  /** How it finds the group and the role. */
  readonly environment: Readonly<Record<string, string>>;
  readonly #role: SchedulerRole;
  /** The group that policies are told of. */
  readonly #toldGroup: string;

  constructor(scope: Construct, id: string, { tellsPolicies }: Stage) {
    super(scope, id);
    this.#toldGroup = tellsPolicies ? groupName : "default";
    new CfnScheduleGroup(this, "Group", { name: groupName });
    this.#role = new SchedulerRole(this, "Role");
    this.grants = [
      allow(["scheduler:CreateSchedule"], [this.#schedulesOf(Stack.of(this).account)]),
      handsOver(this.#role, "scheduler.amazonaws.com"),
    ];
    this.environment = { SCHEDULER_GROUP: groupName, SCHEDULER_ROLE_ARN: this.#role.roleArn };
  }

  /** Lets the clocks call this function, and no other. */
  call(target: IFunction): void {
    // A policy of its own: the function's settings name the role, so the role itself cannot name the function.
    this.#role.addToPrincipalPolicy(allow(["lambda:InvokeFunction"], [target.functionArn]));
  }

  /** Says of a function that sets clocks why it may set any of ours. */
  acknowledge({ ownRole }: ExchangeFunction): void {
    const { account } = Stack.of(ownRole);
    Validations.of(ownRole).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${this.#schedulesOf(Token.isUnresolved(account) ? "<AWS::AccountId>" : account)}]`,
      reason:
        "A schedule is named after its recipient and time, which are not known before; the verb only creates, and " +
        "only names that begin as a delivery's.",
    });
  }

  /** The ARN of every schedule of a delivery (functions/recipients/scheduled-wake-up.ts gives the names). */
  #schedulesOf(account: string): string {
    return `arn:aws:scheduler:${Stack.of(this).region}:${account}:schedule/${this.#toldGroup}/${namePrefix}*`;
  }
}
