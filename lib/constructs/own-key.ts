import { RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AccountRootPrincipal,
  AnyPrincipal,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { rolePath } from "./role-path.ts";

export interface OwnKeyProps {
  readonly description: string;
  /** Whether the key outlives its stack; without it what it encrypts is lost. */
  readonly kept: boolean;
}

/** What looking after a key takes, and using it does not. */
const care = [
  "kms:CancelKeyDeletion",
  "kms:DescribeKey",
  "kms:DisableKey",
  "kms:DisableKeyRotation",
  "kms:EnableKey",
  "kms:EnableKeyRotation",
  "kms:GetKeyPolicy",
  "kms:GetKeyRotationStatus",
  "kms:ListGrants",
  "kms:ListKeyPolicies",
  "kms:ListKeyRotations",
  "kms:ListResourceTags",
  "kms:PutKeyPolicy",
  "kms:RevokeGrant",
  "kms:ScheduleKeyDeletion",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:UpdateKeyDescription",
];

/**
 * A key of ours, renewed every year. Administrators of the account look after it, and may use it no more than anybody
 * else: a right to all of KMS opens nothing that this key has closed.
 */
class OwnKey extends Key {
  constructor(scope: Construct, id: string, props: OwnKeyProps) {
    const lookedAfter = new PolicyStatement({
      sid: "LookAfterTheKey",
      principals: [new AccountRootPrincipal()],
      actions: care,
      resources: ["*"],
    });
    super(scope, id, {
      description: props.description,
      enableKeyRotation: true,
      removalPolicy: props.kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      policy: new PolicyDocument({ statements: [lookedAfter] }),
    });
  }
}

export interface WrappingKeyProps extends OwnKeyProps {
  /** Whether policies are told who calls and with which encryption context (lib/stages.ts). */
  readonly tellsPolicies: boolean;
}

/** The key that wraps keys. Of all who may use KMS, only roles of our functions may use it. */
export class WrappingKey extends OwnKey {
  readonly tellsPolicies: boolean;

  constructor(scope: Construct, id: string, { tellsPolicies, ...props }: WrappingKeyProps) {
    super(scope, id, props);
    this.tellsPolicies = tellsPolicies;
    const { account } = Stack.of(this);
    const functionRoles = `arn:aws:iam::${account}:role${rolePath}*`;
    // The emulator tells the session instead, which has the role's name without its path.
    const anySession = `arn:aws:sts::${account}:assumed-role/*`;
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: "FunctionsUseTheKey",
        principals: [new AccountRootPrincipal()],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions: { ArnLike: { "aws:PrincipalArn": tellsPolicies ? functionRoles : anySession } },
      }),
    );
  }
}

/**
 * The key for what AWS stores on our behalf. Whoever in the account may use a table, bucket or topic uses the key
 * through that service and in no other way, as with the keys AWS manages itself; so functions need no right to the key.
 */
export class AtRestKey extends OwnKey {
  constructor(scope: Construct, id: string, props: OwnKeyProps) {
    super(scope, id, props);
    const { account, region, urlSuffix } = Stack.of(this);
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: [
          "kms:Encrypt",
          "kms:Decrypt",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:DescribeKey",
          "kms:CreateGrant",
        ],
        resources: ["*"],
        conditions: {
          StringEquals: {
            "kms:CallerAccount": account,
            "kms:ViaService": ["dynamodb", "s3", "sns"].map((service) => `${service}.${region}.${urlSuffix}`),
          },
        },
      }),
    );
    // Alarms are published by CloudWatch itself, in nobody's name.
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions: { StringEquals: { "aws:SourceAccount": account } },
      }),
    );
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${region}.${urlSuffix}`)],
        actions: [
          "kms:Encrypt",
          "kms:Decrypt",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
          "kms:GenerateDataKey",
          "kms:DescribeKey",
        ],
        resources: ["*"],
        conditions: {
          ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${account}:log-group:*` },
        },
      }),
    );
  }
}
