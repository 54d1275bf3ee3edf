import { SQSClient } from "@aws-sdk/client-sqs";
import { erasureStore } from "../certificate/needs.ts";
import { newEnvironment } from "../operation/need.ts";
import { awsClientSettings } from "../platform/aws-client-settings.ts";
import { scheduledEntry } from "../platform/background-entry.ts";
import { deadLettersAt } from "../platform/dead-letters.ts";
import { dropDeadLetters } from "../platform/drop-dead-letters.ts";
import { setting } from "../platform/settings.ts";

const the = newEnvironment();
const erasures = the(erasureStore);
// A queue is called at SQS and not at the address in its URL, which no setting of where AWS is would reach.
const sqs = new SQSClient({ ...awsClientSettings, useQueueUrlAsEndpoint: false });
const queues = setting("DEAD_LETTER_QUEUES")
  .split(" ")
  .map((url) => deadLettersAt(sqs, url));

/** Each hour: drops what tells of erased certificates and lies with the dead letters of the lanes. */
export const handler = scheduledEntry(() => dropDeadLetters(queues, (subject) => erasures.isErased(subject)), the);
