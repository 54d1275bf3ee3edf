import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../../functions/certificate/model/delivery.ts";
import { sendingStates } from "../../../../functions/certificate/model/sending-state.ts";

const at = "2026-11-23T09:00:00.000Z";
const sent = { sendings: [{ recipient: "FKASSA", at, by: "S#1", consent: "in-person" as const }] };
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
    ["stopped", sent, [{ ...delivery, state: "stopped", settledAt: arrivedAt }], [{ state: "stopped" }]],
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
