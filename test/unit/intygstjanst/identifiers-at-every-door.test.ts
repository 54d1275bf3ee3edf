import { beforeEach, describe, expect, it } from "vitest";
import type { CareUnit } from "../../../functions/operation/care-unit.ts";
import { unpadded } from "../../../functions/operation/white-space.ts";
import { staffWrites, unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { composeMessage } from "../../../functions/recipients/compose-message.ts";
import type { ComposedMessage } from "../../../functions/recipients/compose-message.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { expectErased, storedOf } from "../../fixtures/invariants.ts";
import { citizenClaims, staff, staffClaims, systemClaims, tolvan, units, worksAt } from "../../fixtures/people.ts";
import { accepted, aMessage, aQuestion, ask, aSentCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { sendMessageToCareXml } from "../certificate/national-xml/send-message-to-care-xml.ts";

/** Ways that systems write one and the same id. */
const writings = {
  "as it is": (id: string) => id,
  "in capitals": (id: string) => id.toUpperCase(),
  "in small letters": (id: string) => id.toLowerCase(),
  "pretty-printed": (id: string) => `\r\n\t  ${id}\n    `,
  "with a blank after": (id: string) => `${id} `,
  "without the dashes of a UUID": (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? id.replaceAll("-", "") : id),
} as const;

const everyWriting = Object.entries(writings);
const pairs = everyWriting.flatMap(([name, write]) =>
  everyWriting.map(([otherName, other]) => [name, otherName, write, other] as const),
);

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

/** Registers a certificate that writes its ids so, and gives the id as it was chosen. */
async function registered(write: (id: string) => string): Promise<string> {
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
  const text = Buffer.from(xml).toString();
  const hsaIds = ["TSTNMT2321000156-1079", units.healthCentre.hsaId, units.healthCentre.careProvider.hsaId];
  const written = [id, ...hsaIds].reduce((all, one) => all.replaceAll(`>${one}<`, `>${write(one)}<`), text);
  const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(written)) });
  expect(answer.text).toContain(">OK<");
  return id;
}

describe("ids are compared without regard to case and white space around them", () => {
  it.each(pairs)("a certificate registered %s is within reach %s", async (_name, _otherName, write, other) => {
    const id = await registered(write);
    const certificateId = other(id);
    const atUnit = { claims: staffClaims({ ...staff.elin, hsaId: other(staff.elin.hsaId) }) };
    const care = { ...atUnit, headers: { "care-unit": other(units.healthCentre.hsaId) } };

    for (const [operation, at] of [
      ["readCertificate", care],
      ["verifyCertificate", care],
      ["printCertificate", care],
      ["readOwnCertificate", { claims: citizenClaims(" 19121212-1212 ") }],
      ["printOwnCertificate", {}],
    ] as const)
      expect((await world.call(operation, { certificateId }, at)).status, operation).toBe(200);
    for (const [operation, at] of [
      ["listCertificates", care],
      ["listOwnCertificates", {}],
    ] as const) {
      const { certificates } = (await world.call(operation, {}, at)).json;
      expect(certificates, operation).toMatchObject([{ certificateId: id, unit: units.healthCentre.hsaId }]);
    }
    accepted(await world.call("sendCertificate", { certificateId, consent: "in-person" }, care));
    expect((await world.call("sendOwnCertificate", { certificateId })).json.code).toBe("certificate-already-sent");
    await aQuestion(world, certificateId, { id: other("Fr-1") });
    const again = await ask(world, id, { id: write("Fr-1") });
    expect(again.text).toContain(">INFO<");
    const { messages } = (await world.call("listMessages", { certificateId }, care)).json;
    expect(messages).toMatchObject([{ messageId: "fr-1" }]);
    accepted(await world.call("answerQuestion", { certificateId, messageId: other("FR-1"), text: "Halvtid." }, care));
    const status = await world.call("readStatus", { unit: other(units.healthCentre.hsaId) });
    expect(status.json.certificates).toMatchObject([{ certificateId: id, deliveries: [{}, {}] }]);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }, care));
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
    expectErased(world, id);
  });

  it("is one certificate, however its id is written the second time", async () => {
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    for (const [index, write] of Object.values(writings).entries()) {
      const written = Buffer.from(xml).toString().replaceAll(id, write(id));
      const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(written)) });
      expect(text).toContain(index === 0 ? ">OK<" : ">INFO<");
    }
    expect(storedOf(world, `C#${id}`).head).toBeDefined();
    expect(world.tables.all("certificates").filter(({ sk }) => sk === "HEAD")).toHaveLength(1);
  });

  it("marks the replaced one however the relation writes it", async () => {
    for (const write of Object.values(writings)) {
      const replaced = await registered(writings["as it is"]);
      const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", write(replaced));
      await world.call("registerCertificate", { xml: envelope(xml) });
      expect((await world.stores.certificates.find(replaced))?.certificate.replacedBy).toBe(id);
    }
  });

  it.each(everyWriting)("a Directory filled %s names its units and staff in capitals", async (_name, write) => {
    const own: CareUnit = {
      ...units.healthCentre,
      hsaId: write("SE1-A"),
      careProvider: { hsaId: write("SE1-P"), name: "P" },
    };
    const member = { ...staff.elin, hsaId: write("SE1-E") };
    await world.tables.transact([...unitWrites(own), ...staffWrites(member, [worksAt(own)])]);
    const { directory } = world.stores;
    for (const other of Object.values(writings)) {
      expect(await directory.findUnitOf(other("SE1-E"), other("SE1-A"))).toMatchObject({
        hsaId: "SE1-A",
        careProvider: { hsaId: "SE1-P" },
      });
      expect((await directory.findStaff(other("SE1-E")))?.hsaId).toBe("SE1-E");
      expect(await directory.unitsOf(other("SE1-E"))).toEqual(["SE1-A"]);
    }
  });
});

describe("white space around a person's number", () => {
  const around = ["\n", " ", "\t ", "\r\n    "].flatMap((blank) => [
    ["before", `${blank}${tolvan}`],
    ["after", `${tolvan}${blank}`],
  ]);

  it.each(around)("is refused at every SOAP door, as the published schema does (%s: %j)", async (_where, written) => {
    const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const padded = (text: Uint8Array) =>
      Buffer.from(
        Buffer.from(text)
          .toString()
          .replace(`>${tolvan}<`, `>${written.replaceAll("\r", "&#13;")}<`),
      );
    const certificateId = await aSentCertificate(world);
    for (const [door, sent] of [
      ["registerCertificate", padded(xml)],
      ["sendMessageToCare", padded(Buffer.from(sendMessageToCareXml(aMessage(certificateId))))],
    ] as const) {
      const { text } = await world.call(door, { xml: envelope(sent) });
      expect(text, door).toContain("VALIDATION_ERROR");
      expect(text, door).toContain("ska ha tolv siffror");
    }
  });

  it.each(around)("is taken away at every JSON door and in the token (%s: %j)", async (_where, written) => {
    const { certificateId } = accepted(await world.call("createDraft", { form: "FK7804-2.0", patient: written }));
    expect(accepted(await world.call("readDraft", { certificateId }))).toMatchObject({ patient: tolvan });
    expect((await world.call("searchDrafts", { patient: written })).json.drafts).toMatchObject([{ certificateId }]);
    const signed = await aSentCertificate(world);
    for (const [list, input, claims] of [
      ["searchCertificates", { patient: written }, undefined],
      ["listOwnCertificates", {}, citizenClaims(written)],
    ] as const)
      expect((await world.call(list, input, claims === undefined ? {} : { claims })).json.certificates).toMatchObject([
        { certificateId: signed },
      ]);
  });
});

describe("what is written to a recipient", () => {
  it.each(everyWriting)("names a certificate registered %s as it names itself", async (_name, write) => {
    const id = await registered(write);
    accepted(await world.call("sendCertificate", { certificateId: id, consent: "in-person" }));
    await aQuestion(world, id, { id: write("Fr-1") });
    accepted(await world.call("answerQuestion", { certificateId: id, messageId: "fr-1", text: "Halvtid." }));
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    const contents = new Map<string, Uint8Array>();
    for (const delivery of storedOf(world, `C#${id}`).deliveries) {
      const composed = await composeMessage(delivery, "SE1", world.stores);
      contents.set(delivery.action, (composed as ComposedMessage).content);
    }
    // White space is compared as a parser of XML hands it on.
    const text = (action: string) => Buffer.from(contents.get(action)!).toString().replaceAll("&#xD;", "\r");
    const asParsed = (value: string) => `>${value.replaceAll("\r\n", "\n")}<`;
    for (const action of ["register", "message", "revoke"])
      expect(text(action).replaceAll("\r\n", "\n"), action).toContain(asParsed(write(id)));
    // Of a message only what it says counts, so the white space around its id is not kept.
    expect(text("message")).toContain(`<meddelande-id>${unpadded(write("Fr-1"))}<`);
  });
});

describe("ids that no address can hold", () => {
  it.each([".", "..", " . ", "a/b", "å", "", "a b", "x".repeat(65)])("'%.10s' is refused at every door", async (id) => {
    const { id: given, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const written = Buffer.from(xml).toString().replaceAll(`>${given}<`, `>${id}<`);
    const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(written)) });
    expect(answer.text).toContain("VALIDATION_ERROR");
    expect(world.tables.all("certificates")).toEqual([]);
    const message = await ask(world, given, { id }, { claims: systemClaims("forsakringskassan") });
    expect(message.text).toContain("VALIDATION_ERROR");
    expect((await world.call("readCertificate", { certificateId: id })).json.code).toBe("input-invalid");
  });
});
