import { beforeEach, describe, expect, it } from "vitest";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { staffWrite } from "../../../functions/certificate/store/directory-items.ts";
import { staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, aDraft, aQuestion, aSentCertificate, rewrittenAnswer } from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const nurse = { claims: staffClaims(staff.nils) };
const [elin, nils, unit] = [staff.elin.hsaId, staff.nils.hsaId, units.healthCentre.hsaId];

type Fields = Readonly<Record<string, unknown>>;

/** What was answered, by a call that was let through. */
function told(answer: WorldResponse): WorldResponse["json"] {
  accepted(answer);
  return answer.json;
}

/** Something that may be a task: how it is assigned, how its task is told, and what ends it. */
interface Subject {
  readonly certificateId: string;
  readonly messageId?: string;
  readonly assign: (input: Fields, caller?: Fields) => ReturnType<World["call"]>;
  readonly standing: () => Promise<unknown>;
}

async function ofDraft(): Promise<Subject> {
  const certificateId = await aDraft(world);
  return {
    certificateId,
    assign: (input, caller = {}) => world.call("assignDraft", { certificateId, ...input }, caller),
    standing: async () => accepted(await world.call("readDraft", { certificateId }))["task"],
  };
}

async function ofQuestion(): Promise<Subject> {
  const certificateId = await aSentCertificate(world);
  const messageId = await aQuestion(world, certificateId);
  return {
    certificateId,
    messageId,
    assign: (input, caller = {}) => world.call("assignQuestion", { certificateId, messageId, ...input }, caller),
    standing: async () => {
      return told(await world.call("listMessages", { certificateId })).messages[0].task;
    },
  };
}

async function listed(input: Fields = {}, caller: Fields = {}): Promise<Fields[]> {
  return told(await world.call("listTasks", input, caller)).tasks;
}

const idsIn = (lines: readonly Fields[]) => lines.map(({ certificateId }) => certificateId);

describe.each([
  ["draft", ofDraft],
  ["question", ofQuestion],
])("A %s", (of, make) => {
  it("is assigned to a colleague, who takes it and gives it back to the unit", async () => {
    const one = await make();
    expect([await one.standing(), await listed()]).toEqual([undefined, []]);
    const given = told(await one.assign({ assignee: nils })).task;
    expect(given).toEqual({
      assignee: { hsaId: nils, name: staff.nils.name },
      isUnits: false,
      state: "assigned",
      assignedAt: world.clock.now(),
      assignedBy: { hsaId: elin, name: staff.elin.name },
    });
    expect(await one.standing()).toEqual(given);
    expect([await listed({ of: "me" }, nurse), await listed({ of: "me" }), await listed({ of: "unit" })]).toEqual([
      [expect.objectContaining({ certificateId: one.certificateId, form: sickLeaveForm, task: given })],
      [],
      [],
    ]);
    world.clock.pass({ minutes: 5 });
    const taken = told(await one.assign({ assignee: nils, seenAt: given.assignedAt }, nurse)).task;
    expect(taken).toMatchObject({ state: "taken", assignee: { hsaId: nils } });
    world.clock.pass({ minutes: 5 });
    const back = told(await one.assign({ assignee: unit, seenAt: taken.assignedAt }, nurse)).task;
    expect(back).toMatchObject({ isUnits: true, assignee: { hsaId: unit, name: units.healthCentre.name } });
    expect(idsIn(await listed({ of: "unit" }))).toEqual([one.certificateId]);
    accepted(await one.assign({ seenAt: back.assignedAt }));
    expect([await one.standing(), await listed()]).toEqual([undefined, []]);
  });

  it("is taken by one of two, and the other is told that it is taken", async () => {
    const one = await make();
    const given = told(await one.assign({ assignee: unit })).task;
    world.clock.pass({ minutes: 1 });
    let first: Fields | undefined;
    world.beforeTransaction = async () => {
      first = accepted(await one.assign({ assignee: nils, seenAt: given.assignedAt }, nurse));
    };
    const second = await one.assign({ assignee: elin, seenAt: given.assignedAt });
    expect(first?.["task"]).toMatchObject({ state: "taken" });
    expect([second.status, second.json.code]).toEqual([409, "task-changed"]);
    expect(await one.standing()).toMatchObject({ assignee: { hsaId: nils } });
  });

  it("is a task of its own unit alone, and of who works there", async () => {
    const one = await make();
    accepted(await one.assign({ assignee: unit }));
    const atSurgery = { headers: { "care-unit": units.surgery.hsaId } };
    expect(await listed({}, atSurgery)).toEqual([]);
    for (const assignee of [staff.other.hsaId, "TSTNMT2321000156-NONE", units.surgery.hsaId])
      expect((await one.assign({ assignee })).json.code).toBe("assignee-not-at-unit");
  });

  it(`names nobody with a protected identity, as a task`, async () => {
    const one = await make();
    accepted(await one.assign({ assignee: nils }));
    await world.tables.transact([staffWrite({ ...staff.nils, isProtected: true })]);
    expect(await one.standing()).toMatchObject({ assignee: { hsaId: nils } });
    expect(JSON.stringify([await one.standing(), await listed()])).not.toContain(staff.nils.name);
    expect((await world.call("listColleagues")).text).not.toContain(staff.nils.name);
  });

  it(`is marked with whose it is in the list of ${of}s`, async () => {
    const one = await make();
    accepted(await one.assign({ assignee: nils }));
    const list = of === "draft" ? await world.call("listDrafts") : await world.call("listQuestions");
    const [line] = told(list).drafts ?? told(list).questions;
    expect(line).toMatchObject({ certificateId: one.certificateId, task: { assignee: { hsaId: nils } } });
  });
});

describe("The task of a draft", () => {
  const ended: Readonly<Record<string, (certificateId: string) => Promise<unknown>>> = {
    signed: async (certificateId) => accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 })),
    deleted: async (certificateId) => accepted(await world.call("deleteDraft", { certificateId, seenRevision: 1 })),
  };
  it.each([
    ["signed", 409],
    ["deleted", 404],
  ])("is over when the draft is %s", async (end, status) => {
    const { certificateId, assign } = await ofDraft();
    accepted(await assign({ assignee: nils }));
    await ended[end]!(certificateId);
    expect([await listed(), (await assign({ assignee: unit })).status]).toEqual([[], status]);
    expect(JSON.stringify(world.tables.all("certificates"))).not.toContain('"assignee"');
  });

  it("stays when the draft is saved by who has not seen it, and is marked as ready", async () => {
    const { certificateId, assign, standing } = await ofDraft();
    world.beforeTransaction = async () => void accepted(await assign({ assignee: nils }));
    const saving = { certificateId, seenRevision: 1, form: sickLeaveForm, answers: rewrittenAnswer };
    accepted(await world.call("saveDraft", saving));
    accepted(await world.call("markDraftReady", { certificateId }));
    expect(await standing()).toMatchObject({ assignee: { hsaId: nils } });
    const [line] = told(await world.call("listDrafts", { ready: "yes", assigned: "yes" })).drafts;
    expect(line).toMatchObject({ certificateId, revision: 2, ready: {}, task: {} });
  });

  it("chooses among the drafts: those that are assigned, and those that are not", async () => {
    const [one, other] = [await ofDraft(), await ofDraft()];
    accepted(await one.assign({ assignee: unit }));
    const chosen = async (input: Fields) => idsIn(told(await world.call("listDrafts", input)).drafts);
    expect(await chosen({ assigned: "yes" })).toEqual([one.certificateId]);
    expect(await chosen({ assigned: "no" })).toEqual([other.certificateId]);
    const search = { patient: tolvan, assigned: "yes" };
    expect(idsIn(told(await world.call("searchDrafts", search)).drafts)).toEqual([one.certificateId]);
  });
});

describe("The task of a question", () => {
  it("is over when it is answered, and is none of who opens it again after it was handled", async () => {
    const answered = await ofQuestion();
    accepted(await answered.assign({ assignee: nils }));
    const { certificateId, messageId } = answered;
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Halvtid på förmiddagar." }));
    expect([await listed(), await answered.standing()]).toEqual([[], undefined]);
    expect((await answered.assign({ assignee: unit })).json.code).toBe("message-not-assigned");

    const handled = await ofQuestion();
    accepted(await handled.assign({ assignee: nils }));
    for (const isHandled of [true, false])
      accepted(
        await world.call("handleMessage", {
          certificateId: handled.certificateId,
          messageId: handled.messageId,
          isHandled,
        }),
      );
    expect([await listed(), await handled.standing()]).toEqual([[], undefined]);
  });

  it("is over when a new certificate completes what was asked", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId, { subject: "KOMPLT" });
    accepted(await world.call("assignQuestion", { certificateId, messageId, assignee: nils }));
    const draft = accepted(await world.call("deriveDraft", { certificateId, kind: "complement" }))["certificateId"];
    accepted(await world.call("signCertificate", { certificateId: draft, seenRevision: 1 }));
    expect(await listed()).toEqual([]);
  });

  it("has the last day that a reminder has named, as the inbox has", async () => {
    const { certificateId, messageId, assign } = await ofQuestion();
    accepted(await assign({ assignee: nils }));
    const reminder = { subject: "PAMINN", reminderOf: messageId!, lastAnswerDate: "2026-12-04" } as const;
    await aQuestion(world, certificateId, reminder);
    const { questions } = told(await world.call("listQuestions", {}));
    expect([await listed(), questions]).toMatchObject([
      [{ messageId, lastAnswerDate: "2026-12-04" }],
      [{ messageId, lastAnswerDate: "2026-12-04" }],
    ]);
  });

  it("is gone with a certificate that is erased", async () => {
    const { certificateId, assign } = await ofQuestion();
    accepted(await assign({ assignee: nils }));
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
    expect(await listed()).toEqual([]);
  });

  it("is listed to who may answer for the type, and offered with what waits", async () => {
    const { certificateId, assign } = await ofQuestion();
    accepted(await assign({ assignee: unit }));
    const coordinator = { claims: { ...staffClaims(staff.elin), role: "REHAB_COORDINATOR" } };
    expect(await listed({}, coordinator)).toEqual([]);
    expect(await listed()).toMatchObject([{ kind: "question", subject: "KONTKT" }]);
    const { messages } = told(await world.call("listMessages", { certificateId }));
    expect(messages[0].actions).toEqual(["answer", "assign", "handle"]);
  });
});

describe("Those whom a task can be assigned to", () => {
  it("are told page by page, each once, and each of them takes it", async () => {
    const { assign } = await ofDraft();
    const all = told(await world.call("listColleagues")).colleagues;
    expect(all).toContainEqual({ hsaId: nils, name: staff.nils.name });
    expect(new Set(all.map(({ hsaId }: { hsaId: string }) => hsaId)).size).toBe(all.length);
    const paged: Fields[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = told(await world.call("listColleagues", { limit: 1, ...(after === undefined ? {} : { after }) }));
      paged.push(...page.colleagues);
      after = page.next;
    }
    expect(paged).toEqual(all);
    let seenAt: unknown;
    for (const { hsaId } of all) {
      world.clock.pass({ minutes: 1 });
      const { task } = told(await assign({ assignee: hsaId, seenAt }));
      seenAt = task.assignedAt;
    }
  });
});
