import { S3Client } from "@aws-sdk/client-s3";
import { certificateStore, keyRing } from "../../certificate/needs.ts";
import { newEnvironment } from "../../operation/need.ts";
import { awsClientSettings } from "../../platform/aws-client-settings.ts";
import { backgroundEntry } from "../../platform/background-entry.ts";
import { functionLog } from "../../platform/needs.ts";
import { queueHandler } from "../../platform/queue.ts";
import { setting } from "../../platform/settings.ts";
import { recordFacts } from "./record-facts.ts";
import { s3FactStore } from "./s3-fact-store.ts";
import { standingCertificates } from "./standing-certificate.ts";

const the = newEnvironment();
const readCertificate = standingCertificates(the(certificateStore));
const facts = s3FactStore(new S3Client(awsClientSettings), setting("FACTS_BUCKET"));

const record = (message: unknown): Promise<void> =>
  recordFacts(message, {
    readCertificate,
    keyedHash: (value) => the(keyRing).keyedHash(value),
    facts,
  });

/** Keeps the facts of statistics in step with the certificates. */
export const handler = backgroundEntry("record-facts", queueHandler(record, the(functionLog)), the);
