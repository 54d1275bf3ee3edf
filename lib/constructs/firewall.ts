import { CfnIPSet, CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Construct } from "constructs";
import type { EdgeSettings, KnownNetwork } from "../stages.ts";

export type FirewallProps = Pick<EdgeSettings, "callsPerAddress" | "knownNetworks">;

/**
 * The firewall before CloudFront: rules that AWS keeps up to date, and a limit per address, which is higher in networks
 * that are known to have many people behind one. Samples of calls are not kept, since they would hold tokens and
 * certificates' ids.
 */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { callsPerAddress, knownNetworks }: FirewallProps) {
    super(scope, id);
    const known = knownNetworks.map((network) => ({ ...network, set: this.#addressesOf(network) }));
    const limits = [
      ...known.map(({ name, callsPerAddress: limit, set }) => ({
        name: `too-many-calls-of-${name}`,
        limit,
        scopeDownStatement: set,
      })),
      { name: "too-many-calls", limit: callsPerAddress, ...ofNoneOf(known.map(({ set }) => set)) },
    ];
    const acl = new CfnWebACL(this, "Acl", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: watched("firewall"),
      rules: [
        ...limits.map(({ name, ...counted }, priority) => ({
          name,
          priority,
          action: { block: {} },
          statement: { rateBasedStatement: { aggregateKeyType: "IP", ...counted } },
          visibilityConfig: watched(name),
        })),
        managed(limits.length, "AWSManagedRulesAmazonIpReputationList"),
        managed(limits.length + 1, "AWSManagedRulesKnownBadInputsRuleSet"),
        // A certificate's answers may be longer than the 8 kB this rule lets through; the operations limit the body
        // themselves.
        managed(limits.length + 2, "AWSManagedRulesCommonRuleSet", ["SizeRestrictions_BODY"]),
      ],
    });
    this.arn = acl.attrArn;
  }

  #addressesOf({ name, addresses }: KnownNetwork): CfnWebACL.StatementProperty {
    const set = new CfnIPSet(this, `Network-${name}`, {
      name,
      scope: "CLOUDFRONT",
      ipAddressVersion: "IPV4",
      addresses: [...addresses],
    });
    return { ipSetReferenceStatement: { arn: set.attrArn } };
  }
}

/** That an address is in none of these sets. A statement of several takes two at least. */
function ofNoneOf(sets: readonly CfnWebACL.StatementProperty[]): {
  readonly scopeDownStatement?: CfnWebACL.StatementProperty;
} {
  const [first, ...others] = sets.map((statement) => ({ notStatement: { statement } }));
  if (first === undefined) return {};
  return { scopeDownStatement: others.length === 0 ? first : { andStatement: { statements: [first, ...others] } } };
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
