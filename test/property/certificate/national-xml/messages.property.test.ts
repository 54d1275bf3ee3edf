import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issuer, PersonId } from "../../../../functions/certificate/model/certificate-document.ts";
import { subjects, understand } from "../../../../functions/certificate/model/message.ts";
import type { MessageToRecipient, ReceivedMessage } from "../../../../functions/certificate/model/message.ts";
import { readEnvelope, writeEnvelope } from "../../../../functions/certificate/national-xml/envelope.ts";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import {
  readRevokeCertificate,
  writeRevokeCertificate,
} from "../../../../functions/certificate/national-xml/revoke-certificate.ts";
import { readSendMessageToCare } from "../../../../functions/certificate/national-xml/send-message-to-care.ts";
import { writeSendMessageToRecipient } from "../../../../functions/certificate/national-xml/send-message-to-recipient.ts";
import { sendMessageToCareXml } from "../../../unit/certificate/national-xml/send-message-to-care-xml.ts";

/** What XML can hold, carriage returns, markup and characters outside the basic plane included. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom("&", "<", ">", '"', "'", "\r", "\n", "\t", "]]>", " ", "å", "😀"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    maxLength: 40,
  })
  .map((value) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ""));
/** A text that says something; one that does not is refused. */
const saying = text.filter((one) => /[^ \t\r\n]/.test(one));
const token = fc.stringMatching(/^[A-Za-z0-9-]{1,36}$/);
const person: fc.Arbitrary<PersonId> = fc.constantFrom(
  { kind: "personnummer", number: "191212121212" },
  { kind: "samordningsnummer", number: "198507982386" },
);
const certificate = fc.record({ id: token, issuingUnit: token });
const moment = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19));
const day = moment.map((at) => at.slice(0, 10));
const coded = fc.record({ code: token, text }, { requiredKeys: ["code"] });
const staff: fc.Arbitrary<Issuer> = fc.record(
  {
    hsaId: token,
    name: text,
    prescriberCode: text,
    positions: fc.array(coded, { maxLength: 2 }),
    specialities: fc.array(coded, { maxLength: 2 }),
    unit: fc.record(
      {
        hsaId: token,
        name: text,
        workplaceCode: token,
        address: text,
        postalCode: text,
        city: text,
        phone: text,
        email: token,
        careProvider: fc.record({ hsaId: token, name: text }),
      },
      { requiredKeys: ["hsaId", "name", "workplaceCode", "address", "postalCode", "city", "phone", "careProvider"] },
    ),
  },
  { requiredKeys: ["hsaId", "name", "positions", "specialities", "unit"] },
);
const reference = fc.record({ messageId: token, referenceId: text }, { requiredKeys: ["messageId"] });
const received: fc.Arbitrary<ReceivedMessage> = fc.record(
  {
    id: token,
    referenceId: text,
    sentAt: moment,
    certificate,
    patient: person,
    heading: text,
    text: saying,
    subject: fc.constantFrom(...subjects, "SVAR"),
    reminderOf: token,
    answerTo: reference,
    complements: fc.array(
      fc.record(
        { questionId: fc.stringMatching(/^\d{1,4}$/), instance: fc.integer({ min: 1, max: 99 }), text: saying },
        { requiredKeys: ["questionId", "text"] },
      ),
      { maxLength: 3 },
    ),
    lastAnswerDate: day,
  },
  { requiredKeys: ["id", "sentAt", "certificate", "patient", "text", "subject", "complements"] },
);

describe("Messages of the contracts", () => {
  it("a revocation is read as it was written, whatever the texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          { reason: text, sentAt: moment, certificate, patient: person, revokedBy: staff },
          { requiredKeys: ["sentAt", "certificate", "patient", "revokedBy"] },
        ),
        async (revocation) => {
          const request = await readRevokeCertificate(writeEnvelope("1", writeRevokeCertificate(revocation)));
          expect(request.ok && request.value.content).toEqual(revocation);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("a message from an authority is understood as the rules say, and nothing of it is lost", async () => {
    await fc.assert(
      fc.asyncProperty(received, async (message) => {
        const request = await readSendMessageToCare(
          writeEnvelope("1", new TextEncoder().encode(sendMessageToCareXml(message))),
        );
        const expected = understand(message);
        if (expected.ok) {
          const { careUnit, sender, ...content } = request.ok ? request.value.content : { careUnit: "", sender: "" };
          expect(content).toEqual(expected.value);
          expect({ careUnit, sender }).toEqual({
            careUnit: "TSTNMT2321000156-1003",
            sender: { part: "FKASSA", contact: ["Handläggare", "0770-00 00 00"] },
          });
        } else {
          expect(request).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a message from care holds each of its texts once, as written", async () => {
    const question: fc.Arbitrary<MessageToRecipient> = fc.record(
      {
        kind: fc.constant("question" as const),
        id: token,
        sentAt: moment,
        certificate,
        patient: person,
        subject: fc.constantFrom("AVSTMN" as const, "KONTKT" as const, "OVRIGT" as const),
        heading: text,
        text,
        lastAnswerDate: day,
        recipientAddress: token,
        sender: staff,
      },
      {
        requiredKeys: [
          "kind",
          "id",
          "sentAt",
          "certificate",
          "patient",
          "subject",
          "text",
          "recipientAddress",
          "sender",
        ],
      },
    );
    await fc.assert(
      fc.asyncProperty(question, async (message) => {
        const read = await readEnvelope(writeEnvelope("1", writeSendMessageToRecipient(message)), {
          logicalAddress: "required",
        });
        const children = read.ok ? read.value.body.children : [];
        const textOf = (name: string) => children.filter((child) => child.name === name).map((child) => child.text);
        expect(textOf("meddelande")).toEqual([message.text]);
        expect(textOf("rubrik")).toEqual(message.heading === undefined ? [] : [message.heading]);
        expect(textOf("meddelande-id")).toEqual([message.id]);
      }),
      { numRuns: 300 },
    );
  });

  it("any bytes at all are read or refused, never an exception", async () => {
    const fragments = fc.array(
      fc.constantFrom(
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
        "a",
        " ",
        '"',
        "=",
        "&",
        ";",
        "xmlns",
        "__proto__",
        "constructor",
        ":",
        "<!DOCTYPE",
        `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">`,
        "<s:Body>",
        "</s:Body>",
        "</s:Envelope>",
        "\u0000",
        "å",
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fragments.map((parts) => new TextEncoder().encode(parts.join(""))),
        ),
        async (xml) => {
          const message = await readEnvelope(xml, { logicalAddress: "not asked for" });
          const certificate = await parseCertificateXml(xml);
          expect([typeof message.ok, certificate.ok]).toEqual(["boolean", false]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
