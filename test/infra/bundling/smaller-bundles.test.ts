import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { AthenaClient } from "@aws-sdk/client-athena";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocks } from "../../../functions/certificate/codes/lists/blocks.ts";
import { chapters } from "../../../functions/certificate/codes/lists/chapters.ts";
import { commonDiagnoses } from "../../../functions/certificate/codes/lists/common-diagnoses.ts";
import { diagnosisGroups } from "../../../functions/certificate/codes/lists/diagnosis-groups.ts";
import { icf } from "../../../functions/certificate/codes/lists/icf.ts";
import { primaryCareDiagnoses } from "../../../functions/certificate/codes/lists/ksh97p.ts";
import { interRegular } from "../../../functions/certificate/print/font/inter-regular.ts";
import { interSemiBold } from "../../../functions/certificate/print/font/inter-semi-bold.ts";
import { unicodeNames } from "../../../functions/certificate/print/font/unicode-names.ts";
import { typeface } from "../../../functions/certificate/print/font/typeface.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { bundleFunctions } from "../../../lib/bundling/bundle-functions.ts";

/** The clients that functions of the exchange have, but S3's, which keeps its rules. */
const clients = {
  Athena: AthenaClient,
  DynamoDB: DynamoDBClient,
  KMS: KMSClient,
  Lambda: LambdaClient,
  Scheduler: SchedulerClient,
  SNS: SNSClient,
  SQS: SQSClient,
};

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "intyg-smaller-bundles-"));
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  mkdirSync(join(root, "functions/brev/brev"), { recursive: true });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** What a function of this source answers once it is bundled, as JSON. */
async function answerOf(name: string, source: string): Promise<unknown> {
  writeFileSync(join(root, `functions/brev/brev/${name}.lambda.ts`), source);
  const { folder } = (await bundleFunctions(root)).find("brev", name);
  const script = `require(${JSON.stringify(join(folder, "index.js"))}).handler().then((answer) => process.stdout.write(JSON.stringify(answer)))`;
  const env = { AWS_ACCESS_KEY_ID: "nyckel", AWS_SECRET_ACCESS_KEY: "hemlig", AWS_REGION: "eu-north-1" };
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8", env });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

const product = (path: string) => JSON.stringify(resolve("functions", path));

describe("What is left out of a bundle or packed in it makes no difference to the function", () => {
  it("certificate types are the same when they are unpacked", async () => {
    const source = `import { interRegular } from "../../../functions/certificate/print/font/inter-regular.ts";
import { interSemiBold } from "../../../functions/certificate/print/font/inter-semi-bold.ts";
import { typeface } from "../../../functions/certificate/print/font/typeface.ts";
import { certificateTypes } from ${product("certificate/types/registry.ts")};
      export const handler = async () => certificateTypes.map((type) => ({ ...type }));`;
    expect(await answerOf("typer", source)).toEqual(JSON.parse(JSON.stringify(certificateTypes)));
  });

  it("certificate types are found without being unpacked", async () => {
    const source = `import { findWireType, writableTypes } from ${product("certificate/types/registry.ts")};
      const unpackedAtOnce = JSON.parse;
      let unpacked = 0;
      JSON.parse = (text) => { unpacked += 1; return unpackedAtOnce(text); };
      export const handler = async () => [findWireType("LISJP", "2.0")?.key, writableTypes("2026-11-22").length > 0, unpacked, findWireType("LISJP", "2.0")?.sections.length !== 0, unpacked];`;
    expect(await answerOf("finna", source)).toEqual(["FK7804", true, 0, true, 1]);
  });

  it("code lists are the same when they are unpacked", async () => {
    const source = `import { commonDiagnoses } from ${product("certificate/codes/lists/common-diagnoses.ts")};
      import { primaryCareDiagnoses } from ${product("certificate/codes/lists/ksh97p.ts")};
      import { icf } from ${product("certificate/codes/lists/icf.ts")};
      import { chapters } from ${product("certificate/codes/lists/chapters.ts")};
      import { blocks } from ${product("certificate/codes/lists/blocks.ts")};
      import { diagnosisGroups } from ${product("certificate/codes/lists/diagnosis-groups.ts")};
      export const handler = async () => [commonDiagnoses(), primaryCareDiagnoses(), icf(), chapters(), blocks(), diagnosisGroups()];`;
    const lists = [commonDiagnoses(), primaryCareDiagnoses(), icf(), chapters(), blocks(), diagnosisGroups()];
    expect(await answerOf("koder", source)).toEqual(JSON.parse(JSON.stringify(lists)));
    expect(readdirSync(join(root, "dist/functions/brev-koder")).toSorted()).toEqual(["code-lists.br", "index.js"]);
  });

  it("fonts and names of signs are the same when they are read from beside the bundle, and read at the first print only", async () => {
    const source = `import fs from "node:fs";
      import { interRegular } from ${product("certificate/print/font/inter-regular.ts")};
      import { interSemiBold } from ${product("certificate/print/font/inter-semi-bold.ts")};
      import { typeface } from ${product("certificate/print/font/typeface.ts")};
      import { unicodeNames } from ${product("certificate/print/font/unicode-names.ts")};
      export const handler = async () =>
        [interRegular(), interSemiBold(), unicodeNames(), typeface("regular").widthOf("Åäö", 10)];`;
    const width = typeface("regular").widthOf("Åäö", 10);
    expect(await answerOf("typsnitt", source)).toEqual([interRegular(), interSemiBold(), unicodeNames(), width]);
    const folder = join(root, "dist/functions/brev-typsnitt");
    expect(readdirSync(folder).toSorted()).toEqual([
      "index.js",
      "inter-regular.br",
      "inter-semi-bold.br",
      "unicode-names.br",
    ]);
    // Loading the bundle alone asks for no file: without the fonts it starts as well.
    rmSync(join(folder, "inter-regular.br"));
    expect(spawnSync(process.execPath, [join(folder, "index.js")], { encoding: "utf8" }).stderr).toBe("");
  });

  it("an error of a service keeps its name and what it says, though its class is left out", async () => {
    const source = `import { createServer } from "node:http";
      import { DynamoDBClient, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
      import { awsClientSettings } from ${product("platform/aws-client-settings.ts")};
      const body = JSON.stringify({ __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException", Message: "cancelled", CancellationReasons: [{ Code: "None" }, { Code: "ConditionalCheckFailed" }] });
      export const handler = async () => {
        const server = createServer((_request, response) => response.writeHead(400, { "content-type": "application/x-amz-json-1.0" }).end(body));
        await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
        const client = new DynamoDBClient({ ...awsClientSettings, endpoint: "http://127.0.0.1:" + server.address().port });
        const error = await client.send(new TransactWriteItemsCommand({ TransactItems: [] })).catch((caught) => caught);
        client.destroy();
        server.close();
        return [error.name, error.message, error.$fault, error.CancellationReasons.map(({ Code }) => Code)];
      };`;
    expect(await answerOf("fel", source)).toEqual([
      "TransactionCanceledException",
      "cancelled",
      "client",
      ["None", "ConditionalCheckFailed"],
    ]);
  });

  it("a transaction that was cancelled because of another is asked again, though its error has no class", async () => {
    const source = `import { createServer } from "node:http";
      import { DynamoDBClient, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
      import { awsClientSettings } from ${product("platform/aws-client-settings.ts")};
      const cancelled = (Code) => JSON.stringify({ __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException", CancellationReasons: [{ Code }] });
      export const handler = async () => {
        const answers = [[400, cancelled("TransactionConflict")], [400, cancelled("ThrottlingError")], [200, "{}"]];
        const server = createServer((_request, response) => {
          const [status, body] = answers.shift();
          response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(body);
        });
        await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
        const client = new DynamoDBClient({ ...awsClientSettings, endpoint: "http://127.0.0.1:" + server.address().port });
        const { $metadata } = await client.send(new TransactWriteItemsCommand({ TransactItems: [] }));
        client.destroy();
        server.close();
        return $metadata.attempts;
      };`;
    expect(await answerOf("igen", source)).toBe(3);
  });

  it("a service is found in its region or where a setting says, as by the SDK's own rules", async () => {
    const names = Object.keys(clients);
    const settings: readonly { readonly region: string; readonly endpoint?: string }[] = [
      { region: "eu-north-1" },
      { region: "us-east-1" },
      { region: "eu-north-1", endpoint: "http://127.0.0.1:4566" },
    ];
    const source = `${names.map((name) => `import { ${name}Client } from "@aws-sdk/client-${name.toLowerCase()}";`).join("\n")}
      const clients = [${names.map((name) => `${name}Client`).join(", ")}];
      export const handler = async () => clients.map((Client) => ${JSON.stringify(settings)}.map((setting) => {
        const { endpoint: Endpoint, region: Region } = setting;
        return new Client(setting).config.endpointProvider({ Endpoint, Region }).url.href;
      }));`;
    const byTheRules = Object.values(clients).map((Client) =>
      settings.map((setting) => {
        const { endpoint: Endpoint, region: Region } = setting;
        return new Client(setting).config.endpointProvider({ Endpoint, Region }).url.href;
      }),
    );
    expect(await answerOf("region", source)).toEqual(byTheRules);
  });

  it("an address that is no region's own is refused", async () => {
    const source = `import { KMSClient } from "@aws-sdk/client-kms";
      const asked = [{ UseFIPS: true }, { UseDualStack: true }, { Region: "cn-north-1" }, { Region: "us-gov-west-1" }];
      const client = new KMSClient({});
      export const handler = async () => asked.map((parameters) => {
        try {
          return client.config.endpointProvider({ Region: "eu-north-1", ...parameters }).url.href;
        } catch ({ message }) {
          return message;
        }
      });`;
    const refusal = "Only a region's own address is in the bundles: lib/bundling/regional-endpoints.ts";
    expect(await answerOf("annanstans", source)).toEqual([refusal, refusal, refusal, refusal]);
  });
});
