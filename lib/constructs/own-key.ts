import { RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AccountRootPrincipal,
  AnyPrincipal,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from "aws-cdk-lib/aws-iam";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import type { KeyProps } from "aws-cdk-lib/aws-kms";
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

/** A kind of key that KMS does not renew by itself. */
type Kind = Pick<KeyProps, "keySpec" | "keyUsage">;

/**
 * A key of ours, renewed every year where it is of the kind that encrypts. Administrators of the account look after it,
 * and may use it no more than anybody else: a right to all of KMS opens nothing that this key has closed.
 */
class OwnKey extends Key {
  constructor(scope: Construct, id: string, props: OwnKeyProps, kind: Kind = {}) {
    const lookedAfter = new PolicyStatement({
      sid: "LookAfterTheKey",
      principals: [new AccountRootPrincipal()],
      actions: care,
      resources: ["*"],
    });
    super(scope, id, {
      description: props.description,
      ...(kind.keySpec === undefined ? { enableKeyRotation: true } : kind),
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
    letFunctionsUse(this, ["kms:Decrypt", "kms:GenerateDataKey"], tellsPolicies);
  }
}

/** Signs the tokens: ECDSA over P-256. Nobody gets its private half, and only roles of our functions let it sign. */
export class TokenKey extends OwnKey {
  constructor(scope: Construct, id: string, { tellsPolicies, ...props }: WrappingKeyProps) {
    super(scope, id, props, { keySpec: KeySpec.ECC_NIST_P256, keyUsage: KeyUsage.SIGN_VERIFY });
    letFunctionsUse(this, ["kms:Sign", "kms:GetPublicKey"], tellsPolicies);
  }
}

/**
 * Encrypts the parameters that hold roots and secrets. Operators may write them and not read them back; only roles of
 * our functions may open one.
 */
export class ParametersKey extends OwnKey {
  readonly tellsPolicies: boolean;

  constructor(scope: Construct, id: string, { tellsPolicies, ...props }: WrappingKeyProps) {
    super(scope, id, props);
    this.tellsPolicies = tellsPolicies;
    letFunctionsUse(this, ["kms:Decrypt"], tellsPolicies);
    const { region, urlSuffix } = Stack.of(this);
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: "OperatorsWriteParameters",
        principals: [new AccountRootPrincipal()],
        actions: ["kms:Encrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions: { StringEquals: { "kms:ViaService": `ssm.${region}.${urlSuffix}` } },
      }),
    );
  }
}

/** Makes secrets of their purposes, which so lie nowhere. */
export class SecretsKey extends OwnKey {
  constructor(scope: Construct, id: string, { tellsPolicies, ...props }: WrappingKeyProps) {
    super(scope, id, props, { keySpec: KeySpec.HMAC_256, keyUsage: KeyUsage.GENERATE_VERIFY_MAC });
    letFunctionsUse(this, ["kms:GenerateMac"], tellsPolicies);
  }
}

/** Lets the roles of our functions use a key for this, as far as they are granted it, and nobody else. */
function letFunctionsUse(key: Key, actions: readonly string[], tellsPolicies: boolean): void {
  const { account } = Stack.of(key);
  const functionRoles = `arn:aws:iam::${account}:role${rolePath}*`;
  // The emulator tells the session instead, which has the role's name without its path.
  const anySession = `arn:aws:sts::${account}:assumed-role/*`;
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "FunctionsUseTheKey",
      principals: [new AccountRootPrincipal()],
      actions: [...actions],
      resources: ["*"],
      conditions: { ArnLike: { "aws:PrincipalArn": tellsPolicies ? functionRoles : anySession } },
    }),
  );
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
