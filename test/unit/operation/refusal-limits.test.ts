import { describe, expect, it } from "vitest";
import { judgeCount, secondsUntil } from "../../../functions/operation/refusal-limits.ts";

const limit = { perMinute: 3, perHour: 10 };
const at = "2026-11-22T09:30:20.500Z";

describe("the limit of refusals", () => {
  it.each([
    { inMinute: 1, inHour: 1 },
    { inMinute: 3, inHour: 10 },
  ])("lets $inMinute in a minute and $inHour in an hour be told why", (count) => {
    expect(judgeCount(count, limit, at)).toBeUndefined();
  });

  it("of a minute holds until the minute is over, and of an hour until the hour is", () => {
    expect(judgeCount({ inMinute: 4, inHour: 4 }, limit, at)?.until).toBe("2026-11-22T09:31:00.000Z");
    expect(judgeCount({ inMinute: 1, inHour: 11 }, limit, at)?.until).toBe("2026-11-22T10:00:00.000Z");
    expect(judgeCount({ inMinute: 4, inHour: 11 }, limit, at)?.until).toBe("2026-11-22T10:00:00.000Z");
  });

  it("is gone beyond once: the next ones are beyond it already", () => {
    const firsts = [4, 5, 6].map((times) => judgeCount({ inMinute: times, inHour: times }, limit, at)?.isFirst);
    expect(firsts).toEqual([true, false, false]);
    expect(judgeCount({ inMinute: 1, inHour: 11 }, limit, at)?.isFirst).toBe(true);
    expect(judgeCount({ inMinute: 4, inHour: 12 }, limit, at)?.isFirst).toBe(false);
  });

  it("begins a new count with the minute and the hour, not before", () => {
    const beyond = { inMinute: 4, inHour: 4 };
    expect(judgeCount(beyond, limit, "2026-11-22T09:30:00.000Z")?.until).toBe("2026-11-22T09:31:00.000Z");
    expect(judgeCount(beyond, limit, "2026-11-22T09:59:59.999Z")?.until).toBe("2026-11-22T10:00:00.000Z");
    expect(judgeCount({ inMinute: 1, inHour: 11 }, limit, "2026-11-22T23:59:59.999Z")?.until).toBe(
      "2026-11-23T00:00:00.000Z",
    );
  });

  it("tells whole seconds, and never none", () => {
    expect(secondsUntil("2026-11-22T09:31:00.000Z", at)).toBe(40);
    expect(secondsUntil("2026-11-22T09:31:00.000Z", "2026-11-22T09:30:59.999Z")).toBe(1);
    expect(secondsUntil("2026-11-22T09:31:00.000Z", "2026-11-22T09:31:00.000Z")).toBe(1);
  });
});
