import { S3Client } from "@aws-sdk/client-s3";
import { storesOfEnvironment } from "../../certificate/store/stores-of-environment.ts";
import { setting } from "../../platform/settings.ts";
import { logOfEnvironment } from "../../platform/runtime-of-environment.ts";
import { queueHandler } from "../../platform/queue.ts";
import { recordFacts } from "./record-facts.ts";
import { s3FactStore } from "./s3-fact-store.ts";

const { certificates, keys } = storesOfEnvironment();
const facts = s3FactStore(new S3Client({}), setting("FACTS_BUCKET"));

/** Keeps the facts of statistics in step with the certificates. */
export const handler = queueHandler(
  (message) =>
    recordFacts(message, {
      readCertificate: async (certificateId) => {
        const opened = await certificates.open(certificateId);
        return opened === undefined
          ? undefined
          : { document: opened.document, revoked: opened.certificate.state === "revoked" };
      },
      keyedHash: (value) => keys.keyedHash(value),
      facts,
    }),
  logOfEnvironment(),
);
