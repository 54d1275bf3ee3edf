import { describe, expect, it } from "vitest";
import { readAnswer } from "../../../functions/certificate/national-xml/result.ts";
import { interactions } from "../../../functions/certificate/national-xml/interactions.ts";
import { readSendMessageToCare } from "../../../functions/certificate/national-xml/send-message-to-care.ts";
import { forsakringskassan } from "../../../lib/local/simulators/forsakringskassan/forsakringskassan.ts";
import type { ReceivedCertificate, SentMessage } from "../../../lib/local/simulators/recipient/inbox.ts";
import { writeMessageToCare } from "../../../lib/local/simulators/recipient/write-message-to-care.ts";
import { refuse, verdictAnswer, type Verdict } from "../../../lib/local/simulators/recipient/write-soap.ts";
import { hasShared, judgeEnvelope, schema, titled } from "../certificate/national-xml/schemas.ts";

const certificate: ReceivedCertificate = {
  id: "5f8a3b1e-7c8d-4d2a-9a53-000000000001",
  idRoot: "TSTNMT2321000156-1003",
  type: "LISJP",
  version: "2.0",
  patient: { root: "1.2.752.129.2.1.3.1", number: "191212121212" },
  unit: { hsaId: "TSTNMT2321000156-1003", name: "Norrbacka vårdcentral" },
  isSigned: true,
  unconfirmed: [],
  issuedBy: "Åsa Läkare",
  answers: [],
  relations: [],
  namesPatient: false,
  receivedAt: "2026-11-22T12:00:00",
  timesReceived: 1,
};

const question: Omit<SentMessage, "outcome"> = {
  id: "q1",
  certificateId: certificate.id,
  kind: "complement-request",
  subject: "KOMPLT",
  heading: "Rubrik & <mer>",
  text: 'Text\u0001 ]]> "citat"',
  complements: [
    { questionId: "32", instance: 1, text: "a" },
    { questionId: "25", text: "b" },
  ],
  lastAnswerDate: "2026-12-24",
  sentAt: "2026-11-22T12:00:00",
};

const messages: readonly Omit<SentMessage, "outcome">[] = [
  question,
  {
    id: "q2",
    certificateId: certificate.id,
    kind: "question",
    subject: "AVSTMN",
    text: "x",
    complements: [],
    sentAt: "2026-11-22T12:00:00",
  },
  {
    id: "q3",
    certificateId: certificate.id,
    kind: "reminder",
    subject: "PAMINN",
    text: "x",
    complements: [],
    reminderOf: "q2",
    sentAt: "2026-11-22T12:00:00",
  },
  {
    id: "q4",
    certificateId: certificate.id,
    kind: "answer",
    subject: "KONTKT",
    text: "x",
    complements: [],
    answerTo: "m1",
    sentAt: "2026-11-22T12:00:00",
  },
];

const verdicts: readonly Verdict[] = [
  { code: "OK" },
  { code: "INFO", text: "before & <again>" },
  refuse("VALIDATION_ERROR", "x"),
  refuse("APPLICATION_ERROR", "x"),
  refuse("TECHNICAL_ERROR", "x"),
];

describe.skipIf(!hasShared)(titled("The simulators by the published schemas"), () => {
  const folder = "interactions";

  it.each(messages)("send care a valid message: $kind", async (message) => {
    const xml = writeMessageToCare(message, certificate, forsakringskassan);
    judgeEnvelope(
      xml,
      schema(`${folder}/SendMessageToCareInteraction/SendMessageToCareResponder_2.0.xsd`),
      schema("core_components/itintegration_registry_1.0.xsd"),
    );
    expect(await readSendMessageToCare(Buffer.from(xml))).toMatchObject({
      ok: true,
      value: { content: { kind: message.kind, id: message.id } },
    });
  });

  it.each([
    ["RegisterCertificate", "RegisterCertificateResponder_3.1.xsd"],
    ["RevokeCertificate", "RevokeCertificateResponder_2.1.xsd"],
    ["SendMessageToRecipient", "SendMessageToRecipientResponder_2.1.xsd"],
  ] as const)("answer %s validly, and as we read it", async (name, file) => {
    for (const verdict of verdicts) {
      const xml = verdictAnswer(name, interactions[name].namespace, verdict);
      judgeEnvelope(xml, schema(`${folder}/${name}Interaction/${file}`));
      expect(await readAnswer(interactions[name], Buffer.from(xml), 10_000)).toEqual({
        ok: true,
        value: { kind: "result", result: verdict },
      });
    }
  });
});
