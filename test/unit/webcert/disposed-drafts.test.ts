import { beforeEach, describe, expect, it } from "vitest";
import { accessLog } from "../../../functions/certificate/needs.ts";
import { disposeDrafts } from "../../../functions/webcert/drafts/dispose-drafts.ts";
import { newId } from "../../../functions/operation/ids.ts";
import { units } from "../../fixtures/people.ts";
import { accepted, aDraft, aSignedCertificate, completeAnswers, rewrittenAnswer } from "../../fixtures/steps.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const disposed = (hasTime = () => true) =>
  disposeDrafts(world.clock.now(), {
    drafts: world.stores.drafts,
    accessLog: world.the(accessLog),
    newId,
    log: world.log,
    hasTime,
  });

/** What there is of these, in all tables but the access log. */
const left = (...ids: readonly string[]) =>
  ["certificates", "keys"].flatMap((table) =>
    world.tables.all(table).filter(({ pk }) => ids.some((id) => pk === `C#${id}` || pk === `DATA#${id}`)),
  );

/** Time passes, and the sweep has made the month's keys. */
async function passUntil(at: string): Promise<void> {
  world.clock.passUntil(at);
  await world.stores.keys.prepare(at.slice(0, 10));
}

const months = (count: number): Promise<void> =>
  passUntil(new Date(world.clock.milliseconds() + count * 31 * 86_400_000).toISOString());

describe("Drafts that nobody signs", () => {
  it("are taken away after three months, with key and versions, and that is in the access log", async () => {
    const old = await aDraft(world);
    const changed = { certificateId: old, seenRevision: 1, form: sickLeaveForm, answers: rewrittenAnswer };
    accepted(await world.call("saveDraft", changed));
    const certificate = await aSignedCertificate(world);
    await months(2);
    const young = await aDraft(world);
    expect([await disposed(), left(old).length > 0]).toEqual([0, true]);
    await months(1);
    const before = world.tables.all("audit").length;
    expect(await disposed()).toBe(1);
    expect(left(old)).toEqual([]);
    expect((await world.call("readDraft", { certificateId: old })).json.code).toBe("draft-not-found");
    accepted(await world.call("readDraft", { certificateId: young }));
    accepted(await world.call("readCertificate", { certificateId: certificate }));
    const entries = world.tables.all("audit").filter(({ operation }) => operation === "dispose-drafts");
    expect(entries).toMatchObject([
      { activity: "erase", actor: "the exchange", role: "EXCHANGE", unit: units.healthCentre.hsaId },
    ]);
    expect(JSON.stringify(entries)).not.toContain(old);
    expect(before).toBeLessThan(world.tables.all("audit").length);
  });

  it("are taken away once, however often it is run, and page by page where they are many", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 60; n += 1) ids.push(await aDraft(world));
    await months(4);
    expect(await disposed(() => false)).toBe(25);
    expect(await disposed()).toBe(35);
    expect([await disposed(), left(...ids)]).toEqual([0, []]);
    expect(world.tables.all("audit").filter(({ activity }) => activity === "erase")).toHaveLength(60);
  });

  it("go with more versions than a transaction takes", async () => {
    const id = await aDraft(world);
    let revision = 1;
    for (let saves = 0; saves < 60; saves += 1) {
      world.clock.pass({ minutes: 6 });
      const answers = saves % 2 === 0 ? rewrittenAnswer : completeAnswers;
      const save = { certificateId: id, seenRevision: revision, form: sickLeaveForm, answers };
      revision = Number(accepted(await world.call("saveDraft", save))["revision"]);
    }
    expect(left(id).length).toBeGreaterThan(55);
    await months(4);
    expect([await disposed(), left(id)]).toEqual([1, []]);
  });

  it("stay where somebody writes at this moment, and go the next night", async () => {
    const id = await aDraft(world);
    await months(4);
    world.beforeTransaction = async () =>
      void (await world.tables.transact([{ table: "certificates", pk: `C#${id}`, sk: "DRAFT", set: { revision: 2 } }]));
    expect(await disposed()).toBe(0);
    expect(left(id)).not.toEqual([]);
    expect(world.tables.all("audit").filter(({ activity }) => activity === "erase")).toEqual([]);
    expect(await disposed()).toBe(1);
  });

  it("cost the others nothing where one cannot be taken away, and that is told after days", async () => {
    const [first, second] = [await aDraft(world), await aDraft(world)];
    await months(4);
    let hasFailed = false;
    world.beforeTransaction = () => {
      if (hasFailed) return Promise.resolve();
      hasFailed = true;
      return Promise.reject(new Error("The table is down"));
    };
    expect(await disposed()).toBe(1);
    expect(left(first, second).filter(({ sk }) => sk === "DRAFT")).toHaveLength(1);
    expect(world.logLines.filter((line) => line.includes('"draft-not-disposed"'))).toHaveLength(1);
  });

  it("leave a damaged one to who mends it", async () => {
    const [damaged, whole] = [await aDraft(world), await aDraft(world)];
    const place = { table: "certificates", pk: `C#${damaged}`, sk: "DRAFT" } as const;
    await world.tables.transact([{ ...place, set: { content: new Uint8Array(8) } }]);
    await months(4);
    expect([await disposed(), left(whole)]).toEqual([1, []]);
    expect(world.logLines.some((line) => line.includes('"item-damaged"'))).toBe(true);
  });

  it("are told when they go, in the list and where they are read", async () => {
    const id = await aDraft(world);
    const told = accepted(await world.call("readDraft", { certificateId: id }))["takenAwayAt"];
    expect(accepted(await world.call("listDrafts"))["drafts"]).toMatchObject([{ takenAwayAt: told }]);
    await passUntil(String(told));
    expect([await disposed(), left(id)]).toEqual([1, []]);
  });
});
