import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Call } from "../../../../web/kit/session/call.ts";
import { Patients } from "../../../../web/webcert/lists/patients.ts";

const number = "191212121212";
const moment = 100;
const told = (asked: string[][]): Call =>
  ((_contract: unknown, { certificateIds }: { certificateIds: string[] }) => {
    asked.push(certificateIds);
    return Promise.resolve({
      ok: true,
      value: { patients: certificateIds.map((certificateId) => ({ certificateId, patient: number })) },
    });
  }) as never;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("Whom the rows of a list are about", () => {
  it("is asked in one call for all that are shown, each once", async () => {
    const asked: string[][] = [];
    const patients = new Patients();
    for (const id of ["a", "b", "a"]) patients.want(id, told(asked));
    await vi.advanceTimersByTimeAsync(moment);
    patients.want("b", told(asked));
    await vi.advanceTimersByTimeAsync(moment);
    expect(asked).toEqual([["a", "b"]]);
    expect(patients.find("b")).toEqual({ number });
  });

  it("is asked in calls of 50 at most", async () => {
    const asked: string[][] = [];
    const patients = new Patients();
    for (let at = 0; at < 120; at += 1) patients.want(String(at), told(asked));
    await vi.advanceTimersByTimeAsync(moment);
    expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
  });

  it("is not asked for rows that are scrolled past, for that would be logged as seen", async () => {
    const asked: string[][] = [];
    const patients = new Patients();
    const passed = patients.want("passed", told(asked));
    patients.want("shown", told(asked));
    passed();
    await vi.advanceTimersByTimeAsync(moment);
    expect(asked).toEqual([["shown"]]);
    expect(patients.find("passed")).toBeUndefined();
    patients.want("passed", told(asked));
    await vi.advanceTimersByTimeAsync(moment);
    expect(asked).toEqual([["shown"], ["passed"]]);
  });

  it("is not told where the answer is no", async () => {
    const patients = new Patients();
    patients.want("a", (() => Promise.resolve({ ok: false })) as never);
    await vi.advanceTimersByTimeAsync(moment);
    expect(patients.find("a")).toBe("hidden");
  });
});
