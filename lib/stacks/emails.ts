import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { readEmailAddresses } from "../../functions/webcert/emails/read-email-addresses.contract.ts";
import { saveEmailAddress } from "../../functions/webcert/emails/save-email-address.contract.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { EmailSender } from "../constructs/email-sender.ts";
import { keepsEmailAddresses, keepsEmailOutbox, queries, reads } from "../constructs/grants.ts";
import { ScheduledFunction } from "../constructs/scheduled-function.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Webcert: staff and units are told by e-mail that something waits (docs/adr/0062-emails.md). */
export class Emails extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "Emails", settingsOf(platform.stage, "Webcert, e-mails"));
    const { certificates, directory } = platform.tables;

    new ApiFunction(this, readEmailAddresses, {
      platform,
      gateway,
      impact: "Care staff do not see where their e-mails go.",
      grants: [],
    });
    new ApiFunction(this, saveEmailAddress, {
      platform,
      gateway,
      impact: "Care staff cannot say where e-mails to them go.",
      grants: [keepsEmailAddresses(directory)],
    });

    const sender = new EmailSender(this, "Sender", platform.stage);
    const job = new ScheduledFunction(this, "SendEmails", {
      platform,
      service: "webcert",
      name: "send-emails",
      schedule: "rate(5 minutes)",
      enabled: true,
      missedAfter: Duration.hours(1),
      impact: "Staff and units are not told by e-mail that something waits for them; in Webcert they see it as always.",
      grants: [
        ...keepsEmailOutbox(certificates),
        queries(certificates, "byUnit", "tasks"),
        reads(certificates, directory),
        sender.sends(),
      ],
      environment: {
        EMAIL_SENDER: sender.address,
        EMAIL_CONFIGURATION: sender.configuration,
        WEBCERT_ADDRESS: `${new URL(platform.stage.issuer).origin}/webcert`,
      },
      timeout: Duration.minutes(4),
    });
    sender.acknowledge(job.function.ownRole);
    new CfnOutput(this, "SendEmailsFunction", { value: job.function.functionName });
  }
}
