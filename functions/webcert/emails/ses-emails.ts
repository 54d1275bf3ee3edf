import type { SESv2Client } from "@aws-sdk/client-sesv2";
import { SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { SendEmail } from "./send-emails.ts";

/**
 * Sends by Amazon SES: text only, marked as written by no person, so that no mailbox answers it (RFC 3834). An e-mail
 * whose answer does not come has been sent as a rule, and counts as sent: nobody is to have it again and again.
 *
 * @param client asks once (`askedOnce`)
 * @param sender the address that it comes from
 * @param configuration name of the set of rules by which it is sent
 */
export function sesEmails(client: SESv2Client, sender: string, configuration: string): SendEmail {
  return async ({ to, subject, text }) => {
    const command = new SendEmailCommand({
      FromEmailAddress: `Webcert <${sender}>`,
      Destination: { ToAddresses: [to] },
      ConfigurationSetName: configuration,
      Content: {
        Simple: {
          Subject: { Data: subject, Charset: "UTF-8" },
          Body: { Text: { Data: text, Charset: "UTF-8" } },
          Headers: [{ Name: "Auto-Submitted", Value: "auto-generated" }],
        },
      },
    });
    try {
      await client.send(command);
    } catch (fault) {
      if (!isUnanswered(fault)) throw fault;
    }
  };
}

function isUnanswered(fault: unknown): boolean {
  return fault instanceof Error && fault.name === "TimeoutError";
}
