import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CfnOutput, Duration, RemovalPolicy } from "aws-cdk-lib";
import { Function, FunctionCode, FunctionEventType, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { FunctionAssociation } from "aws-cdk-lib/aws-cloudfront";
import { S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IOrigin } from "aws-cdk-lib/aws-cloudfront";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { bundleViewerRequest } from "../site/bundle-viewer-request.ts";
import { securityHeaders } from "../site/security-headers.ts";
import { localPages } from "../site/published-files.ts";
import { sitePages } from "../site/site-pages.ts";
import type { SiteFolder } from "../site/site-pages.ts";
import type { AccessLogBucket } from "./private-bucket.ts";

export interface WebSiteProps {
  /** What was built: the web applications and the documentation. */
  readonly built: SiteFolders;
  readonly accessLog: AccessLogBucket;
  /** Whether the bucket outlives its stack. */
  readonly kept: boolean;
}

/** The two builds of the site. */
export interface SiteFolders {
  readonly web: SiteFolder;
  readonly docs: SiteFolder;
}

/**
 * The pages as files in a bucket that only CloudFront may read, and the function that leads an address to its file.
 * What lies in the bucket is put there after a deployment (bin/publish-pages.ts).
 */
export class WebSite extends Construct {
  readonly origin: IOrigin;
  readonly functionAssociations: FunctionAssociation[];

  constructor(scope: Construct, id: string, { built, accessLog, kept }: WebSiteProps) {
    super(scope, id);
    const bucket = new PagesBucket(this, "Pages", {
      // Public texts: nothing that a key of ours would protect.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      serverAccessLogsBucket: accessLog,
      serverAccessLogsPrefix: "Pages/",
      removalPolicy: kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    this.origin = S3BucketOrigin.withOriginAccessControl(bucket);
    const folders = [built.docs, built.web];
    const code = bundleViewerRequest({
      pages: sitePages(folders, localPages),
      missing: { sv: pageOf(built.web, "404.html"), en: pageOf(built.web, "404.en.html") },
      headers: securityHeaders,
    });
    const leadToFile = new Function(this, "LeadToFile", {
      code: FunctionCode.fromInline(code),
      runtime: FunctionRuntime.JS_2_0,
      comment: "Leads an address of the site to its file",
    });
    this.functionAssociations = [{ function: leadToFile, eventType: FunctionEventType.VIEWER_REQUEST }];

    new CfnOutput(this, "PagesBucket", { value: bucket.bucketName });
  }
}

class PagesBucket extends Bucket {
  // The base class leaves it open, which the interface it implements does not allow.
  override get isWebsite(): boolean {
    return false;
  }
}

function pageOf({ folder }: SiteFolder, name: string): string {
  return readFileSync(join(folder, name), "utf8").replaceAll(/\s*\n\s*/g, "");
}
