import { beforeEach, describe, expect, it } from "vitest";
import { staffWrite } from "../../../functions/certificate/store/directory-items.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { staff, staffClaims } from "../../fixtures/people.ts";
import { accepted, aDraft } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
let certificateId: string;
beforeEach(async () => {
  world = await aWorld();
  certificateId = await aDraft(world, {});
});

const profession = { profession: { text: "Målare" } };
const treatment = { treatment: { text: "Gips" } };

async function save(seenRevision: number, answers: object, by = staff.elin) {
  const saving = { certificateId, seenRevision, form: sickLeaveForm, answers };
  return accepted(await world.call("saveDraft", saving, { claims: staffClaims(by) }));
}

async function read(by = staff.elin) {
  return accepted(await world.call("readDraft", { certificateId }, { claims: staffClaims(by) }))["writing"];
}

const nilsAtProfession = () => ({
  question: "profession",
  changedAt: world.clock.now(),
  changedBy: { hsaId: staff.nils.hsaId, name: staff.nils.name },
});

describe("where others write in a draft", () => {
  it("is told who reads and who saves, and not who writes there", async () => {
    await save(1, profession, staff.nils);
    expect(await read()).toEqual([nilsAtProfession()]);
    expect(await read(staff.nils)).toEqual([]);
    expect((await save(2, treatment))["writing"]).toEqual([nilsAtProfession()]);
    // A save that changes nothing tells it too.
    expect((await save(3, treatment))["writing"]).toEqual([nilsAtProfession()]);
    expect(await read(staff.nils)).toMatchObject([{ question: "treatment" }]);
  });

  it.each([
    [59, 1],
    [60, 0],
  ])("is told for a minute: after %i seconds of %i", async (seconds, many) => {
    await save(1, profession, staff.nils);
    world.clock.pass({ seconds });
    expect(await read()).toHaveLength(many);
    expect((await save(2, treatment))["writing"]).toHaveLength(many);
  });

  it("is one's own where one has written over theirs", async () => {
    await save(1, profession, staff.nils);
    expect((await save(2, { profession: { text: "Snickare" } }))["writing"]).toEqual([]);
    expect(await read(staff.nils)).toMatchObject([{ changedBy: { hsaId: staff.elin.hsaId } }]);
  });

  it("is told of an answer that stands against one's own", async () => {
    await save(1, profession, staff.nils);
    const saved = await save(1, { profession: { text: "Snickare" } });
    expect(saved).toMatchObject({ conflicts: [{ question: "profession" }], writing: [{ question: "profession" }] });
  });

  it("names nobody with a protected identity, and is not told who may not read the draft now", async () => {
    await save(1, profession, staff.nils);
    await world.tables.transact([staffWrite({ ...staff.nils, isProtected: true })]);
    const { changedBy } = ((await read()) as { readonly changedBy: unknown }[])[0]!;
    expect(changedBy).toEqual({ hsaId: staff.nils.hsaId });
    world.loseRegister();
    expect(await save(2, treatment)).toMatchObject({ revision: 3, writing: [] });
  });
});
