import { describe, expect, it } from "vitest";
import type { KnownOfMessage, Message, ReceivedMessage } from "../../../../functions/certificate/model/message.ts";
import { admit, understand } from "../../../../functions/certificate/model/message.ts";
import { authorityQuestion, tolvan } from "../national-xml/messages.ts";

function understood(changes: Partial<ReceivedMessage>): Message {
  const result = understand({ ...authorityQuestion, ...changes });
  if (!result.ok) throw new Error(result.refusal.errors.map(({ code }) => code).join());
  return result.value;
}

function contradictions(changes: Partial<ReceivedMessage>): readonly string[] {
  const result = understand({ ...authorityQuestion, ...changes });
  return result.ok ? [] : result.refusal.errors.map(({ code }) => code);
}

const answerTo = { messageId: "m1" };
const complements = [{ questionId: "1", text: "x" }];

describe("A received message", () => {
  it.each(["AVSTMN", "KONTKT", "OVRIGT"])("about %s is a question", (subject) => {
    expect(understood({ subject, lastAnswerDate: "2026-12-01" })).toMatchObject({
      kind: "question",
      subject,
      lastAnswerDate: "2026-12-01",
    });
  });

  it("is a complement request, with or without items", () => {
    expect(understood({ subject: "KOMPLT", complements })).toMatchObject({ kind: "complement-request", complements });
    expect(understood({ subject: "KOMPLT" })).toMatchObject({ kind: "complement-request", complements: [] });
  });

  it("is an answer when it names what it answers", () => {
    expect(understood({ answerTo })).toMatchObject({ kind: "answer", subject: "AVSTMN", answerTo });
  });

  it("is a reminder when it names what it reminds of", () => {
    expect(understood({ subject: "PAMINN", reminderOf: "m1" })).toMatchObject({ kind: "reminder", reminderOf: "m1" });
  });

  it.each<[string, Partial<ReceivedMessage>]>([
    ["SUBJECT_NOT_SUPPORTED_ERROR", { subject: "SVAR" }],
    ["KOMPLETTERING_INCONSISTENCY_ERROR", { complements }],
    ["PAMINNELSE_ID_INCONSISTENCY_ERROR", { subject: "PAMINN" }],
    ["PAMINNELSE_ID_INCONSISTENCY_ERROR", { reminderOf: "m1" }],
    ["MESSAGE_TYPE_CONSISTENCY_ERROR", { answerTo, lastAnswerDate: "2026-12-01" }],
  ])("that contradicts itself is refused with %s: %j", (code, changes) => {
    expect(contradictions(changes)).toEqual([code]);
  });

  it("is refused with all that is wrong at once", () => {
    expect(
      contradictions({ subject: "X", complements, reminderOf: "m", answerTo, lastAnswerDate: "2026-12-01" }),
    ).toHaveLength(4);
  });
});

describe("A message to care", () => {
  const certificate = {
    reference: authorityQuestion.certificate,
    patient: tolvan,
    isRevoked: false,
    isTest: false,
    hasMessages: true,
    questions: new Set(["1", "32"]),
  };
  const known: KnownOfMessage = { messageIdIsTaken: false, certificate };

  function codes(message: Message, changes: Partial<KnownOfMessage>): readonly string[] {
    const result = admit(message, { ...known, ...changes });
    return result.ok ? [] : result.refusal.errors.map(({ code }) => code);
  }

  it("is admitted when all it refers to is there", () => {
    expect(codes(understood({}), {})).toEqual([]);
    expect(codes(understood({ answerTo }), { answered: { subject: "AVSTMN" } })).toEqual([]);
    expect(codes(understood({ subject: "PAMINN", reminderOf: "m1" }), { reminded: { subject: "KOMPLT" } })).toEqual([]);
  });

  it.each<[string, Partial<KnownOfMessage>]>([
    ["MEDDELANDE_ID_NOT_UNIQUE_ERROR", { messageIdIsTaken: true }],
    [
      "CIVIC_REGISTRATION_NUMBER_INCONSISTENCY_ERROR",
      { certificate: { ...certificate, patient: { ...tolvan, number: "191212121213" } } },
    ],
    [
      "CIVIC_REGISTRATION_NUMBER_INCONSISTENCY_ERROR",
      { certificate: { ...certificate, patient: { ...tolvan, kind: "samordningsnummer" } } },
    ],
    [
      "CERTIFICATE_NOT_FOUND_ERROR",
      { certificate: { ...certificate, reference: { ...certificate.reference, issuingUnit: "SE1" } } },
    ],
    ["SUBJECT_NOT_SUPPORTED_ERROR", { certificate: { ...certificate, hasMessages: false } }],
    ["TEST_CERTIFICATE", { certificate: { ...certificate, isTest: true } }],
    ["CERTIFICATE_REVOKED_ERROR", { certificate: { ...certificate, isRevoked: true } }],
  ])("is refused with %s", (code, changes) => {
    expect(codes(understood({}), changes)).toEqual([code]);
  });

  it("names the certificate as ids are compared", () => {
    const { id, issuingUnit } = certificate.reference;
    const reference = { id: ` ${id.toUpperCase()}\n`, issuingUnit: `\t${issuingUnit.toLowerCase()}` };
    expect(codes(understood({}), { certificate: { ...certificate, reference } })).toEqual([]);
  });

  it("asks for complements of questions that there are, and names the others", () => {
    const asked = (...ids: string[]) =>
      understood({ subject: "KOMPLT", complements: ids.map((questionId) => ({ questionId, text: "x" })) });
    expect(codes(asked("1", "32"), {})).toEqual([]);
    expect(admit(asked("1", "2", "032"), known)).toMatchObject({
      refusal: {
        errors: [{ pointer: "/komplettering/1/frage-id" }, { pointer: "/komplettering/2/frage-id" }],
      },
    });
  });

  it("is refused when there is no such certificate", () => {
    expect(admit(understood({}), { messageIdIsTaken: false })).toMatchObject({
      ok: false,
      refusal: { errors: [{ code: "CERTIFICATE_NOT_FOUND_ERROR" }] },
    });
  });

  it("is refused when it refers to a message that is not there, or answers one of another subject", () => {
    expect(codes(understood({ answerTo }), {})).toEqual(["REFERENCED_MESSAGE_NOT_FOUND_ERROR"]);
    expect(codes(understood({ subject: "PAMINN", reminderOf: "m1" }), {})).toEqual([
      "REFERENCED_MESSAGE_NOT_FOUND_ERROR",
    ]);
    expect(codes(understood({ answerTo }), { answered: { subject: "KONTKT" } })).toEqual(["SUBJECT_CONSISTENCY_ERROR"]);
  });
});
