import { describe, expect, it } from "vitest";
import { failureFields } from "../../../functions/platform/failure-fields.ts";

const personnummer = "191212121212";

/** An error as V8 makes it, with a stack of our choosing. */
function anError(message: string, frames: readonly string[], options?: ErrorOptions): Error {
  const error = new Error(message, options);
  error.stack = [`Error: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join("\n");
  return error;
}

describe("what is logged of a failure", () => {
  it("is its class and its cause's, the code the platform gave it, and where each was thrown", () => {
    const refused = Object.assign(anError("connect", ["Socket.connect (node:net:1:2)"]), { code: "ECONNREFUSED" });
    expect(
      failureFields(anError("fetch failed", ["async call (/var/task/index.js:3:45678)"], { cause: refused })),
    ).toEqual({
      error: "Error < Error",
      errorCode: "ECONNREFUSED",
      stack: "at async call (index.js:3:45678)\ncaused by\nat Socket.connect (node:net:1:2)",
    });
  });

  it("leads to the line that threw", () => {
    const { error, stack } = failureFields(new RangeError(`about ${personnummer}`));
    expect(error).toBe("RangeError");
    expect(stack?.split("\n")[0]).toMatch(/^at (?:\S+ )?\(?failure-fields\.test\.ts:\d+:\d+\)?$/);
    expect(stack).not.toContain(personnummer);
  });

  it("has a frame of every kind, and of a path the file's name", () => {
    const frames = [
      "/var/task/index.js:1:2",
      "async /var/task/index.js:3:4",
      "new Key (/var/task/index.js:5:6)",
      "Object.parse [as read] (/var/task/index.js:7:8)",
      "async Promise.all (index 0)",
      "Array.map (<anonymous>)",
      "Store.#read (file:///var/task/libxml2.mjs:9:10)",
      "process.processTicksAndRejections (node:internal/process/task_queues:105:5)",
    ];
    expect(failureFields(anError("", frames)).stack?.split("\n")).toEqual([
      "at index.js:1:2",
      "at index.js:3:4",
      "at new Key (index.js:5:6)",
      "at Object.parse [as read] (index.js:7:8)",
      "at Store.#read (libxml2.mjs:9:10)",
      "at process.processTicksAndRejections (node:internal/process/task_queues:105:5)",
    ]);
  });

  it("never quotes a message: not of a class, a code or a cause, nor where its lines look like frames", () => {
    const message = `${personnummer} Tolvan Tolvansson\n    at Tolvan (tolvan.js:1:1)\n    at ${personnummer} (x.js:1:1)`;
    const cause = anError(message, ["a (/var/task/index.js:1:1)"]);
    const named = Object.assign(anError(message, [`b (/srv/${personnummer}/index.js:2:2)`], { cause }), {
      name: `Person${personnummer}`,
      code: personnummer,
    });
    const logged = failureFields(named);
    expect(logged).toEqual({
      error: "Error < Error",
      stack: "at b (index.js:2:2)\ncaused by\nat a (index.js:1:1)",
    });
    expect(JSON.stringify(logged)).not.toMatch(/1212|Tolvan/);
  });

  it("has no name of a frame that is no word of a program, and no frame of what is no file", () => {
    expect(
      failureFields(anError("", [`Object.${personnummer} (/a/index.js:1:1)`, `f (${personnummer}:1:1)`])).stack,
    ).toBe("at index.js:1:1");
  });

  it("has no frames where the message was changed after it was thrown: lines of the first might look like frames", () => {
    const error = anError("first\n    at Tolvan_Tolvansson (diagnos.ts:1:1)", ["f (/var/task/index.js:1:1)"]);
    error.message = "second";
    expect(failureFields(error).stack).toBeUndefined();
  });

  it("ends with the fifth cause, also where errors cause each other", () => {
    const error = anError("", []);
    error.cause = error;
    expect(failureFields(error)).toEqual({ error: "Error < Error < Error < Error < Error" });
  });

  it("is nothing of what is no error", () => {
    expect(failureFields(personnummer)).toEqual({ error: "unknown" });
    expect(failureFields(undefined)).toEqual({ error: "unknown" });
  });
});
