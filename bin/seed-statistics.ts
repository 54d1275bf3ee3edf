import { createHash } from "node:crypto";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { factsOf } from "../functions/statistik/facts/certificate-fact.ts";
import { factFile, factPath } from "../functions/statistik/facts/fact-file.ts";
import { s3FactStore } from "../functions/statistik/facts/s3-fact-store.ts";
import { demoSickLeaves } from "./demo-sick-leaves.ts";
import { findOutput } from "../lib/local/deployment.ts";
import { emulatorClient } from "../lib/local/emulator-client.ts";
import type { Seeding } from "../lib/local/seeding.ts";

/**
 * Lets the statistics be seen at once: the facts of the demo's past year, and what the night would have made of them.
 */
export const seedStatistics: Seeding = async ({ endpoint, region, outputs }) => {
  const settings = emulatorClient({ endpoint, region });
  const facts = s3FactStore(
    new S3Client({ ...settings, forcePathStyle: true }),
    findOutput(outputs, "FactsBucket") ?? "",
  );
  const counted = demoSickLeaves(new Date().toISOString().slice(0, 10)).map((document) =>
    factsOf(document, false, { certificateKey: document.id, patientKey: hashOf(document.patient.number) }),
  );
  for (const [month, those] of Map.groupBy(counted, (one) => one.month))
    await facts.put(factPath(month, "demo"), factFile(those.flatMap(({ rows }) => rows)));
  const built = await new LambdaClient(settings).send(
    new InvokeCommand({ FunctionName: findOutput(outputs, "BuildReportsFunction") ?? "" }),
  );
  if (built.FunctionError !== undefined) throw new Error("The demo's statistics could not be counted");
};

function hashOf(personnummer: string): string {
  return createHash("sha256").update(personnummer).digest("base64url");
}
