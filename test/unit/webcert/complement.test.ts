import { beforeEach, describe, expect, it } from "vitest";
import { parseCertificateXml } from "../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, aQuestion, aSentCertificate, completeAnswers } from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const nurse = { claims: staffClaims(staff.nils) };
const surgery = { headers: { "care-unit": units.surgery.hsaId } };

/** A certificate that Försäkringskassan has, and asks to have completed. */
async function anAskedOne(): Promise<{ readonly certificateId: string; readonly messageId: string }> {
  const certificateId = await aSentCertificate(world);
  return { certificateId, messageId: await asks(certificateId) };
}

const asks = (certificateId: string, id?: string) =>
  aQuestion(world, certificateId, { subject: "KOMPLT", ...(id === undefined ? {} : { id }) });

const complement = (certificateId: string, caller = {}) =>
  world.call("deriveDraft", { certificateId, kind: "complement" }, caller);

async function complementing(certificateId: string, caller = {}): Promise<string> {
  return String(accepted(await complement(certificateId, caller))["certificateId"]);
}

const sign = (certificateId: string) => world.call("signCertificate", { certificateId, seenRevision: 1 });

const read = async (certificateId: string) => accepted(await world.call("readCertificate", { certificateId }));

async function waiting(): Promise<readonly unknown[]> {
  const { questions } = accepted(await world.call("listQuestions", {}));
  return (questions as readonly { readonly messageId: string }[]).map(({ messageId }) => messageId);
}

/** What the recipient gets: the request as it was signed. */
async function delivered(certificateId: string) {
  const parsed = await parseCertificateXml((await world.stores.certificates.open(certificateId))!.signedXml);
  if (!parsed.ok) throw new Error(`The signed certificate cannot be read: ${parsed.refusal.code}`);
  return parsed.value;
}

const deliveries = () =>
  world.tables.all("certificates").filter(({ sk, action }) => sk.startsWith("DELIVERY#") && action === "register");

function refusal(answer: WorldResponse): [number, string] {
  return [answer.status, String(answer.json.code)];
}

describe("renewing a certificate that its recipient asks to have completed", () => {
  /** A renewal with all its answers, and what its signer has seen. */
  const renewal = async (certificateId: string, caller = {}) => {
    const made = accepted(await world.call("deriveDraft", { certificateId, kind: "renew" }, caller));
    const id = String(made["certificateId"]);
    const saving = { certificateId: id, seenRevision: 1, form: "FK7804-2.0", answers: completeAnswers };
    accepted(await world.call("saveDraft", saving, caller));
    return { certificateId: id, seenRevision: 2 };
  };
  const renewing = async (certificateId: string, caller = {}) =>
    accepted(await world.call("signCertificate", await renewal(certificateId, caller), caller));

  it("takes the request from what waits where the unit that was asked renews, and not where another does", async () => {
    const { certificateId, messageId } = await anAskedOne();
    await renewing(certificateId, surgery);
    expect(await waiting()).toEqual([messageId]);
    await renewing(certificateId);
    expect(await waiting()).toEqual([]);
    const { messages } = accepted(await world.call("listMessages", { certificateId }));
    expect(messages).toMatchObject([{ messageId, state: "handled", actions: ["reopen"] }]);
  });

  it("takes what is asked in the same moment too", async () => {
    const { certificateId } = await anAskedOne();
    const seen = await renewal(certificateId);
    world.beforeTransaction = async () => void (await asks(certificateId));
    accepted(await world.call("signCertificate", seen));
    expect(await waiting()).toEqual([]);
  });
});

describe("complementing a certificate", () => {
  it("takes everything over, and is prepared by whoever handles the type", async () => {
    const { certificateId } = await anAskedOne();
    expect((await read(certificateId))["actions"]).toContain("complement");
    const id = await complementing(certificateId, nurse);
    expect(accepted(await world.call("readDraft", { certificateId: id }))).toMatchObject({
      answers: completeAnswers,
      madeFrom: { kind: "complement", certificateId },
    });
    expect(await waiting()).toHaveLength(1);
  });

  it("is sent as it is signed, names what it complements and the request, and settles all that wait", async () => {
    const { certificateId } = await anAskedOne();
    world.clock.pass({ minutes: 1 });
    const newest = await asks(certificateId);
    const id = await complementing(certificateId);
    const before = deliveries().length;
    expect(accepted(await sign(id))).toMatchObject({ certificateId: id, sentTo: "FKASSA" });
    const { document, inReplyTo } = await delivered(id);
    expect(document.relations).toMatchObject([{ kind: "complement", certificateId }]);
    expect(inReplyTo).toEqual({ messageId: newest });
    expect(deliveries()).toHaveLength(before + 1);
    const [first] = (await read(certificateId))["sentTo"] as readonly { readonly consent: string }[];
    expect(await read(id)).toMatchObject({ sentTo: [{ recipient: "FKASSA", consent: first?.consent }] });
    expect((await read(id))["actions"]).not.toContain("send");
    expect(await waiting()).toEqual([]);
    expect(await read(certificateId)).toMatchObject({ isComplemented: true, complementedBy: id });
    expect(await read(id)).not.toHaveProperty("isComplemented");
    for (const kind of ["renew", "replace", "complement"])
      expect(refusal(await world.call("deriveDraft", { certificateId, kind }))).toEqual([
        409,
        "certificate-complemented",
      ]);
  });

  it("is told to the patient, from the one to the other and back, until it becomes void", async () => {
    const own = async (one: string) => accepted(await world.call("readOwnCertificate", { certificateId: one }));
    const completedInList = async (id = "listOwnCertificates") => {
      const { certificates } = accepted(await world.call(id));
      const completed = (certificates as Record<string, unknown>[]).filter((one) => one["isComplemented"] === true);
      return completed.map((one) => one["certificateId"]);
    };
    const { certificateId } = await anAskedOne();
    const id = await complementing(certificateId);
    expect(await own(certificateId)).not.toHaveProperty("isComplemented");
    accepted(await sign(id));
    expect(await own(certificateId)).toMatchObject({ isComplemented: true, complementedBy: id, complements: [] });
    expect(await own(id)).toMatchObject({ complements: [certificateId] });
    expect(await completedInList()).toEqual([certificateId]);
    expect(await completedInList("listCertificates")).toEqual([certificateId]);
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    for (const told of [await own(certificateId), await read(certificateId)])
      for (const name of ["isComplemented", "complementedBy"]) expect(told).not.toHaveProperty(name);
    expect(await completedInList()).toEqual([]);
  });

  it("is found among all that the patient has got since, and no longer where it is erased", async () => {
    const { certificateId } = await anAskedOne();
    const id = await complementing(certificateId);
    world.clock.pass({ minutes: 1 });
    await aSentCertificate(world);
    accepted(await sign(id));
    world.clock.pass({ minutes: 1 });
    await aSentCertificate(world);
    expect(await read(certificateId)).toMatchObject({ complementedBy: id });
    accepted(await world.call("eraseCertificate", { certificateId: id, caseNumber: "Dnr 2026/1" }));
    expect(await read(certificateId)).not.toHaveProperty("complementedBy");
  });

  it("names the request by the very letters of its sender", async () => {
    const certificateId = await aSentCertificate(world);
    const asWritten = "7A5E7A9C-0B1D-4C2E-8F3A-6B5C4D3E2F1A";
    await asks(certificateId, asWritten);
    const id = await complementing(certificateId);
    accepted(await sign(id));
    expect((await delivered(id)).inReplyTo).toEqual({ messageId: asWritten });
  });

  it("is for what a recipient waits for, at the unit that issued it", async () => {
    const certificateId = await aSentCertificate(world);
    expect(refusal(await complement(certificateId))).toEqual([409, "complement-not-awaited"]);
    await aQuestion(world, certificateId);
    expect(refusal(await complement(certificateId))).toEqual([409, "complement-not-awaited"]);
    const messageId = await asks(certificateId);
    expect(refusal(await complement(certificateId, surgery))).toEqual([403, "certificate-not-your-units"]);
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Inget att tillägga" }));
    expect(refusal(await complement(certificateId))).toEqual([409, "complement-not-awaited"]);
    expect((await read(certificateId))["actions"]).not.toContain("complement");
  });

  it("leaves what was answered in words meanwhile as it is, and goes to the recipient all the same", async () => {
    const { certificateId, messageId } = await anAskedOne();
    const id = await complementing(certificateId);
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Se det nya intyget" }));
    expect(accepted(await sign(id))["sentTo"]).toBe("FKASSA");
    expect((await delivered(id)).inReplyTo).toBeUndefined();
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    expect(await waiting()).toEqual([]);
  });

  it("settles what is marked as handled too, before or in the same moment: it does not wait again", async () => {
    const { certificateId, messageId } = await anAskedOne();
    const mark = async (isHandled: boolean) => world.call("handleMessage", { certificateId, messageId, isHandled });
    const id = await complementing(certificateId);
    accepted(await mark(true));
    world.beforeTransaction = async () => void accepted(await mark(false));
    accepted(await sign(id));
    expect(await waiting()).toEqual([]);
    expect(refusal(await mark(false))).toEqual([409, "message-answered"]);
    expect(refusal(await complement(certificateId))).toEqual([409, "certificate-complemented"]);
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    expect(await waiting()).toEqual([messageId]);
  });

  it("settles the request that it names, also where there are more than are settled at once", async () => {
    const certificateId = await aSentCertificate(world);
    for (let asked = 0; asked < 51; asked += 1) {
      world.clock.pass({ minutes: 1 });
      await asks(certificateId);
    }
    const id = await complementing(certificateId);
    accepted(await sign(id));
    const named = (await delivered(id)).inReplyTo?.messageId;
    expect(await waiting()).toHaveLength(1);
    expect(await waiting()).not.toContain(named);
  });

  it("settles what is asked in the same moment too", async () => {
    const { certificateId } = await anAskedOne();
    const id = await complementing(certificateId);
    world.beforeTransaction = async () => void (await asks(certificateId));
    accepted(await sign(id));
    expect(await waiting()).toEqual([]);
  });

  it("has the requests wait again where it becomes void, and can then be done anew", async () => {
    const { certificateId, messageId } = await anAskedOne();
    const id = await complementing(certificateId);
    accepted(await sign(id));
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    expect(await waiting()).toEqual([messageId]);
    accepted(await sign(await complementing(certificateId)));
  });

  it("has nothing wait again about what is void itself", async () => {
    const { certificateId } = await anAskedOne();
    const id = await complementing(certificateId);
    accepted(await sign(id));
    for (const one of [certificateId, id])
      accepted(await world.call("revokeCertificate", { certificateId: one, reason: "wrong-patient" }));
    expect(await waiting()).toEqual([]);
    expect(await read(certificateId)).not.toHaveProperty("isComplemented");
  });

  it("is signed for no test person: nothing of theirs is sent", async () => {
    const { certificateId } = await anAskedOne();
    const id = await complementing(certificateId);
    await world.register(tolvan, { isTestPerson: true });
    expect(refusal(await sign(id))).toEqual([409, "patient-test-person"]);
    expect(await world.stores.certificates.find(id)).toBeUndefined();
    const { certificateId: other } = await world.register(tolvan, {}).then(anAskedOne);
    await world.register(tolvan, { isTestPerson: true });
    expect(refusal(await complement(other))).toEqual([409, "patient-test-person"]);
  });

  it("is signed once where two sign in the same moment", async () => {
    const { certificateId } = await anAskedOne();
    const id = await complementing(certificateId);
    const before = deliveries().length;
    world.beforeTransaction = async () => void accepted(await sign(id));
    await sign(id);
    expect(deliveries()).toHaveLength(before + 1);
  });
});
