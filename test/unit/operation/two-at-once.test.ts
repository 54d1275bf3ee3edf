import { beforeEach, describe, expect, it, vi } from "vitest";
import { examplePractice } from "../../../functions/identity/practice/practice-shapes.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { terms } from "../../fixtures/practice-life.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { operations } from "../../fixtures/operations.ts";
import { aSystem, tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aLockedDraft,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  aWaitingCertificate,
  envelope,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

type Fields = Readonly<Record<string, unknown>>;

const registered = async () => accepted(await world.call("registerPractice", examplePractice));

/** Each operation that changes what another may change at once: how it is called, and what the other is told. */
const twice: Readonly<Record<string, readonly [prepare: () => Promise<Fields>, told: number | string]>> = {
  sendCertificate: [
    async () => ({ certificateId: await aSignedCertificate(world), consent: "in-person" }),
    "certificate-already-sent",
  ],
  saveDraft: [
    async () => ({
      certificateId: await aDraft(world),
      seenRevision: 1,
      form: sickLeaveForm,
      answers: rewrittenAnswer,
    }),
    200,
  ],
  markDraftReady: [async () => ({ certificateId: await aDraft(world) }), 200],
  assignDraft: [async () => ({ certificateId: await aDraft(world), assignee: units.healthCentre.hsaId }), 200],
  assignQuestion: [
    async () => {
      const certificateId = await aSentCertificate(world);
      return { certificateId, messageId: await aQuestion(world, certificateId), assignee: units.healthCentre.hsaId };
    },
    200,
  ],
  deriveDraft: [async () => ({ certificateId: await aSignedCertificate(world), kind: "renew" }), "draft-made-already"],
  sendOwnCertificate: [async () => ({ certificateId: await aSignedCertificate(world) }), "certificate-already-sent"],
  revokeCertificate: [
    async () => ({ certificateId: await aSentCertificate(world), reason: "wrong-patient" }),
    "certificate-revoked",
  ],
  revokeDraft: [async () => ({ certificateId: await aLockedDraft(world), reason: "wrong-patient" }), "draft-revoked"],
  askRecipient: [
    async () => ({ certificateId: await aSentCertificate(world), subject: "KONTKT", text: "Ring oss" }),
    200,
  ],
  saveQuestionDraft: [
    async () => ({
      certificateId: await aSentCertificate(world),
      subject: "KONTKT",
      seenRevision: 0,
      text: "Ring oss",
    }),
    200,
  ],
  answerQuestion: [
    async () => {
      const certificateId = await aSentCertificate(world);
      return { certificateId, messageId: await aQuestion(world, certificateId), text: "Ja" };
    },
    "message-handled-already",
  ],
  saveAnswerDraft: [
    async () => {
      const certificateId = await aSentCertificate(world);
      return { certificateId, messageId: await aQuestion(world, certificateId), seenRevision: 0, text: "Ja" };
    },
    200,
  ],
  handleMessage: [
    async () => {
      const certificateId = await aSentCertificate(world);
      const given = { certificateId, messageId: await aQuestion(world, certificateId) };
      accepted(await world.call("handleMessage", { ...given, isHandled: true }));
      return { ...given, isHandled: false };
    },
    200,
  ],
  retryDelivery: [
    async () => {
      await aWaitingCertificate(world);
      const { deliveries } = (await world.call("listDeliveries", { recipient: "FKASSA" })).json;
      return { deliveryId: deliveries[0].deliveryId };
    },
    200,
  ],
  acceptAgreement: [
    async () => {
      await registered();
      return terms;
    },
    200,
  ],
  withdrawAgreement: [
    async () => {
      await registered();
      accepted(await world.call("acceptAgreement", terms));
      return { agreement: terms.agreement };
    },
    200,
  ],
  stopSystem: [async () => ({ clientId: aSystem.clientId }), 200],
};

const told = ({ status, json }: WorldResponse): number | string => (status < 300 ? 200 : String(json.code));

describe("an operation that is called by two at once", () => {
  it("is tried of every one that can lose against another", () => {
    const mayLose = [...operations.values()]
      .map(({ operation }) => operation.contract)
      .filter(({ problems, catalogue, ifMatch }) =>
        problems.some((code) => catalogue[code]?.isRace === true && ifMatch === undefined),
      );
    expect(mayLose.map(({ id }) => id).toSorted()).toEqual(Object.keys(twice).toSorted());
  });

  it.each(Object.keys(twice))("is done once, and the other is told what then holds: %s", async (id) => {
    const [prepare, holds] = twice[id]!;
    const input = await prepare();
    let first: WorldResponse | undefined;
    world.beforeTransaction = async () => {
      first = await world.call(id, input);
    };
    const second = await world.call(id, input);
    accepted(first!);
    expect(told(second)).toBe(holds);
  });

  it.each(Object.keys(twice))("is done once, whoever comes first: %s", async (id) => {
    const [prepare, holds] = twice[id]!;
    const input = await prepare();
    const both = await Promise.all([world.call(id, input), world.call(id, input)]);
    expect(both.map(told).toSorted()).toEqual([200, holds].toSorted());
  });

  it.each([...Object.keys(twice), "revokeCertificate of a replacement"])(
    "is decided three times where it loses each time, and no more: %s",
    async (name) => {
      const id = name.split(" ")[0]!;
      const input =
        id === name ? await twice[id]![0]() : { certificateId: await aReplacement(), reason: "wrong-patient" };
      const { catalogue, problems } = operations.get(id)!.operation.contract;
      const raced = problems.flatMap((code) => (catalogue[code]?.isRace === true ? [catalogue[code].status] : []));
      const lost = vi.spyOn(world.tables, "transact").mockImplementation(async (writes) => ({
        committed: false,
        failed: writes.findIndex(({ otherwise = "" }) => catalogue[otherwise]?.isRace === true),
      }));
      expect(raced).toContain((await world.call(id, input)).status);
      const decided = lost.mock.calls.filter(([writes]) => !writes.every(({ pk }) => pk.startsWith("REFUSED#")));
      expect(decided).toHaveLength(3);
      lost.mockRestore();
    },
  );
});

async function aReplacement(): Promise<string> {
  const replaced = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-16");
  const replacing = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-18", replaced.id);
  for (const { xml } of [replaced, replacing]) await world.call("registerCertificate", { xml: envelope(xml) });
  return replacing.id;
}
