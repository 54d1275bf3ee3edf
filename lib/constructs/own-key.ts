import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

export interface OwnKeyProps {
  readonly description: string;
  /** Whether the key outlives its stack; without it what it encrypts is lost. */
  readonly kept: boolean;
}

/** A key of ours, renewed every year. Nobody may use it until something says so. */
export class OwnKey extends Key {
  constructor(scope: Construct, id: string, props: OwnKeyProps) {
    super(scope, id, {
      description: props.description,
      enableKeyRotation: true,
      removalPolicy: props.kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
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
