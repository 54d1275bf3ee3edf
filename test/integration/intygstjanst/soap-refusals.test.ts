import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { listAt } from "../../fixtures/main-job/read-answer.ts";
import type { ReceivedMessage } from "../../../functions/certificate/model/message.ts";
import { writeEnvelope } from "../../../functions/certificate/national-xml/envelope.ts";
import {
  api,
  aPatient,
  eventually,
  ownUnit,
  receivedBy,
  send,
  signedCertificate,
  succeeded,
  tables,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";
import { startedExchange, tokenFor } from "../../started-exchange.ts";
import { sendMessageToCareXml } from "../../unit/certificate/national-xml/send-message-to-care-xml.ts";

type Path = "/riv/register-certificate" | "/riv/send-message-to-care";

async function post(path: Path, actor: string, body: Uint8Array<ArrayBuffer> | string) {
  const headers = { authorization: `Bearer ${await tokenFor(actor)}`, "content-type": "text/xml; charset=utf-8" };
  const response = await fetch(`${startedExchange().origin}${path}`, { method: "POST", headers, body });
  const xml = await response.text();
  const found = (name: string): string | undefined => new RegExp(`${name}>([^<]*)<`).exec(xml)?.[1];
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    fault: found("faultcode"),
    result: found("resultCode"),
    error: found("errorId"),
    text: found("resultText") ?? "",
  };
}

const enveloped = (xml: string): string =>
  new TextDecoder().decode(writeEnvelope(ownUnit, new TextEncoder().encode(xml)));

describe("A SOAP request that is no message of the contract", () => {
  const good = (): string => enveloped(new TextDecoder().decode(journalCertificate(ownUnit, aPatient(), today()).xml));
  const faulty: readonly (readonly [what: string, made: () => Uint8Array<ArrayBuffer> | string])[] = [
    ["nothing", () => ""],
    ["JSON", () => "{}"],
    ["XML that stops in the middle", () => good().slice(0, 900)],
    ["bytes that are no UTF-8", () => Buffer.from(good().replace("Elin", "El\xeFn"), "latin1")],
    [
      "a document type with an entity that reads a file",
      () => good().replace(/^(<\?xml[^>]*\?>)?/, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'),
    ],
    [
      "an entity that doubles itself thirty times",
      () =>
        `<!DOCTYPE x [<!ENTITY a0 "aa">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${String(n + 1)} "&a${String(n)};&a${String(n)};">`).join("")}]><x>&a30;</x>`,
    ],
    ["elements nested 100,000 deep", () => enveloped("<a>".repeat(100_000) + "</a>".repeat(100_000))],
    [
      "a certificate without an envelope",
      () => new TextDecoder().decode(journalCertificate(ownUnit, aPatient(), today()).xml),
    ],
    [
      "an envelope without a logical address",
      () => good().replace(/<soapenv:Header>[\s\S]*<\/soapenv:Header>/, "<soapenv:Header/>"),
    ],
    ["two things in the body", () => good().replace("</soapenv:Body>", "<a/></soapenv:Body>")],
    ["another contract's message", () => enveloped('<a xmlns="urn:somebody:else"/>')],
  ];

  it.each(faulty)("gets a fault that says the sender is at fault: %s", async (_what, made) => {
    const answer = await post("/riv/register-certificate", "journal-system", made());
    expect([answer.status, answer.type, answer.fault]).toEqual([500, "text/xml; charset=utf-8", "soapenv:Client"]);
  });

  it("gets the fault that SOAP 1.1 has for it where it is of SOAP 1.2", async () => {
    const answer = await post(
      "/riv/register-certificate",
      "journal-system",
      good().replaceAll("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"),
    );
    expect([answer.status, answer.fault]).toEqual([500, "soapenv:VersionMismatch"]);
  });

  it("gets a fault where it is over 1 MB", async () => {
    const answer = await post(
      "/riv/register-certificate",
      "journal-system",
      good().replace("<soapenv:Body>", `<soapenv:Body><!--${"x".repeat(1024 * 1024)}-->`),
    );
    expect([answer.status, answer.type, answer.result]).toEqual([500, "text/xml; charset=utf-8", undefined]);
  });

  it("is told over HTTP who may not call, in the contract's form", async () => {
    const answer = await post("/riv/register-certificate", "forsakringskassan", good());
    expect([answer.status, answer.type]).toEqual([403, "text/xml; charset=utf-8"]);
    expect((await post("/riv/send-message-to-care", "journal-system", good())).status).toBe(403);
  });
});

describe("A certificate that could not be found again", () => {
  it.each([
    ["a slash", "a/b"],
    ["a letter beyond ASCII", "å"],
    ["a space", "a b"],
    ["a number sign", "a#b"],
    ["65 characters", "x".repeat(65)],
    ["3,000 characters", "x".repeat(3000)],
  ])("is not registered: its id has %s", async (_what, id) => {
    const journal = journalCertificate(ownUnit, aPatient(), today());
    const answer = await post(
      "/riv/register-certificate",
      "journal-system",
      enveloped(new TextDecoder().decode(journal.xml).replaceAll(journal.id, id)),
    );
    expect([answer.status, answer.result, answer.error]).toEqual([200, "ERROR", "VALIDATION_ERROR"]);
    expect(answer.text).toContain("/intyg/intygs-id");
  });

  it("is not registered where an HSA-id is longer than any", async () => {
    const journal = new TextDecoder().decode(journalCertificate(ownUnit, aPatient(), today()).xml);
    for (const hsaId of [ownUnit, "TSTNMT2321000156-102Q", "TSTNMT2321000156-1079"]) {
      const answer = await post(
        "/riv/register-certificate",
        "journal-system",
        enveloped(journal.replaceAll(hsaId, `${hsaId}${"X".repeat(3000)}`)),
      );
      expect([hsaId, answer.result, answer.error]).toEqual([hsaId, "ERROR", "VALIDATION_ERROR"]);
    }
  });

  // The check digit is not judged here: the published examples themselves are of people whose digit is wrong.
  it("is not registered for somebody whose personnummer is malformed", async () => {
    const patient = aPatient();
    const journal = journalCertificate(ownUnit, patient, today());
    for (const wrong of [patient.slice(2), `${patient}0`, "nittontolv", ""]) {
      const answer = await post(
        "/riv/register-certificate",
        "journal-system",
        enveloped(new TextDecoder().decode(journal.xml).replaceAll(patient, wrong)),
      );
      expect([wrong, answer.result, answer.error]).toEqual([wrong, "ERROR", "VALIDATION_ERROR"]);
    }
    expect(await tables.list("certificates", `C#${journal.id}`, "")).toEqual([]);
  });
});

describe("A message from a recipient", () => {
  const patient = aPatient();
  let sent: string;
  let unsent: string;

  beforeAll(async () => {
    sent = await signedCertificate("FK7804-2.0", patient, sickLeaveAnswers(today()));
    unsent = await signedCertificate("FK7804-2.0", patient, sickLeaveAnswers(today()));
    await send(sent);
    await eventually("the certificate to arrive", () => receivedBy("forsakringskassan", sent));
  });
  afterAll(async () => {
    const { body } = await api.get("doctor", `/api/certificates/${sent}/messages`, { unit: ownUnit });
    // Of all the refused ones none was kept.
    expect(listAt(body, "messages")).toHaveLength(1);
  });

  const message = (change: Partial<ReceivedMessage> = {}): ReceivedMessage => ({
    id: randomUUID(),
    sentAt: `${today()}T10:00:00`,
    certificate: { id: sent, issuingUnit: ownUnit },
    patient: { kind: "personnummer", number: patient },
    subject: "KONTKT",
    text: "Ring oss",
    complements: [],
    ...change,
  });
  const tell = (change: Partial<ReceivedMessage>, actor = "forsakringskassan") =>
    post("/riv/send-message-to-care", actor, enveloped(sendMessageToCareXml(message(change))));

  it.each([
    [
      "another patient's number",
      () => ({ patient: { kind: "personnummer", number: "191212121212" } }),
      "CIVIC_REGISTRATION_NUMBER_INCONSISTENCY_ERROR",
    ],
    [
      "a certificate that is not there",
      () => ({ certificate: { id: randomUUID(), issuingUnit: ownUnit } }),
      "CERTIFICATE_NOT_FOUND_ERROR",
    ],
    [
      "a certificate that was never sent there",
      () => ({ certificate: { id: unsent, issuingUnit: ownUnit } }),
      "CERTIFICATE_NOT_FOUND_ERROR",
    ],
    ["a subject nobody knows", () => ({ subject: "SKVALLER" }), "SUBJECT_NOT_SUPPORTED_ERROR"],
    [
      "complements to what is no request for any",
      () => ({ complements: [{ questionId: "35", text: "Mer" }] }),
      "KOMPLETTERING_INCONSISTENCY_ERROR",
    ],
    ["a reminder of nothing", () => ({ subject: "PAMINN" }), "PAMINNELSE_ID_INCONSISTENCY_ERROR"],
    [
      "an answer to what care never asked",
      () => ({ answerTo: { messageId: randomUUID() } }),
      "REFERENCED_MESSAGE_NOT_FOUND_ERROR",
    ],
    ["an id that no address can name", () => ({ id: "a/b" }), "/meddelande-id"],
  ] as const)("is refused with the contract's error: %s", async (_what, change, told) => {
    const answer = await tell(change() as Partial<ReceivedMessage>);
    expect([answer.status, answer.result, answer.error]).toEqual([200, "ERROR", "VALIDATION_ERROR"]);
    expect(answer.text).toContain(told);
  });

  it("is taken once, is the same when it comes again, and its id is taken for any other", async () => {
    const first = message();
    const sendIt = (one: ReceivedMessage) =>
      post("/riv/send-message-to-care", "forsakringskassan", enveloped(sendMessageToCareXml(one)));
    const together = await Promise.all([sendIt(first), sendIt(first)]);
    expect(together.filter(({ result }) => result === "OK").length).toBeLessThanOrEqual(1);
    expect((await sendIt(first)).result).toBe("INFO");
    const answer = await sendIt({ ...first, text: "Något annat" });
    expect([answer.error, answer.text]).toEqual([
      "VALIDATION_ERROR",
      expect.stringContaining("MEDDELANDE_ID_NOT_UNIQUE_ERROR"),
    ]);
    const read = succeeded(await api.get("doctor", `/api/certificates/${sent}/messages`, { unit: ownUnit }));
    expect(listAt(read, "messages")).toHaveLength(1);
  });

  it("from one recipient is not taken in another's name", async () => {
    const answer = await tell({}, "transportstyrelsen");
    expect([answer.result, answer.error]).toEqual(["ERROR", "VALIDATION_ERROR"]);
  });
});
