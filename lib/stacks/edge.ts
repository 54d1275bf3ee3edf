import { Stack } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  CfnDistribution,
  Distribution,
  GeoRestriction,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import type { Construct } from "constructs";
import { Firewall } from "../constructs/firewall.ts";
import { AccessLogBucket } from "../constructs/private-bucket.ts";
import type { EdgeSettings as EdgeSettings, Stage } from "../stages.ts";
import { settingsOf } from "./stack-settings.ts";

/** CloudFront and its firewall are made in this region, wherever they answer. */
const region = "us-east-1";

/**
 * What people meet on the internet: one address, CloudFront with a firewall, and behind it the API. CloudFront shows
 * the API a client certificate of its own, so the API's mutual TLS lets nobody around the firewall but the systems we
 * know.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, stage: Stage, edge: EdgeSettings) {
    super(scope, "Edge", settingsOf({ ...stage, region }, "Edge"));
    const firewall = new Firewall(this, "Firewall", { callsPerAddress: edge.callsPerAddress });
    const kept = stage.retention.keepsWhatIsStored;
    const loggedTo = new AccessLogBucket(this, "LogAccess", { kept });
    const log = new AccessLogBucket(this, "Log", { kept, writtenByCloudFront: true, loggedTo });
    const certificateArn = StringParameter.valueForStringParameter(this, edge.webCertificateParameter);

    const distribution = new Distribution(this, "Distribution", {
      domainNames: [edge.webDomain],
      certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: firewall.arn,
      geoRestriction: GeoRestriction.denylist(...edge.blockedCountries),
      enableLogging: true,
      logBucket: log,
      // Cookies and queries are not logged; addresses are, for as long as an attack takes to look into.
      logIncludesCookies: false,
      defaultBehavior: {
        origin: new HttpOrigin(edge.apiDomain, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      },
    });
    showCertificate(distribution, StringParameter.valueForStringParameter(this, edge.originClientCertificateParameter));

    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", {
      hostedZoneId: StringParameter.valueForStringParameter(this, edge.zoneIdParameter),
      zoneName: edge.zoneName,
    });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    new ARecord(this, "Address", { zone, recordName: edge.webDomain, target });
    new AaaaRecord(this, "Address6", { zone, recordName: edge.webDomain, target });
  }
}

function showCertificate(distribution: Distribution, clientCertificateArn: string): void {
  const resource = distribution.node.defaultChild;
  if (!(resource instanceof CfnDistribution)) throw new TypeError("The distribution is not of this app");
  resource.addPropertyOverride("DistributionConfig.Origins.0.CustomOriginConfig.OriginMtlsConfig", {
    ClientCertificateArn: clientCertificateArn,
  });
}
