import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { privateDoctorAgreement } from "../functions/certificate/model/agreement.ts";
import { licenceWrite } from "../functions/certificate/store/directory-licences.ts";
import { personWrite } from "../functions/certificate/store/directory-register.ts";
import { examplePractice } from "../functions/identity/practice/practice-shapes.ts";
import { awsClientSettings } from "../functions/platform/aws-client-settings.ts";
import { dynamoTables } from "../functions/platform/dynamo-tables.ts";
import { demoPrivateDoctors } from "../lib/local/demo-private-doctors.ts";
import { findOutput } from "../lib/local/deployment.ts";
import { emulatorClient } from "../lib/local/emulator-client.ts";
import type { Seeding } from "../lib/local/seeding.ts";
import { signInPerson } from "../lib/local/sign-in.ts";

/**
 * Enters what the demo's registers say of its private doctors, and lets the first of them register a practice and
 * accept the terms, as anybody does.
 */
export const seedPrivateDoctors: Seeding = async ({ endpoint, region, outputs, origin }) => {
  const directory = findOutput(outputs, "DirectoryTable") ?? "";
  const client = new DynamoDBClient({ ...awsClientSettings, ...emulatorClient({ endpoint, region }) });
  await dynamoTables(client, () => directory).transact(
    demoPrivateDoctors.flatMap(({ number, name, licence }) => [
      personWrite(number, { ...ordinary, name }),
      licenceWrite(number, licence),
    ]),
  );
  const [registered] = demoPrivateDoctors;
  if (registered === undefined) return;
  const as = { origin, person: registered.key };
  await call(as, "POST", "/api/practice", examplePractice);
  const { id, versions } = privateDoctorAgreement;
  await call(as, "PUT", `/api/agreements/${id}/acceptance`, { version: versions[0].version });
};

const ordinary = {
  isUnknown: false,
  isProtected: false,
  isDeceased: false,
  isTestPerson: false,
  isRenumbered: false,
} as const;

/** Calls with a new token of the person, whom the call before may have made a doctor. */
async function call(
  { origin, person }: { readonly origin: string; readonly person: string },
  method: "POST" | "PUT",
  path: string,
  body: object,
): Promise<void> {
  const token = await signInPerson(origin, person);
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    ...(method === "POST" ? { "idempotency-key": randomUUID() } : {}),
  };
  const response = await fetch(`${origin}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok)
    throw new Error(`The demo's private doctor could not ${method} ${path}: ${String(response.status)}`);
}
