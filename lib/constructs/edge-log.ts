import { Stack } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { AccessLogBucket } from "./private-bucket.ts";

export interface EdgeLogProps {
  readonly distribution: Distribution;
  readonly bucket: AccessLogBucket;
}

/**
 * What is kept of a call: enough to see an attack and where it comes from. Neither path, query, referrer, agent nor
 * cookie: a path holds the id of a certificate.
 */
const recordFields = [
  "date",
  "time",
  "x-edge-location",
  "c-ip",
  "cs-method",
  "cs(Host)",
  "sc-status",
  "sc-bytes",
  "cs-bytes",
  "time-taken",
  "x-edge-result-type",
  "x-edge-detailed-result-type",
  "cs-protocol",
  "cs-protocol-version",
  "ssl-protocol",
  "ssl-cipher",
  "sc-content-type",
];

/**
 * CloudFront's log, with the fields that we choose. Its older kind of log, which the distribution itself is told of,
 * always holds the path and the query.
 */
export class EdgeLog extends Construct {
  constructor(scope: Construct, id: string, { distribution, bucket }: EdgeLogProps) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("delivery.logs.amazonaws.com")],
        actions: ["s3:PutObject"],
        resources: [bucket.arnForObjects("*")],
        conditions: {
          StringEquals: { "aws:SourceAccount": account, "s3:x-amz-acl": "bucket-owner-full-control" },
          ArnLike: { "aws:SourceArn": `arn:aws:logs:${region}:${account}:delivery-source:*` },
        },
      }),
    );
    const source = new CfnDeliverySource(this, "Source", {
      name: "intygstjanster-edge",
      logType: "ACCESS_LOGS",
      resourceArn: distribution.distributionArn,
    });
    const destination = new CfnDeliveryDestination(this, "Destination", {
      name: "intygstjanster-edge",
      destinationResourceArn: bucket.bucketArn,
      outputFormat: "json",
    });
    const delivery = new CfnDelivery(this, "Delivery", {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields,
    });
    delivery.addResourceDependency(source);
  }
}
