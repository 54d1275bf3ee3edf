import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";

const wallRules = [
  "import-x/no-restricted-paths",
  "no-restricted-imports",
  "no-restricted-properties",
  "no-restricted-globals",
  "no-restricted-syntax",
];

/**
 * The project's own lint, of which only the walls speak: they need no types, so the probes need not be part of the
 * program.
 */
const lint = new ESLint({
  cwd: process.cwd(),
  ruleFilter: ({ ruleId }) => wallRules.includes(ruleId),
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ["**/*.ts"] }],
});

/** What the walls say of a text as if it stood in a new file of this folder. */
async function saidOf(folder: string, text: string): Promise<string[]> {
  const [result] = await lint.lintText(`${text}\n`, { filePath: `${folder}/probe-of-the-walls.ts` });
  return (result?.messages ?? []).map(({ message }) => message);
}

const importing = (path: string): string => `export * from "${path}";`;

/** Folder of the file, what it may not import, the reason that it is told, and what it may import instead. */
const probes: readonly (readonly [folder: string, refused: string, reason: string, allowed: string])[] = [
  ["functions/webcert", "../../lib/stages.ts", "neither its stage nor its callers", "../operation/result.ts"],
  [
    "functions/webcert",
    "../../bin/make-openapi.ts",
    "neither its stage nor its callers",
    "../certificate/model/person-id.ts",
  ],
  ["functions/certificate", "../../web/kit/call-api.ts", "neither its stage nor its callers", "../operation/clock.ts"],
  ["functions/operation", "../platform/log.ts", "no platform and no certificate", "./result.ts"],
  ["functions/operation", "../certificate/model/person-id.ts", "no platform and no certificate", "./result.ts"],
  ["functions/operation", "../webcert/problems.ts", "no platform and no certificate", "./clock.ts"],
  ["functions/operation", "@aws-sdk/client-kms", "an operation is pure", "zod/mini"],
  ["functions/operation", "aws-lambda", "an operation is pure", "./clock.ts"],
  [
    "functions/platform",
    "../certificate/model/person-id.ts",
    "the platform knows no certificate",
    "../operation/result.ts",
  ],
  ["functions/platform", "../webcert/problems.ts", "the platform knows no certificate", "@aws-sdk/client-kms"],
  [
    "functions/certificate/model",
    "../types/registry.ts",
    "certificate/model knows of the core only",
    "../../operation/result.ts",
  ],
  [
    "functions/certificate/model",
    "../store/certificate-store.ts",
    "certificate/model knows of the core only",
    "./answers.ts",
  ],
  [
    "functions/certificate/types",
    "../national-xml/namespaces.ts",
    "certificate/types knows of the core only",
    "../model/answers.ts",
  ],
  ["functions/certificate/types", "../codes/words.ts", "certificate/types knows of the core only", "./registry.ts"],
  [
    "functions/certificate/codes",
    "../store/code-catalogue.ts",
    "certificate/codes knows of the core only",
    "../types/registry.ts",
  ],
  [
    "functions/certificate/national-xml",
    "../signature/signer.ts",
    "certificate/national-xml knows of the core only",
    "../types/registry.ts",
  ],
  [
    "functions/certificate/national-xml",
    "../store/certificate-store.ts",
    "certificate/national-xml knows of the core only",
    "../model/message.ts",
  ],
  [
    "functions/certificate/signature",
    "../print/printing.ts",
    "certificate/signature knows of the core only",
    "../national-xml/namespaces.ts",
  ],
  [
    "functions/certificate/signature",
    "../store/certificate-store.ts",
    "certificate/signature knows of the core only",
    "../model/message.ts",
  ],
  [
    "functions/certificate/print",
    "../store/certificate-store.ts",
    "certificate/print knows of the core only",
    "../codes/words.ts",
  ],
  [
    "functions/certificate/print",
    "../national-xml/namespaces.ts",
    "certificate/print knows of the core only",
    "../types/registry.ts",
  ],
  [
    "functions/certificate/person-register",
    "../store/directory.ts",
    "certificate/person-register knows of the core only",
    "../national-xml/envelope.ts",
  ],
  [
    "functions/certificate/store",
    "../../webcert/problems.ts",
    "the core knows no service",
    "../../operation/tables.ts",
  ],
  [
    "functions/webcert/drafts",
    "../../intygstjanst/problems.ts",
    "a service never imports another service",
    "../problems.ts",
  ],
  [
    "functions/intygstjanst/registration",
    "../../webcert/problems.ts",
    "a service never imports another service",
    "../problems.ts",
  ],
  [
    "functions/minaintyg/certificates",
    "../../webcert/problems.ts",
    "a service never imports another service",
    "../problems.ts",
  ],
  [
    "functions/statistik/reports",
    "../../webcert/problems.ts",
    "a service never imports another service",
    "../problems.ts",
  ],
  [
    "functions/recipients",
    "../webcert/problems.ts",
    "a service never imports another service",
    "../certificate/model/delivery.ts",
  ],
  ...(["webcert/drafts", "intygstjanst/deliveries", "minaintyg/certificates", "statistik/facts"] as const).map(
    (folder) =>
      [
        `functions/${folder}`,
        "../../operation/tables.ts",
        "through the stores",
        "../../certificate/store/delivery-store.ts",
      ] as const,
  ),
  ["functions/recipients", "../operation/tables.ts", "through the stores", "../certificate/store/delivery-store.ts"],
  [
    "lib/stacks",
    "../../functions/platform/dynamo-tables.ts",
    "contracts and declarative types only",
    "../../functions/webcert/drafts/create-draft.contract.ts",
  ],
  [
    "lib/stacks",
    "../../functions/webcert/drafts/create-draft.ts",
    "contracts and declarative types only",
    "../../functions/operation/contract.ts",
  ],
  ["lib/local", "../../bin/make-openapi.ts", "no command and no page", "../stages.ts"],
  [
    "lib/local/simulators",
    "../../../functions/certificate/types/registry.ts",
    "the national contract only",
    "../free-ports.ts",
  ],
  [
    "lib/local/signing-service",
    "../../../functions/certificate/types/registry.ts",
    "the contract only",
    "../free-ports.ts",
  ],
  [
    "lib/local/identity-providers",
    "../../../functions/certificate/types/registry.ts",
    "OpenID Connect only",
    "../page-language.ts",
  ],
  [
    "web/start",
    "../../functions/certificate/store/certificate-store.ts",
    "contracts and declarative types only",
    "../../functions/certificate/types/registry.ts",
  ],
  ["web/start", "../../lib/stages.ts", "neither stacks nor commands", "../kit/call-api.ts"],
  ["functions/certificate/model", "node:crypto", "rules are pure", "./person-id.ts"],
  ["functions/certificate/types/findings", "@aws-sdk/client-kms", "rules are pure", "zod/mini"],
  ["functions/webcert", "zod", "zod/mini", "zod/mini"],
];

describe("the import walls", () => {
  it.each(probes)("keep %s from importing %s", async (folder, refused, reason, allowed) => {
    expect(await saidOf(folder, importing(refused))).toEqual([expect.stringContaining(reason)]);
    expect(await saidOf(folder, importing(allowed))).toEqual([]);
  });

  it.each(["Date.now()", "new Date()", "Math.random()", "process.env", 'fetch("https://example.org")'])(
    "keep %s out of the rules of the field",
    async (expression) => {
      expect(await saidOf("functions/certificate/model", `export const probe: unknown = ${expression};`)).toEqual([
        expect.stringMatching(/rules are pure|comes as an argument/u),
      ]);
      expect(await saidOf("functions/platform", `export const probe: unknown = ${expression};`)).toEqual([]);
    },
  );

  it.each([
    ["error instanceof ConditionalCheckFailedException", "recognised by its name", "error instanceof TypeError"],
    ["new KMSClient({})", "time-outs and retries", "new KMSClient(awsClientSettings)"],
    ["new S3Client()", "time-outs and retries", "new S3Client(awsClientSettings)"],
  ])("keep %s out of every function", async (refused, reason, allowed) => {
    const probe = (expression: string) => `export const probe = (error: unknown): unknown => ${expression};`;
    for (const folder of ["functions/platform", "functions/webcert", "functions/certificate/model"]) {
      expect(await saidOf(folder, probe(refused))).toEqual([expect.stringContaining(reason)]);
      expect(await saidOf(folder, probe(allowed))).toEqual([]);
    }
  });

  it("let rules reckon with a moment that they are given", async () => {
    expect(
      await saidOf("functions/certificate/model", "export const probe = (at: string): Date => new Date(at);"),
    ).toEqual([]);
  });
});
