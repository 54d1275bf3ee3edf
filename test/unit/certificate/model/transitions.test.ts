import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Certificate } from "../../../../functions/certificate/model/certificate.ts";
import { receiveMessage, revoke, send, sendMessage } from "../../../../functions/certificate/model/certificate.ts";
import type { Correspondence } from "../../../../functions/certificate/model/correspondence.ts";
import { answer } from "../../../../functions/certificate/model/correspondence.ts";
import type { Delivery } from "../../../../functions/certificate/model/delivery.ts";
import { isDue, nextInLine, resumed, tried } from "../../../../functions/certificate/model/delivery.ts";
import {
  replacedIdsOf,
  replacementAmong,
  settleReplaced,
} from "../../../../functions/certificate/model/replacement.ts";
import type { Replacement } from "../../../../functions/certificate/model/replacement.ts";
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
const toFk = { recipient: "FKASSA", at, by: "doctor", consent: "in-person", sequence: 2 } as const;
const sent: Certificate = { ...signed, sequence: 2, sendings: [toFk] };
const toBoth: Certificate = { ...sent, sequence: 3, sendings: [toFk, { ...toFk, recipient: "TRANSP", sequence: 3 }] };
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
    const replaced = settleReplaced(sent, { id: "2" }, at)!;
    changes.push(replaced, settleReplaced(replaced.after, undefined, at)!);
    for (const { before, after, events } of changes) {
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => before.sequence + 1 + index));
      expect(after.sequence).toBe(events.at(-1)?.sequence);
    }
    // By it the delivery of a sending is found.
    expect(changes[0]?.after.sendings.at(-1)?.sequence).toBe(changes[0]?.events[0]?.sequence);
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
  const patientKey = "p";
  const of = (id: string, signedAt: string, other: Partial<Replacement> = {}): Replacement => ({
    id,
    signedAt,
    patientKey,
    careProvider: signed.careProvider,
    ...other,
  });

  it("is every one that a relation of replacing names, once, and never the certificate itself", () => {
    const relation = (kind: "renew" | "replace", certificateId: string) => ({ kind, certificateId });
    const named = ["A", " a\n", "b", "C"].map((id) => relation("replace", id));
    expect(replacedIdsOf("c", [relation("renew", "1"), ...named])).toEqual(["a", "b"]);
  });

  it("is replaced by the valid one signed last, of its care provider and patient, in whatever order they came", () => {
    const all = [
      of("a", "2026-11-20"),
      of("b", "2026-11-21", { onlyAt: signed.unit }),
      of("c", "2026-11-21"),
      of("x", "2026-11-30", { careProvider: "other" }),
      of("y", "2026-11-30", { patientKey: "other" }),
      of("z", "2026-11-30", { onlyAt: "other" }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (known) => {
        const may = known.map(({ id }) => id).filter((id) => id < "x");
        expect(replacementAmong(known, { ...signed, patientKey })?.id).toBe(may.toSorted().at(-1));
      }),
    );
  });

  it("is marked where that is news, and keeps what was before", () => {
    expect(settleReplaced(sent, { id: "2" }, at)).toMatchObject({
      after: { ...sent, sequence: 3, replacedBy: "2" },
      events: [{ kind: "certificate.replaced", sequence: 3 }],
    });
    const marked = { ...revoked, replacedBy: "2" };
    const next = marked.sequence + 1;
    expect(settleReplaced(marked, { id: "3" }, at)?.after).toEqual({ ...marked, sequence: next, replacedBy: "3" });
    const cleared = settleReplaced(marked, undefined, at);
    expect(cleared?.after).toEqual({ ...revoked, sequence: next });
    expect(cleared?.events).toMatchObject([{ kind: "certificate.no-longer-replaced", sequence: next }]);
    expect([settleReplaced(marked, { id: "2" }, at), settleReplaced(sent, undefined, at)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe("a question", () => {
  const question: Correspondence = {
    id: "q",
    kind: "question",
    subject: "KONTKT",
    from: "FKASSA",
    sentAt: at,
    at,
    state: "open",
    text: "?",
    complements: [],
  };
  const by = { id: "a", text: "Ja", at, by: "doctor", byName: "Elin Sandberg" };

  it("is answered under its own subject, once", () => {
    expect(answer(question, by)).toMatchObject({
      ok: true,
      value: {
        id: "a",
        kind: "answer",
        subject: "KONTKT",
        from: "HSVARD",
        by: "doctor",
        answerTo: "q",
        state: "handled",
      },
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
    const hurried = { ...open, waits: true, isHurried: true, nextTryAt: "now" };
    expect(resumed(open, "now")).toEqual(hurried);
    const stopped = { ...open, state: "stopped", settledAt: at, tries: 30 } as const;
    expect(resumed(stopped, "now")).toEqual({ ...hurried, tries: 30, uncountedTries: 30 });
    expect(resumed({ ...open, state: "done" }, "now")).toBeUndefined();
  });
});
