import { describe, expect, it } from "vitest";
import { asItStands, isLocked, locksAt } from "../../../../functions/certificate/model/draft-lock.ts";
import type { Draft } from "../../../../functions/certificate/model/draft.ts";

const draft: Draft = {
  id: "one",
  type: "FK7804",
  version: "2.0",
  revision: 1,
  unit: "SE1",
  careProvider: "SE2",
  patient: { kind: "personnummer", number: "191212121212" },
  relations: [{ kind: "replace", certificateId: "first" }],
  madeFrom: { kind: "replace", certificateId: "first" },
  answers: {},
  createdAt: "2026-11-10T09:00:00.000Z",
  createdBy: "SE3",
  updatedAt: "2026-11-24T09:00:00.000Z",
  updatedBy: "SE3",
};

describe("A draft is locked", () => {
  it.each([
    ["in the morning", "2026-11-10T08:00:00.000Z", "2026-11-24T23:00:00.000Z"],
    ["just after a Swedish midnight", "2026-11-09T23:00:00.000Z", "2026-11-24T23:00:00.000Z"],
    ["just before one", "2026-11-10T22:59:59.999Z", "2026-11-24T23:00:00.000Z"],
    ["in summer", "2026-07-01T12:00:00.000Z", "2026-07-15T22:00:00.000Z"],
    ["in summer, for winter", "2026-10-20T12:00:00.000Z", "2026-11-03T23:00:00.000Z"],
    ["in winter, for summer", "2026-03-20T12:00:00.000Z", "2026-04-03T22:00:00.000Z"],
    ["at the end of a year", "2026-12-24T12:00:00.000Z", "2027-01-07T23:00:00.000Z"],
  ])("when 14 Swedish days have gone after the day it was begun: %s", (_when, createdAt, at) => {
    expect(locksAt({ createdAt })).toBe(at);
    expect(isLocked({ createdAt }, new Date(Date.parse(at) - 1).toISOString())).toBe(false);
    expect(isLocked({ createdAt }, at)).toBe(true);
  });

  it("by when it was begun, not by when it was saved, and lets go of what it was made from", () => {
    expect(asItStands(draft, "2026-11-24T22:59:59.999Z")).toBe(draft);
    const { madeFrom: _madeFrom, ...rest } = draft;
    expect(asItStands(draft, "2026-11-24T23:00:00.000Z")).toEqual({ ...rest, relations: [] });
  });
});
