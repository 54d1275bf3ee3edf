import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Construct } from "constructs";

export interface FirewallProps {
  /** Calls from one address in five minutes before it is stopped. */
  readonly callsPerAddress: number;
}

/**
 * The firewall before CloudFront: rules that AWS keeps up to date, and a limit per address. Samples of calls are not
 * kept, since they would hold tokens and certificates' ids.
 */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { callsPerAddress }: FirewallProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, "Acl", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: watched("firewall"),
      rules: [
        {
          name: "too-many-calls",
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: callsPerAddress } },
          visibilityConfig: watched("too-many-calls"),
        },
        managed(1, "AWSManagedRulesAmazonIpReputationList"),
        managed(2, "AWSManagedRulesKnownBadInputsRuleSet"),
        // A certificate's answers may be longer than the 8 kB this rule lets through; the operations limit the body
        // themselves.
        managed(3, "AWSManagedRulesCommonRuleSet", ["SizeRestrictions_BODY"]),
      ],
    });
    this.arn = acl.attrArn;
  }
}

function managed(priority: number, name: string, onlyCounted: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name,
        ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: watched(name),
  };
}

function watched(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
