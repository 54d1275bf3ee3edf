import { beforeEach, describe, expect, it, vi } from "vitest";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { aUnit, staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aQuestion,
  aSentCertificate,
  aMessage,
  ask,
  completeAnswers,
  envelope,
} from "../../fixtures/steps.ts";
import { sendMessageToCareXml } from "../certificate/national-xml/send-message-to-care-xml.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const surgery = { headers: { "care-unit": units.surgery.hsaId } };
const elsewhere = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };

async function open(caller = {}, input: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>[]> {
  return accepted(await world.call("listQuestions", input, caller))["questions"] as Record<string, unknown>[];
}

async function remind(certificateId: string, question: string, other = {}): Promise<void> {
  const reminder = await ask(world, certificateId, { subject: "PAMINN", reminderOf: question, ...other });
  expect(reminder.text).toContain(">OK<");
}

function accesses(): unknown[] {
  return world.tables.all("audit").filter(({ pk }) => pk.startsWith("PATIENT#"));
}

describe("the questions of a unit", () => {
  it("are those that wait for an answer, by their last day, with what the certificate is", async () => {
    const certificateId = await aSentCertificate(world);
    const second = await aQuestion(world, certificateId, { subject: "OVRIGT" });
    world.clock.pass({ minutes: 1 });
    const first = await aQuestion(world, certificateId, { lastAnswerDate: "2026-12-04" });
    const of = { certificateId, form: "FK7804-2.0", from: "FKASSA", kind: "question" };
    const listed = await open();
    expect(listed).toMatchObject([
      { ...of, messageId: first, subject: "KONTKT", lastAnswerDate: "2026-12-04" },
      { ...of, messageId: second, subject: "OVRIGT" },
    ]);
    expect(Object.keys(listed[1]!)).not.toContain("lastAnswerDate");
  });

  it("come page by page, the soonest last day first, whenever they were asked, and then the longest wait", async () => {
    const certificateId = await aSentCertificate(world);
    const asked: string[] = [];
    const days = ["2026-12-09", undefined, "2026-12-01", "2027-01-04", undefined, "2026-12-01"];
    for (const day of days) {
      world.clock.pass({ minutes: 1 });
      asked.push(await aQuestion(world, certificateId, day === undefined ? {} : { lastAnswerDate: day }));
    }
    const inTurn = [2, 5, 0, 3, 1, 4].map((at) => asked[at]);
    const seen: unknown[] = [];
    let after: unknown;
    do {
      const page = accepted(await world.call("listQuestions", { limit: 2, after }));
      seen.push(...(page["questions"] as { messageId: string }[]).map(({ messageId }) => messageId));
      after = page["next"];
    } while (after !== undefined);
    expect(seen).toEqual(inTurn);
  });

  it("leave the list when they are answered, and when their certificate is made void", async () => {
    const certificateId = await aSentCertificate(world);
    const [answered, waits] = [await aQuestion(world, certificateId), await aQuestion(world, certificateId)];
    accepted(await world.call("answerQuestion", { certificateId, messageId: answered, text: "Ja" }));
    expect(await open()).toMatchObject([{ messageId: waits }]);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(await open()).toEqual([]);
    accepted(await world.call("handleMessage", { certificateId, messageId: waits, isHandled: false }));
    expect(await open()).toMatchObject([{ messageId: waits }]);
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-12345/2026" }));
    expect(await open()).toEqual([]);
  });

  it("leave the list with the certificate also where care has asked much itself", async () => {
    const certificateId = await aSentCertificate(world);
    for (let n = 0; n < 30; n += 1)
      accepted(await world.call("askRecipient", { certificateId, subject: "KONTKT", text: `Fråga ${String(n)}` }));
    await aQuestion(world, certificateId);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(await open()).toEqual([]);
  });

  it("are not what care is told: nobody answers that", async () => {
    const certificateId = await aSentCertificate(world);
    const question = await aQuestion(world, certificateId);
    await remind(certificateId, question);
    expect(await open()).toMatchObject([{ messageId: question }]);
  });

  it("are those of the unit that issued the certificate", async () => {
    await aQuestion(world, await aSentCertificate(world));
    expect([await open(surgery), await open(elsewhere)]).toEqual([[], []]);
  });

  it("are those of types that one may answer for", async () => {
    await aQuestion(world, await aSentCertificate(world));
    expect(await open({ claims: staffClaims(staff.nils) })).toHaveLength(1);
    expect(await open({ claims: staffClaims({ ...staff.nils, role: "DENTIST" }) })).toHaveLength(1);
    const asSecretary = { claims: staffClaims({ ...staff.nils, role: "PHARMACIST" }) };
    expect(await open(asSecretary)).toEqual([]);
  });

  it("tell nothing of the patient, and so leave no trace in the access log", async () => {
    await aQuestion(world, await aSentCertificate(world), { text: "Ring om Snickaren" });
    const before = accesses().length;
    const answer = await world.call("listQuestions");
    expect(answer.text).not.toMatch(/Snickaren|19121212/);
    expect(accesses()).toHaveLength(before);
  });
});

describe("what a recipient reminds of", () => {
  const told = async (certificateId: string) =>
    accepted(await world.call("listMessages", { certificateId }))["messages"] as Record<string, unknown>[];

  it("comes up to the first reminder's day, and says how often and when it was reminded of", async () => {
    const certificateId = await aSentCertificate(world);
    const [late, soon] = [
      await aQuestion(world, certificateId, { lastAnswerDate: "2026-11-20" }),
      await aQuestion(world, certificateId, { lastAnswerDate: "2026-11-24" }),
    ];
    world.clock.pass({ minutes: 1 });
    const reminded = await aQuestion(world, certificateId);
    await remind(certificateId, reminded);
    world.clock.pass({ hours: 72 });
    await remind(certificateId, reminded);
    const lastAt = world.clock.now();
    const reminders = { count: 2, lastAt };
    expect(await open()).toMatchObject([{ messageId: late }, { messageId: reminded, reminders }, { messageId: soon }]);
    expect((await told(certificateId)).find(({ messageId }) => messageId === reminded)).toMatchObject({ reminders });
  });

  it("has the last day that the reminder names, and else its own", async () => {
    const certificateId = await aSentCertificate(world);
    const moved = await aQuestion(world, certificateId, { lastAnswerDate: "2026-11-20" });
    world.clock.pass({ minutes: 1 });
    const kept = await aQuestion(world, certificateId, { lastAnswerDate: "2026-11-28" });
    await remind(certificateId, moved, { lastAnswerDate: "2026-12-10" });
    await remind(certificateId, moved);
    await remind(certificateId, kept);
    const days = [
      { messageId: moved, lastAnswerDate: "2026-12-10" },
      { messageId: kept, lastAnswerDate: "2026-11-28" },
    ];
    expect(await open()).toMatchObject(days);
    expect((await told(certificateId)).filter(({ kind }) => kind === "question")).toMatchObject(days);
    expect(await open({}, { lastDay: "later" })).toMatchObject(days);
  });

  it("is the same message however often it was reminded of", async () => {
    const certificateId = await aSentCertificate(world);
    const question = await aQuestion(world, certificateId);
    await remind(certificateId, question);
    const again = await ask(world, certificateId, { id: question });
    expect(again.text).toContain(">INFO<");
  });

  it("stays handled, and has its place when somebody puts it back", async () => {
    const certificateId = await aSentCertificate(world);
    const [first, messageId] = [
      await aQuestion(world, certificateId, { lastAnswerDate: "2026-11-30" }),
      await aQuestion(world, certificateId),
    ];
    accepted(await world.call("handleMessage", { certificateId, messageId, isHandled: true }));
    await remind(certificateId, messageId);
    expect(await open()).toMatchObject([{ messageId: first }]);
    accepted(await world.call("handleMessage", { certificateId, messageId, isHandled: false }));
    expect(await open()).toMatchObject([{ messageId, reminders: { count: 1 } }, { messageId: first }]);
  });

  it("is nothing that care has asked", async () => {
    const certificateId = await aSentCertificate(world);
    const asked = accepted(
      await world.call("askRecipient", { certificateId, subject: "OVRIGT", text: "Har ni fått det?" }),
    );
    await remind(certificateId, String(asked["messageId"]));
    expect((await told(certificateId))[0]).not.toHaveProperty("reminders");
    expect(await open()).toEqual([]);
  });
});

describe("a unit's inbox", () => {
  const today = "2026-11-22";

  it.each([
    ["passed", [0]],
    ["near", [1, 2]],
    ["later", [3]],
    ["none", [4]],
  ] as const)("is narrowed to what is %s, page by page", async (lastDay, expected) => {
    const certificateId = await aSentCertificate(world);
    const asked: string[] = [];
    for (const day of ["2026-11-21", today, "2026-11-25", "2026-11-26", undefined])
      asked.push(await aQuestion(world, certificateId, day === undefined ? {} : { lastAnswerDate: day }));
    expect(await everyPage({ lastDay })).toEqual(expected.map((at) => asked[at]));
  });

  it("is narrowed by kind, subject, recipient and type, each page full as long as there is more", async () => {
    const certificateId = await aSentCertificate(world);
    const complements = [{ questionId: "32", text: "Hur länge?" }];
    const [contact, other, completion, meeting] = [
      await aQuestion(world, certificateId),
      await aQuestion(world, certificateId, { subject: "OVRIGT" }),
      await aQuestion(world, certificateId, { subject: "KOMPLT", complements }),
      await aQuestion(world, certificateId, { subject: "AVSTMN" }),
    ];
    const sorted = (ids: readonly unknown[]) => ids.map(String).toSorted();
    const narrowed = async (asked: object) => sorted(await everyPage(asked));
    expect(await narrowed({ kind: "complement-request" })).toEqual([completion]);
    expect(await narrowed({ kind: "question" })).toEqual(sorted([contact, other, meeting]));
    expect(await narrowed({ subject: "OVRIGT" })).toEqual([other]);
    expect(await narrowed({ from: "FKASSA", type: "FK7804" })).toEqual(sorted([contact, other, completion, meeting]));
    expect(await narrowed({ from: "TRANSP" })).toEqual([]);
    expect(await narrowed({ type: "AG7804" })).toEqual([]);
    const page = accepted(await world.call("listQuestions", { kind: "question", limit: 2 }));
    expect(page["questions"]).toHaveLength(2);
  });

  it("counts on its first page what waits, has passed and is near, whatever is asked for", async () => {
    const certificateId = await aSentCertificate(world);
    for (const lastAnswerDate of ["2026-11-20", "2026-11-21", "2026-11-24", "2027-01-01"])
      await aQuestion(world, certificateId, { lastAnswerDate });
    const first = accepted(await world.call("listQuestions", { lastDay: "passed", limit: 1 }));
    const { hsaId, name } = units.healthCentre;
    expect(first["units"]).toEqual([{ hsaId, name, questions: 4, passed: 2, near: 1 }]);
    const second = accepted(await world.call("listQuestions", { lastDay: "passed", after: first["next"] }));
    expect(second).not.toHaveProperty("units");
  });

  async function everyPage(asked: object): Promise<unknown[]> {
    const seen: unknown[] = [];
    let after: unknown;
    do {
      const page = accepted(await world.call("listQuestions", { ...asked, limit: 1, after }));
      seen.push(...(page["questions"] as { messageId: string }[]).map(({ messageId }) => messageId));
      after = page["next"];
    } while (after !== undefined);
    return seen;
  }
});

describe("the inbox of a unit that has parts", () => {
  const { healthCentre } = units;
  const reception = { ...aUnit("SE9-U1", "Mottagningen", healthCentre.careProvider), partOf: healthCentre.hsaId };
  const atReception = { headers: { "care-unit": reception.hsaId } };
  const askedAtBoth = async () => {
    await world.tables.transact(unitWrites(reception));
    const atWhole = await aQuestion(world, await aSentCertificate(world), { lastAnswerDate: "2026-12-02" });
    const sent = await aSentCertificateAt(reception.hsaId);
    const asked = { certificate: { id: sent, issuingUnit: reception.hsaId }, lastAnswerDate: "2026-11-21" };
    const question = aMessage(sent, asked);
    const xml = envelope(Buffer.from(sendMessageToCareXml(question, reception.hsaId)));
    accepted(await world.call("sendMessageToCare", { xml }));
    const atPart = question.id;
    return { atWhole, atPart };
  };
  const named = ({ hsaId, name }: { readonly hsaId: string; readonly name: string }) => ({ hsaId, name });

  it("has what waits at both as one list, each with its unit, and counts them one by one", async () => {
    const { atWhole, atPart } = await askedAtBoth();
    const listed = accepted(await world.call("listQuestions", {}));
    expect(listed["questions"]).toMatchObject([
      { messageId: atPart, unit: named(reception) },
      { messageId: atWhole, unit: named(healthCentre) },
    ]);
    expect(listed["units"]).toEqual([
      { ...named(healthCentre), questions: 1, passed: 0, near: 0 },
      { ...named(reception), questions: 1, passed: 1, near: 0 },
    ]);
    expect(await open({}, { unit: reception.hsaId.toLowerCase() })).toMatchObject([{ messageId: atPart }]);
    expect(await open({}, { unit: healthCentre.hsaId })).toMatchObject([{ messageId: atWhole }]);
  });

  it("has at the part nothing of the whole, nor of another unit", async () => {
    const { atPart } = await askedAtBoth();
    expect(await open(atReception)).toMatchObject([{ messageId: atPart }]);
    for (const unit of [healthCentre.hsaId, units.surgery.hsaId, "TSTNMT-NONE"]) {
      const answer = await world.call("listQuestions", { unit }, atReception);
      expect([answer.status, answer.json.code]).toEqual([403, "unit-not-listed"]);
    }
  });

  it("has nothing of a part that is not in use", async () => {
    const { atWhole } = await askedAtBoth();
    await world.tables.transact(unitWrites({ ...reception, endDate: "2026-11-21" }));
    expect(await open()).toMatchObject([{ messageId: atWhole }]);
  });

  async function aSentCertificateAt(unit: string): Promise<string> {
    const at = { headers: { "care-unit": unit } };
    const input = { form: "FK7804-2.0", patient: tolvan, answers: completeAnswers };
    const certificateId = String(accepted(await world.call("createDraft", input, at))["certificateId"]);
    accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }, at));
    accepted(await world.call("sendCertificate", { certificateId, consent: "in-person" }, at));
    return certificateId;
  }
});

describe("whom drafts and certificates are about", () => {
  const whom = async (certificateIds: readonly string[], caller = {}) =>
    (
      accepted(await world.call("readPatients", { certificateIds }, caller))["patients"] as readonly {
        readonly certificateId: string;
        readonly patient: string;
      }[]
    ).map(({ certificateId, patient }) => ({ certificateId, patient }));
  const refusal = async (certificateIds: readonly string[], caller = {}) => {
    const answer = await world.call("readPatients", { certificateIds }, caller);
    return [answer.status, answer.json.code];
  };
  const aDraftFor = async (patient: string) =>
    String(accepted(await world.call("createDraft", { form: "FK7804-2.0", patient }))["certificateId"]);

  it("is told of what the caller may read, each once, and each is logged under its patient", async () => {
    const samordningsnummer = "191212721219";
    const [one, other, signed] = [
      await aDraftFor(tolvan),
      await aDraftFor(samordningsnummer),
      await aSentCertificate(world),
    ];
    expect(await whom([signed, other, one, other, "not-there"])).toEqual([
      { certificateId: signed, patient: tolvan },
      { certificateId: other, patient: samordningsnummer },
      { certificateId: one, patient: tolvan },
    ]);
    const entries = world.tables.all("audit").filter(({ operation }) => operation === "readPatients");
    expect(entries.map(({ activity }) => activity)).toEqual(["read", "read", "read"]);
    expect(new Set(entries.map(({ pk }) => pk)).size).toBe(2);
  });

  it("is told with the name, which no one is told of who is protected", async () => {
    await world.register(tolvan, { name: "Tolvan Tolvansson" });
    const draft = await aDraftFor(tolvan);
    const told = async () => (await world.call("readPatients", { certificateIds: [draft] })).json.patients[0].person;
    expect(await told()).toEqual({ name: "Tolvan Tolvansson", statuses: [] });
    await world.register(tolvan, { name: "Tolvan Tolvansson", isProtected: true });
    expect(await told()).toEqual({ statuses: ["protected"] });
  });

  it("is told to nobody but the few where the patient is protected", async () => {
    const signed = await aSentCertificate(world);
    await world.register(tolvan, { isProtected: true });
    const other = await aDraftFor("191212721219");
    const nurse = { claims: staffClaims(staff.nils) };
    expect((await whom([signed, other], nurse)).map(({ patient }) => patient)).toEqual(["191212721219"]);
    expect((await whom([signed, other])).map(({ patient }) => patient)).toEqual([tolvan, "191212721219"]);
    expect(await refusal([signed], surgery)).toEqual([404, "certificate-not-found"]);
  });

  it("is not told of another unit's draft, nor of another care provider's certificate", async () => {
    const draft = await aDraftFor(tolvan);
    const signed = await aSentCertificate(world);
    const before = accesses().length;
    expect(await refusal([draft], surgery)).toEqual([404, "certificate-not-found"]);
    expect(await refusal([draft, signed], elsewhere)).toEqual([404, "certificate-not-found"]);
    expect(await whom([draft, signed], surgery)).toEqual([{ certificateId: signed, patient: tolvan }]);
    expect(accesses()).toHaveLength(before + 1);
  });

  it("costs as many reads for fifty as for a few", async () => {
    const signed = [];
    for (let n = 0; n < 3; n += 1) signed.push(await aDraftFor(tolvan), await aSentCertificate(world));
    const reads = async (ids: readonly string[]) => {
      const get = vi.spyOn(world.tables, "get");
      await whom(ids);
      const count = get.mock.calls.length;
      get.mockRestore();
      return count;
    };
    const unknown = Array.from({ length: 19 }, (_, n) => `not-there-${String(n)}`);
    expect(await reads([...signed, ...unknown])).toBe(await reads(signed.slice(0, 2)));
  });

  it("leaves out what cannot be read, and tells the operator", async () => {
    const [draft, certificateId] = [await aDraftFor(tolvan), await aSentCertificate(world)];
    const place = { table: "certificates", pk: `C#${draft}`, sk: "DRAFT" } as const;
    await world.tables.transact([{ ...place, set: { content: new Uint8Array(64) } }]);
    expect(await whom([draft, certificateId])).toEqual([{ certificateId, patient: tolvan }]);
    expect(world.logLines.filter((line) => line.includes('"item-damaged"'))).toHaveLength(1);
  });

  it("is told of what a journal system has registered", async () => {
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    accepted(await world.call("registerCertificate", { xml: envelope(xml) }));
    expect(await whom([id])).toEqual([{ certificateId: id, patient: tolvan }]);
  });
});
