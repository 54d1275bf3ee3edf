import { Stack } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { PolicyDocument } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { rolePath } from "./role-path.ts";

/** What schedules of this account act as: another account's cannot, though the service that carries them out is one. */
export class SchedulerRole extends Role {
  constructor(scope: Construct, id: string, rights?: PolicyDocument) {
    super(scope, id, {
      path: rolePath,
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
      }),
      ...(rights === undefined ? {} : { inlinePolicies: { rights } }),
    });
  }
}
