import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { ReceivedMessage } from "../../functions/certificate/model/message.ts";
import { example } from "../../functions/certificate/types/ts8071/example.ts";
import { systemClaims, tolvan, units } from "../fixtures/people.ts";
import { accepted, aMessage, aSentCertificate, ask, askAt, envelope } from "../fixtures/steps.ts";
import type { World } from "../fixtures/world.ts";
import { aWorld } from "../fixtures/world.ts";
import { sendMessageToCareXml } from "../unit/certificate/national-xml/send-message-to-care-xml.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

function messagesAt(): number {
  return world.tables.all("certificates").filter(({ sk }) => sk.startsWith("MESSAGE#")).length;
}

describe("A message", () => {
  it("to another unit is refused, also where its like was taken, and where something else is wrong with it", async () => {
    const certificateId = await aSentCertificate(world);
    const message = aMessage(certificateId);
    const send = async (other: Partial<ReceivedMessage>, unit?: string) => {
      const xml = sendMessageToCareXml({ ...message, ...other }, unit);
      return (await world.call("sendMessageToCare", { xml: envelope(Buffer.from(xml)) })).text;
    };
    expect(await send({})).toContain(">OK<");
    for (const unit of [units.surgery, units.elsewhere])
      for (const other of [{}, { id: randomUUID() }, { text: "Annat" }, { subject: "PAMINN", reminderOf: message.id }])
        expect(await send(other, unit.hsaId)).toContain("(/logiskAdressMottagare)");
    expect(messagesAt()).toBe(1);
    expect((await askAt(world, certificateId, units.surgery.hsaId)).text).toContain("VALIDATION_ERROR");
  });

  it("about a certificate of a type that has none is refused, whatever its subject", async () => {
    const input = { form: "TS8071-2.0", patient: tolvan, answers: example("2026-11-20") };
    const { certificateId, revision } = accepted(await world.call("createDraft", input));
    const id = String(certificateId);
    accepted(await world.call("signCertificate", { certificateId: id, seenRevision: revision }));
    accepted(await world.call("sendCertificate", { certificateId: id, consent: "in-person" }));
    for (const subject of ["KONTKT", "AVSTMN", "OVRIGT", "KOMPLT"]) {
      const xml = sendMessageToCareXml(aMessage(id, { subject })).replace("FKASSA", "TRANSP");
      const caller = { claims: systemClaims("transportstyrelsen") };
      const answer = await world.call("sendMessageToCare", { xml: envelope(Buffer.from(xml)) }, caller);
      expect(answer.text).toContain("VALIDATION_ERROR");
      expect(answer.text).toContain("SUBJECT_NOT_SUPPORTED_ERROR: Om intyg av den här typen skickas inga meddelanden");
    }
    expect(messagesAt()).toBe(0);
  });

  it("tells care whom to turn to at its sender, and nobody else", async () => {
    const certificateId = await aSentCertificate(world);
    accepted({ ...(await ask(world, certificateId)), json: {} });
    const { messages } = accepted(await world.call("listMessages", { certificateId }));
    expect(messages).toMatchObject([{ from: "FKASSA", contact: ["Handläggare", "0770-00 00 00"] }]);
    expect(world.tables.everything()).not.toContain("Handläggare");
  });
});
