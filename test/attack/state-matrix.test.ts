import { describe, expect, it } from "vitest";
import { cellsOf, inputOf, outcomeOf } from "../fixtures/access-matrix.ts";
import { sickLeaveForm } from "../fixtures/main-job/demo-answers.ts";
import { operations } from "../fixtures/operations.ts";
import { staff, staffClaims, tolvan } from "../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aLockedDraft,
  aMessage,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  completeAnswers,
  envelope,
} from "../fixtures/steps.ts";
import type { World } from "../fixtures/world.ts";
import { aWorld } from "../fixtures/world.ts";
import { sendMessageToCareXml } from "../unit/certificate/national-xml/send-message-to-care-xml.ts";

const messageId = "5f0c9a3e-6d1b-4c8e-9a57-2b7e0c4d1f36";

/** What brings a certificate into each state of docs/domain/state-matrix.md. */
const states: Readonly<Record<string, (world: World) => Promise<string>>> = {
  draft: (world) => aDraft(world),
  locked: (world) => aLockedDraft(world),
  deleted: async (world) => {
    const certificateId = await aDraft(world);
    accepted(await world.call("deleteDraft", { certificateId, seenRevision: 1 }));
    return certificateId;
  },
  signed: (world) => aSignedCertificate(world),
  sent,
  "to be completed": async (world) => {
    const certificateId = await sent(world);
    await aQuestion(world, certificateId, { subject: "KOMPLT" });
    return certificateId;
  },
  "being replaced": async (world) => {
    const certificateId = await sent(world);
    await derived(world, certificateId, "replace");
    return certificateId;
  },
  replaced: async (world) => {
    const certificateId = await sent(world);
    await signed(world, await derived(world, certificateId, "replace"));
    return certificateId;
  },
  complemented: async (world) => {
    const certificateId = await sent(world);
    await aQuestion(world, certificateId, { subject: "KOMPLT" });
    await signed(world, await derived(world, certificateId, "complement"));
    return certificateId;
  },
  void: async (world) => {
    const certificateId = await sent(world);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    return certificateId;
  },
  erased: async (world) => {
    const certificateId = await sent(world);
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
    return certificateId;
  },
};

async function sent(world: World): Promise<string> {
  const certificateId = await aSentCertificate(world);
  await aQuestion(world, certificateId, { id: messageId });
  world.clock.pass({ minutes: 1 });
  return certificateId;
}

async function derived(world: World, certificateId: string, kind: string): Promise<string> {
  return String(accepted(await world.call("deriveDraft", { certificateId, kind }))["certificateId"]);
}

async function signed(world: World, certificateId: string): Promise<void> {
  accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));
}

const cells = cellsOf("docs/domain/state-matrix.md");

it("tells of every operation that names one certificate", () => {
  const told = new Set(cells.map(({ operation }) => operation.split(" ")[0]));
  const asking = [...operations].filter(([, { operation }]) => "certificateId" in operation.contract.input.shape);
  expect(asking.map(([id]) => id).filter((id) => !told.has(id))).toEqual([]);
});

describe.each(["Before it is signed", "Once it is signed"])("%s", (heading) => {
  it.each(cells.filter(({ relation }) => relation === heading))(
    "$operation of one that is $actor: $expected",
    async ({ actor: state, operation, expected }) => {
      const world = await aWorld();
      const certificateId = await states[state]!(world);
      const [id = "", kind] = operation.split(" ");
      const { contract } = operations.get(id)!.operation;
      const asked = {
        draft: certificateId,
        certificate: certificateId,
        messageId,
        deliveryId: "",
        assignee: staff.elin.hsaId,
        patient: tolvan,
        form: sickLeaveForm,
        answers: completeAnswers,
      };
      const input =
        id === "sendMessageToCare"
          ? { xml: envelope(Buffer.from(sendMessageToCareXml(aMessage(certificateId, { subject: "KOMPLT" })))) }
          : { ...inputOf(contract, asked), ...(kind === undefined ? {} : { kind }) };
      const answer = await world.call(id, input, id === "markDraftReady" ? { claims: staffClaims(staff.nils) } : {});
      expect(outcomeOf(id, answer, asked)).toBe(expected);
    },
  );
});
