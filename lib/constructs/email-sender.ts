import { Stack, Validations } from "aws-cdk-lib";
import type { IRole } from "aws-cdk-lib/aws-iam";
import { CnameRecord, HostedZone, TxtRecord } from "aws-cdk-lib/aws-route53";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { Construct } from "constructs";
import type { EdgeSettings, Stage } from "../stages.ts";
import { allow } from "./grants.ts";
import type { Grant } from "./grants.ts";

/**
 * The address that e-mails come from, and how they are sent. Its domain, which sends nothing else, proves them where it
 * is ours (DKIM), and says that nobody is to take those that it does not prove (DMARC).
 */
export class EmailSender extends Construct {
  readonly address: string;
  readonly configuration: string;
  readonly #identity: string;
  readonly #tellsPolicies: boolean;

  constructor(scope: Construct, id: string, { emailSender, edge, tellsPolicies }: Stage) {
    super(scope, id);
    this.address = emailSender;
    this.#tellsPolicies = tellsPolicies;
    const configurationSet = new ConfigurationSet(this, "Configuration", {
      configurationSetName: "intyg-emails",
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      // An address that does not exist is not tried for ever.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.configuration = configurationSet.configurationSetName;
    this.#identity = edge === undefined ? emailSender : domainOf(emailSender);
    const identity = edge === undefined ? Identity.email(emailSender) : Identity.domain(this.#identity);
    const made = new EmailIdentity(this, "Identity", { identity, configurationSet });
    if (edge !== undefined) this.#prove(made, edge);
  }

  /** The records that prove e-mails, in the stage's zone; what else its domain sends is not judged by them. */
  #prove({ dkimRecords }: EmailIdentity, { zoneIdParameter, zoneName }: EdgeSettings): void {
    if (!this.#identity.endsWith(`.${zoneName}`)) throw new TypeError(`E-mails come from a domain below ${zoneName}`);
    const hostedZoneId = StringParameter.valueForStringParameter(this, zoneIdParameter);
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId, zoneName });
    for (const [at, { name, value }] of dkimRecords.entries())
      new CnameRecord(this, `Dkim${String(at + 1)}`, { zone, recordName: `${name}.`, domainName: value });
    const values = ["v=DMARC1; p=reject; adkim=s"];
    new TxtRecord(this, "Dmarc", { zone, recordName: `_dmarc.${this.#identity}.`, values });
  }

  /** Sending from this address, and from no other. */
  sends(): Grant {
    const arn = (resource: string, resourceName: string): string =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    const own = [arn("identity", this.#identity), arn("configuration-set", this.configuration)];
    const sending = allow(["ses:SendEmail"], this.#tellsPolicies ? own : ["*"]);
    const equals = this.#tellsPolicies ? "StringEquals" : "StringEqualsIfExists";
    sending.addCondition(equals, { "ses:FromAddress": this.address });
    return sending;
  }

  /** Says of who sends why its right is wider on an emulator. */
  acknowledge(role: IRole): void {
    if (this.#tellsPolicies) return;
    const reason = "Only where an emulator tells its policies no identity of SES; every stage at AWS names it.";
    Validations.of(role).acknowledge(
      { id: "AwsSolutions-IAM5[Resource::*]", reason },
      { id: "Serverless-LambdaStarPermissions", reason },
    );
  }
}

function domainOf(address: string): string {
  return address.slice(address.indexOf("@") + 1);
}
