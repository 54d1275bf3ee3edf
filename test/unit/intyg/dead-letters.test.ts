import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { listen } from "../../../lib/local/free-ports.ts";
import { intyg } from "./recorded-terminal.ts";

/** SQS with one queue and its dead-letter queue, both empty. Gives what it is asked. */
async function playedQueues(): Promise<readonly string[]> {
  const asked: string[] = [];
  let origin = "";
  const answers: Readonly<Record<string, (url: string) => object>> = {
    ListQueues: () => ({ QueueUrls: [`${origin}/1/Recipients-Lane1`, `${origin}/1/Recipients-Lane1Dead`] }),
    GetQueueAttributes: (url) => ({
      Attributes: {
        QueueArn: `arn:${url}`,
        ...(url.endsWith("Dead")
          ? {}
          : { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: `arn:${url}Dead`, maxReceiveCount: 5 }) }),
      },
    }),
    ReceiveMessage: () => ({}),
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const name = String(request.headers["x-amz-target"]).replace("AmazonSQS.", "");
      const { QueueUrl = "" } = JSON.parse(Buffer.concat(chunks).toString()) as { readonly QueueUrl?: string };
      asked.push(name);
      response.writeHead(200, { "content-type": "application/x-amz-json-1.0" });
      response.end(JSON.stringify(answers[name]?.(QueueUrl)));
    });
  });
  origin = `http://127.0.0.1:${String(await listen(server, 0))}`;
  vi.stubEnv("AWS_ENDPOINT_URL", origin);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return asked;
}

const environment = { AWS_REGION: "eu-north-1" };

beforeEach(() => {
  vi.stubEnv("AWS_REGION", "eu-north-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const commands = [["list"], ["redrive"], ["drop", "12ab3456-12ab-123a-789e-1234567890ab"]];

describe.each(commands)("dead-letters %s", (...command: string[]) => {
  const run = (queue: string, language: "sv" | "en" = "en") =>
    intyg(["dead-letters", ...command, "--queue", queue], { environment, language });

  it.each(["nope", "recipients", "Lane1"])("says which queues there are where none begins with %s", async (queue) => {
    const asked = await playedQueues();
    expect(await run(queue)).toEqual({
      code: 2,
      out: "",
      err: `No queue has a name that begins so: ${queue}. The queues are Recipients-Lane1Dead.\n`,
    });
    expect((await run(queue, "sv")).err).toBe(
      `Ingen kö har ett namn som börjar så: ${queue}. Köerna är Recipients-Lane1Dead.\n`,
    );
    expect(asked).not.toContain("ReceiveMessage");
  });

  it.each(["Recipients-Lane1Dead", "Recip"])("looks into the queues that begin with %s", async (queue) => {
    const asked = await playedQueues();
    expect((await run(queue)).code).toBe(command[0] === "drop" ? 1 : 0);
    expect(asked).toContain("ReceiveMessage");
  });
});
