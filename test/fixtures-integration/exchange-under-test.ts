import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import type { Answer } from "../../bin/walk/api-client.ts";
import { ApiClient } from "../../bin/walk/api-client.ts";
import { everythingStored } from "../../bin/walk/everything-stored.ts";
import { listAt, textAt } from "../../bin/walk/read-answer.ts";
import { KeyRing } from "../../functions/certificate/store/key-ring.ts";
import { kmsKeyService } from "../../functions/certificate/store/kms-key-service.ts";
import { dynamoTables } from "../../functions/kernel/dynamo-tables.ts";
import type { TableName } from "../../functions/kernel/tables.ts";
import { demoUnits } from "../../lib/local/demo-directory.ts";
import { findOutput } from "../../lib/local/deployment.ts";
import { emulatorClient } from "../../lib/local/emulator-client.ts";
import { testPersonnummerOfAge } from "../../lib/local/test-personnummer.ts";
import { startedExchange, tokenFor } from "../started-exchange.ts";

/** Where the demo's doctor, nurse and administrator work. */
export const ownUnit = demoUnits[0]?.hsaId ?? "";
/** Where the demo's doctor works too: another unit of the same care provider. */
export const sisterUnit = demoUnits[1]?.hsaId ?? "";
/** Where only the doctor of the other care provider works. */
export const foreignUnit = demoUnits[2]?.hsaId ?? "";

/** What every file of the suite does: calls the started exchange, and looks at what lies behind it. */
export const api = new ApiClient(startedExchange().origin, tokenFor);

export const aws = emulatorClient({ endpoint: startedExchange().emulatorEndpoint, region: startedExchange().region });

export function output(name: string): string {
  const value = findOutput(startedExchange().outputs, name);
  if (value === undefined) throw new Error(`The stacks have no output ${name}`);
  return value;
}

export const tableNames: Readonly<Record<TableName, string>> = {
  certificates: output("CertificatesTable"),
  keys: output("KeysTable"),
  audit: output("AuditTable"),
  directory: output("DirectoryTable"),
};

export const tables = dynamoTables(new DynamoDBClient(aws), tableNames);

export const keyRing = new KeyRing(tables, kmsKeyService(new KMSClient(aws), output("WrappingKeyId")), Date.now);

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

let age = 40 + (Number.parseInt(randomUUID().slice(0, 4), 16) % 40);

/** A test person, another each time a file asks: from 40 to 79 years. Another file may meet the same one. */
export function aPatient(): string {
  age = age >= 79 ? 40 : age + 1;
  return testPersonnummerOfAge(age, today());
}

export async function createDraft(type: string, patient: string, answers?: unknown): Promise<string> {
  const body = answers === undefined ? { type, patient } : { type, patient, answers };
  return textAt(succeeded(await api.post("doctor", "/api/drafts", body, { unit: ownUnit })), "certificateId");
}

/** A certificate that the demo's doctor has signed at the own unit. */
export async function signedCertificate(type: string, patient: string, answers: unknown): Promise<string> {
  const id = await createDraft(type, patient, answers);
  succeeded(await api.post("doctor", `/api/drafts/${id}/signature`, { seenRevision: 1 }, { unit: ownUnit }));
  return id;
}

export async function send(id: string): Promise<void> {
  succeeded(await api.post("doctor", `/api/certificates/${id}/sendings`, { consent: "in-person" }, { unit: ownUnit }));
}

/** The body of an answer that says yes. */
export function succeeded({ status, body }: Answer): unknown {
  if (status !== 200) throw new Error(`answered ${String(status)}: ${JSON.stringify(body).slice(0, 1500)}`);
  return body;
}

export type RecipientName = "forsakringskassan" | "transportstyrelsen";

/** What a recipient's simulator says at a path; with a body, after having been told something. */
export async function simulator(name: RecipientName, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${startedExchange().origin}/recipients/${name}/${path}`, {
    ...(body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  return response.json();
}

/** The certificate as the recipient has it. */
export async function receivedBy(name: RecipientName, id: string): Promise<Record<string, unknown> | undefined> {
  const { certificates } = (await simulator(name, "received")) as { certificates: Record<string, unknown>[] };
  return certificates.find((one) => one["id"] === id);
}

/** What the operator sees of a certificate's deliveries that have not arrived. */
export async function unsettled(recipient: "FKASSA" | "TRANSP", id: string): Promise<Record<string, unknown>[]> {
  const body = succeeded(await api.get("operator", `/api/deliveries?recipient=${recipient}&limit=100`));
  return (listAt(body, "deliveries") as Record<string, unknown>[]).filter((one) => one["certificateId"] === id);
}

/** Asks again until there is an answer. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>, seconds = 45): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`waited in vain for ${what}`);
    await pause(150);
  }
}

/** The entries of the access log under a patient, oldest first. */
export async function accessesOf(personNumber: string) {
  return tables.list("audit", `PATIENT#${await keyRing.keyedHash(personNumber)}`, "");
}

export function everything() {
  return everythingStored({ endpoint: startedExchange().emulatorEndpoint, region: startedExchange().region });
}
