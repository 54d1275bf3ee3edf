import { S3Client } from "@aws-sdk/client-s3";
import { storesOfEnvironment } from "../../certificate/stores-of-environment.ts";
import { setting } from "../../kernel/environment.ts";
import { logOfEnvironment } from "../../kernel/ground-of-environment.ts";
import { queueHandler } from "../../kernel/queue.ts";
import { recordFacts } from "../facts/record-facts.ts";
import { s3FactStore } from "../facts/s3-fact-store.ts";

const { certificates, keys } = storesOfEnvironment();
const facts = s3FactStore(new S3Client({}), setting("FACTS_BUCKET"));

/** Keeps the facts of statistics in step with the certificates. */
export const handler = queueHandler(
  (message) =>
    recordFacts(message, {
      readCertificate: async (certificateId) => {
        const opened = await certificates.open(certificateId);
        return opened === undefined ? undefined : { document: opened.document, revoked: opened.certificate.state === "revoked" };
      },
      keyedHash: (value) => keys.keyedHash(value),
      facts,
    }),
  logOfEnvironment(),
);
