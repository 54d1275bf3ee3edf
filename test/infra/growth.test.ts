import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessCookie } from "../../functions/platform/door/browser-call.ts";
import { apiOf, apis } from "../../lib/apis.ts";
import { findStage } from "../../lib/stages.ts";
import { arnOf, resolver } from "./policy/resolve-template.ts";
import { production, referredIds } from "./synthesised.ts";
import type { Resource, Synthesised, Value } from "./synthesised.ts";
import { contracts, functionNameOf, functionsOf, stages } from "./templates.ts";

/** What CloudFormation takes in a stack. */
const mostResources = 500;

/** What an HTTP API takes, and AWS does not raise (API Gateway quotas); the test stops before it. */
const mostIntegrations = 300;
const enoughIntegrations = 250;

/** As many operations as the stacks must hold without being cut anew. */
const operationsToCome = 200;

/** The API that an integration or a route belongs to, by its name in lib/apis.ts. */
function apiOfResource(app: Synthesised, { stack, properties }: Resource): string | undefined {
  const id = String(resolver(app)(properties["ApiId"], stack));
  const api = app.ofType("AWS::ApiGatewayV2::Api").find((one) => id === `${one.stack}-${one.id}`);
  return apis.find(({ name }) => api?.properties["Name"] === `intygstjanster-${name}`)?.name;
}

/** Those of an operation; one in each API answers all else. */
const routesOfOperations = production
  .ofType("AWS::ApiGatewayV2::Route")
  .filter(({ properties }) => properties["RouteKey"] !== "$default");

const perStack = production.stacks.map(({ name }) => {
  const resources = production.resources.filter(({ stack }) => stack === name);
  const operations = routesOfOperations.filter(({ stack }) => stack === name).length;
  return { name, resources: resources.length, operations };
});
const operationsNow = perStack.reduce((sum, { operations }) => sum + operations, 0);

/** The resources that an operation adds: what leads to its function, and what leads from that. */
function resourcesOf(route: Resource): readonly string[] {
  const inStack = production.resources.filter(({ stack }) => stack === route.stack);
  const [integrationId] = referredIds(route.properties["Target"]);
  const integration = inStack.find(({ id }) => id === integrationId);
  const [functionId = ""] = referredIds(integration?.properties["IntegrationUri"]);
  const [roleId] = referredIds(inStack.find(({ id }) => id === functionId)?.properties["Role"]);
  const about = inStack.filter(
    ({ id, type, properties }) =>
      [route.id, integrationId, functionId, roleId].includes(id) ||
      (type === "AWS::Lambda::Permission" && referredIds(properties["FunctionName"]).includes(functionId)),
  );
  return about.map(({ type }) => type).toSorted();
}

describe("Growth:", () => {
  it("an operation is five resources, and none of them a log, a filter or an alarm", () => {
    expect(routesOfOperations.length).toBe(operationsNow);
    for (const route of routesOfOperations)
      expect(resourcesOf(route), route.id).toEqual([
        "AWS::ApiGatewayV2::Integration",
        "AWS::ApiGatewayV2::Route",
        "AWS::IAM::Role",
        "AWS::Lambda::Function",
        "AWS::Lambda::Permission",
      ]);
  });

  it(`${String(operationsToCome)} operations fit into the stacks, spread as today's are`, () => {
    const shown = perStack.map(({ name, resources, operations }) => {
      const more = Math.ceil((operations * operationsToCome) / operationsNow) - operations;
      return { name, operations, resources, margin: mostResources - resources, then: resources + 5 * more };
    });
    process.stdout.write(
      [
        `${String(operationsNow)} operations now; resources of each stack, margin to ${String(mostResources)}, and with ${String(operationsToCome)}:`,
        ...shown.map(
          ({ name, operations, resources, margin, then }) =>
            `  ${name.padEnd(22)} ${String(operations).padStart(3)} operations ${String(resources).padStart(4)} resources, margin ${String(margin).padStart(4)}; then ${String(then).padStart(4)}`,
        ),
        "",
      ].join("\n"),
    );
    for (const { name, then } of shown) expect(then, name).toBeLessThanOrEqual(mostResources);
  });

  it(`${String(operationsToCome)} operations fit into the APIs, spread as today's are`, () => {
    const integrations = production
      .ofType("AWS::ApiGatewayV2::Integration")
      .map((one) => apiOfResource(production, one));
    expect(integrations).toHaveLength(operationsNow + apis.length);
    const shown = apis.map(({ name }) => {
      const count = integrations.filter((one) => one === name).length;
      return { name, count, then: Math.ceil((count * operationsToCome) / operationsNow) };
    });
    for (const { name, count, then } of shown) {
      process.stdout.write(
        `  API ${name.padEnd(9)} ${String(count).padStart(3)} integrations, margin ${String(mostIntegrations - count)} to AWS's limit; then ${String(then).padStart(3)}\n`,
      );
      expect(count, name).toBeGreaterThan(0);
      expect(then, name).toBeLessThanOrEqual(enoughIntegrations);
    }
  });

  it.each(stages)("each operation of the stage $stage is a route of the API that its path is sent to", (app) => {
    for (const route of app.ofType("AWS::ApiGatewayV2::Route")) {
      const [, path] = String(route.properties["RouteKey"]).split(" ");
      if (path !== undefined) expect(apiOfResource(app, route), path).toBe(apiOf(path));
    }
  });

  it("what systems call is in one API, for they know one address", () => {
    const { edge, systemAddress } = findStage((name) => (name === "stage" ? "prod" : undefined));
    const ofSystems = contracts.filter(({ binding, path }) => binding === "soap" || !path.startsWith("/api/my/"));
    expect(new Set(ofSystems.map(({ path }) => apiOf(path)))).toEqual(new Set(["care"]));
    expect(systemAddress).toBe(`https://${edge?.apiDomains.care ?? ""}`);
  });

  it("CloudFront sends a path to the API that holds its route, whatever the path", () => {
    const [distribution] = production.ofType("AWS::CloudFront::Distribution");
    const { Origins, CacheBehaviors } = distribution?.properties["DistributionConfig"] ?? {};
    const domains = findStage((name) => (name === "stage" ? "prod" : undefined)).edge?.apiDomains;
    const domainOf = (path: string): unknown => {
      const first = CacheBehaviors.find(({ PathPattern }: Value) => path.startsWith(PathPattern.slice(0, -1)));
      return Origins.find(({ Id }: Value) => Id === first?.TargetOriginId)?.DomainName;
    };
    for (const { PathPattern } of CacheBehaviors) expect(PathPattern).toMatch(/^\/[a-z/-]+\/\*$/);
    const forSystems = apis.flatMap(({ forSystems: beginnings = [] }) => beginnings);
    const isForSystems = (path: string) => forSystems.some((beginning) => path.startsWith(`${beginning}/`));
    for (const { path, binding } of contracts) {
      if (binding === "soap") expect(isForSystems(path), path).toBe(true);
      expect(domainOf(path), path).toBe(isForSystems(path) ? undefined : domains?.[apiOf(path) ?? "care"]);
    }
    const segment = fc.constantFrom("api", "my", "riv", "certificates", "drafts", "mys", "API", "", "%6dy", "x");
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        const path = `/${segments.join("/")}`;
        const name = apiOf(path);
        expect(domainOf(path), path).toBe(name === undefined || isForSystems(path) ? undefined : domains?.[name]);
      }),
    );
  });

  it.each(stages)("no reader in the stage $stage is left behind when what it reads is replaced", (app) => {
    for (const { name, text } of app.stacks) expect(text, name).not.toContain("Fn::GetStackOutput");
    const tables = app.ofType("AWS::DynamoDB::Table").map((table) => arnOf(table));
    const readBy = new Set(
      functionsOf(app).flatMap(({ stack, properties }) => {
        const { Variables } = resolver(app)(properties["Environment"], stack);
        return Object.entries<string>(Variables).flatMap(([name, value]) => (name.startsWith("TABLE_") ? [value] : []));
      }),
    );
    for (const arn of tables) expect([...readBy], functionNameOf(functionsOf(app)[0]!)).toContain(arn.split("/")[1]);
  });
});

describe("The firewall", () => {
  const [acl] = production.ofType("AWS::WAFv2::WebACL");
  const rules: Value[] = acl?.properties["Rules"].filter(({ Statement }: Value) => Statement.RateBasedStatement);
  const { edge } = findStage((name) => (name === "stage" ? "prod" : undefined));
  const networks = edge?.knownNetworks ?? [];
  const setOf = (value: Value): Resource | undefined =>
    production.ofType("AWS::WAFv2::IPSet").find(({ id }) => referredIds(value).includes(id));

  const ruleOf = (name: string): Value => {
    const [rule, ...others] = rules.filter(({ Name }) => Name === name);
    expect([rule?.Name, others]).toEqual([name, []]);
    return rule?.Statement.RateBasedStatement;
  };
  /** What a rule counts only: whether it is the issuer's calls, and the networks in or out of which an address lies. */
  const scopeOf = ({ ScopeDownStatement }: Value) => {
    const all: Value[] = [ScopeDownStatement.AndStatement?.Statements ?? ScopeDownStatement].flat();
    const named = (one: Value): string => setOf(one.IPSetReferenceStatement.Arn)?.properties["Name"];
    const asked = all.flatMap((one) => (one.ByteMatchStatement === undefined ? [] : [one.ByteMatchStatement]));
    return {
      paths: asked.map(({ FieldToMatch, PositionalConstraint, SearchString }) => [
        Object.keys(FieldToMatch).join(),
        PositionalConstraint,
        SearchString,
      ]),
      inside: all.filter((one) => one.IPSetReferenceStatement !== undefined).map(named),
      outside: all.filter((one) => one.NotStatement !== undefined).map((one) => named(one.NotStatement.Statement)),
    };
  };
  const issuer = [["UriPath", "STARTS_WITH", "/auth/"]];
  const names = networks.map(({ name }) => name);

  it.each([
    ["too-many-calls", "callsPerAddress", []],
    ["too-many-sign-ins", "signInsPerAddress", issuer],
  ] as const)("counts %s of a network that is known by its own limit, as the stage says", (rule, limit, paths) => {
    expect(networks.length).toBeGreaterThan(0);
    for (const network of networks) {
      const counted = ruleOf(`${rule}-of-${network.name}`);
      expect(counted).toMatchObject({ Limit: network[limit], AggregateKeyType: "IP" });
      expect(network[limit]).toBeGreaterThan(edge?.[limit] ?? 0);
      expect(scopeOf(counted)).toEqual({ paths, inside: [network.name], outside: [] });
      const set = production.ofType("AWS::WAFv2::IPSet").find(({ properties }) => properties["Name"] === network.name);
      expect(set?.properties["Addresses"]).toEqual(network.addresses);
    }
  });

  it.each([
    ["too-many-calls", "callsPerAddress", []],
    ["too-many-sign-ins", "signInsPerAddress", issuer],
  ] as const)("counts %s of everybody else by the common limit, and of nobody twice", (rule, limit, paths) => {
    const counted = ruleOf(rule);
    expect(counted).toMatchObject({ Limit: edge?.[limit], AggregateKeyType: "IP" });
    const { inside, outside, paths: asked } = scopeOf(counted);
    expect([asked, inside, outside.toSorted()]).toEqual([paths, [], names.toSorted()]);
  });

  it("lets an address sign in less often than it may call, everywhere", () => {
    for (const { signInsPerAddress, callsPerAddress } of [edge!, ...networks])
      expect(signInsPerAddress).toBeLessThan(callsPerAddress);
  });

  it("counts the calls of a token from wherever they come, and keeps a hash of it in one spelling", () => {
    const { Limit, AggregateKeyType, CustomKeys, ScopeDownStatement } = ruleOf("too-many-calls-with-a-token");
    expect([Limit, AggregateKeyType, ScopeDownStatement]).toEqual([edge?.callsPerToken, "CUSTOM_KEYS", undefined]);
    const [{ Header }, ...others] = CustomKeys;
    expect([Header.Name, others]).toEqual(["authorization", []]);
    const steps: Value[] = Header.TextTransformations.toSorted((a: Value, b: Value) => a.Priority - b.Priority);
    expect(steps.map(({ Type }) => Type)).toEqual(["COMPRESS_WHITE_SPACE", "LOWERCASE", "MD5"]);
  });

  it("counts those of a token in a browser's cookie alike", () => {
    const { Limit, AggregateKeyType, CustomKeys, ScopeDownStatement } = ruleOf("too-many-calls-of-a-browser");
    expect([Limit, AggregateKeyType, ScopeDownStatement]).toEqual([edge?.callsPerToken, "CUSTOM_KEYS", undefined]);
    expect(CustomKeys).toEqual([
      { Cookie: { Name: accessCookie, TextTransformations: [{ Priority: 0, Type: "MD5" }] } },
    ]);
  });

  it("tells whoever comes too often to come back, and when", () => {
    const blocked = acl?.properties["Rules"].filter(({ Statement }: Value) => Statement.RateBasedStatement);
    expect(blocked).toHaveLength(2 * networks.length + 4);
    for (const { Action } of blocked)
      expect(Action.Block.CustomResponse).toEqual({
        ResponseCode: 429,
        ResponseHeaders: [{ Name: "Retry-After", Value: "60" }],
      });
  });

  it("has rules of different priority", () => {
    const priorities = acl?.properties["Rules"].map(({ Priority }: Value) => Priority);
    expect(new Set(priorities).size).toBe(priorities.length);
  });
});
