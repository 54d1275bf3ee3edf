import type { SQSEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { queueHandler } from "../../../functions/platform/queue.ts";
import { inRequest } from "../../../functions/platform/request-scope.ts";

function messages(...all: readonly (readonly [id: string, group: string | undefined, body?: string])[]): SQSEvent {
  return {
    Records: all.map(([messageId, group, body]) => ({
      messageId,
      body: body ?? JSON.stringify({ messageId }),
      attributes: group === undefined ? {} : { MessageGroupId: group },
    })) as SQSEvent["Records"],
  };
}

function aQueue(fails: readonly string[]) {
  const handled: string[] = [];
  const lines: string[] = [];
  const handle = queueHandler(
    async (body) => {
      const { messageId } = body as { messageId: string };
      if (fails.includes(messageId)) throw new TypeError(`secret of ${messageId}`);
      handled.push(messageId);
    },
    (code, fields) => void lines.push(JSON.stringify([code, fields])),
  );
  const handler = inRequest({ operation: "deliver" }, () => "run-1", handle);
  const failed = async (event: SQSEvent, getRemainingTimeInMillis = () => 60_000) => {
    const { batchItemFailures } = await handler(event, { getRemainingTimeInMillis });
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  return { failed, handled, lines };
}

describe("a FIFO queue's handler", () => {
  it("handles each message in order", async () => {
    const { failed, handled } = aQueue([]);
    expect(await failed(messages(["1", "a"], ["2", "b"], ["3", "a"]))).toEqual([]);
    expect(handled).toEqual(["1", "2", "3"]);
  });

  it("has a failed message and all later ones of its group come again, while other groups go on", async () => {
    const { failed, handled } = aQueue(["2"]);
    expect(await failed(messages(["1", "a"], ["2", "a"], ["3", "b"], ["4", "a"], ["5", "b"]))).toEqual(["2", "4"]);
    expect(handled).toEqual(["1", "3", "5"]);
  });

  it("has what there is no time for come again, and starts none that could be cut short", async () => {
    const { failed, handled } = aQueue([]);
    const left = [60_000, 20_000, 14_000, 14_000];
    expect(await failed(messages(["1", "a"], ["2", "b"], ["3", "c"], ["4", "a"]), () => left.shift()!)).toEqual([
      "3",
      "4",
    ]);
    expect(handled).toEqual(["1", "2"]);
  });

  it("says of a message whether it was received before: what was done then may have been cut off", async () => {
    const told: boolean[] = [];
    const handler = inRequest(
      { operation: "deliver" },
      () => "run-1",
      queueHandler(
        async (_body, isAgain) => void told.push(isAgain),
        () => undefined,
      ),
    );
    const event = messages(["1", "a"], ["2", "b"], ["3", "c"]);
    event.Records.forEach(({ attributes }, at) => Object.assign(attributes, { ApproximateReceiveCount: String(at) }));
    await handler(event, { getRemainingTimeInMillis: () => 60_000 });
    expect(told).toEqual([false, false, true]);
  });

  it("has a message that is no JSON come again, so that it ends where an operator looks", async () => {
    const { failed, handled } = aQueue([]);
    expect(await failed(messages(["1", "a", "{"], ["2", "b"]))).toEqual(["1"]);
    expect(handled).toEqual(["2"]);
  });

  it("keeps messages without a group in order among themselves", async () => {
    const { failed } = aQueue(["1"]);
    expect(await failed(messages(["1", undefined], ["2", undefined]))).toEqual(["1", "2"]);
  });

  it("logs ids, the class of a failure and where it was thrown, never its words", async () => {
    const { failed, lines } = aQueue(["1"]);
    await failed(messages(["1", "a"]));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      ["message-failed", { messageId: "1", error: "TypeError", stack: expect.stringContaining("queue.test.ts") }],
    ]);
    expect(lines.join()).not.toContain("secret");
  });
});
