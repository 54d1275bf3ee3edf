import { beforeEach, describe, expect, it } from "vitest";
import { canary } from "../../fixtures/main-job/demo-answers.ts";
import { tried } from "../../../functions/certificate/model/delivery.ts";
import type { Breaker } from "../../../functions/certificate/store/breaker-store.ts";
import { deliveryKey } from "../../../functions/certificate/store/delivery-item.ts";
import { eventKey } from "../../../functions/certificate/store/event-item.ts";
import { expectErased, expectWholeCertificate } from "../../fixtures/invariants.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  aWaitingCertificate,
  letAllWait,
} from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

async function onlyDelivery(): Promise<{ deliveryId: string; [field: string]: unknown }> {
  const [delivery] = accepted(await world.call("listDeliveries", { recipient: "FKASSA" }))["deliveries"] as {
    deliveryId: string;
  }[];
  return delivery!;
}

async function settle(certificateId: string, state: "done" | "stopped"): Promise<void> {
  const key = deliveryKey({ subject: `C#${certificateId}`, recipient: "FKASSA", sequence: 2 });
  const [open, remove] = state === "done" ? [{}, ["openDelivery"]] : [{ openDelivery: "FKASSA" }, []];
  await world.tables.transact([
    { ...key, set: { state, tries: 3, lastOutcome: state, settledAt: world.clock.now(), ...open }, remove },
  ]);
}

describe("deliveries", () => {
  it("are listed by recipient, due first, with ids and times only", async () => {
    const certificateId = await aWaitingCertificate(world);
    world.clock.pass({ minutes: 1 });
    await aWaitingCertificate(world);
    const { deliveries } = accepted(await world.call("listDeliveries", { recipient: "FKASSA" })) as {
      deliveries: { certificateId: string }[];
    };
    expect(deliveries).toHaveLength(2);
    expect(deliveries[0]).toMatchObject({
      certificateId,
      recipient: "FKASSA",
      action: "register",
      state: "open",
      tries: 0,
    });
    expect(JSON.stringify(deliveries)).not.toContain(tolvan);
    const page = accepted(await world.call("listDeliveries", { recipient: "FKASSA", limit: 1 }));
    expect(
      accepted(await world.call("listDeliveries", { recipient: "FKASSA", limit: 1, after: page["next"] }))[
        "deliveries"
      ],
    ).toEqual([deliveries[1]]);
    expect(accepted(await world.call("listDeliveries", { recipient: "TRANSP" }))["deliveries"]).toEqual([]);
    const malformed = await world.call("listDeliveries", { recipient: "other" });
    expect([malformed.status, malformed.json.errors]).toMatchObject([400, [{ pointer: "/recipient" }]]);
  });

  it("are narrowed to those that wait or those that have stopped, through all pages", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await aWaitingCertificate(world));
    await settle(ids[1]!, "stopped");
    await settle(ids[3]!, "stopped");
    const found = async (state: "open" | "stopped") => {
      const all: { certificateId: string; state: string }[] = [];
      let after: unknown;
      do {
        const page = accepted(await world.call("listDeliveries", { recipient: "FKASSA", state, limit: 1, after }));
        all.push(...(page["deliveries"] as typeof all));
        after = page["next"];
      } while (after !== undefined);
      expect(all.every((one) => one.state === state)).toBe(true);
      return all.map(({ certificateId }) => certificateId);
    };
    expect((await found("stopped")).toSorted()).toEqual([ids[1]!, ids[3]!].toSorted());
    expect((await found("open")).toSorted()).toEqual([ids[0]!, ids[2]!, ids[4]!].toSorted());
    const done = await world.call("listDeliveries", { recipient: "FKASSA", state: "done" });
    expect([done.status, done.json.errors]).toMatchObject([400, [{ pointer: "/state" }]]);
  });

  it("say in words what came of the last try", async () => {
    await settle(await aWaitingCertificate(world), "stopped");
    expect(await onlyDelivery()).toMatchObject({
      lastOutcome: "stopped",
      lastOutcomeText: { sv: "Okänd orsak", en: "Reason unknown" },
    });
  });

  it("are read one by one, and an unknown or senseless name is not found", async () => {
    await aWaitingCertificate(world);
    const delivery = await onlyDelivery();
    expect(accepted(await world.call("readDelivery", { deliveryId: delivery.deliveryId }))).toEqual(delivery);
    for (const deliveryId of [
      "x",
      Buffer.from("C#unknown\nFKASSA\n2").toString("base64url"),
      Buffer.from("HEAD").toString("base64url"),
    ]) {
      expect((await world.call("readDelivery", { deliveryId })).json.code).toBe("delivery-not-found");
      expect((await world.call("retryDelivery", { deliveryId })).json.code).toBe("delivery-not-found");
    }
  });

  it("that stopped are tried again by an operator's word, which is told in an event", async () => {
    const certificateId = await aWaitingCertificate(world);
    await settle(certificateId, "stopped");
    world.clock.pass({ hours: 1 });
    const { deliveryId } = await onlyDelivery();
    expect(accepted(await world.call("retryDelivery", { deliveryId }))).toMatchObject({
      state: "open",
      nextTryAt: world.clock.now(),
      tries: 3,
    });
    expect(world.tables.all("outbox").filter((item) => item["kind"] === "delivery.resumed")).toMatchObject([
      { recipient: "FKASSA", sequence: 2 },
    ]);
    expect((await world.stores.certificates.find(certificateId))?.certificate.sequence).toBe(2);
  });

  it("that arrived stay as they are", async () => {
    const certificateId = await aWaitingCertificate(world);
    const { deliveryId } = await onlyDelivery();
    await settle(certificateId, "done");
    const answer = await world.call("retryDelivery", { deliveryId });
    expect([answer.status, answer.json.code]).toEqual([409, "delivery-done"]);
  });

  it("that change at this moment are left as they become", async () => {
    const certificateId = await aWaitingCertificate(world);
    const { deliveryId } = await onlyDelivery();
    world.beforeTransaction = () => settle(certificateId, "done");
    const answer = await world.call("retryDelivery", { deliveryId });
    expect([answer.status, answer.json.code]).toEqual([409, "delivery-done"]);
    expect(world.tables.all("outbox").filter((item) => item["kind"] === "delivery.resumed")).toEqual([]);
  });
});

describe("the state of the exchange", () => {
  it("counts what waits, and shows the newest certificates of a unit with their deliveries", async () => {
    const certificateId = await aSentCertificate(world);
    await settle(certificateId, "stopped");
    world.clock.pass({ minutes: 1 });
    await aSignedCertificate(world);
    await world.tables.transact([{ ...eventKey("C#broken", "000001"), put: { parked: true, at: world.clock.now() } }]);
    const status = accepted(await world.call("readStatus", { unit: units.healthCentre.hsaId }));
    expect(status).toMatchObject({ unpublishedEvents: 3, parkedEvents: 1, stoppedDeliveries: 1, waitingDeliveries: 0 });
    expect(status["certificates"]).toMatchObject([
      { deliveries: [] },
      { certificateId, deliveries: [{ state: "stopped" }] },
    ]);
    expect(accepted(await world.call("readStatus"))["certificates"]).toEqual([]);
    expect(JSON.stringify(status)).not.toContain(tolvan);
  });
});

describe("how it goes with a recipient", () => {
  async function standing(): Promise<unknown> {
    const recipients = accepted(await world.call("readStatus"))["recipients"] as { recipient: string }[];
    return recipients.find(({ recipient }) => recipient === "FKASSA");
  }

  async function keepBreaker(breaker: Breaker): Promise<void> {
    const { breakers } = world.stores;
    expect(await breakers.keep("FKASSA", await breakers.find("FKASSA"), breaker)).toBe(true);
  }

  async function triedInVain(certificateId: string): Promise<void> {
    const key = deliveryKey({ subject: `C#${certificateId}`, recipient: "FKASSA", sequence: 2 });
    await world.tables.transact([{ ...key, set: { tries: 1, lastOutcome: "timeout" }, remove: [] }]);
  }

  it("is told of every recipient, also where nothing waits, whatever its breaker was last", async () => {
    const status = accepted(await world.call("readStatus"));
    const { recipients } = accepted(await world.call("listRecipients")) as { recipients: { code: string }[] };
    const nothing = { state: "well", waitingDeliveries: 0, stoppedDeliveries: 0 };
    expect(status["recipients"]).toEqual(recipients.map(({ code }) => ({ recipient: code, ...nothing })));
    await keepBreaker({ state: "open", since: 0, until: 0, openings: 1 });
    expect(await standing()).toEqual({ recipient: "FKASSA", ...nothing });
  });

  it("is well while nothing was tried in vain, failing after that, and left alone while its breaker is open", async () => {
    const oldestAt = world.clock.now();
    const certificateId = await aWaitingCertificate(world);
    expect(await standing()).toMatchObject({ state: "well", waitingDeliveries: 1, stoppedDeliveries: 0, oldestAt });
    await triedInVain(certificateId);
    expect(await standing()).toMatchObject({ state: "failing", waitingDeliveries: 1 });
    for (const state of ["open", "probing"] as const) {
      await keepBreaker({ state, since: 0, until: 0, openings: 1 });
      expect(await standing()).toMatchObject({ state: "left-alone" });
    }
    await keepBreaker({ state: "closed", outages: 1 });
    expect(await standing()).toMatchObject({ state: "failing" });
  });

  it("counts what waits and what has stopped apart, and tells the oldest and the next try", async () => {
    const oldestAt = world.clock.now();
    await settle(await aWaitingCertificate(world), "stopped");
    world.clock.pass({ minutes: 5 });
    await aWaitingCertificate(world);
    expect(await standing()).toEqual({
      recipient: "FKASSA",
      state: "well",
      waitingDeliveries: 1,
      stoppedDeliveries: 1,
      oldestAt,
      nextTryAt: world.clock.now(),
    });
  });
});

describe("the document of the API", () => {
  it("is read by anybody, without a token", async () => {
    const answer = await world.call("readOpenapi", {}, { claims: undefined });
    expect(accepted(answer)).toEqual({ openapi: "3.1.0" });
  });
});

describe("erasing", () => {
  const caseNumber = "3.5.1-12345/2026";

  async function aFullLife(): Promise<string> {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Ja, på halvtid" }));
    return certificateId;
  }

  it("leaves nothing of the certificate but the access log, the erasure's record and what is told", async () => {
    const certificateId = await aFullLife();
    const group = await world.stores.certificates.group(certificateId);
    const logged = world.tables.all("audit").length;
    world.clock.pass({ minutes: 1 });
    expect(accepted(await world.call("eraseCertificate", { certificateId, caseNumber }))).toEqual({
      erasedAt: world.clock.now(),
    });
    expect(world.tables.everything()).not.toContain(certificateId);
    expect(world.tables.all("keys").filter(({ pk }) => pk.startsWith("DATA#"))).toEqual([]);
    expect(world.tables.all("audit")).toHaveLength(logged + 2);
    expect(world.tables.all("audit").find(({ pk }) => pk.startsWith("ERASURE#"))).toMatchObject({
      caseNumber,
      by: "TSTNMT2321000156-9001",
      at: world.clock.now(),
    });
    expect(world.tables.all("outbox").filter((item) => item["kind"] === "certificate.erased")).toMatchObject([
      { group },
    ]);
    for (const id of ["readCertificate", "readOwnCertificate", "listMessages"])
      expect((await world.call(id, { certificateId })).status).toBe(404);
    expect(accepted(await world.call("listCertificates"))["certificates"]).toEqual([]);
    expect(accepted(await world.call("listOwnCertificates"))["certificates"]).toEqual([]);
  });

  it("makes what a backup still holds unreadable, also for a function that has read it", async () => {
    const certificateId = await aFullLife();
    const kept = world.tables
      .all("certificates")
      .find(({ pk, sk }) => pk === `C#${certificateId}` && sk === "CONTENT")!;
    const head = world.tables.all("certificates").find(({ pk, sk }) => pk === `C#${certificateId}` && sk === "HEAD")!;
    accepted(await world.call("readCertificate", { certificateId }));
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber }));
    for (const { pk, sk, ...put } of [kept, head])
      await world.tables.transact([{ table: "certificates", pk, sk, put: put as never }]);
    expect((await world.call("readCertificate", { certificateId })).status).toBe(404);
    expect(world.tables.everything()).not.toContain(canary);
  });

  it("tells each recipient that has it, in a delivery of its own that can be composed", async () => {
    const certificateId = await aFullLife();
    const [register] = await world.stores.deliveries.inOrder(`C#${certificateId}`, "FKASSA");
    await world.stores.deliveries.keep(register!, tried(register!, { kind: "done", result: "OK" }, world.clock.now()));
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber }));
    await letAllWait(world);
    const delivery = await onlyDelivery();
    expect(delivery).toMatchObject({ action: "revoke", state: "open", recipient: "FKASSA" });
    expect(delivery).not.toHaveProperty("certificateId");
    const [subject] = Buffer.from(delivery.deliveryId, "base64url").toString().split("\n");
    const notice = await world.stores.erasures.findNotice({ subject: subject!, recipient: "FKASSA" });
    expect(Buffer.from(notice!).toString()).toContain(certificateId);
  });

  it("tells nobody where nobody has it", async () => {
    const certificateId = await aSignedCertificate(world);
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber }));
    expect(accepted(await world.call("listDeliveries", { recipient: "FKASSA" }))["deliveries"]).toEqual([]);
  });

  it("is refused for what is not there, without a case number, or where the certificate changes at this moment", async () => {
    expect((await world.call("eraseCertificate", { certificateId: "unknown", caseNumber })).json.code).toBe(
      "certificate-not-found",
    );
    const certificateId = await aFullLife();
    expect((await world.call("eraseCertificate", { certificateId, caseNumber: "" })).json.errors).toMatchObject([
      { pointer: "/caseNumber" },
    ]);
    const erase = () => world.call("eraseCertificate", { certificateId, caseNumber });
    world.beforeTransaction = async () =>
      void accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect((await erase()).json.code).toBe("certificate-changed");
    expect((await world.call("readCertificate", { certificateId })).json.state).toBe("revoked");
    // A refused erasure has taken nothing.
    await expectWholeCertificate(world, certificateId);
    expect((await world.call("listMessages", { certificateId })).json.messages).toHaveLength(2);
    expect((await erase()).status).toBe(200);
    expectErased(world, certificateId);
  });

  it.each([
    ["sendCertificate", { consent: "in-person" }],
    ["revokeCertificate", { reason: "wrong-patient" }],
  ])("is not undone by a change that was decided on just before (%s)", async (id, input) => {
    const certificateId = await aSignedCertificate(world);
    world.beforeTransaction = async () =>
      void accepted(await world.call("eraseCertificate", { certificateId, caseNumber }));
    expect((await world.call(id, { certificateId, ...input })).json.code).toBe("certificate-not-found");
    expectErased(world, certificateId);
  });

  it("takes a certificate too that has more about it than one transaction holds", async () => {
    const certificateId = await aSentCertificate(world);
    for (let n = 0; n < 45; n += 1) await aQuestion(world, certificateId);
    expect((await world.call("eraseCertificate", { certificateId, caseNumber })).status).toBe(200);
    expectErased(world, certificateId);
  });
});
