import { CfnIPSet, CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Construct } from "constructs";
import type { EdgeSettings, KnownNetwork } from "../stages.ts";

export type FirewallProps = Pick<
  EdgeSettings,
  "callsPerAddress" | "signInsPerAddress" | "callsPerToken" | "knownNetworks"
>;

/** What is counted, and how much of it in five minutes is let through. */
interface Limit {
  readonly name: string;
  readonly counted: CfnWebACL.RateBasedStatementProperty;
}

/**
 * The firewall before CloudFront: rules that AWS keeps up to date, and limits (docs/adr/0043-refusals-are-counted.md):
 * of the calls of an address, of its calls to the token issuer, both higher in networks that are known to have many
 * people behind one, and of the calls with a token. Samples of calls are not kept, since they would hold tokens and
 * certificates' ids.
 */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { knownNetworks, ...limit }: FirewallProps) {
    super(scope, id);
    const known = knownNetworks.map((network) => ({ ...network, set: this.#addressesOf(network) }));
    const strangers = known.map(({ set }) => ({ notStatement: { statement: set } }));
    const limits = [
      ...known.flatMap(({ name, callsPerAddress, signInsPerAddress, set }) => [
        perAddress(`too-many-calls-of-${name}`, callsPerAddress, [set]),
        perAddress(`too-many-sign-ins-of-${name}`, signInsPerAddress, [set, toTheIssuer]),
      ]),
      perAddress("too-many-calls", limit.callsPerAddress, strangers),
      perAddress("too-many-sign-ins", limit.signInsPerAddress, [...strangers, toTheIssuer]),
      perToken("too-many-calls-with-a-token", limit.callsPerToken),
      perCookie("too-many-calls-of-a-browser", limit.callsPerToken),
    ];
    const acl = new CfnWebACL(this, "Acl", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: watched("firewall"),
      rules: [
        ...limits.map(({ name, counted }, priority) => ({
          name,
          priority,
          action: { block: { customResponse: comeBackLater } },
          statement: { rateBasedStatement: counted },
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

/** AWS looks each half minute at the five minutes before, so a minute later there is room again for who has waited. */
const comeBackLater: CfnWebACL.CustomResponseProperty = {
  responseCode: 429,
  responseHeaders: [{ name: "Retry-After", value: "60" }],
};

/** Signing in and getting tokens: what brute force would come to. */
const toTheIssuer: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: "STARTS_WITH",
    searchString: "/auth/",
    // The API reads paths decoded; so must what counts them, or an address would be counted in one spelling only.
    textTransformations: [{ priority: 0, type: "URL_DECODE" }],
  },
};

/** Of one address, as far as a call is all of this. */
function perAddress(name: string, limit: number, only: readonly CfnWebACL.StatementProperty[]): Limit {
  return { name, counted: { aggregateKeyType: "IP", limit, ...allOf(only) } };
}

/**
 * Of one token, from wherever it comes; calls without one are counted by their address only. The firewall keeps a hash
 * of it, of one spelling: the function takes `bearer` in any case and with any spaces.
 */
function perToken(name: string, limit: number): Limit {
  const spelling = ["COMPRESS_WHITE_SPACE", "LOWERCASE", "MD5"].map((type, priority) => ({ priority, type }));
  const header = { name: "authorization", textTransformations: spelling };
  return { name, counted: { aggregateKeyType: "CUSTOM_KEYS", customKeys: [{ header }], limit } };
}

/** The same of a token that a browser carries in its cookie (functions/platform/door). */
function perCookie(name: string, limit: number): Limit {
  const cookie = { name: "__Host-intyg-access", textTransformations: [{ priority: 0, type: "MD5" }] };
  return { name, counted: { aggregateKeyType: "CUSTOM_KEYS", customKeys: [{ cookie }], limit } };
}

/** That all of these hold. A statement of several takes two at least. */
function allOf(statements: readonly CfnWebACL.StatementProperty[]): {
  readonly scopeDownStatement?: CfnWebACL.StatementProperty;
} {
  const [first] = statements;
  if (first === undefined) return {};
  return { scopeDownStatement: statements.length === 1 ? first : { andStatement: { statements: [...statements] } } };
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
