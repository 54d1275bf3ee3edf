import { describe, expect, it } from "vitest";
import {
  certificateActions,
  draftActions,
  isAtIssuingUnit,
  mayHandle,
  maySign,
  seesCertificate,
  seesDraft,
} from "../../../../functions/certificate/model/permissions.ts";
import type { Certificate } from "../../../../functions/certificate/model/certificate.ts";
import { receiveMessage, revoke, send, sendMessage } from "../../../../functions/certificate/model/certificate.ts";
import type { Correspondence } from "../../../../functions/certificate/model/correspondence.ts";
import { answer } from "../../../../functions/certificate/model/correspondence.ts";
import type { Delivery } from "../../../../functions/certificate/model/delivery.ts";
import { isDue, nextInLine, resumed, tried } from "../../../../functions/certificate/model/delivery.ts";
import type { Draft } from "../../../../functions/certificate/model/draft.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
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
    for (const change of changes) {
      if (!change.ok) throw new Error(change.refusal.code);
      const { before, after, events } = change.value;
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => before.sequence + 1 + index));
      expect(after.sequence).toBe(events.at(-1)?.sequence);
    }
    expect(receiveMessage(sent, { id: "m", at }).events).toEqual([
      { kind: "message.received", sequence: 3, at, messageId: "m" },
    ]);
  });

  it("tell each recipient of a revocation, and nobody else", () => {
    const change = revoke(toBoth, { reason: "wrong-patient", by: "doctor", at });
    expect(change.ok && change.value.events.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ["certificate.revoked", undefined],
      ["certificate.revocation-told", "FKASSA"],
      ["certificate.revocation-told", "TRANSP"],
    ]);
  });

  it.each([
    ["send a void one", send(revoked, { ...toFk, recipient: "TRANSP" }), "certificate-revoked"],
    ["send a replaced one", send({ ...signed, replacedBy: "2" }, toFk), "certificate-replaced"],
    ["send twice to one recipient", send(sent, toFk), "certificate-already-sent"],
    ["make void what is void", revoke(revoked, { reason: "wrong-patient", by: "doctor", at }), "certificate-revoked"],
    ["write to who has not got it", sendMessage(signed, { id: "m", at, recipient: "FKASSA" }), "certificate-not-sent"],
  ])("do not %s", (_what, change, code) => {
    expect(change).toEqual({ ok: false, refusal: { code } });
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

describe("who may do what", () => {
  const type = findType("FK7804", "2.0")!;
  const draft = { unit: units.healthCentre.hsaId } as Draft;
  const at = (unit: keyof typeof units, role = "DOCTOR") => ({ role, unit: units[unit] });

  it("sees a draft at its unit and a certificate within the care provider", () => {
    expect([
      seesDraft(at("healthCentre"), draft),
      seesDraft(at("surgery"), draft),
      seesDraft(at("elsewhere"), draft),
    ]).toEqual([true, false, false]);
    expect([
      seesCertificate(at("healthCentre"), signed),
      seesCertificate(at("surgery"), signed),
      seesCertificate(at("elsewhere"), signed),
    ]).toEqual([true, true, false]);
    expect([isAtIssuingUnit(at("healthCentre"), signed), isAtIssuingUnit(at("surgery"), signed)]).toEqual([
      true,
      false,
    ]);
  });

  it("signs as a doctor, prepares as a nurse, and does nothing in a role nobody knows", () => {
    expect(
      ["DOCTOR", "PRIVATE_DOCTOR", "NURSE", "CARE_ADMIN", "", "constructor", "doctor"].map((role) => [
        maySign(type, role),
        mayHandle(type, role),
      ]),
    ).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  it("offers exactly what is possible now", () => {
    expect(draftActions(at("healthCentre"), draft, type, true)).toEqual(["save", "delete", "sign"]);
    expect(draftActions(at("healthCentre", "NURSE"), draft, type, true)).toEqual(["save", "delete"]);
    expect(draftActions(at("surgery"), draft, type, true)).toEqual([]);
    expect(certificateActions(at("healthCentre"), signed, type)).toEqual(["send", "revoke"]);
    expect(certificateActions(at("healthCentre"), sent, type)).toEqual(["ask-recipient", "revoke"]);
    expect(certificateActions(at("healthCentre", "NURSE"), signed, type)).toEqual(["send"]);
    expect(certificateActions(at("healthCentre"), { ...signed, replacedBy: "2" }, type)).toEqual(["revoke"]);
    for (const one of [
      certificateActions(at("surgery"), signed, type),
      certificateActions(at("healthCentre"), revoked, type),
    ])
      expect(one).toEqual([]);
  });
});
