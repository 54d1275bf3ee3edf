import { beforeEach, describe, expect, it } from "vitest";
import { renewalSegments } from "../../../functions/certificate/model/index-renewal.ts";
import type { Item } from "../../../functions/operation/tables.ts";
import { milliseconds } from "../../../functions/platform/needs.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { testPersonnummer } from "../../../lib/local/test-personnummer.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { functionBeside, renew } from "../../fixtures/renewing.ts";
import {
  accepted,
  aDraft,
  aSentCertificate,
  aSignedCertificate,
  completeAnswers,
  envelope,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const standing = async () => accepted(await world.call("readIndexSecret"));

/** Asks for a renewal and has its secret made. */
async function announced(): Promise<void> {
  accepted(await world.call("renewIndexSecret"));
  await renew(world);
}

/** As far as what is stored may be moved. */
async function readyToMove(): Promise<void> {
  await announced();
  world.clock.pass({ minutes: 30 });
}

async function draftsOf(which: World, patient = tolvan): Promise<string[]> {
  const { drafts } = accepted(await which.call("searchDrafts", { patient }));
  return (drafts as { readonly certificateId: string }[]).map(({ certificateId }) => certificateId);
}

/** Lets something happen when the job has read an item, and before it writes. */
function whenRead(isIt: (item: Item) => boolean, happens: () => Promise<unknown>): void {
  const walk = world.tables.walk.bind(world.tables);
  let hasHappened = false;
  world.tables.walk = async function* (part) {
    for await (const items of walk(part)) {
      if (!hasHappened && items.some(isIt)) {
        hasHappened = true;
        await happens();
      }
      yield items;
    }
  };
}

describe("A renewal of the index secret", () => {
  it.each([false, true])(
    "keeps that one by a patient's new number replaces one by the old that comes later, noted anew: %s",
    async (isNotedAnew) => {
      const now = testPersonnummer("19121213", "male");
      await world.renumber([tolvan, now]);
      const replaced = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-16");
      const register = async ({ xml }: typeof replaced) =>
        expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
      const replacing = (day: string) => journalCertificate(units.healthCentre.hsaId, now, day, replaced.id);
      const first = replacing("2026-11-18");
      await register(first);
      await readyToMove();
      const second = replacing("2026-11-17");
      if (isNotedAnew) await register(second);
      for (let hours = 0; hours < 30; hours += 0.25) {
        await renew(world);
        world.clock.pass({ minutes: 15 });
      }
      expect(await standing()).toMatchObject({ state: "settled" });
      await register(replaced);
      expect((await world.call("readCertificate", { certificateId: replaced.id })).json.replacedBy).toBe(first.id);
    },
  );

  it("goes by itself from its asking to its end, a little more than a day later", async () => {
    expect(await standing()).toEqual({ generation: 0, state: "settled" });
    await aSentCertificate(world);
    const { askedBy } = accepted(await world.call("renewIndexSecret"));
    expect(await standing()).toMatchObject({ generation: 1, state: "making", askedBy, percent: 0, moved: 0 });
    const course: string[] = [];
    for (let hours = 0; hours < 30; hours += 0.25) {
      await renew(world);
      course.push(String((await standing())["state"]));
      world.clock.pass({ minutes: 15 });
    }
    expect([...new Set(course)]).toEqual(["announced", "moving", "waiting", "settled"]);
    expect(course.indexOf("settled") / 4).toBeGreaterThan(24);
    expect(course.indexOf("settled") / 4).toBeLessThan(25);
    expect(await standing()).toMatchObject({ generation: 1, state: "settled", moved: 1, percent: 100 });
  });

  it("is one at a time, and another makes its secret of this one", async () => {
    await announced();
    expect((await world.call("renewIndexSecret")).json.code).toBe("renewal-under-way");
    const draft = await aDraft(world);
    for (let generation = 1; generation <= 3; generation += 1) {
      for (const hours of [1, 0, 26]) {
        world.clock.pass({ hours });
        await renew(world);
      }
      expect(await standing()).toMatchObject({ generation, state: "settled" });
      expect(await draftsOf(world)).toEqual([draft]);
      world.restart();
      expect(await draftsOf(world)).toEqual([draft]);
      if (generation < 3) await announced();
    }
    expect(
      world.tables
        .all("keys")
        .filter(({ pk }) => pk.startsWith("SECRET#"))
        .map(({ pk }) => pk),
    ).toEqual(["SECRET#index", "SECRET#index#1", "SECRET#index#2", "SECRET#index#3"]);
  });

  it("has two jobs that run at once make one secret", async () => {
    accepted(await world.call("renewIndexSecret"));
    await Promise.all([renew(world), renew(functionBeside(world))]);
    expect(world.tables.all("keys").filter(({ pk }) => pk.startsWith("SECRET#index#"))).toHaveLength(1);
    expect(await standing()).toMatchObject({ state: "announced" });
  });

  it("writes nothing that a function does not find which read its keys before", async () => {
    const before = functionBeside(world);
    expect(await draftsOf(before)).toEqual([]);
    await announced();
    world.restart();
    const draft = await aDraft(world);
    expect(await draftsOf(before)).toEqual([draft]);
  });

  it("loses nothing that is written while an item is moved, and brings back nothing that is erased", async () => {
    const [draft, other] = [await aDraft(world), await aDraft(world)];
    const [erased, revoked] = [await aSignedCertificate(world), await aSignedCertificate(world)];
    await readyToMove();
    const beside = functionBeside(world);
    const meanwhile: Readonly<Record<string, () => Promise<unknown>>> = {
      [draft]: () =>
        beside.call("saveDraft", {
          certificateId: draft,
          seenRevision: 1,
          form: sickLeaveForm,
          answers: rewrittenAnswer,
        }),
      [other]: () => beside.call("signCertificate", { certificateId: other, seenRevision: 1 }),
      [erased]: () => beside.call("eraseCertificate", { certificateId: erased, caseNumber: "3.5.1-1/2026" }),
      [revoked]: () => beside.call("revokeCertificate", { certificateId: revoked, reason: "wrong-patient" }),
    };
    for (const [id, happens] of Object.entries(meanwhile))
      whenRead(
        ({ pk }) => pk === `C#${id}`,
        async () => accepted((await happens()) as never),
      );
    for (const hours of [0, 0, 0, 26]) {
      world.clock.pass({ hours });
      await renew(world);
    }
    expect(JSON.stringify(world.tables.all("certificates"))).not.toContain(erased);
    expect(accepted(await world.call("readDraft", { certificateId: draft }))["revision"]).toBe(2);
    expect(await draftsOf(world)).toEqual([draft]);
    const { certificates } = accepted(await world.call("searchCertificates", { patient: tolvan }));
    const states = (certificates as Record<string, unknown>[]).map((one) => [one["certificateId"], one["state"]]);
    expect(Object.fromEntries(states)).toEqual({ [other]: "signed", [revoked]: "revoked" });
    expect(await standing()).toMatchObject({ state: "settled" });
  });

  it("goes on where a run was cut off, and names no certificate in how far it has come", async () => {
    const id = await aSignedCertificate(world);
    await readyToMove();
    const percents: unknown[] = [];
    for (let runs = 0; runs < 4; runs += 1) {
      await renew(world, 8);
      percents.push((await standing())["percent"]);
      expect(JSON.stringify(world.tables.all("keys").filter(({ pk }) => pk.startsWith("RENEWAL#")))).not.toContain(id);
    }
    const step = (100 * 8 * 32) / renewalSegments;
    expect(percents).toEqual([step, 2 * step, 3 * step, 0]);
  });

  it("is told to the operator where it takes a week", async () => {
    accepted(await world.call("renewIndexSecret"));
    const told = () => world.logLines.filter((line) => line.includes('"index-renewal-overdue"')).length;
    world.clock.pass({ hours: 7 * 24 - 1 });
    await renew(world);
    expect(told()).toBe(0);
    world.clock.pass({ hours: 1 });
    await renew(world);
    expect(told()).toBe(1);
  });

  it("knows a repeat by the secret that it was recorded with, and by no other after its day", async () => {
    const key = { headers: { "idempotency-key": "a-key-of-the-caller" } };
    const input = { form: sickLeaveForm, patient: tolvan, answers: completeAnswers };
    await announced();
    world.clock.pass({ minutes: 14 });
    const first = accepted(await world.call("createDraft", input, key));
    const certificateId = await aSignedCertificate(world);
    const sent = await world.call("sendCertificate", { certificateId, consent: "in-person" }, key);
    world.clock.pass({ hours: 23 });
    await renew(world);
    expect(accepted(await world.call("createDraft", input, key))).toEqual(first);
    expect((await world.call("createDraft", { ...input, answers: {} }, key)).json.code).toBe("idempotency-key-reused");
    expect((await world.call("sendCertificate", { certificateId, consent: "in-person" }, key)).text).toBe(sent.text);
    world.clock.pass({ hours: 2 });
    expect(accepted(await world.call("createDraft", input, key))).not.toEqual(first);
  });

  it("answers one request once, though two functions record it by two secrets at once", async () => {
    const key = { headers: { "idempotency-key": "a-key-of-the-caller" } };
    const input = { form: sickLeaveForm, patient: tolvan, answers: completeAnswers };
    await announced();
    const beside = functionBeside(world);
    // Its clock is behind: it still writes under the secret before.
    milliseconds.provide(beside.the, () => world.clock.milliseconds() - 60_000);
    world.clock.pass({ minutes: 15 });
    let meanwhile: unknown;
    world.beforeTransaction = async () => {
      meanwhile = accepted(await beside.call("createDraft", input, key));
    };
    expect(accepted(await world.call("createDraft", input, key))).toEqual(meanwhile);
    expect(world.tables.all("certificates").filter(({ sk }) => sk === "DRAFT")).toHaveLength(1);
  });
});
