import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { findOutput } from "../lib/local/deployment.ts";
import { emulatorClient } from "../lib/local/emulator-client.ts";
import type { Seeding } from "../lib/local/seeding.ts";

/** Lets the sweep run at once instead of within a minute: before it has made the keys no call can be answered. */
export const prepareKeys: Seeding = async ({ endpoint, region, outputs }) => {
  const lambda = new LambdaClient(emulatorClient({ endpoint, region }));
  const sweep = findOutput(outputs, "SweepFunction");
  const { FunctionError } = await lambda.send(new InvokeCommand({ FunctionName: sweep }));
  if (FunctionError !== undefined) throw new Error("The sweep could not make the keys");
};
