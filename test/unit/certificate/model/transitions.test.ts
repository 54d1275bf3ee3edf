import { describe, expect, it } from "vitest";
import type { Certificate } from "../../../../functions/certificate/model/certificate.ts";
import { receiveMessage, revoke, send, sendMessage } from "../../../../functions/certificate/model/certificate.ts";
import type { Correspondence } from "../../../../functions/certificate/model/correspondence.ts";
import { answer } from "../../../../functions/certificate/model/correspondence.ts";
import type { Delivery } from "../../../../functions/certificate/model/delivery.ts";
import { isDue, nextInLine, resumed, tried } from "../../../../functions/certificate/model/delivery.ts";
import { markReplaced, replacedIdOf, unmarkReplaced } from "../../../../functions/certificate/model/replacement.ts";
import { units } from "../../../fixtures/people.ts";

const at = "2026-11-22T09:00:00.000Z";
const signed: Certificate = {
  id: "1",
  type: "FK7804",
  version: "2.0",
  state: "signed",
  sequence: 1,
  unit: units.healthCentre.hsaId,
  careProvider: units.healthCentre.careProvider.hsaId,
  signedAt: at,
  signedBy: "doctor",
  sendings: [],
  origin: "webcert",
  namesPatient: false,
};
const toFk = { recipient: "FKASSA", at, by: "doctor", consent: "in-person" } as const;
const sent: Certificate = { ...signed, sequence: 2, sendings: [toFk] };
const toBoth: Certificate = { ...sent, sequence: 3, sendings: [toFk, { ...toFk, recipient: "TRANSP" }] };
const revoked: Certificate = {
  ...sent,
  state: "revoked",
  sequence: 4,
  revokedAt: at,
  revocation: { reason: "wrong-patient", by: "doctor" },
};

describe("a certificate's changes", () => {
  it("number their events on from the newest one", () => {
    const changes = [
      send(signed, toFk),
      revoke(toBoth, { reason: "wrong-patient", by: "doctor", at }),
      sendMessage(sent, { id: "m", at, recipient: "FKASSA" }),
    ];
    const replaced = markReplaced(sent, { id: "2", careProvider: sent.careProvider }, at)!;
    changes.push(replaced, unmarkReplaced(replaced.after, "2", at)!);
    for (const { before, after, events } of changes) {
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => before.sequence + 1 + index));
      expect(after.sequence).toBe(events.at(-1)?.sequence);
    }
    expect(receiveMessage(sent, { id: "m", at }).events).toEqual([
      { kind: "message.received", sequence: 3, at, messageId: "m" },
    ]);
  });

  it("tell each recipient of a revocation, and nobody else", () => {
    const change = revoke(toBoth, { reason: "wrong-patient", by: "doctor", at });
    expect(change.events.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ["certificate.revoked", undefined],
      ["certificate.revocation-told", "FKASSA"],
      ["certificate.revocation-told", "TRANSP"],
    ]);
  });
});

describe("a replaced certificate", () => {
  const by = { id: "2", careProvider: signed.careProvider };

  it("is the first that a relation of replacing names", () => {
    const relation = (kind: "renew" | "replace", certificateId: string) => ({ kind, certificateId });
    expect(replacedIdOf([relation("renew", "1"), relation("replace", "2"), relation("replace", "3")])).toBe("2");
    expect(replacedIdOf([relation("renew", "1")])).toBeUndefined();
  });

  it("is marked, and keeps what was before", () => {
    expect(markReplaced(sent, by, at)?.after).toEqual({ ...sent, sequence: 3, replacedBy: "2" });
  });

  it.each<[string, Certificate, Partial<typeof by>]>([
    ["a void one", revoked, {}],
    ["one that another has replaced", { ...signed, replacedBy: "3" }, {}],
    ["another care provider's", signed, { careProvider: "other" }],
  ])("is never %s", (_what, certificate, other) => {
    expect(markReplaced(certificate, { ...by, ...other }, at)).toBeUndefined();
  });

  it("is one no longer where what replaced it is gone, and stays one where another goes", () => {
    const marked = { ...signed, replacedBy: "2" };
    expect(unmarkReplaced(marked, "2", at)?.after).toEqual({ ...signed, sequence: 2 });
    expect(unmarkReplaced(marked, "3", at)).toBeUndefined();
    expect(unmarkReplaced(signed, "2", at)).toBeUndefined();
  });
});

describe("a question", () => {
  const question: Correspondence = {
    id: "q",
    kind: "question",
    subject: "KONTKT",
    from: "FKASSA",
    at,
    state: "open",
    text: "?",
    complements: [],
  };
  const by = { id: "a", text: "Ja", at };

  it("is answered under its own subject, once", () => {
    expect(answer(question, by)).toMatchObject({
      ok: true,
      value: { id: "a", kind: "answer", subject: "KONTKT", from: "HSVARD", answerTo: "q", state: "handled" },
    });
    expect(answer({ ...question, state: "handled" }, by)).toEqual({
      ok: false,
      refusal: { code: "message-handled-already" },
    });
  });

  it.each([{ kind: "answer" }, { kind: "reminder", subject: "PAMINN" }, { from: "HSVARD" }] as const)(
    "is not what is %j",
    (other) => {
      expect(answer({ ...question, ...other }, by)).toEqual({ ok: false, refusal: { code: "message-not-a-question" } });
    },
  );
});

describe("a delivery", () => {
  const open: Delivery = {
    subject: "C#1",
    recipient: "FKASSA",
    sequence: 2,
    action: "register",
    state: "open",
    tries: 0,
    nextTryAt: at,
    createdAt: at,
  };

  it("is tried in its turn: after all before it are settled, and when it is due", () => {
    const [done, stopped] = [
      { ...open, state: "done" },
      { ...open, sequence: 3, state: "stopped" },
    ] as const;
    expect(nextInLine([{ ...open, sequence: 5 }, { ...open, sequence: 4 }, stopped, done])?.sequence).toBe(4);
    expect(nextInLine([done, stopped])).toBeUndefined();
    expect([isDue(open, at), isDue(open, "2026-11-22T08:59:59.999Z")]).toEqual([true, false]);
  });

  it("counts each try and becomes what the try came to", () => {
    expect(tried(open, { kind: "done", result: "OK" }, at)).toMatchObject({
      state: "done",
      tries: 1,
      lastOutcome: "OK",
      settledAt: at,
    });
    expect(tried(open, { kind: "stopped", reason: "no" }, at)).toMatchObject({
      state: "stopped",
      tries: 1,
      lastOutcome: "no",
      settledAt: at,
    });
    const again = tried(open, { kind: "again", reason: "down", nextTryAt: "later" }, at);
    expect(again).toMatchObject({ state: "open", tries: 1, lastOutcome: "down", nextTryAt: "later" });
    expect(again).not.toHaveProperty("settledAt");
  });

  it("is taken up again by an operator unless it has arrived", () => {
    expect(resumed({ ...open, state: "stopped", settledAt: at }, "now")).toEqual({ ...open, nextTryAt: "now" });
    expect(resumed({ ...open, state: "done" }, "now")).toBeUndefined();
  });
});
