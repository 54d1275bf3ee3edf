import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { parameterWriting } from "../functions/platform/parameter-store.ts";
import { identityProvidersParameter } from "../lib/identity-providers.ts";
import { findOutput } from "../lib/local/deployment.ts";
import { emulatorClient } from "../lib/local/emulator-client.ts";
import type { Seeding } from "../lib/local/seeding.ts";

/**
 * Lets people and systems sign in: tells the issuer of the identity providers, as whoever makes the agreements does in
 * production, and lets it publish the keys by which its tokens are known, as it does there each hour.
 */
export const seedIdentity: Seeding = async ({ endpoint, region, outputs, identityProviders }) => {
  const settings = emulatorClient({ endpoint, region });
  await parameterWriting(settings)(identityProvidersParameter({ name: "local" }), identityProviders);
  const publishing = findOutput(outputs, "PublishTokenKeysFunction");
  const { FunctionError } = await new LambdaClient(settings).send(new InvokeCommand({ FunctionName: publishing }));
  if (FunctionError !== undefined) throw new Error("The issuer could not publish its keys");
};
