import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";
import { ordinaryPerson } from "../../../functions/certificate/model/registered-person.ts";
import { CertificateStore } from "../../../functions/certificate/store/certificate-store.ts";
import { ErasureStore } from "../../../functions/certificate/store/erasure-store.ts";
import { KeyRing } from "../../../functions/certificate/store/key-ring.ts";
import { kmsKeyService } from "../../../functions/platform/kms-key-service.ts";
import { dynamoTables } from "../../../functions/platform/dynamo-tables.ts";
import { factsOf } from "../../../functions/statistik/facts/certificate-fact.ts";
import { factFile, factPath } from "../../../functions/statistik/facts/fact-file.ts";
import { s3FactStore } from "../../../functions/statistik/facts/s3-fact-store.ts";
import { findOutput } from "../../../lib/local/deployment.ts";
import { startedExchange, tokenFor } from "../../started-exchange.ts";
import type { StartedExchange } from "../../started-exchange.ts";
import { aCertificate, aTestPerson } from "../../unit/statistik/a-certificate.ts";

const exchange = startedExchange() as StartedExchange | undefined;
const careUnit = "TSTNMT2321000156-1003";
const careProvider = "TSTNMT2321000156-102Q";
// Months that no other test signs in.
const month = "2019-03";
const after = "2019-04";

const hidden = { value: null, suppressed: true };
const shown = (value: number) => ({ value, suppressed: false });

describe.skipIf(exchange === undefined)(
  `statistics of the deployed exchange${exchange === undefined ? " (skipped: no exchange is started for this suite)" : ""}`,
  () => {
    const settings = {
      endpoint: exchange?.emulatorEndpoint ?? "",
      region: exchange?.region ?? "",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    };
    const s3 = new S3Client({ ...settings, forcePathStyle: true });
    const bucket = output("FactsBucket");
    const keys = Array.from({ length: 12 }, () => randomBytes(32).toString("base64url"));

    function output(name: string): string {
      return findOutput(exchange?.outputs ?? {}, name) ?? "";
    }

    async function buildReports(): Promise<void> {
      const built = await new LambdaClient(settings).send(
        new InvokeCommand({ FunctionName: output("BuildReportsFunction") }),
      );
      expect(built.FunctionError, built.Payload?.transformToString()).toBeUndefined();
    }

    async function read(report: string, actor = "doctor") {
      const answer = await fetch(`${exchange?.origin ?? ""}/api/statistics/${report}?from=${month}&to=${after}`, {
        headers: { authorization: `Bearer ${await tokenFor(actor)}`, "care-unit": careUnit },
      });
      return { status: answer.status, body: (await answer.json()) as { months: unknown[]; code?: string } };
    }

    it("answers with what lies in the facts bucket once the reports are built, small counts hidden", async () => {
      const facts = s3FactStore(s3, bucket);
      for (const [index, key] of keys.entries()) {
        const patient = aTestPerson(`19${String(60 + index)}-05-17`, index < 9 ? "female" : "male");
        const document = aCertificate({
          patient,
          careProvider,
          unit: careUnit,
          signedAt: `${month}-31T23:30:00`,
          sickLeaves: [{ from: `${month}-31`, to: `${after}-02` }],
        });
        const { rows } = factsOf(document, false, { certificateKey: key, patientKey: key });
        await facts.put(factPath(month, key), factFile(rows));
      }
      await buildReports();

      const sickLeaves = await read("sick-leaves");
      expect(sickLeaves.body.months).toEqual([
        { month, women: shown(9), men: hidden, total: hidden },
        { month: after, women: shown(9), men: hidden, total: hidden },
      ]);
      const certificates = await read("certificates");
      expect(certificates.body.months[0]).toMatchObject({
        month,
        types: expect.arrayContaining([{ type: "FK7804", count: shown(12) }]),
      });
    });

    it("loses a certificate's facts, and then its counts, when the queue tells of an erasure", async () => {
      for (const group of keys.slice(0, 5)) {
        const event = {
          eventId: `${group}.erased`,
          kind: "certificate.erased",
          group,
          subject: "N#a-notice",
          sequence: 1,
          at: "2026-11-22T09:00:00.000Z",
        };
        const QueueUrl = output("RecordFactsQueueUrl");
        await new SQSClient(settings).send(
          new SendMessageCommand({
            QueueUrl,
            MessageBody: JSON.stringify(event),
            MessageGroupId: group,
            MessageDeduplicationId: event.eventId,
          }),
        );
      }
      for (const key of keys.slice(0, 5))
        await until(
          "The facts of an erased certificate are still there",
          async () => !(await exists(factPath(month, key))),
        );
      await buildReports();
      expect((await read("sick-leaves")).body.months[0]).toEqual({ month, women: hidden, men: hidden, total: hidden });
      expect((await read("certificates")).body.months[0]).toMatchObject({
        types: expect.arrayContaining([{ type: "FK7804", count: shown(7) }]),
      });
    });

    it("follows a certificate from the store through the queues: there once it is signed, gone once it is erased", async () => {
      const certificates = storeOfExchange();
      const id = randomUUID();
      // A month that the sweep makes no key for any more.
      await certificates.keys.prepare("2019-05-02");
      const document = aCertificate({ id, careProvider, unit: careUnit, signedAt: "2019-05-02T10:00:00" });
      const path = factPath("2019-05", await certificates.store.group(id));
      const { type, version } = document;
      const certificate = {
        id,
        type,
        version,
        state: "signed",
        sequence: 1,
        unit: careUnit,
        careProvider,
        signedAt: "2019-05-02T08:00:00.000Z",
        signedBy: document.issuer.hsaId,
        sendings: [],
        origin: "webcert",
        namesPatient: false,
      } as const;
      const { writes } = await certificates.store.signing(
        certificate,
        { document, signedXml: Buffer.from("<signed/>"), person: ordinaryPerson },
        undefined,
      );
      expect(await certificates.tables.transact(writes)).toEqual({ committed: true });
      await until("The facts of a signed certificate are not there", () => exists(path));

      const erasable = await certificates.store.findErasable(id);
      const erasure = {
        caseNumber: "IVO 2026-1",
        by: "TSTNMT2321000156-9001",
        at: new Date().toISOString(),
        noticeId: randomUUID(),
        group: await certificates.store.group(id),
      };
      const erasures = new ErasureStore(certificates.tables, certificates.keys);
      const begun = await erasures.beginning(erasable!, { told: [], inDoubt: [] }, erasure, []);
      expect(await certificates.tables.transact(begun)).toEqual({ committed: true });
      await until("The facts of an erased certificate are still there", async () => !(await exists(path)));
    });

    it("refuses whoever has no right to statistics", async () => {
      const answer = await read("sick-leaves", "nurse");
      expect([answer.status, answer.body.code]).toEqual([403, "scope-missing"]);
    });

    function exists(path: string): Promise<boolean> {
      return s3.send(new HeadObjectCommand({ Bucket: bucket, Key: path })).then(
        () => true,
        () => false,
      );
    }

    async function until(otherwise: string, holds: () => Promise<boolean>): Promise<void> {
      const deadline = Date.now() + 30_000;
      while (!(await holds())) {
        if (Date.now() > deadline) throw new Error(otherwise);
        await pause(200);
      }
    }

    function storeOfExchange() {
      const tables = dynamoTables(new DynamoDBClient(settings), (role) =>
        output(`${role.slice(0, 1).toUpperCase()}${role.slice(1)}Table`),
      );
      const ring = new KeyRing(tables, kmsKeyService(new KMSClient(settings), output("WrappingKeyId")), Date.now);
      return { tables, keys: ring, store: new CertificateStore(tables, ring, () => undefined) };
    }
  },
);
