import { Duration, Stack, Validations } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import type { BehaviorOptions, ResponseHeadersPolicyProps } from "aws-cdk-lib/aws-cloudfront";
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
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import type { Construct } from "constructs";
import { apis } from "../apis.ts";
import { EdgeLog } from "../constructs/edge-log.ts";
import { Firewall } from "../constructs/firewall.ts";
import { AccessLogBucket } from "../constructs/private-bucket.ts";
import { WebSite } from "../constructs/web-site.ts";
import type { SiteFolders } from "../constructs/web-site.ts";
import {
  framedApplication,
  headersOfFramed,
  headersOfOpenedIssuer,
  securityHeaders,
} from "../site/security-headers.ts";
import type { HeadersOfAddress } from "../site/security-headers.ts";
import type { EdgeSettings, Stage } from "../stages.ts";
import { settingsOf } from "./stack-settings.ts";

/** CloudFront and its firewall are made in this region, wherever they answer. */
const region = "us-east-1";

/** Headers as a policy, and that browsers come back by https only. */
function policyOf(headers: HeadersOfAddress): ResponseHeadersPolicyProps {
  const isNeverFramed = headers["x-frame-options"] !== undefined;
  return {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: headers["content-security-policy"], override: true },
      contentTypeOptions: { override: true },
      ...(isNeverFramed ? { frameOptions: { frameOption: HeadersFrameOption.DENY, override: true } } : {}),
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: (
        ["cross-origin-opener-policy", "cross-origin-resource-policy", "permissions-policy"] as const
      ).map((header) => ({ header, value: headers[header], override: true })),
    },
  };
}

/** The same for the token issuer, one page of which posts a form to an identity provider, and says so itself. */
function policyOfIssuer(isOpened: boolean): ResponseHeadersPolicyProps {
  const policy = policyOf(isOpened ? headersOfOpenedIssuer : securityHeaders);
  return {
    ...policy,
    securityHeadersBehavior: {
      ...policy.securityHeadersBehavior,
      contentSecurityPolicy: { contentSecurityPolicy: securityHeaders["content-security-policy"], override: false },
    },
  };
}

/** What the stage's edge is made of. */
export interface EdgeParts {
  readonly stage: Stage;
  readonly edge: EdgeSettings;
  readonly site: SiteFolders;
}

/**
 * What people meet on the internet: one address, CloudFront with a firewall, and behind it the pages and the APIs.
 * CloudFront shows them a client certificate of its own, so their mutual TLS lets nobody around the firewall but
 * the systems we know.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, { stage, edge, site }: EdgeParts) {
    super(scope, "Edge", settingsOf({ ...stage, region }, "Edge"));
    const firewall = new Firewall(this, "Firewall", edge);
    const kept = stage.retention.keepsWhatIsStored;
    const loggedTo = new AccessLogBucket(this, "LogAccess", { kept });
    const log = new AccessLogBucket(this, "Log", { kept, loggedTo });
    const certificateArn = StringParameter.valueForStringParameter(this, edge.webCertificateParameter);

    const pages = new WebSite(this, "WebSite", { built: site, accessLog: log, kept });
    const responseHeadersPolicy = new ResponseHeadersPolicy(this, "Headers", policyOf(securityHeaders));
    const isFramed = edge.framedBy.length > 0;
    const issuerHeaders = new ResponseHeadersPolicy(this, "IssuerHeaders", policyOfIssuer(isFramed));
    const api: Omit<BehaviorOptions, "origin"> = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    };
    const toPages: BehaviorOptions = {
      origin: pages.origin,
      functionAssociations: pages.functionAssociations,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy,
    };
    const distribution = new Distribution(this, "Distribution", {
      domainNames: [edge.webDomain],
      certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: firewall.arn,
      geoRestriction: GeoRestriction.denylist(...edge.blockedCountries),
      defaultBehavior: toPages,
      // In the order of the APIs, for CloudFront takes the first that fits. All else is a page.
      additionalBehaviors: Object.fromEntries(
        apis.flatMap(({ name, below, forSystems = [] }) => {
          const origin = apiOrigin(edge.apiDomains[name]);
          const own = name === "auth" ? { responseHeadersPolicy: issuerHeaders } : {};
          const led = below.filter((beginning) => !forSystems.includes(beginning));
          return led.map((beginning) => [`${beginning}/*`, { ...api, ...own, origin }]);
        }),
      ),
    });
    if (isFramed) {
      const framed = new ResponseHeadersPolicy(this, "FramedHeaders", policyOf(headersOfFramed(edge.framedBy)));
      const { origin, ...led } = toPages;
      distribution.addBehavior(`${framedApplication}*`, origin, { ...led, responseHeadersPolicy: framed });
    }
    new EdgeLog(this, "AccessLog", { distribution, bucket: log });
    Validations.of(distribution).acknowledge({
      id: "AwsSolutions-CFR3",
      reason:
        "Calls are logged by the delivery beside the distribution (lib/constructs/edge-log.ts), which leaves out path " +
        "and query; the log this rule looks for cannot.",
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

function apiOrigin(domain: string): HttpOrigin {
  return new HttpOrigin(domain, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
  });
}

/** Shows each API a client certificate: their origins stand in the distribution after the first, the pages'. */
function showCertificate(distribution: Distribution, clientCertificateArn: string): void {
  const resource = distribution.node.defaultChild;
  if (!(resource instanceof CfnDistribution)) throw new TypeError("The distribution is not of this app");
  for (const at of apis.keys()) {
    resource.addPropertyOverride(`DistributionConfig.Origins.${String(at + 1)}.CustomOriginConfig.OriginMtlsConfig`, {
      ClientCertificateArn: clientCertificateArn,
    });
  }
}
