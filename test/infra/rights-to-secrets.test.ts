import { describe, expect, it } from "vitest";
import { identityProvidersParameter } from "../../lib/identity-providers.ts";
import { secretParameters } from "../../lib/secret-parameters.ts";
import { evaluatePolicy } from "./policy/evaluate-policy.ts";
import { account, arnOf, region, resolver } from "./policy/resolve-template.ts";
import { rightsOf, roleOf } from "./policy/rights-of.ts";
import { local, production } from "./synthesised.ts";
import type { Synthesised, Value } from "./synthesised.ts";
import { functionNameOf, functionsOf } from "./templates.ts";

const arnOfParameter = (name: string) => `arn:aws:ssm:${region}:${account}:parameter${name}`;
const parametersKeyOf = (app: Synthesised) =>
  app.ofType("AWS::KMS::Key").find(({ id }) => id.startsWith("ParametersKey"))!;

interface Asked {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** Which functions may, by their rights. */
function allowed(app: Synthesised, asked: Asked): string[] {
  const principal = `arn:aws:iam::${account}:role/any`;
  return functionsOf(app)
    .filter((one) => evaluatePolicy(rightsOf(app, roleOf(app, one)), { principal, ...asked }) === "allowed")
    .map((one) => functionNameOf(one).replace("intyg-", ""))
    .toSorted();
}

/** Who may read a parameter with a secret, and open it. */
function readers(app: Synthesised, name: string): string[] {
  const parameter = arnOfParameter(name);
  const key = arnOf(parametersKeyOf(app));
  const mayOpen = allowed(app, {
    action: "kms:Decrypt",
    resource: key,
    context: { "kms:EncryptionContext:PARAMETER_ARN": parameter },
  });
  expect(mayOpen, name).toEqual(allowed(app, { action: "ssm:GetParameter", resource: parameter }));
  return mayOpen;
}

const secrets = secretParameters({ name: "prod" });

describe("In production", () => {
  it("each secret is read and opened by the functions that need it, and by no other", () => {
    expect(Object.fromEntries(Object.values(secrets).map((name) => [name, readers(production, name)]))).toEqual({
      [secrets.signingRoots]: [
        "intygstjanst-register-certificate",
        "webcert-sign-certificate",
        "webcert-verify-certificate",
      ],
      [secrets.deliveriesClient]: ["recipients-deliver"],
      [secrets.signingServiceClient]: ["webcert-sign-certificate"],
      [secrets.clientSubjectKey]: [],
      [secrets.systemSecretsKey]: [],
    });
    expect(readers(production, identityProvidersParameter({ name: "prod" }))).toEqual(["identity-issuer"]);
    expect(readers(production, "/intygstjanster/prod/person-register-client")).toEqual(["intygstjanst-find-people"]);
    expect(readers(production, "/intygstjanster/prod/of-no-known-name")).toEqual([]);
  });

  it("no function writes a secret", () => {
    for (const name of [...Object.values(secrets), "/intygstjanster/prod/person-register-client"])
      expect(allowed(production, { action: "ssm:PutParameter", resource: arnOfParameter(name) })).toEqual([]);
  });

  it("whoever may use all keys writes secrets through the Parameter Store, and opens none", () => {
    const key = parametersKeyOf(production);
    const policy: Value[] = resolver(production)(key.properties["KeyPolicy"].Statement, key.stack);
    const asked = (action: string, caller: string, context: Readonly<Record<string, string>> = {}) =>
      evaluatePolicy(policy, {
        principal: `arn:aws:iam::${account}:${caller}`,
        action,
        resource: arnOf(key),
        context: { "aws:PrincipalArn": `arn:aws:iam::${account}:${caller}`, ...context },
      });
    const byStore = { "kms:ViaService": `ssm.${region}.amazonaws.com` };
    for (const action of ["kms:Encrypt", "kms:GenerateDataKey"]) {
      expect(asked(action, "user/operator", byStore)).toBe("delegated");
      expect(asked(action, "user/operator")).toBe("silent");
    }
    expect(asked("kms:Decrypt", "user/operator", byStore)).toBe("silent");
  });
});

describe.each([
  ["local", local],
  ["prod", production],
] as const)("In the stage %s", (_stage, app) => {
  const settings = functionsOf(app).flatMap((one) =>
    Object.entries<Value>(one.properties["Environment"].Variables).map(([name, value]) => ({
      where: `${functionNameOf(one)} ${name}`,
      name,
      value: JSON.stringify(value),
    })),
  );

  it("no function's environment holds a root, a key or a secret, nor what CloudFormation would put there", () => {
    expect(settings.length).toBeGreaterThan(300);
    const holding = settings.filter(({ value }) => /-----BEGIN|resolve:|"d":|PRIVATE/.test(value));
    expect(holding.map(({ where }) => where)).toEqual([]);
  });

  it("what an environment says of a secret is where it lies", () => {
    const ofSecrets = settings.filter(({ name }) => /SECRET|KEY|ROOTS|PASSWORD|_CLIENT$|PROVIDERS/.test(name));
    const places = /^"\/intygstjanster\/[a-z-]+\/[a-z-]+"$|"(?:Fn::GetAtt|Fn::ImportValue|Ref)"/;
    const others = ofSecrets.filter(({ name, value }) => name !== "TABLE_KEYS" && !places.test(value));
    expect(ofSecrets.length).toBeGreaterThan(50);
    expect(others.map(({ where, value }) => `${where}: ${value}`)).toEqual([]);
  });

  it("no template holds a certificate or a private key", () => {
    for (const { text } of app.stacks) expect(text).not.toMatch(/-----BEGIN|resolve:(?:ssm|secretsmanager)/);
  });
});
