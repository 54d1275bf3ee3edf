import { beforeEach, describe, expect, it } from "vitest";
import { staff, staffClaims, units } from "../../fixtures/people.ts";
import { accepted, aQuestion, aSentCertificate, aSignedCertificate, ask } from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const surgery = { headers: { "care-unit": units.surgery.hsaId } };
const nurse = { claims: staffClaims(staff.nils) };

interface Told {
  readonly messageId: string;
  readonly state: string;
  readonly actions: readonly string[];
  readonly isAnswered?: boolean;
}

const asking = (certificateId: string, more: object = {}, caller = {}) =>
  world.call("askRecipient", { certificateId, subject: "AVSTMN", text: "Kan vi ses den 12?", ...more }, caller);

async function aQuestionOfCare(certificateId: string): Promise<string> {
  return String(accepted(await asking(certificateId))["messageId"]);
}

const marking = (certificateId: string, messageId: string, isHandled: boolean, caller = {}) =>
  world.call("handleMessage", { certificateId, messageId, isHandled }, caller);

async function messages(certificateId: string): Promise<readonly Told[]> {
  return accepted(await world.call("listMessages", { certificateId }))["messages"] as readonly Told[];
}

async function waiting(): Promise<readonly unknown[]> {
  const { questions } = accepted(await world.call("listQuestions", {}));
  return (questions as readonly Told[]).map(({ messageId }) => messageId);
}

function refusal(answer: WorldResponse): [number, string] {
  return [answer.status, String(answer.json.code)];
}

describe("asking a recipient", () => {
  it("sends the question in the name of who asks, and waits for the answer", async () => {
    const certificateId = await aSentCertificate(world);
    const more = { heading: "Avstämningsmöte" };
    const answer = accepted(await asking(certificateId, more, nurse));
    expect(answer).toMatchObject({ certificateId, recipient: "FKASSA" });
    const [question] = await messages(certificateId);
    expect(question).toMatchObject({ kind: "question", subject: "AVSTMN", from: "HSVARD", state: "open", ...more });
    expect(question).toMatchObject({ by: { name: expect.stringContaining("Nils") as unknown } });
    expect(question?.actions).toEqual([]);
    const deliveries = world.tables
      .all("certificates")
      .filter(({ sk, action }) => sk.startsWith("DELIVERY#") && action === "message");
    expect(deliveries).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  it("gets its answer among what waits, until somebody has read it", async () => {
    const certificateId = await aSentCertificate(world);
    const question = await aQuestionOfCare(certificateId);
    const other = await ask(world, certificateId, { id: "s-0", subject: "KONTKT", answerTo: { messageId: question } });
    expect(other.text).toContain("SUBJECT_CONSISTENCY_ERROR");
    const text = { id: "s-1", subject: "AVSTMN", answerTo: { messageId: question } };
    expect((await ask(world, certificateId, text)).text).toContain(">OK<");
    expect((await ask(world, certificateId, text)).text).toContain(">INFO<");
    expect(await messages(certificateId)).toMatchObject([
      { messageId: question, state: "handled", actions: [] },
      { messageId: "s-1", state: "open", actions: ["assign", "handle"] },
    ]);
    expect(await waiting()).toEqual(["s-1"]);
    accepted(await marking(certificateId, "s-1", true, nurse));
    expect(await waiting()).toEqual([]);
    accepted(await marking(certificateId, "s-1", false));
    expect(await waiting()).toEqual(["s-1"]);
  });

  it("is for the unit that issued it, about a valid certificate that its recipient has", async () => {
    const unsent = await aSignedCertificate(world);
    expect(refusal(await asking(unsent))).toEqual([409, "certificate-not-sent"]);
    const certificateId = await aSentCertificate(world);
    const actions = async () => accepted(await world.call("readCertificate", { certificateId }))["actions"];
    expect(await actions()).toContain("ask");
    expect(refusal(await asking(certificateId, {}, surgery))).toEqual([403, "certificate-not-your-units"]);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(refusal(await asking(certificateId))).toEqual([409, "certificate-revoked"]);
    expect(await actions()).not.toContain("ask");
  });

  it.each([
    ["KOMPLT", { subject: "KOMPLT" }],
    ["PAMINN", { subject: "PAMINN" }],
    ["nothing", { text: " \n " }],
    ["a heading of nothing", { heading: "" }],
    ["more than a message holds", { text: "a".repeat(10_001) }],
  ])("%s is no question of care's", async (_what, more) => {
    const certificateId = await aSentCertificate(world);
    expect((await asking(certificateId, more)).status).toBe(400);
    expect(await messages(certificateId)).toEqual([]);
  });

  it("ends at a hundred questions about a certificate", async () => {
    const certificateId = await aSentCertificate(world);
    for (let asked = 0; asked < 100; asked += 1) await aQuestionOfCare(certificateId);
    expect(refusal(await asking(certificateId))).toEqual([409, "messages-too-many"]);
  });
});

describe("marking a message", () => {
  it("as handled takes a question from what waits without an answer, and back, as often as one likes", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId, { lastAnswerDate: "2026-12-04" });
    for (const [isHandled, waits] of [
      [true, []],
      [true, []],
      [false, [messageId]],
      [false, [messageId]],
      [true, []],
    ] as const) {
      expect(accepted(await marking(certificateId, messageId, isHandled))).toMatchObject({ isHandled });
      expect(await waiting()).toEqual(waits);
      expect((await messages(certificateId))[0]?.actions).toEqual(
        isHandled ? ["reopen"] : ["answer", "assign", "handle"],
      );
    }
    accepted(await marking(certificateId, messageId, false));
    world.clock.pass({ minutes: 1 });
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Ja" }));
    expect((await messages(certificateId))[0]).toMatchObject({ isAnswered: true, actions: [] });
    for (const isHandled of [true, false])
      expect(refusal(await marking(certificateId, messageId, isHandled))).toEqual([409, "message-answered"]);
  });

  it("leaves a request that a certificate answers", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId, { subject: "KOMPLT" });
    const made = await world.call("deriveDraft", { certificateId, kind: "complement" });
    const { certificateId: complement } = accepted(made);
    accepted(await world.call("signCertificate", { certificateId: complement, seenRevision: 1 }));
    expect((await messages(certificateId))[0]).toMatchObject({ state: "handled", isAnswered: true, actions: [] });
    expect(refusal(await marking(certificateId, messageId, false))).toEqual([409, "message-answered"]);
  });

  it("is for neither reminders nor what care has written", async () => {
    const certificateId = await aSentCertificate(world);
    const own = await aQuestionOfCare(certificateId);
    const question = await aQuestion(world, certificateId);
    await ask(world, certificateId, { id: "p-1", subject: "PAMINN", reminderOf: question });
    for (const messageId of [own, "p-1"])
      expect(refusal(await marking(certificateId, messageId, true))).toEqual([409, "message-not-handled"]);
    expect(refusal(await marking(certificateId, "none", true))).toEqual([404, "message-not-found"]);
  });

  it("as not handled leaves what a colleague has put back and answered in the same moment", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    accepted(await marking(certificateId, messageId, true));
    world.beforeTransaction = async () => {
      accepted(await marking(certificateId, messageId, false));
      accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Ja" }));
    };
    expect(refusal(await marking(certificateId, messageId, false))).toEqual([409, "message-answered"]);
    expect(await waiting()).toEqual([]);
  });

  it("that two do in the same moment is done once", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    world.beforeTransaction = async () =>
      void accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Ja" }));
    accepted(await marking(certificateId, messageId, true));
    expect(await waiting()).toEqual([]);
    expect((await messages(certificateId)).find((one) => one.messageId === messageId)).toMatchObject({
      isAnswered: true,
      actions: [],
    });
  });
});
