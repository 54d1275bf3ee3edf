import { beforeEach, describe, expect, it } from "vitest";
import { journalCertificate, patientsName } from "../../fixtures/main-job/journal-certificate.ts";
import { composeMessage } from "../../../functions/recipients/compose-message.ts";
import type { ComposedMessage } from "../../../functions/recipients/compose-message.ts";
import { someSignature } from "../certificate/national-xml/messages.ts";
import { expectErased, expectWholeCertificate, storedOf } from "../../fixtures/invariants.ts";
import { staffClaims, staff, tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aSentCertificate,
  aSignedCertificate,
  completeAnswers,
  envelope,
} from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const otherPatient = "197705232382";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

function register(content: Uint8Array) {
  return world.call("registerCertificate", { xml: envelope(content) });
}

function aJournalCertificate(patient = tolvan) {
  return journalCertificate(units.healthCentre.hsaId, patient, "2026-11-20");
}

describe("registering a certificate", () => {
  it("stores it with an event, readable at its unit, without the patient's name", async () => {
    const { id, xml } = aJournalCertificate();
    const answer = await register(xml);
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "text/xml; charset=utf-8"]);
    expect(answer.text).toContain("<c:resultCode>OK</c:resultCode>");
    expect(accepted(await world.call("readCertificate", { certificateId: id }))).toMatchObject({
      form: "LISJP-1.3",
      textVersion: "1.3",
      patient: tolvan,
      state: "signed",
    });
    expect(world.tables.all("outbox")).toMatchObject([{ kind: "certificate.signed", sequence: 1 }]);
    const opened = await world.stores.certificates.open(id);
    expect(Buffer.from(opened!.signedXml).toString()).not.toContain(patientsName);
    expect(world.tables.everything()).not.toContain(patientsName);
    expect(world.logLines.join()).not.toContain(patientsName);
    const entry = world.tables.all("audit").find((item) => item["operation"] === "registerCertificate");
    expect(entry).toMatchObject({ activity: "create", actor: "a-system", unit: units.healthCentre.hsaId });
  });

  const named = `<efternamn>${patientsName}</efternamn>`;
  const underskrift = `<u:underskrift xmlns:u="urn:riv:clinicalprocess:healthcond:certificate:3.2">${someSignature}</u:underskrift>`;

  /** As it is kept, and as it is delivered. */
  async function keptAndDelivered(id: string, xml: string) {
    expect((await register(Buffer.from(xml))).text).toContain(">OK<");
    accepted(await world.call("sendCertificate", { certificateId: id, consent: "in-person" }));
    const [delivery] = storedOf(world, `C#${id}`).deliveries;
    const delivered = await composeMessage(delivery!, "SE1", world.stores);
    const opened = await world.stores.certificates.open(id);
    return [opened!.signedXml, (delivered as ComposedMessage).content].map((bytes) => Buffer.from(bytes).toString());
  }

  it("keeps what is unsigned as it came, but for the patient's name, and delivers that", async () => {
    const { id, xml } = aJournalCertificate();
    const sent = Buffer.from(xml).toString().replace("<version>", `<!-- ${patientsName} --><version>`);
    const without = Buffer.from(xml)
      .toString()
      .replace(named, "<efternamn></efternamn>")
      .replace(/^<\?xml.*?\?>\s*/, "");
    expect(await keptAndDelivered(id, sent)).toEqual([without, without]);
  });

  it.each([
    ["in the field for it", named, named],
    [
      "in an element of somebody else's",
      "</vardgivarnamn>",
      `</vardgivarnamn><x:n xmlns:x="urn:x">${patientsName}</x:n>`,
    ],
  ])("keeps what is signed byte for byte, and delivers it without the name %s", async (_where, place, naming) => {
    const { id, xml } = aJournalCertificate();
    const unnamed = Buffer.from(xml)
      .toString()
      .replace(/^<\?xml.*?\?>\s*/, "")
      .replace(place === named ? "" : named, place === named ? "" : "<efternamn></efternamn>");
    const sent = unnamed.replace(place, naming).replace("</r:intyg>", `${underskrift}</r:intyg>`);
    const [kept, delivered] = await keptAndDelivered(id, sent);
    expect(kept).toBe(sent);
    expect(delivered).toBe(unnamed.replace(named, "<efternamn></efternamn>"));
  });

  it("delivers what names nobody byte for byte", async () => {
    const { id, xml } = aJournalCertificate();
    const sent = Buffer.from(xml)
      .toString()
      .replace(/^<\?xml.*?\?>\s*/, "")
      .replace(named, "<efternamn></efternamn>");
    expect(await keptAndDelivered(id, sent)).toEqual([sent, sent]);
  });

  it("was signed when it says it was, however late it is registered, and stands in lists by when it came", async () => {
    const { id, xml } = aJournalCertificate();
    const [, said = ""] = /<signeringstidpunkt>(.*?)<\/signeringstidpunkt>/.exec(Buffer.from(xml).toString()) ?? [];
    await register(Buffer.from(Buffer.from(xml).toString().replace(said, "2026-01-15T14:30:00")));
    expect(accepted(await world.call("readCertificate", { certificateId: id }))["signedAt"]).toBe(
      "2026-01-15T13:30:00.000Z",
    );
    const [event] = world.tables.all("outbox");
    expect(event).toMatchObject({ at: world.clock.now() });
  });

  it("answers INFO to the same again, and changes nothing", async () => {
    const { id, xml } = aJournalCertificate();
    await register(xml);
    const before = world.tables.everything("audit");
    expect((await register(xml)).text).toContain("<c:resultCode>INFO</c:resultCode>");
    expect(world.tables.everything("audit")).toBe(before);
    expect((await world.stores.certificates.find(id))?.certificate.sequence).toBe(1);
  });

  it("refuses the same id for another patient", async () => {
    const { id, xml } = aJournalCertificate();
    await register(xml);
    const other = Buffer.from(Buffer.from(xml).toString().replaceAll(tolvan, otherPatient));
    const answer = await register(other);
    expect(answer.text).toContain("VALIDATION_ERROR");
    expect(accepted(await world.call("readCertificate", { certificateId: id }))["patient"]).toBe(tolvan);
  });

  const personnummer = "1.2.752.129.2.1.3.1";
  const samordningsnummer = "1.2.752.129.2.1.3.3";
  it.each([
    ["a personnummer", tolvan, personnummer, "OK"],
    ["a samordningsnummer", "191212721219", samordningsnummer, "OK"],
    ["a samordningsnummer without a known month", "191500722390", samordningsnummer, "OK"],
    ["a wrong check digit", "191212121213", personnummer, "VALIDATION_ERROR"],
    ["month 13", "191313451234", personnummer, "VALIDATION_ERROR"],
    ["all noughts", "000000000000", personnummer, "VALIDATION_ERROR"],
    ["a samordningsnummer as personnummer", "191212721219", personnummer, "VALIDATION_ERROR"],
    ["a personnummer as samordningsnummer", tolvan, samordningsnummer, "VALIDATION_ERROR"],
    ["the root of a reserve number", tolvan, "1.2.752.97.3.1.3", "VALIDATION_ERROR"],
  ])("takes only a number that the Tax Agency may have issued: %s", async (_what, number, root, result) => {
    const { xml } = aJournalCertificate();
    const sent = Buffer.from(xml).toString().replace(tolvan, number).replace(`>${personnummer}<`, `>${root}<`);
    const answer = await register(Buffer.from(sent));
    expect([answer.status, answer.text.includes(`>${result}<`)]).toEqual([200, true]);
    if (result !== "OK") expect(answer.text).not.toContain(number);
    expect(world.tables.all("certificates").length > 0).toBe(result === "OK");
  });

  it("refuses the id of a draft, which nobody's certificate takes from it", async () => {
    const draft = await aDraft(world);
    const { id, xml } = aJournalCertificate();
    const before = world.tables.everything("audit");
    for (const written of [draft, draft.toUpperCase()]) {
      const sent = Buffer.from(xml).toString().replaceAll(id, written);
      const { text } = await register(Buffer.from(sent));
      expect(text).toContain("VALIDATION_ERROR");
      expect(text).toContain("/intyg/intygs-id");
    }
    expect(world.tables.everything("audit")).toBe(before);
    accepted(await world.call("signCertificate", { certificateId: draft, seenRevision: 1 }));
  });

  it("refuses the id of an erased certificate, of which nothing else is known any more", async () => {
    const { id, xml } = aJournalCertificate();
    await register(xml);
    accepted(await world.call("eraseCertificate", { certificateId: id, caseNumber: "3.5.1-1/2026" }));
    const before = world.tables.everything("audit");
    const upper = Buffer.from(xml).toString().replaceAll(id, id.toUpperCase());
    for (const sent of [xml, Buffer.from(upper), Buffer.from(upper.replaceAll(tolvan, otherPatient))]) {
      const { text } = await register(sent);
      expect(text).toContain("VALIDATION_ERROR");
      expect(text).toContain("Id:t är upptaget");
      expect(text).not.toContain("radera");
    }
    expect(world.tables.everything("audit")).toBe(before);
    expectErased(world, id);
  });

  it("is not registered where it is erased in this very moment", async () => {
    await register(aJournalCertificate().xml);
    const { id, xml } = aJournalCertificate();
    world.beforeTransaction = async () => {
      await register(xml);
      accepted(await world.call("eraseCertificate", { certificateId: id, caseNumber: "3.5.1-1/2026" }));
    };
    expect((await register(xml)).text).toContain("TECHNICAL_ERROR");
    expectErased(world, id);
  });

  it("has the slower of two senders try again, and stores one", async () => {
    await register(aJournalCertificate().xml);
    const { xml } = aJournalCertificate();
    world.beforeTransaction = async () => void (await register(xml));
    expect((await register(xml)).text).toContain("TECHNICAL_ERROR");
    expect((await register(xml)).text).toContain(">INFO<");
    expect(world.tables.all("certificates").filter(({ sk }) => sk === "HEAD")).toHaveLength(2);
  });

  it("tells by codes and places what is wrong with the content, in the contract's own result", async () => {
    const { xml } = aJournalCertificate();
    const answer = await register(Buffer.from(Buffer.from(xml).toString().replace(">1.3<", ">9.9<")));
    expect([answer.status, /<c:errorId>(\w+)</.exec(answer.text)?.[1]]).toEqual([200, "VALIDATION_ERROR"]);
    expect(answer.text).not.toContain(tolvan);
    expect(world.tables.all("certificates")).toEqual([]);
  });

  it.each([
    ["what is no XML", "hello"],
    ["an XML that defines entities", `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`],
    ["an XML that is no envelope", "<a/>"],
    [
      "another contract's message",
      envelope(
        Buffer.from(
          `<m:GetCertificate xmlns:m="urn:riv:clinicalprocess:healthcond:certificate:GetCertificateResponder:2"/>`,
        ),
      ),
    ],
    ["an envelope of two bodies", envelope(Buffer.from("<a/><b/>"))],
    ["bytes that are not UTF-8", "<a>\uFFFD</a>"],
  ])("answers %s with a fault", async (_what, xml) => {
    const answer = await world.call("registerCertificate", { xml });
    expect([answer.status, answer.text.includes("faultcode")]).toEqual([500, true]);
  });

  it("answers who may not call over HTTP, with a fault of the client's that tells nothing", async () => {
    const { xml } = aJournalCertificate();
    const input = { xml: envelope(xml) };
    const nobody = await world.call("registerCertificate", input, { claims: undefined });
    const doctor = staffClaims(staff.elin, "certificate:read");
    const withoutScope = await world.call("registerCertificate", input, { claims: doctor });
    expect([nobody.status, withoutScope.status]).toEqual([401, 403]);
    for (const { text } of [nobody, withoutScope]) expect(text).toContain("<faultcode>soapenv:Client</faultcode>");
    expect(world.tables.all("certificates")).toEqual([]);
  });

  it.each(["\u0000", "\u0001", "\ufffd", "\ufffe", "\uffff"])(
    "answers a character that no certificate can hold as the sender's fault, wherever it stands: %j",
    async (character) => {
      const whole = envelope(aJournalCertificate().xml);
      const places = [
        whole.replace(/(<\/)/, `${character}$1`),
        whole.replace("<!--", `<!--${character}`).replace(/$/, `<!--${character}-->`),
        whole.replace(/ xmlns/, ` about="${character}" xmlns`),
      ];
      for (const operation of ["registerCertificate", "sendMessageToCare"] as const)
        for (const xml of places) {
          const { text } = await world.call(operation, { xml });
          expect(text).toContain("<faultcode>soapenv:Client</faultcode>");
        }
      expect(world.tables.all("certificates")).toEqual([]);
    },
  );

  it("refuses a message above 1 MB, and answers an outage with a fault", async () => {
    const { xml } = aJournalCertificate();
    const large = await world.call("registerCertificate", {
      xml: envelope(xml).replace("</", `${" ".repeat(1024 * 1024)}</`),
    });
    expect(large.status).toBe(500);
    world.beforeTransaction = () => Promise.reject(new Error("down"));
    const outage = await register(xml);
    expect([outage.status, outage.text.includes("<faultcode>soapenv:Server</faultcode>")]).toEqual([500, true]);
    expect(world.logLines.at(-1)).toContain('"code":"call-failed"');
    expect(outage.text).not.toContain("down");
  });
});

describe("what stands in keys", () => {
  it.each([
    ["an id", /(<intygs-id><t:root>[^<]*<\/t:root><t:extension>)[^<]*/, "namnprov-7", "/intyg/intygs-id/extension"],
    ["an id's root", /(<intygs-id><t:root>)[^<]*/, "Namnprov", "/intyg/intygs-id/root"],
    ["a doctor's HSA-id", /(<personal-id>.*?<t:extension>)[^<]*/, "Namnprov", "/intyg/skapadAv/personal-id/extension"],
    [
      "a unit's HSA-id",
      /(<enhets-id>.*?<t:extension>)[^<]*/,
      "Namnprov-1",
      "/intyg/skapadAv/enhet/enhets-id/extension",
    ],
  ])("holds no name: %s that is a word is refused", async (_what, place, word, pointer) => {
    const { xml } = aJournalCertificate();
    const { text } = await register(Buffer.from(Buffer.from(xml).toString().replace(place, `$1${word}`)));
    expect([text.includes("VALIDATION_ERROR"), text.includes(`(${pointer})`)]).toEqual([true, true]);
    expect(world.tables.everything().toLowerCase()).not.toContain("namnprov");
  });
});

describe("registering a certificate that replaces another", () => {
  async function replace(replaced: string, patient = tolvan): Promise<{ id: string; text: string }> {
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, patient, "2026-11-20", replaced);
    const { text } = await register(xml);
    return { id, text };
  }

  async function replacedBy(certificateId: string): Promise<string | undefined> {
    return (await world.stores.certificates.find(certificateId))?.certificate.replacedBy;
  }

  it("marks that one, for everybody who reads it, and lets nobody send it any more", async () => {
    const certificateId = await aSignedCertificate(world);
    const { id, text } = await replace(certificateId);
    expect(text).toContain(">OK<");
    for (const operation of ["readCertificate", "verifyCertificate", "readOwnCertificate"])
      expect((await world.call(operation, { certificateId })).json).toMatchObject({ state: "signed", replacedBy: id });
    for (const operation of ["listCertificates", "listOwnCertificates"])
      expect((await world.call(operation)).json.certificates).toContainEqual(
        expect.objectContaining({ certificateId, replacedBy: id }),
      );
    for (const [operation, input] of [
      ["sendCertificate", { consent: "in-person" }],
      ["sendOwnCertificate", {}],
    ] as const) {
      const { status, json } = await world.call(operation, { certificateId, ...input });
      expect([status, json.code]).toEqual([409, "certificate-replaced"]);
    }
    await expectWholeCertificate(world, certificateId);
    await expectWholeCertificate(world, id);
  });

  it("is remembered with it: the same again changes nothing", async () => {
    const certificateId = await aSignedCertificate(world);
    const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", certificateId);
    await register(xml);
    const before = world.tables.everything("audit");
    expect((await register(xml)).text).toContain(">INFO<");
    expect(world.tables.everything("audit")).toBe(before);
  });

  it("has several in turn: the one signed last replaces", async () => {
    const certificateId = await aSentCertificate(world);
    const replaceOn = async (day: string) => {
      const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, day, certificateId);
      expect((await register(xml)).text).toContain(">OK<");
      return id;
    };
    const last = await replaceOn("2026-11-20");
    const earlier = await replaceOn("2026-11-19");
    expect(await replacedBy(certificateId)).toBe(last);
    accepted(await world.call("revokeCertificate", { certificateId: last, reason: "wrong-patient" }));
    expect(await replacedBy(certificateId)).toBe(earlier);
    await expectWholeCertificate(world, certificateId);
  });

  it("may replace five at most", async () => {
    const { id, xml } = aJournalCertificate();
    const relation = (n: number) =>
      `<relation><typ><t:code>ERSATT</t:code><t:codeSystem>c2362fcd-eda0-4f9a-bd13-b3bbaf7f2146</t:codeSystem></typ>` +
      `<intygs-id><t:root>${units.healthCentre.hsaId}</t:root><t:extension>r${String(n)}</t:extension></intygs-id></relation>`;
    const naming = (count: number) => {
      const relations = Array.from({ length: count }, (_, n) => relation(n)).join("");
      return Buffer.from(Buffer.from(xml).toString().replace("<svar", `${relations}<svar`));
    };
    expect((await register(naming(6))).text).toContain("(/intyg/relation)");
    expect((await register(naming(5))).text).toContain(">OK<");
    accepted(await world.call("eraseCertificate", { certificateId: id, caseNumber: "3.5.1-1/2026" }));
    expectErased(world, id);
  });

  it("keeps the relation and marks nothing of another patient or another care provider", async () => {
    const others = await aSignedCertificate(world);
    const { id } = await replace(others, otherPatient);
    expect((await world.stores.certificates.open(id))?.document.relations).toEqual([
      { kind: "replace", certificateId: others },
    ]);
    const elsewhere = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };
    const input = { form: "FK7804-2.0", patient: tolvan, answers: completeAnswers };
    const { certificateId } = (await world.call("createDraft", input, elsewhere)).json;
    accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }, elsewhere));
    expect((await replace(certificateId)).text).toContain(">OK<");
    for (const one of [others, certificateId]) expect(await replacedBy(one)).toBeUndefined();
  });

  it.each(["6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", "A:1.2-3_x"])("is taken where there is no %s", async (id) => {
    expect((await replace(id)).text).toContain(">OK<");
  });

  it.each(["unknown", "å 1", "1".repeat(3000)])(
    "is refused where no certificate has such an id (%.10s)",
    async (id) => {
      expect((await replace(id)).text).toContain("(/intyg/relation/intygs-id/extension)");
    },
  );

  it("looks anew where the replaced one is changed at this moment", async () => {
    const certificateId = await aSignedCertificate(world);
    world.beforeTransaction = async () =>
      void (await world.call("sendCertificate", { certificateId, consent: "in-person" }));
    const { id, text } = await replace(certificateId);
    expect(text).toContain(">OK<");
    expect((await world.stores.certificates.find(certificateId))?.certificate).toMatchObject({
      sequence: 3,
      replacedBy: id,
      sendings: [{ recipient: "FKASSA" }],
    });
    let other = "";
    const raced = await aSignedCertificate(world);
    world.beforeTransaction = async () => void (other = (await replace(raced)).id);
    const own = await replace(raced);
    expect(own.text).toContain(">OK<");
    // Signed in the same second: the greater id decides.
    expect(await replacedBy(raced)).toBe([own.id, other].toSorted().at(-1));
    await expectWholeCertificate(world, raced);
  });

  it("has the sender try again where it changes all the time", async () => {
    const certificateId = await aSignedCertificate(world);
    let sequence = 1;
    const change = async () => {
      const head = { table: "certificates", pk: `C#${certificateId}`, sk: "HEAD" } as const;
      await world.tables.transact([{ ...head, set: { sequence: (sequence += 1) } }]);
      world.beforeTransaction = change;
    };
    world.beforeTransaction = change;
    const { id, text } = await replace(certificateId);
    world.beforeTransaction = undefined;
    expect([text.includes("TECHNICAL_ERROR"), sequence]).toEqual([true, 4]);
    expect(await world.stores.certificates.find(id)).toBeUndefined();
  });

  it("holds as long as the replacement does: neither a void nor an erased one replaces", async () => {
    const certificateId = await aSignedCertificate(world);
    const first = await replace(certificateId);
    const second = await replace(certificateId);
    accepted(await world.call("revokeCertificate", { certificateId: second.id, reason: "wrong-patient" }));
    expect(await replacedBy(certificateId)).toBe(first.id);
    accepted(await world.call("revokeCertificate", { certificateId: first.id, reason: "wrong-patient" }));
    expect(await replacedBy(certificateId)).toBeUndefined();
    const third = await replace(certificateId);
    expect(await replacedBy(certificateId)).toBe(third.id);
    accepted(await world.call("eraseCertificate", { certificateId: third.id, caseNumber: "3.5.1-1/2026" }));
    expectErased(world, third.id);
    accepted(await world.call("sendCertificate", { certificateId, consent: "in-person" }));
    await expectWholeCertificate(world, certificateId);
  });
});
