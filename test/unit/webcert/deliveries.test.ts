import { beforeEach, describe, expect, it, vi } from "vitest";
import { resumed, tried } from "../../../functions/certificate/model/delivery.ts";
import type { Delivery } from "../../../functions/certificate/model/delivery.ts";
import { composeMessage } from "../../../functions/recipients/compose-message.ts";
import type { ComposedMessage } from "../../../functions/recipients/compose-message.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { citizenClaims, staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aLockedDraft,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  envelope,
} from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const elin = { kind: "staff", hsaId: staff.elin.hsaId, name: staff.elin.name };
const elsewhere = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };
const surgery = { headers: { "care-unit": units.surgery.hsaId } };

async function deliveriesOf(certificateId: string, action: Delivery["action"]): Promise<readonly Delivery[]> {
  const { values } = await world.stores.deliveries.listOf(`C#${certificateId}`);
  return values.filter((one) => one.action === action);
}

/** What the recipient has done with what was brought, or on its way, of one kind. */
async function settled(certificateId: string, action: Delivery["action"], as: "done" | "stopped"): Promise<void> {
  const outcome = as === "done" ? ({ kind: "done", result: "OK" } as const) : ({ kind: as, reason: "no" } as const);
  for (const one of await deliveriesOf(certificateId, action))
    await world.stores.deliveries.keep(one, tried(one, outcome, world.clock.now()));
}

async function stopped(caller = {}): Promise<Record<string, unknown>[]> {
  const answer = accepted(await world.call("listStoppedDeliveries", {}, caller));
  return answer["deliveries"] as Record<string, unknown>[];
}

describe("a certificate that was sent", () => {
  it.each([
    ["on-its-way", undefined, {}],
    ["arrived", "done", { arrivedAt: expect.any(String) as string }],
    ["stopped", "stopped", { stoppedAt: expect.any(String) as string, stoppedBecause: "not-brought" }],
  ] as const)("says in every list and where it is read that it is %s", async (state, as, more) => {
    await aSignedCertificate(world);
    world.clock.pass({ seconds: 1 });
    const certificateId = await aSentCertificate(world);
    if (as !== undefined) await settled(certificateId, "register", as);
    const sent = { recipient: "FKASSA", sentAt: expect.any(String) as string, state, ...more };
    const told = async (operation: string, input = {}) =>
      (accepted(await world.call(operation, input))["certificates"] as Record<string, unknown>[]).map(
        ({ sentTo }) => sentTo,
      );
    const list = vi.spyOn(world.tables, "list");
    expect(await told("listCertificates")).toEqual([[sent], []]);
    expect(await told("searchCertificates", { patient: tolvan })).toEqual([[sent], []]);
    expect(await told("listOwnCertificates")).toEqual([[sent], []]);
    // One read for all of them, not one for each.
    expect(list).not.toHaveBeenCalled();
    expect(accepted(await world.call("readSendings", { certificateId }))["sendings"]).toEqual([sent]);
    expect(accepted(await world.call("readCertificate", { certificateId }))["sentTo"]).toEqual([
      { ...sent, by: elin, consent: "in-person" },
    ]);
  });

  it("says that the patient sent it, and nothing more of who that is", async () => {
    const certificateId = await aSignedCertificate(world);
    accepted(await world.call("sendOwnCertificate", { certificateId }, { claims: citizenClaims(tolvan) }));
    expect(accepted(await world.call("readCertificate", { certificateId }))["sentTo"]).toMatchObject([
      { by: { kind: "patient" }, consent: "sent-by-the-patient" },
    ]);
  });
});

describe("a void certificate", () => {
  it("says why and by whom, and whether those that have it know, to care and to the patient", async () => {
    const certificateId = await aSentCertificate(world);
    expect(accepted(await world.call("readCertificate", { certificateId }))).not.toHaveProperty("revocation");
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    const read = async (operation: string) => accepted(await world.call(operation, { certificateId }));
    const told = async () =>
      Promise.all(
        ["readCertificate", "readSendings", "readOwnCertificate", "readOwnSendings"].map(
          async (operation) => (await read(operation))["revocationTold"],
        ),
      );
    expect(await read("readCertificate")).toMatchObject({ revocation: { reason: "wrong-patient", by: elin } });
    expect(await told()).toEqual(Array(4).fill([{ recipient: "FKASSA", state: "on-its-way" }]));
    await settled(certificateId, "revoke", "done");
    const arrivedAt = world.clock.now();
    expect(await told()).toEqual(Array(4).fill([{ recipient: "FKASSA", state: "arrived", arrivedAt }]));
  });

  it("says what was wrong in the words of who made it so: to care and recipients, and not to the patient", async () => {
    const certificateId = await aSentCertificate(world);
    const explanation = "Uppgifterna gäller en annan kroppssida.";
    const input = { certificateId, reason: "other-serious-error", explanation: ` ${explanation}\n` };
    accepted(await world.call("revokeCertificate", input));
    const { revocation } = accepted(await world.call("readCertificate", { certificateId }));
    expect(revocation).toEqual({ reason: "other-serious-error", explanation, by: elin });
    const opened = await world.stores.certificates.open(certificateId);
    const [, delivery] = await world.stores.deliveries.inOrder(`C#${certificateId}`, "FKASSA");
    const composed = await composeMessage(delivery!, "2021005521", world.stores);
    expect(Buffer.from((composed as ComposedMessage).content).toString()).toContain(
      `<m:meddelande>Intyget innehåller ett allvarligt fel: ${explanation}</m:meddelande>`,
    );
    expect(opened?.certificate.sealedWords).toBeInstanceOf(Uint8Array);
    for (const operation of ["readOwnCertificate", "listOwnCertificates", "readSendings", "readStatus"])
      expect(
        (
          await world.call(
            operation,
            operation.startsWith("read") && operation !== "readStatus" ? { certificateId } : {},
          )
        ).text,
      ).not.toContain("kroppssida");
    expect(JSON.stringify(world.tables.all("certificates"))).not.toContain("kroppssida");
    expect(world.logLines.join("\n")).not.toContain("kroppssida");
  });

  it.each([
    ["nothing but white space", " \n"],
    ["more than 500 characters", "å".repeat(501)],
  ])("is not made so with words that are %s", async (_what, explanation) => {
    const certificateId = await aSentCertificate(world);
    const answer = await world.call("revokeCertificate", { certificateId, reason: "wrong-patient", explanation });
    expect(answer.json).toMatchObject({ status: 400, errors: [{ pointer: "/explanation" }] });
    expect(accepted(await world.call("readCertificate", { certificateId }))).toMatchObject({ state: "signed" });
  });

  it.each(["revokeCertificate", "revokeDraft"])(
    "of another error than the patient asks what it is, by %s",
    async (id) => {
      const certificateId = id === "revokeDraft" ? await aLockedDraft(world) : await aSignedCertificate(world);
      const reason = "other-serious-error";
      for (const said of [{}, { explanation: " \n" }]) {
        const refused = await world.call(id, { certificateId, reason, ...said });
        expect([refused.status, refused.json.errors]).toMatchObject([400, [{ pointer: "/explanation" }]]);
      }
      accepted(await world.call(id, { certificateId, reason, explanation: "Fel sida av kroppen." }));
    },
  );

  it("has nobody to tell where it was sent to nobody", async () => {
    const certificateId = await aSignedCertificate(world);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(accepted(await world.call("readCertificate", { certificateId }))).toMatchObject({
      revocation: { reason: "wrong-patient", by: elin },
      revocationTold: [],
    });
  });
});

it("says of a certificate that a journal system registered when that was", async () => {
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
  accepted(await world.call("registerCertificate", { xml: envelope(xml) }));
  const told = accepted(await world.call("readCertificate", { certificateId: id }));
  expect(told).toMatchObject({ registeredAt: world.clock.now() });
  expect(
    accepted(await world.call("readCertificate", { certificateId: await aSignedCertificate(world) })),
  ).not.toHaveProperty("registeredAt");
});

it("says of an answer who wrote it and how far it has come, and neither of a question", async () => {
  const certificateId = await aSentCertificate(world);
  const messageId = await aQuestion(world, certificateId);
  world.clock.pass({ seconds: 1 });
  accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Ja" }));
  const messages = async () =>
    accepted(await world.call("listMessages", { certificateId }))["messages"] as Record<string, unknown>[];
  const [question, answer] = await messages();
  expect(question).not.toHaveProperty("by");
  expect(question).not.toHaveProperty("delivery");
  expect(answer).toMatchObject({ from: "HSVARD", by: elin, delivery: { state: "on-its-way" } });
  await settled(certificateId, "message", "done");
  const delivery = { state: "arrived", arrivedAt: world.clock.now() };
  expect((await messages())[1]).toMatchObject({ delivery });
  expect(accepted(await world.call("readSendings", { certificateId }))["answers"]).toEqual([
    { messageId: answer?.["messageId"], delivery },
  ]);
});

describe("what a unit's has stopped on its way", () => {
  it("is told the unit that issued the certificate, with what has stopped and since when, and nobody else", async () => {
    const certificateId = await aSentCertificate(world);
    expect(await stopped()).toEqual([]);
    await settled(certificateId, "register", "stopped");
    const at = world.clock.now();
    expect(await stopped()).toEqual([
      {
        certificateId,
        form: "FK7804-2.0",
        textVersion: "2.0",
        recipient: "FKASSA",
        action: "register",
        sentAt: expect.any(String) as string,
        stoppedAt: at,
        stoppedBecause: "not-brought",
      },
    ]);
    expect([await stopped(surgery), await stopped(elsewhere)]).toEqual([[], []]);
  });

  it("leaves the list when it is tried again, and comes back or is there", async () => {
    const certificateId = await aSentCertificate(world);
    await settled(certificateId, "register", "stopped");
    const resume = async () => {
      const [delivery] = await deliveriesOf(certificateId, "register");
      await world.stores.deliveries.keep(delivery!, resumed(delivery!, world.clock.now())!);
    };
    await resume();
    expect(await stopped()).toEqual([]);
    await settled(certificateId, "register", "stopped");
    expect(await stopped()).toHaveLength(1);
    await resume();
    await settled(certificateId, "register", "done");
    expect(await stopped()).toEqual([]);
  });

  it("is not waited for once the certificate is void; that the recipient does not know so is", async () => {
    const certificateId = await aSentCertificate(world);
    await settled(certificateId, "register", "stopped");
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(await stopped()).toEqual([]);
    await settled(certificateId, "revoke", "stopped");
    expect(await stopped()).toMatchObject([{ certificateId, action: "revoke" }]);
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-12345/2026" }));
    expect(await stopped()).toEqual([]);
  });

  it("is not waited for once the certificate is replaced", async () => {
    const old = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const newer = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", old.id);
    accepted(await world.call("registerCertificate", { xml: envelope(old.xml) }));
    accepted(await world.call("sendCertificate", { certificateId: old.id, consent: "by-phone" }));
    await settled(old.id, "register", "stopped");
    expect(await stopped()).toHaveLength(1);
    accepted(await world.call("registerCertificate", { xml: envelope(newer.xml) }));
    expect(await stopped()).toEqual([]);
  });

  it("may be an answer", async () => {
    const certificateId = await aSentCertificate(world);
    await settled(certificateId, "register", "done");
    const question = await aQuestion(world, certificateId);
    const answered = await world.call("answerQuestion", { certificateId, messageId: question, text: "Ja" });
    const { messageId } = accepted(answered);
    await settled(certificateId, "message", "stopped");
    expect(await stopped()).toMatchObject([{ certificateId, action: "message", messageId }]);
  });

  it("tells nothing of the patient, and so leaves no trace in the access log", async () => {
    await settled(await aSentCertificate(world), "register", "stopped");
    const before = world.tables.all("audit").length;
    const answer = await world.call("listStoppedDeliveries");
    expect(answer.text).not.toContain("12121212");
    expect(world.tables.all("audit")).toHaveLength(before);
  });
});
