import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { expect, it, vi } from "vitest";
import { sesEmails } from "../../../functions/webcert/emails/ses-emails.ts";

it("an e-mail goes to one address, from ours, as text that no person wrote", async () => {
  const client = new SESv2Client({ region: "eu-north-1" });
  const send = vi.spyOn(client, "send").mockReturnValue();
  const email = { to: "nils@norrbacka.example", subject: "Något väntar", text: "1 uppgift väntar på dig" };
  await sesEmails(client, "svara-inte@intygstjanster.example", "intyg-emails")(email);
  const [command] = send.mock.calls[0]!;
  expect(command).toBeInstanceOf(SendEmailCommand);
  expect(command.input).toEqual({
    FromEmailAddress: "Webcert <svara-inte@intygstjanster.example>",
    Destination: { ToAddresses: [email.to] },
    ConfigurationSetName: "intyg-emails",
    Content: {
      Simple: {
        Subject: { Data: email.subject, Charset: "UTF-8" },
        Body: { Text: { Data: email.text, Charset: "UTF-8" } },
        Headers: [{ Name: "Auto-Submitted", Value: "auto-generated" }],
      },
    },
  });
});
