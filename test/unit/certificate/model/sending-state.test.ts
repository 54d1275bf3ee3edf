import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../../functions/certificate/model/delivery.ts";
import {
  answerArrivals,
  sendingStates,
  stoppedBecause,
  toldStates,
} from "../../../../functions/certificate/model/sending-state.ts";

const at = "2026-11-23T09:00:00.000Z";
const sent = { sendings: [{ recipient: "FKASSA", at, by: "S#1", consent: "in-person" as const, sequence: 2 }] };
const delivery: Delivery = {
  subject: "C#1",
  recipient: "FKASSA",
  sequence: 2,
  action: "register",
  state: "open",
  tries: 0,
  nextTryAt: at,
  createdAt: at,
};
const arrivedAt = "2026-11-23T09:00:02.000Z";

describe("How far a certificate has come", () => {
  it.each([
    ["nothing, not sent", { sendings: [] }, [], []],
    ["on its way before the delivery is there", sent, [], [{ state: "on-its-way" }]],
    ["on its way while it is tried", sent, [{ ...delivery, tries: 3 }], [{ state: "on-its-way" }]],
    ["arrived", sent, [{ ...delivery, state: "done", settledAt: arrivedAt }], [{ state: "arrived", arrivedAt }]],
    [
      "stopped",
      sent,
      [{ ...delivery, state: "stopped", settledAt: arrivedAt }],
      [{ state: "stopped", stoppedAt: arrivedAt, stoppedBecause: "not-brought" }],
    ],
    [
      "by its registration, and not by what was brought after it",
      sent,
      [
        { ...delivery, state: "done", settledAt: arrivedAt },
        { ...delivery, sequence: 3, action: "revoke" },
      ],
      [{ state: "arrived", arrivedAt }],
    ],
    ["by its own recipient", sent, [{ ...delivery, recipient: "TRANSP", state: "done" }], [{ state: "on-its-way" }]],
  ] as const)("is %s", (_what, certificate, deliveries, told) => {
    expect(sendingStates(certificate, deliveries)).toEqual(
      told.map((one) => ({ recipient: "FKASSA", sentAt: at, ...one })),
    );
  });
});

it.each([
  ["validation-error", "content-refused"],
  ["application-error", "not-taken"],
  ["revoked", "not-taken"],
  ["platform-VP007", "not-brought"],
  ["gave-up: technical-error", "not-brought"],
  ["nothing-to-deliver", "not-brought"],
] as const)("tells who wrote it of %s as %s", (lastOutcome, because) => {
  expect(stoppedBecause({ lastOutcome })).toBe(because);
});

describe("Who is told that it is void", () => {
  const revoked = { ...sent, state: "revoked" as const };
  const telling: Delivery = { ...delivery, sequence: 4, action: "revoke" };
  it.each([
    ["nobody while it is valid", { ...sent, state: "signed" as const }, [telling], []],
    ["nobody where it was sent to nobody", { ...revoked, sendings: [] }, [], []],
    ["each that has it, before the delivery is there", revoked, [], [{ state: "on-its-way" }]],
    [
      "each, and whether it knows",
      revoked,
      [
        { ...delivery, state: "stopped", settledAt: at },
        { ...telling, state: "done", settledAt: arrivedAt },
      ],
      [{ state: "arrived", arrivedAt }],
    ],
    [
      "not one that never got it, before that is settled too",
      revoked,
      [{ ...delivery, state: "stopped", settledAt: at }, telling],
      [],
    ],
    [
      "not one that never got it",
      revoked,
      [
        { ...delivery, state: "stopped", settledAt: at },
        { ...telling, state: "not-needed", settledAt: at },
      ],
      [],
    ],
    [
      "one that may have got it",
      revoked,
      [{ ...delivery, state: "stopped", settledAt: at, mayHaveArrived: true }, telling],
      [{ state: "on-its-way" }],
    ],
    ["one that it is still on its way to", revoked, [{ ...delivery, tries: 3 }, telling], [{ state: "on-its-way" }]],
  ] as const)("is %s", (_what, certificate, deliveries, told) => {
    expect(toldStates(certificate, deliveries)).toEqual(told.map((one) => ({ recipient: "FKASSA", ...one })));
  });
});

it("says of each answer of care's how far it has come, and of nothing else", () => {
  const answer: Delivery = { ...delivery, sequence: 5, action: "message", messageId: "m1" };
  const refused: Delivery = { ...answer, sequence: 6, messageId: "m2", state: "stopped", settledAt: arrivedAt };
  expect(Object.fromEntries(answerArrivals([delivery, answer, refused]))).toEqual({
    m1: { state: "on-its-way" },
    m2: { state: "stopped", stoppedAt: arrivedAt, stoppedBecause: "not-brought" },
  });
});
