import { describe, expect, it } from "vitest";
import { countedProgress } from "../../../lib/local/progress.ts";

describe("The progress of a start", () => {
  it("counts on from the steps of the set-up, in the order in which steps end", async () => {
    const lines: string[] = [];
    const { step } = countedProgress((line) => lines.push(line), 3, 5);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const slow = step("slow", () => promise);
    await step("quick", () => Promise.resolve());
    resolve(undefined);
    await slow;
    expect(lines.map((line) => line.replace(/\d+\.\d s/, "… s"))).toEqual([
      "[4/5] quick ... done … s\n",
      "[5/5] slow ... done … s\n",
    ]);
  });

  it("does not call a step done that failed", async () => {
    const lines: string[] = [];
    const { step } = countedProgress((line) => lines.push(line), 0, 1);
    await expect(step("broken", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(lines).toEqual([]);
  });
});
