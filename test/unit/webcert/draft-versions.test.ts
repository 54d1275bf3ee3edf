import { beforeEach, describe, expect, it } from "vitest";
import { staffWrite } from "../../../functions/certificate/store/directory-items.ts";
import { certificateKey } from "../../../functions/certificate/store/table-names.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { staff, staffClaims, units } from "../../fixtures/people.ts";
import { accepted, aDraft, completeAnswers } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

type Fields = Readonly<Record<string, unknown>>;

/** A draft that is written on: each save names the revision of the one before. */
async function written(answers: Fields = {}) {
  const certificateId = await aDraft(world, answers);
  let revision = 1;
  const save = async (changed: Fields, by = staff.elin, asked: Fields = {}) => {
    const saving = { certificateId, seenRevision: revision, form: sickLeaveForm, answers: changed, ...asked };
    const saved = accepted(await world.call("saveDraft", saving, { claims: staffClaims(by) }));
    revision = Number(saved["revision"]);
  };
  const list = async (asked: Fields = {}) =>
    accepted(await world.call("listDraftVersions", { certificateId, ...asked })) as {
      readonly versions: readonly (Fields & { readonly version: number })[];
      readonly next?: string;
    };
  const read = async (version: number) => accepted(await world.call("readDraftVersion", { certificateId, version }));
  return { certificateId, save, list, read, seenRevision: () => revision };
}

const profession = (text: string) => ({ profession: { text } });
const treatment = (text: string) => ({ treatment: { text } });
const versionItems = () => world.tables.all("certificates").filter(({ sk }) => sk.startsWith("VERSION#"));
const numbersOf = ({ versions }: { readonly versions: readonly { readonly version: number }[] }) =>
  versions.map(({ version }) => version);

describe("the versions of a draft", () => {
  it("tell who has written, when and in which answers, newest first, and what it was begun with", async () => {
    const draft = await written(profession("Snickare"));
    const begunAt = world.clock.now();
    world.clock.pass({ minutes: 1 });
    await draft.save({ ...profession("Målare"), ...treatment("Gips") }, staff.nils);
    const nilsAt = world.clock.now();
    world.clock.pass({ minutes: 1 });
    await draft.save({ treatment: null });
    const [elin, nils] = [staff.elin, staff.nils].map(({ hsaId, name }) => ({ hsaId, name }));
    expect((await draft.list()).versions).toEqual([
      { version: 3, revision: 3, savedAt: world.clock.now(), savedBy: elin, changed: ["treatment"] },
      { version: 2, revision: 2, savedAt: nilsAt, savedBy: nils, changed: ["profession", "treatment"] },
      { version: 1, revision: 1, savedAt: begunAt, savedBy: elin },
    ]);
    expect(await draft.read(2)).toMatchObject({
      form: sickLeaveForm,
      answers: { ...profession("Målare"), ...treatment("Gips") },
      before: profession("Snickare"),
    });
    expect(await draft.read(3)).toMatchObject({ answers: profession("Målare"), before: treatment("Gips") });
    expect(await draft.read(1)).toMatchObject({ answers: profession("Snickare"), before: {} });
  });

  it("are one of what one person saves in five minutes, by the last save", async () => {
    const draft = await written();
    for (const text of ["S", "Sni", "Snickare"]) {
      await draft.save(profession(text));
      world.clock.pass({ minutes: 2 });
    }
    expect((await draft.list()).versions).toMatchObject([{ version: 1, revision: 4 }]);
    await draft.save(profession("Snickare och målare"));
    expect((await draft.list()).versions).toMatchObject([
      { version: 2, revision: 5, changed: ["profession"] },
      { version: 1, revision: 4 },
    ]);
    expect(await draft.read(1)).toMatchObject({ answers: profession("Snickare") });
  });

  it("begin anew for each who writes, however soon", async () => {
    const draft = await written();
    for (const [text, by] of [
      ["Gips", staff.elin],
      ["Gips, sex veckor", staff.nils],
      ["Gips", staff.elin],
      ["Vila", staff.nils],
    ] as const)
      await draft.save(treatment(text), by);
    expect(await Promise.all([1, 2, 3, 4].map(async (one) => (await draft.read(one))["answers"]))).toEqual(
      ["Gips", "Gips, sex veckor", "Gips", "Vila"].map(treatment),
    );
  });

  it("have none for a save that changes nothing", async () => {
    const draft = await written(profession("Snickare"));
    await draft.save(profession("Snickare"), staff.nils, { asNewVersion: true });
    expect(numbersOf(await draft.list())).toEqual([1]);
  });

  it("are restored by a save of their answers, and what was written just before stands as a version too", async () => {
    const draft = await written(completeAnswers);
    await draft.save({ ...profession("Målare"), treatment: null });
    await draft.save(profession("Målare, mest inomhus"));
    const { answers, before } = await draft.read(1);
    const restored = { ...(before as object), ...(answers as Fields) };
    await draft.save(restored, staff.elin, { asNewVersion: true });
    const stands = accepted(await world.call("readDraft", { certificateId: draft.certificateId }));
    expect(stands["answers"]).toEqual(completeAnswers);
    expect(numbersOf(await draft.list())).toEqual([3, 2, 1]);
    expect((await draft.read(2))["answers"]).toMatchObject(profession("Målare, mest inomhus"));
    expect(await draft.read(3)).toMatchObject({
      changed: ["profession", "treatment"],
      before: profession("Målare, mest inomhus"),
    });
  });

  it("come page by page, each once", async () => {
    const draft = await written(profession("0"));
    for (const text of ["1", "2", "3", "4"]) await draft.save(profession(text), staff.elin, { asNewVersion: true });
    const pages: number[][] = [];
    let next: string | undefined;
    do {
      const page = await draft.list({ limit: 2, ...(next === undefined ? {} : { after: next }) });
      pages.push(numbersOf(page));
      // What each changed is told on the border of a page too.
      for (const { version, changed } of page.versions) expect(changed === undefined).toBe(version === 1);
      next = page.next;
    } while (next !== undefined);
    expect(pages).toEqual([[5, 4], [3, 2], [1]]);
  });

  it("are read by the rules of the draft, and each reading is logged", async () => {
    const draft = await written(profession("Snickare"));
    await draft.list();
    await draft.read(1);
    const entries = world.tables.all("audit");
    for (const operation of ["listDraftVersions", "readDraftVersion"])
      expect(entries.filter((one) => one["operation"] === operation)).toMatchObject([{ activity: "read" }]);
    const { certificateId } = draft;
    for (const [operation, asked] of [
      ["listDraftVersions", { certificateId }],
      ["readDraftVersion", { certificateId, version: 1 }],
    ] as const) {
      const others = await world.call(operation, asked, { headers: { "care-unit": units.surgery.hsaId } });
      expect([others.status, others.json.code]).toEqual([404, "draft-not-found"]);
    }
    const unknown = await world.call("readDraftVersion", { certificateId, version: 2 });
    expect([unknown.status, unknown.json.code]).toEqual([404, "draft-version-not-found"]);
  });

  it("name nobody with a protected identity, and keep nothing in the open", async () => {
    const draft = await written(profession("Snickare"));
    await draft.save(profession("Målare"), staff.nils);
    await world.tables.transact([staffWrite({ ...staff.nils, isProtected: true })]);
    const told = [await draft.list(), await draft.read(2)];
    expect(JSON.stringify(told)).toContain(staff.nils.hsaId);
    expect(JSON.stringify(told)).not.toContain(staff.nils.name);
    expect(versionItems()).toHaveLength(1);
    expect(world.tables.everything()).not.toContain("Snickare");
  });

  it("leave out one that is damaged, and tell of the next that nobody knows what it changed", async () => {
    const draft = await written(profession("0"));
    for (const text of ["1", "2"]) await draft.save(profession(text), staff.elin, { asNewVersion: true });
    const place = certificateKey(draft.certificateId, "VERSION#000002");
    await world.tables.transact([{ ...place, set: { content: new Uint8Array(40) } }]);
    expect((await draft.list()).versions).toMatchObject([{ version: 3 }, { version: 1 }]);
    expect((await draft.list()).versions[0]).not.toHaveProperty("changed");
    const damaged = await world.call("readDraftVersion", { certificateId: draft.certificateId, version: 2 });
    expect(damaged.json.code).toBe("draft-version-not-found");
    expect(await draft.read(3)).toMatchObject({ answers: profession("2"), before: {} });
  });

  it.each([
    ["signCertificate", 3],
    ["signCertificate", 130],
    ["deleteDraft", 3],
    ["deleteDraft", 130],
  ])("go with the draft: %s of one that has %i", async (operation, many) => {
    const draft = await written(completeAnswers);
    for (let at = 1; at < many; at += 1)
      await draft.save(profession(`Yrke ${String(at)}`), staff.elin, { asNewVersion: true });
    const { certificateId } = draft;
    const other = await aDraft(world);
    expect(versionItems()).toHaveLength(many - 1);
    // Refused, it takes nothing away.
    expect((await world.call(operation, { certificateId, seenRevision: 1 })).json.code).toBe("draft-changed");
    expect(versionItems()).toHaveLength(many - 1);
    accepted(await world.call(operation, { certificateId, seenRevision: draft.seenRevision() }));
    expect(versionItems()).toEqual([]);
    expect((await world.call("readDraftVersion", { certificateId, version: 1 })).json.code).toBe("draft-not-found");
    expect((await world.call("readDraft", { certificateId: other })).status).toBe(200);
  });

  it("that a crash left behind go when the certificate is erased", async () => {
    const draft = await written(completeAnswers);
    await draft.save(profession("Målare"), staff.nils);
    const [left] = versionItems();
    const { certificateId } = draft;
    accepted(await world.call("signCertificate", { certificateId, seenRevision: 2 }));
    const { pk, sk, ...put } = left!;
    await world.tables.transact([{ table: "certificates", pk, sk, put: put as never }]);
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
    expect(versionItems()).toEqual([]);
  });

  it("begin with what stands, in a draft from before there were any", async () => {
    const draft = await written(profession("Snickare"));
    await draft.save(profession("Målare"));
    const found = (await world.stores.drafts.find(draft.certificateId))!;
    const { versionBegun: _none, ...older } = found.draft;
    await world.tables.transact(world.stores.drafts.saving(found, older));
    await world.tables.transact(versionItems().map(({ pk, sk }) => ({ table: "certificates", pk, sk, delete: true })));
    expect((await draft.list()).versions).toMatchObject([{ version: 1, revision: 2 }]);
    await draft.save(profession("Svetsare"));
    expect(await draft.read(2)).toMatchObject({ answers: profession("Svetsare"), before: profession("Målare") });
  });
});
