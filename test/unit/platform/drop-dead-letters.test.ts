import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeadLetter, DeadLetters } from "../../../functions/platform/dead-letters.ts";
import { dropDeadLetters } from "../../../functions/platform/drop-dead-letters.ts";

/** A queue in memory: what was taken out is seen by nobody else before it is released. */
class PlayedQueue implements DeadLetters {
  readonly lying = new Map<string, DeadLetter>();
  readonly held = new Set<string>();

  constructor(bodies: readonly string[]) {
    for (const [at, body] of bodies.entries()) {
      const messageId = String(at);
      this.lying.set(messageId, {
        messageId,
        sentAt: "2026-11-27T08:00:00.000Z",
        receives: 1,
        body,
        receipt: messageId,
      });
    }
  }

  readonly take = () => {
    const seen = [...this.lying.values()].filter(({ messageId }) => !this.held.has(messageId));
    for (const { messageId } of seen) this.held.add(messageId);
    return Promise.resolve(seen);
  };
  readonly release = ({ messageId }: DeadLetter) => {
    this.held.delete(messageId);
    return Promise.resolve();
  };
  readonly drop = ({ messageId }: DeadLetter) => {
    this.lying.delete(messageId);
    this.held.delete(messageId);
    return Promise.resolve();
  };

  get bodies(): readonly string[] {
    return [...this.lying.values()].map(({ body }) => body);
  }
}

const gone = (subject: string) => Promise.resolve(subject.startsWith("C#erased"));
const about = (subject: string) => JSON.stringify({ kind: "certificate.sent", subject, recipient: "FKASSA" });

const bodies = fc.array(
  fc.oneof(
    fc.constantFrom("C#erased-1", "C#erased-2", "C#there", "N#erased-1").map(about),
    fc.constantFrom("", "{", "null", "[]", "7", '"C#erased-1"', '{"subject":7}', '{"subject":null}', "{}"),
  ),
);

describe("Dead letters of erased certificates", () => {
  it("are dropped, whatever lies beside them; all else lies there as before and can be seen", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bodies, { maxLength: 4 }), async (told) => {
        const queues = told.map((one) => new PlayedQueue(one));
        const dropped = await dropDeadLetters(queues, gone);
        const isOfErased = (body: string) => body.includes('"subject":"C#erased');
        expect(queues.map((queue) => queue.bodies)).toEqual(told.map((one) => one.filter((body) => !isOfErased(body))));
        expect(dropped).toBe(told.flat().filter(isOfErased).length);
        expect(queues.flatMap(({ held }) => [...held])).toEqual([]);
      }),
    );
  });

  it("are dropped also behind one of which it cannot be found out, and that is told", async () => {
    const queue = new PlayedQueue(["C#erased-1", "C#unknown", "C#erased-2", "C#there"].map(about));
    const asked = (subject: string) =>
      subject === "C#unknown" ? Promise.reject(new Error("the table is busy")) : gone(subject);
    await expect(dropDeadLetters([queue], asked)).rejects.toThrow("the table is busy");
    expect(queue.bodies).toEqual(["C#unknown", "C#there"].map(about));
  });
});
