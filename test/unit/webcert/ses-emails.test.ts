import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { expect, it, vi } from "vitest";
import { askedOnce, awsClientSettings } from "../../../functions/platform/aws-client-settings.ts";
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

it("an e-mail whose answer does not come counts as sent, and one that is refused does not; each is asked for once", async () => {
  let asked = 0;
  let answer: number | undefined;
  const server = createServer((_request, response) => {
    asked += 1;
    if (answer !== undefined) response.writeHead(answer, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const client = new SESv2Client({
    ...awsClientSettings,
    retryStrategy: askedOnce,
    requestHandler: { ...awsClientSettings.requestHandler, requestTimeout: 200 },
    region: "eu-north-1",
    endpoint: `http://127.0.0.1:${String(port)}`,
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
  });
  const send = sesEmails(client, "svara-inte@besked.intygstjanster.example", "intyg-emails");
  const email = { to: "nils@norrbacka.example", subject: "s", text: "t" };
  await send(email);
  expect(asked).toBe(1);
  for (const status of [429, 500, 400]) {
    answer = status;
    await expect(send(email)).rejects.toThrow();
  }
  expect(asked).toBe(4);
  client.destroy();
  server.closeAllConnections();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
});
