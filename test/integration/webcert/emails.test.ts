import { randomUUID } from "node:crypto";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { expect, it } from "vitest";
import { readOutbox } from "../../../lib/local/edge/outbox-page.ts";
import { listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import {
  api,
  aPatient,
  aws,
  createDraft,
  eventually,
  output,
  ownUnit,
  succeeded,
} from "../../fixtures/running-exchange/exchange-under-test.ts";
import { startedExchange } from "../../started-exchange.ts";

const lambda = new LambdaClient(aws);
const unit = { unit: ownUnit };

it("a nurse who is given a draft is told by e-mail that something waits, and not what", async () => {
  const address = `nurse.${randomUUID()}@norrbacka.example`;
  succeeded(await api.put("nurse", "/api/email-addresses/me", { address }, unit));
  const told = succeeded(await api.get("nurse", "/api/email-addresses", unit));
  expect(told).toMatchObject({ own: { address }, unit: { address: expect.any(String) } });

  const patient = aPatient();
  const certificateId = await createDraft("FK7804-2.0", patient);
  const colleagues = listAt(succeeded(await api.get("doctor", "/api/colleagues", unit)), "colleagues");
  const assignee = textAt(told, "own", "savedBy", "hsaId");
  expect(colleagues.map((one) => textAt(one, "hsaId"))).toContain(assignee);
  succeeded(await api.put("doctor", `/api/drafts/${certificateId}/task`, { assignee }, unit));

  const sent = await eventually(
    "the e-mail to be sent",
    async () => {
      const { FunctionError } = await lambda.send(new InvokeCommand({ FunctionName: output("SendEmailsFunction") }));
      expect(FunctionError).toBeUndefined();
      const { port } = new URL(startedExchange().emulatorEndpoint);
      return (await readOutbox(Number(port))).find(({ to }) => to.includes(address));
    },
    90,
  );
  expect(sent.subject).toBe("Något väntar på dig i Webcert");
  expect(sent.from).toContain("svara-inte@");
  expect(sent.text).toContain("väntar på dig i Webcert, på Norrbacka vårdcentral.");
  expect(sent.text).toMatch(/https?:\/\/\S+\/webcert/);
  for (const secret of [patient, certificateId]) expect(JSON.stringify(sent)).not.toContain(secret);
}, 120_000);
