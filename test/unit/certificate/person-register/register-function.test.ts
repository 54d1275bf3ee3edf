import { createServer } from "node:http";
import type { Server } from "node:http";
import { json } from "node:stream/consumers";
import type { Context } from "aws-lambda";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { personRegister } from "../../../../functions/certificate/needs.ts";
import { newEnvironment } from "../../../../functions/operation/need.ts";
import type { MutualTls } from "../../../../functions/platform/mutual-tls.ts";
import { functionLog } from "../../../../functions/platform/needs.ts";
import { startPersonRegister } from "../../../../lib/local/simulators/person-register/start-person-register.ts";
import type { PersonRegisterSimulator } from "../../../../lib/local/simulators/person-register/start-person-register.ts";
import { selfSigned } from "../../../fixtures/client-certificates.ts";
import { inRegister, nobody } from "../../../fixtures/register-people.ts";

const { ordinary, marked } = inRegister;
const logicalAddress = "SE165565594230-1000";
const name = "intyg-intygstjanst-find-people";

/** What the function does instead of answering as it must. */
let trouble: "none" | "throws" | "breaks off" | "answers nonsense" | "is not there" = "none";
let calls: { readonly path: string | undefined; readonly authorization: string | undefined }[] = [];
let parametersAsked = 0;
let told: unknown[] = [];
let ourCertificate: MutualTls;
let simulator: PersonRegisterSimulator;
let cloud: Server;

beforeAll(async () => {
  const { pem, key } = await selfSigned("CN=ours");
  ourCertificate = { certificate: pem, key };
  simulator = await startPersonRegister(Object.values(inRegister), logicalAddress);
  cloud = createServer((request, response) => {
    void json(request).then(async (event) => {
      if (request.url === "/") {
        parametersAsked += 1;
        response.end(JSON.stringify({ Parameter: { Value: JSON.stringify(ourCertificate) } }));
        return;
      }
      calls.push({ path: request.url, authorization: request.headers.authorization });
      if (trouble === "is not there") return response.writeHead(404).end("{}");
      if (trouble === "throws") return response.writeHead(200, { "x-amz-function-error": "Unhandled" }).end("{}");
      if (trouble === "breaks off") return response.destroy();
      if (trouble === "answers nonsense")
        return response.end(JSON.stringify({ [ordinary.number]: { statuses: ["fine"] } }));
      const { handler } = await import("../../../../functions/intygstjanst/people/find-people.lambda.ts");
      return response.end(JSON.stringify(await handler(event, {} as Context)));
    });
  });
  await new Promise<void>((resolve) => cloud.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await simulator.stop();
  cloud.close();
});

beforeEach(() => {
  [trouble, calls, told] = ["none", [], []];
  const address = cloud.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const settings = {
    AWS_REGION: "eu-north-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_ENDPOINT_URL: `http://127.0.0.1:${String(port)}`,
    SERVICE: "intygstjanst",
    LOGICAL_ADDRESS: "TSTNMT2321000156-INTYG",
    PERSON_REGISTER_FUNCTION: name,
    PERSON_REGISTER_URL: simulator.url.href,
    PERSON_REGISTER_VERSION: "5.0",
    PERSON_REGISTER_ADDRESS: logicalAddress,
    PERSON_REGISTER_CLIENT: "/intygstjanster/test/person-register-client",
  };
  for (const [setting, value] of Object.entries(settings)) vi.stubEnv(setting, value);
});
afterEach(() => vi.unstubAllEnvs());

function register() {
  const the = newEnvironment();
  functionLog.provide(the, (code, fields) => told.push([code, fields]));
  return the(personRegister);
}

describe("The national register, asked by the one function that may", () => {
  it("says who people are, and the function asks it once for those it has in mind", async () => {
    const before = simulator.requests.length;
    const numbers = [ordinary.number, marked.number, nobody];
    const people = await register().find(numbers);
    expect([...people]).toEqual([
      [ordinary.number, { statuses: [], name: "Tolvan Anna & Bo Tolvansson" }],
      [marked.number, { statuses: ["protected"] }],
      [nobody, { statuses: ["unknown"] }],
    ]);
    expect(await register().find([ordinary.number])).toEqual(new Map([...people].slice(0, 1)));
    expect(simulator.requests.length - before).toBe(1);
    expect(parametersAsked).toBe(1);
    expect(calls.map(({ path }) => path)).toEqual([1, 2].map(() => `/2015-03-31/functions/${name}/invocations`));
    expect(calls[0]?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/eu-north-1\/lambda\//);
    expect(told).toEqual([]);
  });

  it.each([
    ["throws", "function-failed"],
    ["breaks off", "function-failed"],
    ["is not there", "function-failed"],
    ["answers nonsense", "answer-malformed"],
  ] as const)("is out of reach where the function %s", async (what, reason) => {
    trouble = what;
    expect([...(await register().find([ordinary.number])).values()]).toEqual([{ statuses: ["unreachable"] }]);
    expect(told).toEqual([["person-register-down", { reason }]]);
  });
});
