import { readFileSync } from "node:fs";
import { App, Stack } from "aws-cdk-lib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { settingsOf } from "../../lib/stacks/stack-settings.ts";
import { findStage } from "../../lib/stages.ts";
import { evaluatePolicy } from "./policy/evaluate-policy.ts";
import { account, arnOf, resolver } from "./policy/resolve-template.ts";
import { rightsOf, roleOf } from "./policy/rights-of.ts";
import { production } from "./synthesised.ts";
import type { Resource, Value } from "./synthesised.ts";
import { functionNameOf, functionsOf, named, stages } from "./templates.ts";

/** An administrator may do everything that no resource's own policy keeps to others. */
const everything = [{ Effect: "Allow", Action: "*", Resource: "*" }];
const administrator = `arn:aws:iam::${account}:role/Administrator`;

describe.each(stages)("Rights to a key in the stage $stage", (app) => {
  const keys = app.ofType("AWS::KMS::Key");
  const policyOf = (key: Resource): Value[] => resolver(app)(key.properties["KeyPolicy"], key.stack).Statement;

  interface Caller {
    readonly principal: string;
    readonly rights: readonly Value[];
  }
  const anAdministrator: Caller = { principal: administrator, rights: everything };

  /** Whether a caller may do this with a key: by its policy, or by their rights where it leaves that to them. */
  function may(key: Resource, { principal, rights }: Caller, action: string, context = {}): boolean {
    const caller =
      app === production ? principal : principal.replace(/iam(.*):role\/intygstjanster\//, "sts$1:assumed-role/");
    const request = { principal, action, resource: arnOf(key), context: { "aws:PrincipalArn": caller, ...context } };
    const verdict = evaluatePolicy(policyOf(key), request);
    return verdict === "allowed" || (verdict === "delegated" && evaluatePolicy(rights, request) === "allowed");
  }

  it.each([
    "kms:Decrypt",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
    "kms:CreateGrant",
    "kms:Sign",
    "kms:GenerateMac",
  ])("%s is not an administrator's, whatever rights they have", (action) => {
    expect(keys.length).toBe(6);
    for (const key of keys) expect(may(key, anAdministrator, action), key.id).toBe(false);
  });

  it("is enough for an administrator to look after it", () => {
    for (const action of ["kms:DescribeKey", "kms:PutKeyPolicy", "kms:CancelKeyDeletion", "kms:EnableKeyRotation"])
      for (const key of keys) expect(may(key, anAdministrator, action), key.id).toBe(true);
  });

  it("to wrap with is a function's that its stack grants it, for keys of the key ring and nothing else", () => {
    const [wrapping] = keys.filter(({ id }) => id.startsWith("WrappingKey"));
    const opening = functionsOf(app).filter((one) => {
      const role = roleOf(app, one);
      const opens = (key: string) =>
        may(wrapping!, { principal: arnOf(role), rights: rightsOf(app, role) }, "kms:Decrypt", {
          "kms:EncryptionContext:key": key,
        });
      expect(opens("elsewhere"), functionNameOf(one)).toBe(false);
      return opens("WRAPPING#2026-11") && opens("SECRET#index");
    });
    expect(opening.length).toBeGreaterThan(15);
    expect(opening.length).toBeLessThan(functionsOf(app).length);
  });

  it("that encrypts at rest is used through the service that stores, and in no other way", () => {
    const [atRest] = keys.filter(({ id }) => id.startsWith("AtRestKey"));
    const via = (service: string) => ({
      "kms:CallerAccount": account,
      "kms:ViaService": `${service}.eu-north-1.amazonaws.com`,
    });
    expect(may(atRest!, { principal: administrator, rights: [] }, "kms:Decrypt", via("dynamodb"))).toBe(true);
    expect(may(atRest!, anAdministrator, "kms:Decrypt", via("lambda"))).toBe(false);
    expect(
      may(atRest!, { principal: "arn:aws:iam::999999999999:role/x", rights: everything }, "kms:Decrypt", {
        ...via("dynamodb"),
        "kms:CallerAccount": "999999999999",
      }),
    ).toBe(false);
  });
});

describe.each(stages)("A role in the stage $stage", (app) => {
  const roles = app.ofType("AWS::IAM::Role");

  it("that a schedule acts as is handed to the schedules of this account only", () => {
    const ofSchedules = roles.filter(({ properties }) =>
      JSON.stringify(properties["AssumeRolePolicyDocument"]).includes("scheduler.amazonaws.com"),
    );
    expect(ofSchedules.length).toBeGreaterThanOrEqual(4);
    for (const role of ofSchedules) {
      const { Statement } = resolver(app)(role.properties["AssumeRolePolicyDocument"], role.stack);
      const by = (source: string) =>
        evaluatePolicy(Statement, {
          principal: "scheduler.amazonaws.com",
          action: "sts:AssumeRole",
          resource: arnOf(role),
          context: { "aws:SourceAccount": source },
        });
      expect([by(account), by("999999999999")], role.id).toEqual(["allowed", "silent"]);
    }
  });

  it("of ours has a path that a policy can name", () => {
    expect(named(roles.filter(({ properties }) => properties["Path"] !== "/intygstjanster/"))).toEqual([]);
  });
});

describe("Production", () => {
  it("grants nothing more widely because an emulator could not tell", () => {
    for (const { name, text } of production.stacks) {
      expect(text, name).not.toContain("IfExists");
      expect(text, name).not.toContain(":schedule/default/");
    }
    const [group] = production.ofType("AWS::Scheduler::ScheduleGroup");
    expect(group?.properties["Name"]).toBe("deliveries");
    const query = production
      .ofType("AWS::IAM::Role")
      .flatMap((role) => rightsOf(production, role))
      .filter(({ Action }) => [Action].flat().includes("athena:GetQueryExecution"));
    expect(query.length).toBeGreaterThan(0);
    for (const { Resource: resource } of query) expect([resource].flat()).not.toContain("*");
  });

  it("logs at its edge neither paths, which hold ids of certificates, nor what else tells of a person", () => {
    const [delivery] = production.ofType("AWS::Logs::Delivery");
    const fields: string[] = delivery?.properties["RecordFields"];
    expect(fields).toContain("sc-status");
    for (const field of [
      "cs-uri-stem",
      "cs-uri-query",
      "cs(Referer)",
      "cs(User-Agent)",
      "cs(Cookie)",
      "x-forwarded-for",
    ])
      expect(fields).not.toContain(field);
    const [distribution] = production.ofType("AWS::CloudFront::Distribution");
    expect(distribution?.properties["DistributionConfig"].Logging).toBeUndefined();
  });

  it("says nowhere in its templates whose key a wrapped key is", () => {
    for (const { text } of production.stacks)
      expect(text).not.toMatch(/EncryptionContext:(?!key|aws:logs:arn|PARAMETER_ARN)/);
    expect(readFileSync("functions/certificate/store/key-ring.ts", "utf8")).not.toMatch(/contextOf\([^)]*careProvider/);
  });
});

describe("The local stage", () => {
  afterEach(() => vi.unstubAllEnvs());
  const local = findStage(() => undefined);
  const prod = findStage((name) => (name === "stage" ? "prod" : undefined));
  const accountIn = (stage: typeof local) => new Stack(new App(), "A", settingsOf(stage, "A stack")).account;

  it("is for the emulator's account, so that the CDK refuses to deploy it anywhere else", () => {
    vi.stubEnv("CDK_DEFAULT_ACCOUNT", undefined);
    expect(accountIn(local)).toBe("000000000000");
    vi.stubEnv("CDK_DEFAULT_ACCOUNT", "000000000000");
    expect(accountIn(local)).toBe("000000000000");
  });

  it("is not even made with the credentials of another account at hand", () => {
    vi.stubEnv("CDK_DEFAULT_ACCOUNT", "123456789012");
    expect(() => accountIn(local)).toThrow('The stage "local" is for the emulator (account 000000000000)');
    expect(accountIn(prod)).toBe("123456789012");
  });
});
