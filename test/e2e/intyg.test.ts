import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { findOutput } from "../../lib/local/deployment.ts";
import { emulatorClient } from "../../lib/local/emulator-client.ts";
import { ApiClient } from "../fixtures/main-job/api-client.ts";
import { licenceAnswers } from "../fixtures/main-job/demo-answers.ts";
import { numberAt, textAt } from "../fixtures/main-job/read-answer.ts";
import { startedExchange, tokenFor } from "../started-exchange.ts";

const project = resolve(import.meta.dirname, "../..");
const { origin, emulatorEndpoint, region, outputs } = startedExchange();

const unit = "TSTNMT2321000156-1003";

/** Runs the command line as an operator on this machine does: no token, the demo operator signs in. */
async function intyg(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [join(project, "bin/intyg.mjs"), ...args], {
    cwd: project,
    env: { PATH: process.env["PATH"] ?? "", LANG: "sv_SE.UTF-8", INTYG_ORIGIN: origin, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, out, err };
}

async function behave(mode: "down" | "ok"): Promise<void> {
  const response = await fetch(`${origin}/recipients/transportstyrelsen/behaviour`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mode }),
  });
  expect(response.status).toBe(200);
}

/** Writes, signs and sends a driving licence certificate, and returns its id. */
async function sendCertificate(): Promise<string> {
  const api = new ApiClient(origin, tokenFor);
  const day = new Date().toISOString().slice(0, 10);
  const draft = await api.post(
    "doctor",
    "/api/drafts",
    { form: "TS8071-2.0", patient: "19121212-1212", answers: licenceAnswers(day) },
    { unit },
  );
  const certificateId = textAt(draft.body, "certificateId");
  const signed = await api.post(
    "doctor",
    `/api/drafts/${certificateId}/signature`,
    {},
    { unit, seen: numberAt(draft.body, "revision") },
  );
  const sent = await api.post(
    "doctor",
    `/api/certificates/${certificateId}/sendings`,
    { consent: "in-person" },
    { unit },
  );
  expect([signed.status, sent.status]).toEqual([201, 200]);
  return certificateId;
}

interface Shown {
  readonly deliveryId: string;
  readonly certificateId?: string;
  readonly state: string;
  readonly tries: number;
}

/** The delivery of a certificate once it is as wanted. */
async function deliveryOf(certificateId: string, wanted: (delivery: Shown) => boolean): Promise<Shown> {
  for (;;) {
    const { out } = await intyg(["deliveries", "list", "--recipient", "TRANSP", "--json"]);
    const { deliveries } = JSON.parse(out) as { readonly deliveries: readonly Shown[] };
    const found = deliveries.find((delivery) => delivery.certificateId === certificateId);
    if (found !== undefined && wanted(found)) return found;
    await pause(300);
  }
}

describe("the operator's command line, with a recipient that is down", () => {
  it(
    "shows what waits and why, lets it be tried when the recipient is back, and shows that it has arrived",
    { timeout: 90_000 },
    async () => {
      await behave("down");
      const certificateId = await sendCertificate();
      // After the third try the next one is more than a minute away, so that what follows is the operator's doing.
      const { deliveryId } = await deliveryOf(certificateId, ({ tries }) => tries >= 3);

      const status = await intyg(["status", "--unit", unit]);
      expect(status).toMatchObject({ code: 0, err: "" });
      expect(status.out).toMatch(/Leveranser som väntar +[1-9]/);
      expect(status.out).toMatch(
        /\nTransportstyrelsen\n(?: {2}.*\n)* {2}\d+ väntar: mottagaren är nere.*Nästa försök: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(om \d+ s\)\.\n/,
      );
      expect(status.out).toContain(`  ${certificateId}  TS8071-2.0  signerat `);

      const list = await intyg(["deliveries", "list"], { LANG: "en_GB.UTF-8" });
      expect(list.out).toContain(`WAITS  Certificate ${certificateId} to Transportstyrelsen, since `);
      expect(list.out).toContain(`id ${deliveryId}\n`);
      expect(list.out).not.toContain("191212");

      await behave("ok");
      const retried = await intyg(["deliveries", "retry", deliveryId]);
      expect(retried).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Nästa försök: nu.") });

      let shown = await intyg(["deliveries", "show", deliveryId]);
      while (!shown.out.startsWith("FRAMME")) {
        await pause(300);
        shown = await intyg(["deliveries", "show", deliveryId]);
      }
      expect(shown.out).toMatch(/Kom fram .* försök: mottagaren har tagit emot \(OK\)\./);

      const again = await intyg(["deliveries", "retry", deliveryId]);
      expect(again).toMatchObject({
        code: 1,
        out: "",
        err: expect.stringMatching(/^Leveransen har redan kommit fram \(delivery-done\)\.\n/),
      });
    },
  );

  it("says of an id that is none, and of a token that is none, what to do, and ends with 1", async () => {
    const unknown = await intyg(["deliveries", "show", "no-such-delivery"]);
    expect(unknown).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/^Leveransen finns inte \(delivery-not-found\)\.\n/),
    });
    const foreign = await intyg(["status"], { INTYG_TOKEN: "not-a-token", LANG: "en_GB.UTF-8" });
    expect(foreign).toMatchObject({ code: 1, out: "", err: expect.stringContaining("put it into INTYG_TOKEN") });
    const doctor = await intyg(["status"], { INTYG_TOKEN: await tokenFor("doctor") });
    expect(doctor).toMatchObject({ code: 1, out: "", err: expect.stringContaining("operator") });
  });
});

describe("the operator's command line, with messages that were put aside", () => {
  const sqs = () => new SQSClient(emulatorClient({ endpoint: emulatorEndpoint, region }));
  const queue = (name: string): string => findOutput(outputs, name) ?? "";
  /** As whoever has rights of their own at AWS. */
  const deadLetters = (...args: readonly string[]) =>
    intyg(["dead-letters", ...args], {
      AWS_REGION: region,
      AWS_ENDPOINT_URL: emulatorEndpoint,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      LANG: "en_GB.UTF-8",
    });

  async function putAside(recipient: string): Promise<string> {
    const message = { kind: "certificate.sent", subject: "C#nothing", recipient, group: recipient, eventId: "000002" };
    const { MessageId = "" } = await sqs().send(
      new SendMessageCommand({
        QueueUrl: queue("Lane4DeadLetterQueueUrl"),
        MessageBody: JSON.stringify(message),
        MessageGroupId: recipient,
        MessageDeduplicationId: randomUUID(),
      }),
    );
    return MessageId;
  }

  async function lyingAside(): Promise<readonly string[]> {
    const { out } = await deadLetters("list", "--json");
    const { deadLetters: found }: { deadLetters: { messageId: string }[] } = JSON.parse(out);
    return found.map(({ messageId }) => messageId);
  }

  it("shows them without their certificates, and takes none away by that", { timeout: 60_000 }, async () => {
    const messageId = await putAside("TRANSP");
    for (const _twice of [1, 2]) {
      const { code, out, err } = await deadLetters("list");
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(new RegExp(`Lane4DeadLetters\\S+ +${messageId} .* certificate.sent +TRANSP\\n`));
      expect(out).not.toContain("C#nothing");
    }
    expect((await deadLetters("drop", messageId)).out).toContain(messageId);
  });

  it(
    "puts the one that is named back, which its consumer then takes, and leaves the others",
    { timeout: 60_000 },
    async () => {
      const [one, other] = [await putAside("TRANSP"), await putAside("FKASSA")];
      const redriven = await deadLetters("redrive", one);
      expect(redriven).toMatchObject({ code: 0, err: "", out: `Put back into its queue: ${one}\n` });
      expect(await lyingAside()).toEqual([other]);
      await vi.waitUntil(
        async () => {
          const { Attributes = {} } = await sqs().send(
            new GetQueueAttributesCommand({ QueueUrl: queue("Lane4QueueUrl"), AttributeNames: ["All"] }),
          );
          return [Attributes.ApproximateNumberOfMessages, Attributes.ApproximateNumberOfMessagesNotVisible].every(
            (count) => count === "0",
          );
        },
        { timeout: 30_000, interval: 500 },
      );
      expect((await deadLetters("redrive")).out).toBe(`Put back into its queue: ${other}\n`);
      expect(await lyingAside()).toEqual([]);
    },
  );

  it("drops only what is named, and says of an id that is none that it is not there", { timeout: 60_000 }, async () => {
    const [one, other] = [await putAside("TRANSP"), await putAside("FKASSA")];
    expect(await deadLetters("drop", one)).toMatchObject({ code: 0, out: `Dropped: ${one}\n` });
    expect(await lyingAside()).toEqual([other]);
    expect(await deadLetters("drop", one)).toMatchObject({ code: 1, err: `The message lies in no queue: ${one}\n` });
    expect((await deadLetters("drop", other)).code).toBe(0);
  });
});
