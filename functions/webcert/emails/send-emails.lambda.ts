import { SESv2Client } from "@aws-sdk/client-sesv2";
import { directory, emailAddresses, emailOutbox, taskStore, waitingCounts } from "../../certificate/needs.ts";
import { newEnvironment } from "../../operation/need.ts";
import { askedOnce, awsClientSettings } from "../../platform/aws-client-settings.ts";
import { scheduledEntry } from "../../platform/background-entry.ts";
import { clock, functionLog } from "../../platform/needs.ts";
import { setting } from "../../platform/settings.ts";
import { sendEmails } from "./send-emails.ts";
import { sesEmails } from "./ses-emails.ts";

const the = newEnvironment();
const ports = {
  outbox: the(emailOutbox),
  addresses: the(emailAddresses),
  directory: the(directory),
  tasks: the(taskStore),
  counts: the(waitingCounts),
  send: sesEmails(
    new SESv2Client({ ...awsClientSettings, retryStrategy: askedOnce }),
    setting("EMAIL_SENDER"),
    setting("EMAIL_CONFIGURATION"),
  ),
  log: the(functionLog),
  webcert: setting("WEBCERT_ADDRESS"),
};

/** What is begun is finished: one e-mail takes so long at most, with what is read for it, ms. */
const enoughMs = 20_000;

/** Each five minutes: sends the e-mails that tell staff that something waits. */
export const handler = scheduledEntry(
  (context) => sendEmails(the(clock)(), { ...ports, hasTime: () => context.getRemainingTimeInMillis() > enoughMs }),
  the,
);
