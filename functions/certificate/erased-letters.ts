import { SQSClient } from "@aws-sdk/client-sqs";
import { need } from "../operation/need.ts";
import { awsClientSettings } from "../platform/aws-client-settings.ts";
import { deadLettersAt } from "../platform/dead-letters.ts";
import { dropDeadLetters } from "../platform/drop-dead-letters.ts";
import { setting } from "../platform/settings.ts";
import { erasureStore } from "./needs.ts";

/** Drops what tells of erased certificates and lies in the queues that the stack names to the job. */
export const dropErasedLetters = /* @__PURE__ */ need((the) => {
  const erasures = the(erasureStore);
  // A queue is called at SQS and not at the address in its URL, which no setting of where AWS is would reach.
  const sqs = new SQSClient({ ...awsClientSettings, useQueueUrlAsEndpoint: false });
  const queues = setting("DEAD_LETTER_QUEUES")
    .split(" ")
    .map((url) => deadLettersAt(sqs, url));
  return () => dropDeadLetters(queues, (subject) => erasures.isErased(subject));
});
