import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { finishErasures } from "../../../functions/intygstjanst/erasure/finish-erasures.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { CrashPoint } from "../../fixtures/crash-point.ts";
import { expectErased, expectWholeCertificate, storedOf } from "../../fixtures/invariants.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import {
  aDraft,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  envelope,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { WorldResponse, World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { sendMessageToCareXml } from "../../unit/certificate/national-xml/send-message-to-care-xml.ts";

/**
 * A way through the exchange: what must be there before, the call, and what a repeat of it may find where the first was
 * carried out.
 */
interface Workflow {
  readonly name: string;
  readonly prepare: (world: World) => Promise<string>;
  readonly call: (certificateId: string) => readonly [id: string, input: Record<string, unknown>];
  /** Besides 200: what a repeat answers where the call is told apart by revision or by being gone. */
  readonly repeatFinds?: string;
  /** Whether a repeat that finds it done is carried out all the same, changes nothing, and is logged. */
  readonly isRepeatable?: true;
  /** The kinds of the certificate's events once the call has been carried out. */
  readonly events: readonly string[];
  readonly deliveries: number;
}

const question = (certificateId: string): Record<string, unknown> => ({
  xml: envelope(
    Buffer.from(
      sendMessageToCareXml({
        id: "5f0c9a3e-6d1b-4c8e-9a57-2b7e0c4d1f36",
        sentAt: "2026-11-22T10:00:00",
        certificate: { id: certificateId, issuingUnit: units.healthCentre.hsaId },
        patient: { kind: "personnummer", number: tolvan },
        subject: "KONTKT",
        text: "Ring",
        complements: [],
      }),
    ),
  ),
});
const journal = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");

const workflows: readonly Workflow[] = [
  {
    name: "saving a draft",
    prepare: aDraft,
    call: (certificateId) => [
      "saveDraft",
      { certificateId, seenRevision: 1, form: "FK7804-2.0", answers: rewrittenAnswer },
    ],
    isRepeatable: true,
    events: [],
    deliveries: 0,
  },
  {
    name: "throwing a draft away",
    prepare: aDraft,
    call: (certificateId) => ["deleteDraft", { certificateId, seenRevision: 1 }],
    repeatFinds: "draft-not-found",
    events: [],
    deliveries: 0,
  },
  {
    name: "signing",
    prepare: aDraft,
    call: (certificateId) => ["signCertificate", { certificateId, seenRevision: 1 }],
    events: ["certificate.signed"],
    deliveries: 0,
  },
  {
    name: "sending",
    prepare: aSignedCertificate,
    call: (certificateId) => ["sendCertificate", { certificateId, consent: "in-person" }],
    events: ["certificate.signed", "certificate.sent"],
    deliveries: 1,
  },
  {
    name: "sending by the patient",
    prepare: aSignedCertificate,
    call: (certificateId) => ["sendOwnCertificate", { certificateId }],
    events: ["certificate.signed", "certificate.sent"],
    deliveries: 1,
  },
  {
    name: "making void",
    prepare: aSentCertificate,
    call: (certificateId) => ["revokeCertificate", { certificateId, reason: "wrong-patient" }],
    events: ["certificate.signed", "certificate.sent", "certificate.revoked", "certificate.revocation-told"],
    deliveries: 2,
  },
  {
    name: "asking",
    prepare: aSentCertificate,
    call: (certificateId) => ["sendMessageToCare", question(certificateId)],
    events: ["certificate.signed", "certificate.sent", "message.received"],
    deliveries: 1,
  },
  {
    name: "answering",
    prepare: async (world) => {
      const certificateId = await aSentCertificate(world);
      await aQuestion(world, certificateId, { id: "q" });
      return certificateId;
    },
    call: (certificateId) => ["answerQuestion", { certificateId, messageId: "q", text: "Ja" }],
    events: ["certificate.signed", "certificate.sent", "message.received", "message.sent"],
    deliveries: 2,
  },
  {
    name: "registering",
    prepare: async () => journal.id,
    call: () => ["registerCertificate", { xml: envelope(journal.xml) }],
    events: ["certificate.signed"],
    deliveries: 0,
  },
  {
    name: "erasing",
    prepare: aSentCertificate,
    call: (certificateId) => ["eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }],
    events: ["certificate.signed", "certificate.sent"],
    deliveries: 0,
  },
];

const retries = [
  ["is not repeated", undefined],
  ["is repeated at once", 0],
  ["is repeated after 11 minutes", 11],
] as const;

/** A refusal's code; "" where the call was carried out. */
function outcomeOf(answer: WorldResponse): string {
  if (answer.json === undefined) return answer.status === 200 && !answer.text.includes(">ERROR<") ? "" : "fault";
  return answer.status < 300 ? "" : String(answer.json.code);
}

async function callsOf(workflow: Workflow): Promise<number> {
  const world = await aWorld();
  const certificateId = await workflow.prepare(world);
  const count = new CrashPoint(0, "before");
  world.restart(count);
  expect(outcomeOf(await world.call(...workflow.call(certificateId)))).toBe("");
  return count.calls;
}

/** All or nothing: the stored certificate is as before the call or as after it, and whole in both. */
async function expectOneOfBoth(world: World, certificateId: string, { events }: Workflow): Promise<void> {
  const before = events.length;
  const stored = storedOf(world, `C#${certificateId}`);
  if (stored.head === undefined) {
    expect(stored.items.filter(({ sk }) => sk !== "DRAFT" && !sk.startsWith("VERSION#"))).toEqual([]);
    return;
  }
  await expectWholeCertificate(world, certificateId);
  expect([before, before - 1, before - 2]).toContain(stored.events.length);
}

/** An erasure that was cut off has changed nothing, or is finished by the job of each minute. */
async function expectErasedOrWhole(world: World, certificateId: string): Promise<void> {
  await finishErasures(world.clock.now(), { ...world.stores, log: world.log });
  if (storedOf(world, `C#${certificateId}`).head === undefined) expectErased(world, certificateId);
  else await expectWholeCertificate(world, certificateId);
}

async function expectDoneOnce(
  world: World,
  certificateId: string,
  workflow: Workflow,
  operation: string,
): Promise<void> {
  const stored = storedOf(world, `C#${certificateId}`);
  expect(stored.events.map((event) => event["kind"])).toEqual(workflow.events);
  expect(stored.deliveries).toHaveLength(workflow.deliveries);
  // A repeat that finds it done may be refused, and is logged as that.
  const done = world.tables.all("audit").filter((entry) => entry["operation"] === operation && !("outcome" in entry));
  expect(workflow.isRepeatable === true ? [1, 2] : [1]).toContain(done.length);
  if (workflow.name === "erasing") {
    expectErased(world, certificateId);
    expect(world.tables.all("audit").filter(({ pk }) => pk.startsWith("ERASURE#"))).toHaveLength(1);
    expect(world.tables.everyEvent().filter((event) => event["kind"] === "certificate.erased")).toHaveLength(1);
  } else if (stored.head !== undefined) await expectWholeCertificate(world, certificateId);
}

describe.each(workflows.map((workflow) => [workflow.name, workflow] as const))("%s", (_name, workflow) => {
  it.each(retries)("holds at every point where the function is killed, where the call %s", async (_how, minutes) => {
    const calls = await callsOf(workflow);
    expect(calls).toBeGreaterThan(2);
    for (let at = 1; at <= calls; at += 1) {
      for (const when of ["before", "after"] as const) {
        const world = await aWorld();
        const certificateId = await workflow.prepare(world);
        const [id, input] = workflow.call(certificateId);
        const headers = { "idempotency-key": randomUUID() };
        const crash = new CrashPoint(at, when);
        world.restart(crash);
        const first = await world.call(id, input, { headers });
        expect([crash.struck, outcomeOf(first) === ""]).toEqual([true, false]);
        world.restart();
        if (workflow.name !== "erasing") await expectOneOfBoth(world, certificateId, workflow);
        else if (minutes === undefined) await expectErasedOrWhole(world, certificateId);
        if (minutes === undefined) continue;
        world.clock.pass({ minutes });
        const again = outcomeOf(await world.call(id, input, { headers }));
        expect(["", workflow.repeatFinds]).toContain(again);
        await expectDoneOnce(world, certificateId, workflow, id);
      }
    }
  });
});

describe("creating a draft and reading a certificate", () => {
  it.each(["before", "after"] as const)(
    "makes one draft, however the first try is killed (%s the effect)",
    async (when) => {
      for (let at = 1; at <= 6; at += 1) {
        const world = await aWorld();
        const crash = new CrashPoint(at, when);
        const headers = { "idempotency-key": randomUUID() };
        const create = () => world.call("createDraft", { form: "FK7804-2.0", patient: tolvan }, { headers });
        world.restart(crash);
        const first = await create();
        world.restart();
        expect(crash.struck).toBe(first.status >= 300);
        expect((await create()).status).toBe(201);
        expect(world.tables.all("certificates").filter(({ sk }) => sk === "DRAFT")).toHaveLength(1);
        expect(world.tables.all("audit")).toHaveLength(1);
      }
    },
  );

  it.each(["before", "after"] as const)("never answers without an entry in the log (%s the effect)", async (when) => {
    for (let at = 1; at <= 6; at += 1) {
      const world = await aWorld();
      const certificateId = await aSignedCertificate(world);
      const crash = new CrashPoint(at, when);
      world.restart(crash);
      const answer = await world.call("readCertificate", { certificateId });
      expect(answer.status === 200).toBe(!crash.struck);
      const entries = world.tables.all("audit").filter((entry) => entry["operation"] === "readCertificate");
      if (answer.status === 200) expect(entries).toHaveLength(1);
      else expect(answer.text).not.toContain(tolvan);
    }
  });
});
