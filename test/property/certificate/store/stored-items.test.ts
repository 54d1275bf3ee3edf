import fc from "fast-check";
import { expect, it } from "vitest";
import { ordinaryPerson } from "../../../../functions/certificate/model/registered-person.ts";
import type { Certificate } from "../../../../functions/certificate/model/certificate.ts";
import type { CertificateDocument } from "../../../../functions/certificate/model/certificate-document.ts";
import { waitsForUnit } from "../../../../functions/certificate/model/correspondence.ts";
import type { Correspondence } from "../../../../functions/certificate/model/correspondence.ts";
import type { Delivery } from "../../../../functions/certificate/model/delivery.ts";
import { deliveryId } from "../../../../functions/certificate/model/delivery.ts";
import type { Draft } from "../../../../functions/certificate/model/draft.ts";
import {
  prefillChanges,
  prefillFailures,
  prefillOmissions,
} from "../../../../functions/certificate/model/prefill-report.ts";
import type { PrefillReport } from "../../../../functions/certificate/model/prefill-report.ts";
import type { MessageDraft, QuestionWords } from "../../../../functions/certificate/model/message-draft.ts";
import { MessageDrafts, ofAnswers, ofQuestions } from "../../../../functions/certificate/store/message-drafts.ts";
import type { Breaker } from "../../../../functions/certificate/store/breaker-store.ts";
import { FavouriteCodes } from "../../../../functions/certificate/store/favourite-codes.ts";
import { deliveryWrite } from "../../../../functions/certificate/store/delivery-item.ts";
import type { StaffRecord } from "../../../../functions/certificate/model/staff-member.ts";
import { staffRoleOf } from "../../../../functions/certificate/model/staff-role.ts";
import { staffWrites, unitWrites } from "../../../../functions/certificate/store/directory-items.ts";
import type { CareUnit } from "../../../../functions/operation/care-unit.ts";
import { comparableHsaId } from "../../../../functions/operation/comparable-ids.ts";
import type { Write } from "../../../../functions/operation/tables.ts";
import { worksAt } from "../../../fixtures/people.ts";
import type { Stores } from "../../../fixtures/stores.ts";
import { memoryStores } from "../../../fixtures/stores.ts";

async function write({ tables }: Stores, writes: readonly Write[]): Promise<void> {
  expect(await tables.transact(writes)).toEqual({ committed: true });
}

function record<T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<T>;
}

/** A record some of whose fields may be absent. */
function withOptional<T extends object, O extends object>(
  required: { [K in keyof T]: fc.Arbitrary<T[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> },
): fc.Arbitrary<T & Partial<O>> {
  const parts = fc.tuple(record(required), fc.record(optional, { requiredKeys: [], noNullPrototype: true }));
  return parts.map(([some, more]) => ({ ...some, ...more }));
}

const word = fc.string({ maxLength: 12 });
const id = fc.uuid();
const time = fc.date({ noInvalidDate: true, min: new Date("2026-01-01"), max: new Date("2026-12-31") });
const at = time.map((date) => date.toISOString());
const count = fc.nat({ max: 999_999 });

const patient = fc.constant({ kind: "personnummer", number: "191212121212" } as const);
const relation = withOptional(
  {
    kind: fc.constantFrom("replace" as const, "renew" as const, "complement" as const, "copy" as const),
    certificateId: id,
  },
  { idRoot: word },
);
const value = fc.oneof(
  word,
  fc.integer(),
  fc.boolean(),
  record({ code: word, system: fc.constantFrom("ICD-10-SE" as const, "KSH97-P" as const) }),
  fc.record({ start: word, end: word }, { requiredKeys: [], noNullPrototype: true }),
);
const questionId = fc.constantFrom("1", "6", "11.1", "32");
const answers = fc.dictionary(questionId, fc.array(fc.dictionary(questionId, value, { noNullPrototype: true })), {
  noNullPrototype: true,
});

const omission = withOptional(
  { answerId: word, code: fc.constantFrom(...prefillOmissions), given: word },
  { partId: word },
);
const prefill: fc.Arbitrary<PrefillReport> = withOptional(
  {
    filled: fc.array(questionId),
    changed: fc.array(record({ pointer: word, code: fc.constantFrom(...prefillChanges) })),
    leftOut: fc.array(omission),
  },
  { failed: fc.constantFrom(...prefillFailures), untold: count },
);

const draft: fc.Arbitrary<Draft> = withOptional(
  {
    id,
    type: word,
    version: word,
    revision: fc.integer({ min: 1, max: 999_999 }),
    unit: word,
    careProvider: word,
    patient,
    relations: fc.array(relation),
    answers,
    createdAt: at,
    createdBy: word,
    updatedAt: at,
    updatedBy: word,
  },
  { prefill },
);

it("reads back any draft", async () => {
  await fc.assert(
    fc.asyncProperty(draft, async (one) => {
      const stores = await memoryStores();
      const { writes } = await stores.drafts.creation(one);
      await write(stores, writes);
      expect((await stores.drafts.find(one.id))?.draft).toStrictEqual(one);
      const { id: draftId, type, version, revision, createdAt, updatedAt } = one;
      const { lines } = await stores.drafts.listOfUnit(one, { limit: 1000 });
      expect(lines).toContainEqual({ id: draftId, type, version, revision, createdAt, updatedAt });
    }),
    { numRuns: 50 },
  );
});

const certificate: fc.Arbitrary<Certificate> = withOptional(
  {
    id,
    type: word,
    version: word,
    state: fc.constantFrom("signed" as const, "revoked" as const),
    sequence: count,
    unit: word,
    careProvider: word,
    signedAt: at,
    signedBy: word,
    sendings: fc.array(
      record({
        recipient: word,
        at,
        by: word,
        consent: fc.constantFrom(
          "in-person" as const,
          "by-phone" as const,
          "in-writing" as const,
          "sent-by-the-patient" as const,
        ),
        sequence: count,
      }),
    ),
    origin: fc.constantFrom("webcert" as const, "registered" as const),
    namesPatient: fc.boolean(),
  },
  {
    revokedAt: at,
    revocation: record({
      reason: fc.constantFrom("wrong-patient" as const, "other-serious-error" as const),
      by: word,
    }),
    sealedWords: fc.uint8Array({ maxLength: 40 }),
    sealedRevoker: fc.uint8Array({ maxLength: 40 }),
    replacedBy: id,
  },
);

const codedText = withOptional({ code: word }, { text: word });
const unit: fc.Arbitrary<CareUnit> = record({
  hsaId: id.map(comparableHsaId),
  name: word,
  workplaceCode: word,
  address: word,
  postalCode: word,
  city: word,
  phone: word,
  careProvider: record({ hsaId: word.map(comparableHsaId), name: word }),
});
const document: fc.Arbitrary<CertificateDocument> = withOptional(
  {
    id,
    type: word,
    version: word,
    patient,
    issuer: withOptional(
      {
        hsaId: word,
        name: word,
        positions: fc.array(codedText),
        specialities: fc.array(codedText),
        unit: fc
          .tuple(unit, fc.option(word, { nil: undefined }))
          .map(([one, email]) => (email === undefined ? one : { ...one, email })),
      },
      { prescriberCode: word },
    ),
    relations: fc.array(relation),
    answers,
  },
  {
    signedAt: word,
    sentAt: word,
    instances: fc.dictionary(questionId, fc.array(fc.option(count)), { noNullPrototype: true }),
  },
);

it("reads back any certificate, its text and what was signed", async () => {
  await fc.assert(
    fc.asyncProperty(certificate, document, fc.uint8Array(), async (one, text, signedXml) => {
      const stores = await memoryStores();
      const { replacedBy: _replacedBy, ...unreplaced } = one;
      const content = { document: text, signedXml, person: ordinaryPerson };
      const { stored: entered, writes } = await stores.certificates.signing(unreplaced, content, undefined);
      await write(stores, writes);
      const stored = { ...entered, certificate: one };
      await write(stores, await stores.certificates.changing(entered, { before: unreplaced, after: one, events: [] }));
      expect(await stores.certificates.find(one.id)).toStrictEqual(stored);
      const opened = await stores.certificates.open(one.id);
      expect(opened).toMatchObject({ certificate: one });
      expect(opened?.document).toStrictEqual(text);
      expect(Buffer.from(signedXml).equals(opened!.signedXml)).toBe(true);
      const { certificates } = await stores.certificates.listOfUnit(one, { limit: 1000 });
      expect(certificates).toContainEqual(stored);
    }),
    { numRuns: 50 },
  );
});

const message: fc.Arbitrary<Correspondence> = withOptional(
  {
    id,
    kind: fc.constantFrom("question" as const, "complement-request" as const, "answer" as const, "reminder" as const),
    subject: fc.constantFrom(
      "KOMPLT" as const,
      "AVSTMN" as const,
      "KONTKT" as const,
      "OVRIGT" as const,
      "PAMINN" as const,
    ),
    from: word,
    sentAt: at,
    at,
    state: fc.constantFrom("open" as const, "handled" as const),
    text: word,
    complements: fc.array(withOptional({ questionId: word, text: word }, { instance: count })),
  },
  {
    heading: word,
    answerTo: id,
    reminderOf: id,
    lastAnswerDate: word,
    reminders: withOptional({ count: fc.integer({ min: 1 }), firstAt: at, lastAt: at }, { lastAnswerDate: word }),
  },
);

it("reads back any message, with its certificate's key only", async () => {
  await fc.assert(
    fc.asyncProperty(id, message, async (certificateId, one) => {
      const stores = await memoryStores();
      const { key, write: keyWrite } = await stores.keys.issue(certificateId, "provider", "2026-11-22");
      const place = { unit: "unit", careProvider: "provider" };
      await write(stores, [keyWrite, stores.messages.entering({ id: certificateId, ...place }, one, key)]);
      expect(await stores.messages.find(certificateId, one.id, key)).toStrictEqual(one);
      expect(await stores.messages.list(certificateId, key)).toStrictEqual([one]);
      const { values } = await stores.messages.listOpen([place], { limit: 1000, today: "2026-11-22" });
      expect(values.map(({ messageId }) => messageId)).toStrictEqual(waitsForUnit(one) ? [one.id] : []);
      await expect(stores.messages.find(certificateId, one.id, new Uint8Array(32))).rejects.toThrow();
    }),
    { numRuns: 50 },
  );
});

const messageDraft: fc.Arbitrary<MessageDraft<QuestionWords>> = record({
  revision: fc.integer({ min: 1 }),
  words: withOptional(
    { text: fc.string(), subject: fc.constantFrom("AVSTMN" as const, "KONTKT" as const, "OVRIGT" as const) },
    { heading: fc.string() },
  ),
  at,
  by: word,
});

it("reads back any question or answer that is not sent, with its certificate's key only", async () => {
  await fc.assert(
    fc.asyncProperty(id, id, messageDraft, async (certificateId, place, question) => {
      const stores = await memoryStores();
      const { key } = await stores.keys.issue(certificateId, "provider", "2026-11-22");
      const answer = { ...question, words: { text: question.words.text } };
      const [answers, questions] = [
        new MessageDrafts(ofAnswers, stores.tables, () => undefined),
        new MessageDrafts(ofQuestions, stores.tables, () => undefined),
      ];
      await write(stores, [answers.changing(certificateId, place, { draft: answer }, key)]);
      await write(stores, [questions.changing(certificateId, place, { draft: question }, key)]);
      expect(await answers.find(certificateId, place, key)).toStrictEqual(answer);
      expect(await questions.find(certificateId, place, key)).toStrictEqual(question);
      expect([...(await answers.listOf(certificateId, key))]).toStrictEqual([[place, answer]]);
      expect([...(await questions.listOf(certificateId, key))]).toStrictEqual([[place, question]]);
      await expect(questions.find(certificateId, place, new Uint8Array(32))).rejects.toThrow();
    }),
    { numRuns: 50 },
  );
});

const delivery: fc.Arbitrary<Delivery> = withOptional(
  {
    subject: id.map((certificateId) => `C#${certificateId}`),
    recipient: fc.constantFrom("FKASSA", "TRANSP"),
    sequence: fc.integer({ min: 1, max: 999_999 }),
    action: fc.constantFrom("register" as const, "revoke" as const, "message" as const),
    state: fc.constantFrom("open" as const, "done" as const, "stopped" as const, "not-needed" as const),
    tries: count,
    nextTryAt: at,
    createdAt: at,
  },
  {
    messageId: id,
    place: record({ unit: word, careProvider: word }),
    lastOutcome: word,
    sealedWords: fc.uint8Array({ maxLength: 40 }),
    settledAt: at,
  },
);

it("reads back any delivery, and lists it to its recipient where it has not arrived at once, until it has", async () => {
  await fc.assert(
    fc.asyncProperty(delivery, fc.boolean(), async (any, hasFailed) => {
      const one: Delivery = any.state === "open" && hasFailed ? { ...any, waits: true } : any;
      const stores = await memoryStores();
      await write(stores, [deliveryWrite(one)]);
      expect(await stores.deliveries.find(deliveryId(one))).toStrictEqual(one);
      expect((await stores.deliveries.listOf(one.subject)).values).toStrictEqual([one]);
      const { deliveries } = await stores.deliveries.listUnsettled(one.recipient, { limit: 1000 });
      expect(deliveries.filter(({ subject }) => subject === one.subject)).toStrictEqual(
        one.state === "stopped" || one.waits === true ? [one] : [],
      );
    }),
    { numRuns: 50 },
  );
});

const member: fc.Arbitrary<StaffRecord> = withOptional(
  {
    hsaId: id.map(comparableHsaId),
    name: word,
    licences: fc.array(word),
    positions: fc.array(codedText),
    specialities: fc.array(codedText),
    groupPrescriptionCodes: fc.array(word),
    systemRoles: fc.array(word),
  },
  { prescriberCode: word, isProtected: fc.boolean() },
);

it("reads back any unit, who works there, and the codes it uses often", async () => {
  const system = fc.constantFrom("ICD-10-SE" as const, "KSH97-P" as const);
  await fc.assert(
    fc.asyncProperty(unit, member, fc.array(record({ system, code: word })), async (where, who, favourites) => {
      const stores = await memoryStores();
      const codes = new FavouriteCodes(stores.tables);
      await write(stores, [
        ...unitWrites(where),
        ...staffWrites(who, [worksAt(where)]),
        codes.write(where.hsaId, favourites),
      ]);
      expect(await stores.directory.findUnitOf(who.hsaId, where.hsaId)).toStrictEqual(where);
      expect(await stores.directory.findStaff(who.hsaId)).toMatchObject({ ...who, role: staffRoleOf(who) });
      expect(await stores.directory.unitsOf(who.hsaId)).toEqual([where.hsaId]);
      expect(await codes.of(where.hsaId)).toStrictEqual(favourites);
    }),
    { numRuns: 50 },
  );
});

const rest = record({ since: count, until: count, openings: count });
const breaker: fc.Arbitrary<Breaker> = fc.oneof(
  record({ state: fc.constant("closed" as const), outages: count }),
  rest.map((one) => ({ state: "open" as const, ...one })),
  rest.map((one) => ({ state: "probing" as const, ...one })),
);

it("reads back any breaker", async () => {
  await fc.assert(
    fc.asyncProperty(breaker, async (one) => {
      const stores = await memoryStores();
      expect(await stores.breakers.keep("FKASSA", undefined, one)).toBe(true);
      expect(await stores.breakers.find("FKASSA")).toStrictEqual(one);
      expect(await stores.breakers.find("TRANSP")).toBeUndefined();
      expect(await stores.breakers.keep("FKASSA", undefined, one)).toBe(false);
      expect(await stores.breakers.keep("FKASSA", one, { state: "closed", outages: 0 })).toBe(true);
    }),
  );
});
