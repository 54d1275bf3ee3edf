import { ApiMapping, DomainName, SecurityPolicy } from "aws-cdk-lib/aws-apigatewayv2";
import type { HttpApi, HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { ARecord, HostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { ApiGatewayv2DomainProperties } from "aws-cdk-lib/aws-route53-targets";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { Construct } from "constructs";
import type { EdgeSettings } from "../stages.ts";

export interface MutualTlsDomainProps {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  readonly edge: EdgeSettings;
  /** The address, one of `edge.apiDomains`. */
  readonly domain: string;
}

/** An API's own address, where nobody is heard who does not show a certificate that leads to one of our roots. */
export class MutualTlsDomain extends Construct {
  constructor(scope: Construct, id: string, { api, stage, edge, domain }: MutualTlsDomainProps) {
    super(scope, id);
    const certificateArn = StringParameter.valueForStringParameter(this, edge.apiCertificateParameter);
    const domainName = new DomainName(this, "Name", {
      domainName: domain,
      certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
      mtls: { bucket: Bucket.fromBucketName(this, "TrustStore", edge.trustStore.bucket), key: edge.trustStore.key },
    });
    new ApiMapping(this, "Mapping", { api, domainName, stage });
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", {
      hostedZoneId: StringParameter.valueForStringParameter(this, edge.zoneIdParameter),
      zoneName: edge.zoneName,
    });
    new ARecord(this, "Address", {
      zone,
      recordName: domain,
      target: RecordTarget.fromAlias(
        new ApiGatewayv2DomainProperties(domainName.regionalDomainName, domainName.regionalHostedZoneId),
      ),
    });
  }
}
