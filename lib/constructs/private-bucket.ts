import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { ArnPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IRole } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

export interface PrivateBucketProps {
  readonly key: IKey;
  /** Where calls to the bucket are logged. */
  readonly accessLog: AccessLogBucket;
  /** Whether the bucket outlives its stack. */
  readonly kept: boolean;
  /** What lies under the prefix goes after so many days. */
  readonly expires?: { readonly prefix: string; readonly afterDays: number };
}

/**
 * A bucket of ours: closed to the public and to plain http, encrypted with our key, and without old versions, because
 * what an erasure removes must not lie on as one.
 */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, { key, accessLog, kept, expires }: PrivateBucketProps) {
    super(scope, id, {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: false,
      serverAccessLogsBucket: accessLog,
      serverAccessLogsPrefix: `${id}/`,
      removalPolicy: kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
        ...(expires === undefined ? [] : [{ prefix: expires.prefix, expiration: Duration.days(expires.afterDays) }]),
      ],
    });
  }

  /**
   * Lets a role do this with the objects under a prefix. The bucket says so and not the role, because only here can the
   * objects be named without a wildcard over other buckets' names.
   */
  lets(role: IRole, actions: readonly ObjectAction[], prefix = ""): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ArnPrincipal(role.roleArn)],
        actions: [...actions],
        resources: [this.arnForObjects(`${prefix}*`)],
      }),
    );
  }
}

export type ObjectAction = "s3:GetObject" | "s3:PutObject" | "s3:DeleteObject";

export interface AccessLogBucketProps {
  readonly kept: boolean;
  /** Where calls to this bucket are logged, where it is not itself the log of other buckets. */
  readonly loggedTo?: AccessLogBucket;
}

/**
 * Where AWS writes who called which bucket, or the edge. Names of files can be traced to a certificate by who has its
 * id, so they go soon.
 */
export class AccessLogBucket extends Bucket {
  // The base class leaves it open, which the interface it implements does not allow.
  override get isWebsite(): boolean {
    return false;
  }

  constructor(scope: Construct, id: string, { kept, loggedTo }: AccessLogBucketProps) {
    super(scope, id, {
      // Log delivery cannot use a key of ours.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(loggedTo === undefined ? {} : { serverAccessLogsBucket: loggedTo }),
      lifecycleRules: [{ expiration: Duration.days(7) }],
    });
  }
}
