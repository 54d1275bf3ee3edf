import { beforeEach, describe, expect, it } from "vitest";
import { staffWrite } from "../../../functions/certificate/store/directory-items.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { staff, staffClaims, tolvan } from "../../fixtures/people.ts";
import { accepted, aDraft, rewrittenAnswer } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const doctor = { claims: staffClaims(staff.elin) };
const administrator = { claims: { ...staffClaims(staff.nils), role: "CARE_ADMIN" } };

const mark = (certificateId: string, caller = {}) => world.call("markDraftReady", { certificateId }, caller);

async function listed(input: Readonly<Record<string, unknown>>): Promise<unknown[]> {
  const drafts = accepted(await world.call("listDrafts", input))["drafts"] as { certificateId: string }[];
  return drafts.map(({ certificateId }) => certificateId);
}

const activities = () =>
  world.tables.all("audit").flatMap(({ activity }) => (activity === undefined ? [] : [activity]));

describe("A draft that is marked as ready to be signed", () => {
  it("tells since when and by whom, wherever it is told of", async () => {
    const certificateId = await aDraft(world);
    const at = world.clock.now();
    const ready = { markedAt: at, markedBy: { hsaId: staff.nils.hsaId, name: staff.nils.name } };
    expect(accepted(await mark(certificateId))).toEqual({ certificateId, ready });
    expect(accepted(await world.call("readDraft", { certificateId }))).toMatchObject({ revision: 1, ready });
    const lists = [await world.call("listDrafts"), await world.call("searchDrafts", { patient: tolvan })];
    for (const list of lists) expect(accepted(list)["drafts"]).toMatchObject([{ certificateId, ready }]);
  });

  it("is marked once: who presses again is told when it was done and by whom, and nothing changes", async () => {
    const certificateId = await aDraft(world);
    const first = accepted(await mark(certificateId));
    const before = world.tables.all("certificates");
    world.clock.pass({ minutes: 5 });
    expect(accepted(await mark(certificateId, administrator))).toEqual(first);
    expect(world.tables.all("certificates")).toEqual(before);
    expect(activities().toSorted()).toEqual(["create", "read", "write"]);
  });

  it("is saved on as before, and stays ready, also where whoever saves has not seen the mark", async () => {
    const certificateId = await aDraft(world);
    world.beforeTransaction = async () => void accepted(await mark(certificateId));
    const saving = { certificateId, seenRevision: 1, form: sickLeaveForm, answers: rewrittenAnswer };
    accepted(await world.call("saveDraft", saving, doctor));
    expect(accepted(await world.call("readDraft", { certificateId }))).toMatchObject({
      revision: 2,
      ready: { markedBy: { hsaId: staff.nils.hsaId } },
    });
    expect(await listed({ ready: "yes" })).toEqual([certificateId]);
  });

  it("may lack answers, and is signed as any other", async () => {
    accepted(await mark(await aDraft(world, {})));
    const certificateId = await aDraft(world);
    accepted(await mark(certificateId));
    accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));
  });

  it("is found among those that are ready, and by nobody among those that are not", async () => {
    const [ready, other] = [await aDraft(world), await aDraft(world)];
    accepted(await mark(ready));
    expect([await listed({ ready: "yes" }), await listed({ ready: "no" })]).toEqual([[ready], [other]]);
    const found = accepted(await world.call("searchDrafts", { patient: tolvan, ready: "no" }));
    expect(found["drafts"]).toMatchObject([{ certificateId: other }]);
  });

  it("is marked by who prepares the type, and not by who signs it", async () => {
    const certificateId = await aDraft(world);
    expect((await mark(certificateId, doctor)).json.code).toBe("type-not-yours");
    const offers = async (caller = {}) =>
      accepted(await world.call("readDraft", { certificateId }, caller))["actions"] as unknown[];
    expect(await offers(doctor)).not.toContain("mark-ready");
    expect(await offers(administrator)).toContain("mark-ready");
  });

  it("is named by nobody where whoever marked it has a protected identity", async () => {
    const certificateId = await aDraft(world);
    accepted(await mark(certificateId));
    await world.tables.transact([staffWrite({ ...staff.nils, isProtected: true })]);
    for (const id of ["readDraft", "listDrafts"])
      expect((await world.call(id, { certificateId })).text).not.toContain(staff.nils.name);
  });
});
