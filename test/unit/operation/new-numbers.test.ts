import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { testPersonnummer } from "../../../lib/local/test-personnummer.ts";
import type { Sending } from "../../fixtures/api-event.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { operations } from "../../fixtures/operations.ts";
import { citizenClaims, staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aLockedDraft,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  ask,
  completeAnswers,
  envelope,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

type Fields = Readonly<Record<string, unknown>>;
type Caller = Omit<Sending, "input">;

/** What the patient went by when all was written, and what they go by now. */
const before = tolvan;
const now = testPersonnummer("19121213", "male");
const somebodyElse = "197705232382";

const contracts = [...operations.values()].map(({ operation }) => operation.contract);

/** Every operation that is about a patient: by its own word, the patient's own, and the national contracts. */
const aboutPatients = contracts
  .filter(
    ({ concernsPatient, scope, binding }) =>
      concernsPatient === true || scope?.startsWith("citizen:") === true || binding === "soap",
  )
  .map(({ id }) => id);

/** The table of the page: what each does where the patient has a new number. */
const described = new Map(
  [
    ...readFileSync("docs/domain/patients.md", "utf8").matchAll(
      /^\| `([A-Za-z]+)` \| (finds|begins|judges|own|compares|asks nobody) \|$/gm,
    ),
  ].map(([, id = "", does = ""]) => [id, does]),
);
const those = (kind: string) => [...described].filter(([, does]) => does === kind).map(([id]) => id);

let world: World;
let certificateId: string;
let messageId: string;
let draft: string;
let locked: string;
let unsent: string;
beforeEach(async () => {
  world = await aWorld();
  certificateId = await aSentCertificate(world);
  messageId = await aQuestion(world, certificateId);
  draft = await aDraft(world);
  locked = await aLockedDraft(world);
  unsent = await aSignedCertificate(world);
  await world.renumber([before, now]);
});

/** The input of an operation on a draft or certificate. */
function onOne(id: string): Fields {
  const isOnDraft =
    (/Draft(Versions?|Ready)?$/.test(id) && !["deriveDraft", "saveAnswerDraft", "saveQuestionDraft"].includes(id)) ||
    id === "signCertificate";
  const given: Readonly<Record<string, Fields>> = {
    saveDraft: { form: sickLeaveForm, seenRevision: 1, answers: rewrittenAnswer },
    readDraftVersion: { version: 1 },
    deriveDraft: { kind: "renew" },
    signCertificate: { seenRevision: 1 },
    sendCertificate: { consent: "in-person" },
    answerQuestion: { messageId, text: "Vi återkommer" },
    askRecipient: { subject: "KONTKT", text: "Ring oss" },
    saveQuestionDraft: { subject: "KONTKT", seenRevision: 0, text: "Ring oss" },
    handleMessage: { messageId, isHandled: true },
    saveAnswerDraft: { messageId, seenRevision: 0, text: "Vi återkommer" },
    archiveOwnCertificate: { isArchived: true },
    assignQuestion: { messageId, assignee: units.healthCentre.hsaId },
    revokeCertificate: { reason: "wrong-patient" },
    eraseCertificate: { caseNumber: "IVO 1-2026" },
  };
  if (id === "readPatients") return { certificateIds: [certificateId] };
  if (id === "copyDraft") return { certificateId: locked };
  if (id === "revokeDraft") return { certificateId: locked, reason: "wrong-patient" };
  const one = isOnDraft ? draft : id === "sendCertificate" || id === "sendOwnCertificate" ? unsent : certificateId;
  return { certificateId: one, ...given[id] };
}

const seen: Caller = { headers: { "if-match": '"1"' } };
const nurse: Caller = { ...seen, claims: { ...staffClaims(staff.elin), role: "NURSE" } };
const citizen = (number: string): Caller => ({ claims: citizenClaims(number) });

/** What lies by the old number that a list of a patient may have. */
function earlierIn(list: string): string[] {
  return list === "searchDrafts" ? [draft, locked].toSorted() : [certificateId, unsent].toSorted();
}

async function listed(id: string, input: Fields = {}, caller: Caller = {}): Promise<unknown[]> {
  const answer = accepted(await world.call(id, input, caller));
  return ((answer["certificates"] ?? answer["drafts"]) as Fields[]).map((one) => one["certificateId"]);
}

describe("A patient who has a new number", () => {
  it("is met by every operation that is about a patient, as the page says", () => {
    expect([...described.keys()].toSorted()).toEqual(aboutPatients.toSorted());
  });

  describe("is found by either number with what lies by the other", () => {
    const searches: Readonly<Record<string, (number: string) => Promise<unknown[]>>> = {
      listOwnCertificates: (number) => listed("listOwnCertificates", {}, citizen(number)),
      searchCertificates: (patient) => listed("searchCertificates", { patient }),
      searchDrafts: (patient) => listed("searchDrafts", { patient }),
    };

    it("in all lists of a patient", () => {
      expect(Object.keys(searches).toSorted()).toEqual(those("finds").toSorted());
    });

    it.each(Object.keys(searches))("by %s, and nobody else is", async (id) => {
      const created = await world.call("createDraft", { form: sickLeaveForm, patient: now, answers: completeAnswers });
      const later = String(accepted(created)["certificateId"]);
      if (id !== "searchDrafts")
        accepted(await world.call("signCertificate", { certificateId: later, seenRevision: 1 }));
      const both = [...earlierIn(id), later].toSorted();
      for (const number of [now, before]) expect((await searches[id]!(number)).toSorted(), number).toEqual(both);
      expect(await searches[id]!(somebodyElse)).toEqual([]);
    });

    it.each(Object.keys(searches))("by %s from the new number alone, where protected", async (id) => {
      await world.renumber([before, now], { isProtected: true });
      const created = await world.call("createDraft", { form: sickLeaveForm, patient: now, answers: completeAnswers });
      const later = String(accepted(created)["certificateId"]);
      if (id !== "searchDrafts")
        accepted(await world.call("signCertificate", { certificateId: later, seenRevision: 1 }));
      expect((await searches[id]!(now)).toSorted()).toEqual([...earlierIn(id), later].toSorted());
      expect((await searches[id]!(before)).toSorted()).toEqual(earlierIn(id));
    });

    it.each(Object.keys(searches))("by %s no more once the register has taken it back", async (id) => {
      await world.register(before, { linkedNumbers: [] });
      expect(await searches[id]!(now)).toEqual([]);
      expect(await searches[id]!(before)).toHaveLength(earlierIn(id).length);
    });

    it("is logged by the number that the certificate has", async () => {
      await listed("listOwnCertificates", {}, citizen(now));
      const patientKey = await world.stores.keys.personKey(before);
      const entries = world.tables.all("audit").filter(({ operation }) => operation === "listOwnCertificates");
      expect(entries.map(({ pk }) => pk)).toEqual([`PATIENT#${patientKey}`, `PATIENT#${patientKey}`]);
    });
  });

  describe("is judged by what holds of them now", () => {
    it.each([
      "readDraft",
      "listDraftVersions",
      "readDraftVersion",
      "validateDraft",
      "printDraft",
      "saveDraft",
      "markDraftReady",
      "assignDraft",
      "deleteDraft",
      "signCertificate",
      "copyDraft",
      "deriveDraft",
      "readCertificate",
      "printCertificate",
      "sendCertificate",
      "listMessages",
      "answerQuestion",
      "askRecipient",
      "saveQuestionDraft",
      "handleMessage",
      "saveAnswerDraft",
      "assignQuestion",
      "readPatients",
    ])("by %s", async (id) => {
      expect(those("judges")).toContain(id);
      // Nobody knows who the new number is: what the old one's record says is not enough.
      await world.tables.transact([{ table: "directory", pk: `PERSON#${now}`, sk: "PERSON", put: {} }]);
      world.restart();
      const unsure = await world.call(id, onOne(id), seen);
      if (!["saveDraft", "markDraftReady", "assignDraft"].includes(id))
        expect(unsure.json.code).toBe("person-register-unavailable");
      await world.register(now, { linkedNumbers: [before], isProtected: true });
      if (id === "saveDraft") expect((await world.call(id, onOne(id), nurse)).json.code).toBe("patient-protected");
      await world.register(now, { linkedNumbers: [before] });
      const done = await world.call(id, onOne(id), seen);
      expect(done.status).toBeLessThan(300);
      if (id !== "deriveDraft" && id !== "copyDraft") return;
      const derived = accepted(await world.call("readDraft", { certificateId: String(done.json.certificateId) }));
      expect(derived["patient"]).toBe(now);
    });
  });

  describe("uses their own as before", () => {
    it.each([
      ["readOwnCertificate", 200],
      ["readOwnSendings", 200],
      ["printOwnCertificate", 200],
      ["sendOwnCertificate", 200],
      ["archiveOwnCertificate", 200],
    ])("by %s", async (id, status) => {
      expect(those("own")).toContain(id);
      const one = onOne(id);
      expect((await world.call(id, one, citizen(somebodyElse))).json.code).toBe("certificate-not-found");
      expect((await world.call(id, one, citizen(now))).status).toBe(status);
      if (id !== "sendOwnCertificate") expect((await world.call(id, one, citizen(before))).status).toBe(status);
      if (id === "readOwnCertificate") {
        const earlierNumber = async (number: string) => (await world.call(id, one, citizen(number))).json.earlierNumber;
        expect([await earlierNumber(now), await earlierNumber(before)]).toEqual([before, undefined]);
      }
      await world.register(before, { linkedNumbers: [] });
      expect((await world.call(id, one, citizen(now))).json.code).toBe("certificate-not-found");
    });

    it.each(["it", "the other"])("is told what one by the new number replaces by the old, %s first", async (which) => {
      const first = journalCertificate(units.healthCentre.hsaId, before, "2026-11-16");
      const second = journalCertificate(units.healthCentre.hsaId, now, "2026-11-18", first.id);
      for (const { xml } of which === "it" ? [second, first] : [first, second])
        expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
      const read = await world.call("readOwnCertificate", { certificateId: second.id }, citizen(now));
      expect(accepted(read)["replaces"]).toEqual([first.id]);
      const old = await world.call("readOwnCertificate", { certificateId: first.id }, citizen(now));
      expect(accepted(old)["replacedBy"]).toBe(second.id);
    });
  });

  describe("gets what is new by the number that holds", () => {
    it("in two operations", () => {
      expect(those("begins").toSorted()).toEqual(["createDraft", "lookUpPatient"]);
    });

    it("whichever of them is given, and it is told", async () => {
      const asked = { form: sickLeaveForm, answers: completeAnswers };
      const byOld = accepted(await world.call("createDraft", { ...asked, patient: before }));
      expect(byOld["isByNewNumber"]).toBe(true);
      const byNew = accepted(await world.call("createDraft", { ...asked, patient: now }));
      expect(byNew["isByNewNumber"]).toBeUndefined();
      for (const { certificateId: id } of [byOld, byNew]) {
        const { json } = await world.call("readDraft", { certificateId: id });
        expect([json.patient, json.person.statuses]).toEqual([now, []]);
      }
    });

    it("and is looked up with the forms of the one that holds", async () => {
      const of = async (patient: string) => accepted(await world.call("lookUpPatient", { patient }));
      expect(await of(before)).toMatchObject({ person: { statuses: ["renumbered"], newNumber: now } });
      expect((await of(before))["forms"]).toEqual((await of(now))["forms"]);
      await world.register(now, { linkedNumbers: [before], isDeceased: true });
      expect((await of(before))["forms"]).toEqual([]);
    });

    it("but not where it is not told, as of who is protected: then the old one is refused", async () => {
      await world.renumber([before, now], { isProtected: true });
      const { json } = await world.call("createDraft", { form: sickLeaveForm, patient: before });
      expect(json.code).toBe("patient-renumbered");
      expect(JSON.stringify(json)).not.toContain(now);
    });
  });

  describe("is named by either number", () => {
    it("in both national contracts", () => {
      expect(those("compares").toSorted()).toEqual(["registerCertificate", "sendMessageToCare"]);
    });

    it("in a recipient's message", async () => {
      const named = (number: string) =>
        ask(world, certificateId, { patient: { kind: "personnummer", number } }).then(({ text }) => text);
      expect(await named(now)).toContain(">OK<");
      expect(await named(somebodyElse)).toContain("CIVIC_REGISTRATION_NUMBER_INCONSISTENCY_ERROR");
      world.loseRegister();
      expect(await named(before)).toContain(">OK<");
      expect(await named(now)).toContain("TECHNICAL_ERROR");
    });

    it("in a certificate that answers a request for a complement", async () => {
      await ask(world, certificateId, { id: "k1", subject: "KOMPLT", complements: [{ questionId: "32", text: "?" }] });
      const { xml } = journalCertificate(units.healthCentre.hsaId, now, "2026-11-20", certificateId);
      const answering = Buffer.from(xml)
        .toString()
        .replace("ERSATT", "KOMPLT")
        .replace("<r:intyg", "<r:svarPa><meddelande-id>k1</meddelande-id></r:svarPa><r:intyg");
      const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(answering)) });
      expect(text).toContain(">OK<");
      const { messages } = accepted(await world.call("listMessages", { certificateId }));
      expect(messages).toContainEqual(expect.objectContaining({ messageId: "k1", state: "handled" }));
    });
  });

  it.each(["verifyCertificate", "revokeCertificate", "eraseCertificate"])(
    "is asked for by nobody in %s",
    async (id) => {
      expect(those("asks nobody")).toContain(id);
      world.loseRegister();
      expect((await world.call(id, onOne(id))).status).toBeLessThan(300);
    },
  );

  it.each(
    aboutPatients.filter(
      (id) =>
        !["registerCertificate", "sendMessageToCare", "deleteDraft", "signCertificate", "eraseCertificate"].includes(
          id,
        ),
    ),
  )("is told by %s of no number that was not asked for, but the one that they go by now", async (id) => {
    const last = testPersonnummer("19121214", "male");
    await world.renumber([before, now, last]);
    const isLooking = ["finds", "begins"].includes(described.get(id) ?? "") && id !== "listOwnCertificates";
    const input = isLooking ? { patient: now, ...(id === "createDraft" ? { form: sickLeaveForm } : {}) } : onOne(id);
    const caller = contractOf(id).scope?.startsWith("citizen:") === true ? citizen(last) : seen;
    const { text, status } = await world.call(id, id === "listOwnCertificates" ? {} : input, caller);
    expect(status).toBeLessThan(300);
    const told = [...text.matchAll(/\d{12}/g)].map(([number]) => number).filter((one) => one === before || one === now);
    const tells = described.get(id) ?? "";
    const allowed = ["judges", "own"].includes(tells) ? [before] : tells === "begins" ? [now] : [];
    expect(told.filter((one) => !allowed.includes(one))).toEqual([]);
  });
});

function contractOf(id: string) {
  const contract = contracts.find((one) => one.id === id);
  if (contract === undefined) throw new Error(`There is no operation ${id}`);
  return contract;
}
