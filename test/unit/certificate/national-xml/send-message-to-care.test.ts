import { describe, expect, it } from "vitest";
import { writeEnvelope } from "../../../../functions/certificate/national-xml/envelope.ts";
import {
  readSendMessageToCare,
  refusedMessageResult,
} from "../../../../functions/certificate/national-xml/send-message-to-care.ts";
import { sendMessageToCareXml } from "./send-message-to-care-xml.ts";
import { authorityQuestion, bytes } from "./messages.ts";

function read(xml: string) {
  return readSendMessageToCare(writeEnvelope("TSTNMT2321000156-1003", bytes(xml)));
}

async function errorsOf(xml: string): Promise<readonly string[]> {
  const result = await read(xml);
  if (result.ok) return [];
  return "errors" in result.refusal
    ? result.refusal.errors.map(({ code, pointer }) => `${code} ${pointer}`)
    : [result.refusal.code];
}

describe("A SendMessageToCare request", () => {
  it("with complements is read whole", async () => {
    const complements = [
      { questionId: "32", instance: 2, text: "Varför halvtid?" },
      { questionId: "25", text: "Oklart" },
    ];
    const xml = sendMessageToCareXml({
      ...authorityQuestion,
      referenceId: "ref",
      heading: "Rubrik",
      subject: "KOMPLT",
      complements,
      lastAnswerDate: "2026-12-24",
    });
    const request = await read(xml);
    expect(request.ok && request.value).toEqual({
      logicalAddress: "TSTNMT2321000156-1003",
      content: {
        kind: "complement-request",
        id: authorityQuestion.id,
        referenceId: "ref",
        sentAt: authorityQuestion.sentAt,
        certificate: authorityQuestion.certificate,
        patient: authorityQuestion.patient,
        subject: "KOMPLT",
        heading: "Rubrik",
        text: "Kan vi träffas?",
        complements,
        lastAnswerDate: "2026-12-24",
        careUnit: "TSTNMT2321000156-1003",
        sender: { part: "FKASSA", contact: ["Handläggare", "0770-00 00 00"] },
      },
    });
  });

  it("tolerates elements it does not know, which later versions add", async () => {
    const xml = sendMessageToCareXml(authorityQuestion).replace(
      "</m:SendMessageToCare>",
      `<x:new xmlns:x="urn:later">1</x:new></m:SendMessageToCare>`,
    );
    expect(await errorsOf(xml)).toEqual([]);
  });

  it("names each element that is missing or malformed, once", async () => {
    const xml = sendMessageToCareXml(authorityQuestion)
      .replace(/<m:meddelande-id>.*?<\/m:meddelande-id>/u, "")
      .replace("2026-11-22T10:00:00", "2026-11-22T10:00:00Z")
      .replace("191212121212", "19121212-1212")
      .replace(/<m:skickatAv>.*?<\/m:skickatAv>/u, "")
      .replace("ffa59d8f-8d7e-46ae-ac9e-31804e8e8499", "KV_AMNE");
    expect(await errorsOf(xml)).toEqual([
      "element-missing /meddelande-id",
      "element-missing /skickatAv",
      "value-malformed /skickatTidpunkt",
      "value-malformed /patientPerson-id/extension",
      "value-malformed /amne/codeSystem",
    ]);
  });

  it("is refused where an element stands twice, in the wrong place or with what it may not have", async () => {
    const xml = sendMessageToCareXml(authorityQuestion)
      .replace("<m:meddelande>", "BRÅDSKANDE<m:meddelande>FÖRSTA</m:meddelande><m:Rubrik/><m:meddelande>")
      .replace("<m:amne>", `<m:amne odd="1">`)
      .replace("</m:SendMessageToCare>", "<m:rubrik>Sent</m:rubrik></m:SendMessageToCare>")
      .replace("191212121212", " 191212121212\n")
      .replace("ffa59d8f", " ffa59d8f");
    expect(await errorsOf(xml)).toEqual([
      "attribute-misplaced /amne",
      "element-misplaced /Rubrik",
      "element-repeated /meddelande",
      "element-misplaced /rubrik",
      "text-misplaced ",
      "value-malformed /patientPerson-id/extension",
      "value-malformed /amne/codeSystem",
    ]);
  });

  it("may have white space around an id or a code of which the schema asks only that it is a text", async () => {
    const xml = sendMessageToCareXml(authorityQuestion)
      .replace("<m:meddelande-id>", "<m:meddelande-id> ")
      .replace("<t:code>", "<t:code>\n");
    const request = await read(xml);
    const { id, subject } = authorityQuestion;
    expect(request.ok && request.value.content).toMatchObject({ id, subject });
  });

  it.each(["2026-02-29", "2026-13-01", "20261201", "2026-12-1"])("refuses %s as a last day", async (lastAnswerDate) => {
    expect(await errorsOf(sendMessageToCareXml({ ...authorityQuestion, lastAnswerDate }))).toEqual([
      "value-malformed /sistaDatumForSvar",
    ]);
  });

  it("refuses an instance that is no number from 1", async () => {
    const xml = sendMessageToCareXml({
      ...authorityQuestion,
      subject: "KOMPLT",
      complements: [{ questionId: "1", instance: 0, text: "x" }],
    });
    expect(await errorsOf(xml)).toEqual(["value-malformed /komplettering/0/instans"]);
  });

  it("is answered with every code and place, and nothing of what was written", async () => {
    const xml = sendMessageToCareXml({
      ...authorityQuestion,
      subject: "HEJ",
      text: "Tolvan Tolvansson",
      reminderOf: "x",
    });
    const request = await read(xml);
    expect(request.ok).toBe(false);
    if (request.ok || !("errors" in request.refusal)) return;
    const result = refusedMessageResult(request.refusal);
    expect(result).toMatchObject({ code: "ERROR", errorId: "VALIDATION_ERROR" });
    expect(result.text).toMatch(
      /^SUBJECT_NOT_SUPPORTED_ERROR: .* \(\/amne\/code\); PAMINNELSE_ID_INCONSISTENCY_ERROR: .* \(\/paminnelseMeddelande-id\)$/u,
    );
    expect(result.text).not.toContain("Tolvan");
  });

  it("about a revoked certificate is answered with REVOKED", async () => {
    const errors = [{ code: "CERTIFICATE_REVOKED_ERROR", pointer: "/intygs-id" }] as const;
    expect(refusedMessageResult({ code: "message-refused", errors })).toMatchObject({ errorId: "REVOKED" });
  });
});
