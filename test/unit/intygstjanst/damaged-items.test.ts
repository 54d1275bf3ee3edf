import { beforeEach, describe, expect, it } from "vitest";
import type { Attributes, Item } from "../../../functions/operation/tables.ts";
import { expectErased } from "../../fixtures/invariants.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { aSystem, tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  aWaitingCertificate,
  envelope,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

type Damage = (item: Item) => Attributes;

/** Damages the items of a subject whose sort key begins so. */
async function damage(subject: string, prefix: string, how: Damage): Promise<void> {
  const items = world.tables.all("certificates").filter(({ pk, sk }) => pk === subject && sk.startsWith(prefix));
  await damageAll("certificates", items, how);
}

/** Damages what is still to be published of a subject. */
async function damageEvents(subject: string, how: Damage): Promise<void> {
  const events = world.tables.all("outbox").filter(({ sk }) => sk.startsWith(`${subject}#`));
  await damageAll("outbox", events, how);
}

async function damageAll(table: string, items: readonly Item[], how: Damage): Promise<void> {
  expect(items).not.toEqual([]);
  for (const item of items) {
    const { pk, sk } = item;
    await world.tables.transact([{ table, pk, sk, put: how(item) }]);
  }
}

/** Everything is there but one attribute, which is of another kind. */
function without(attribute: string): (item: Item) => Attributes {
  return ({ pk: _pk, sk: _sk, ...item }) => ({ ...(item as Attributes), [attribute]: false });
}

/** Bytes that no key opens. */
function scrambled(attribute: string): (item: Item) => Attributes {
  return ({ pk: _pk, sk: _sk, ...item }) => ({ ...(item as Attributes), [attribute]: new Uint8Array(64) });
}

function damageLogged(): unknown[] {
  return world.logLines.map((line) => JSON.parse(line)).filter(({ code }) => code === "item-damaged");
}

describe("one damaged item in a list", () => {
  it.each([
    ["listCertificates", "certificates", aSignedCertificate, "state"],
    ["listOwnCertificates", "certificates", aSignedCertificate, "sendings"],
    ["listDrafts", "drafts", aDraft, "revision"],
  ] as const)("is left out of %s, and told to the operator", async (operation, list, make, attribute) => {
    const sk = list === "drafts" ? "DRAFT" : "HEAD";
    const damaged = await make(world);
    const whole = await make(world);
    await damage(`C#${damaged}`, sk, without(attribute));
    const listed = accepted(await world.call(operation))[list];
    expect(listed).toMatchObject([{ certificateId: whole }]);
    expect(damageLogged()).toMatchObject([{ kind: sk, error: "DamagedItemError" }]);
    const status = accepted(await world.call("readStatus", { unit: units.healthCentre.hsaId }));
    const kind = sk === "HEAD" ? "certificate" : "draft";
    expect(status["damaged"]).toEqual([{ kind, certificateId: damaged }]);
    const reading = sk === "HEAD" ? "readCertificate" : "readDraft";
    expect((await world.call(reading, { certificateId: damaged })).json.code).toBe("stored-item-damaged");
    expect((await world.call(reading, { certificateId: whole })).status).toBe(200);
  });

  it("is left out of the operator's deliveries, and stops what comes after it only", async () => {
    const damaged = await aWaitingCertificate(world);
    const whole = await aWaitingCertificate(world);
    await damage(`C#${damaged}`, "DELIVERY#", without("tries"));
    const { deliveries } = accepted(await world.call("listDeliveries", { recipient: "FKASSA" }));
    expect(deliveries).toMatchObject([{ certificateId: whole }]);
    const status = accepted(await world.call("readStatus", { unit: units.healthCentre.hsaId }));
    expect(status).toMatchObject({
      waitingDeliveries: 1,
      damaged: [{ kind: "delivery", certificateId: damaged, recipient: "FKASSA" }],
    });
    await expect(world.stores.deliveries.inOrder(`C#${damaged}`, "FKASSA")).rejects.toThrow();
  });

  it("is left out of a certificate's messages, also where its text does not open", async () => {
    const certificateId = await aSentCertificate(world);
    const damaged = await aQuestion(world, certificateId);
    const whole = await aQuestion(world, certificateId);
    await damage(`C#${certificateId}`, `MESSAGE#${damaged}`, scrambled("content"));
    const { messages } = accepted(await world.call("listMessages", { certificateId }));
    expect(messages).toMatchObject([{ messageId: whole }]);
    await aQuestion(world, certificateId);
  });

  it("does not stop the certificate that replaces it from being made void", async () => {
    const replaced = await aSignedCertificate(world);
    await damage(`C#${replaced}`, "HEAD", without("state"));
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", replaced);
    expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
    await damage(`C#${replaced}`, "REPLACEMENTS", without("by"));
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
  });

  it("is named beside the systems that can be read", async () => {
    const { pk, sk } = world.tables.all("directory").find((item) => item.sk === aSystem.clientId)!;
    await world.tables.transact([{ table: "directory", pk, sk, put: { name: "Half a record" } }]);
    const { systems, damaged } = accepted(await world.call("listSystems"));
    expect(damaged).toEqual([aSystem.clientId]);
    expect(systems).not.toEqual([]);
    expect(JSON.stringify(systems)).not.toContain(aSystem.clientId);
    expect(damageLogged()).toHaveLength(1);
  });

  it("says nothing of an id that came from elsewhere", async () => {
    const certificateId = await aSignedCertificate(world);
    const head = world.tables.all("certificates").find(({ sk }) => sk === "HEAD")!;
    const { pk: _pk, sk, ...item } = head;
    const put = { ...(item as Attributes), state: 0 };
    await world.tables.transact([{ table: "certificates", pk: `C#${tolvan}`, sk, put }]);
    expect(accepted(await world.call("listCertificates"))["certificates"]).toMatchObject([{ certificateId }]);
    expect(damageLogged()).toHaveLength(1);
    expect(world.logLines.join()).not.toContain(tolvan);
  });
});

describe("erasing what is damaged", () => {
  it.each([
    ["whose state is damaged", "HEAD", without("state"), []],
    ["whose state says nothing of who has it", "HEAD", without("sendings"), []],
    ["whose text is damaged", "CONTENT", without("document"), ["FKASSA"]],
    ["whose text does not open", "CONTENT", scrambled("document"), ["FKASSA"]],
    ["whose message is damaged", "MESSAGE#", scrambled("content"), []],
    ["whose delivery is damaged", "DELIVERY#", without("tries"), []],
  ])("takes a certificate %s, and names whom it cannot tell", async (_what, prefix, how, notTold) => {
    const certificateId = await aSentCertificate(world);
    await aQuestion(world, certificateId);
    await damage(`C#${certificateId}`, prefix, how);
    const erased = accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "IVO 1-2026" }));
    expect(erased["notTold"] ?? []).toEqual(notTold);
    expectErased(world, certificateId);
  });

  it.each([
    ["whose text does not open", "CONTENT", scrambled("document")],
    ["that says what it replaces in its text only", "REPLACED", scrambled("ids")],
  ])("takes what it replaced from one %s", async (_what, prefix, how) => {
    const replaced = await aSignedCertificate(world);
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", replaced);
    expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
    const reading = { certificateId: replaced };
    expect(accepted(await world.call("readCertificate", reading))["replacedBy"]).toBe(id);
    await damage(`C#${id}`, prefix, how);
    accepted(await world.call("eraseCertificate", { certificateId: id, caseNumber: "IVO 1-2026" }));
    expectErased(world, id);
    expect(accepted(await world.call("readCertificate", reading))["replacedBy"]).toBeUndefined();
  });

  it("takes one whose events are damaged", async () => {
    const certificateId = await aSentCertificate(world);
    await damageEvents(`C#${certificateId}`, without("sequence"));
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "IVO 1-2026" }));
    expectErased(world, certificateId);
  });

  it("takes one whose key is gone", async () => {
    const certificateId = await aSentCertificate(world);
    await world.tables.transact([{ table: "keys", pk: `DATA#${certificateId}`, sk: "KEY", delete: true }]);
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "IVO 1-2026" }));
    expectErased(world, certificateId);
  });
});

describe("what a newer version has written", () => {
  it("stays when an older one changes a certificate, a draft or a delivery", async () => {
    const certificateId = await aSentCertificate(world);
    const draftId = await aDraft(world);
    const newer = ({ pk: _pk, sk: _sk, ...item }: Item): Attributes => ({ ...(item as Attributes), newer: "kept" });
    await damage(`C#${certificateId}`, "HEAD", newer);
    await damage(`C#${certificateId}`, "DELIVERY#", newer);
    await damage(`C#${draftId}`, "DRAFT", newer);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    accepted(
      await world.call("saveDraft", {
        certificateId: draftId,
        seenRevision: 1,
        form: "FK7804-2.0",
        answers: rewrittenAnswer,
      }),
    );
    const [delivery] = await world.stores.deliveries.inOrder(`C#${certificateId}`, "FKASSA");
    expect(await world.stores.deliveries.keep(delivery!, { ...delivery!, state: "done" })).toBe(true);
    const changed = world.tables.all("certificates").filter((item) => item["newer"] === "kept");
    expect(changed.map(({ sk }) => sk.split("#")[0]).toSorted()).toEqual(["DELIVERY", "DRAFT", "HEAD"]);
    expect(changed.find(({ sk }) => sk.startsWith("DELIVERY#"))).not.toHaveProperty("openDelivery");
  });
});
