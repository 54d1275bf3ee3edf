import { describe, expect, it } from "vitest";
import { isOverdue, nextTryAt, turnOfEmail } from "../../../../functions/certificate/model/email-turn.ts";
import type { AskedEmail } from "../../../../functions/certificate/model/email-turn.ts";

const after = (minutes: number): string => new Date(Date.UTC(2026, 10, 22) + minutes * 60_000).toISOString();
const day = 24 * 60;

describe("The turn of an e-mail", () => {
  it.each<[string, AskedEmail, number, string]>([
    ["that came up just now", { at: after(0) }, 0, "due"],
    ["whose addressee was told within the hour", { at: after(10), toldAt: after(0) }, 59, "waits"],
    ["whose addressee has rested", { at: after(10), toldAt: after(0) }, 60, "due"],
    ["that nothing came up for since", { at: after(0), toldAt: after(5) }, 65, "over"],
    ["that has failed", { at: after(0), tries: 1, notBefore: after(5) }, 4, "waits"],
    ["that has failed some time ago", { at: after(0), tries: 1, notBefore: after(5) }, 5, "due"],
    ["that is a day old", { at: after(0), tries: 9, notBefore: after(2 * day) }, day, "given-up"],
    ["that failed, and more came up for", { at: after(day - 5), tries: 9, notBefore: after(day) }, day, "due"],
    ["that came up within the hour, a day after", { at: after(10), toldAt: after(0) }, day + 60, "given-up"],
  ])("of one %s", (_which, email, minutes, turn) => {
    expect(turnOfEmail(email, after(minutes))).toBe(turn);
  });

  it("comes later after each try that came to nothing, six hours later at most", () => {
    const pauses = [0, 1, 2, 5, 6, 7, 50].map(
      (tries) => (Date.parse(nextTryAt({ tries }, after(0))) - Date.parse(after(0))) / 60_000,
    );
    expect(pauses).toEqual([5, 10, 20, 160, 320, 360, 360]);
  });

  it("is overdue an hour after it came, and never while there is nothing new", () => {
    expect([59, 60].map((minutes) => isOverdue({ at: after(0) }, after(minutes)))).toEqual([false, true]);
    const resting = { at: after(10), toldAt: after(0) };
    expect([60, 119, 120].map((minutes) => isOverdue(resting, after(minutes)))).toEqual([false, false, true]);
    expect(isOverdue({ at: after(0), toldAt: after(5) }, after(day))).toBe(false);
  });
});
