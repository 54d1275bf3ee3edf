import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { XmlC14NMode, XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { writeAnswerEnvelope, writeEnvelope } from "../../../../functions/certificate/national-xml/envelope.ts";
import { interactions } from "../../../../functions/certificate/national-xml/interactions.ts";
import { readRegisterCertificateRequest } from "../../../../functions/certificate/national-xml/register-certificate.ts";
import type { RivResult } from "../../../../functions/certificate/national-xml/result.ts";
import { writeResultAnswer } from "../../../../functions/certificate/national-xml/result.ts";
import {
  readRevokeCertificate,
  writeRevokeCertificate,
} from "../../../../functions/certificate/national-xml/revoke-certificate.ts";
import { writeSendMessageToRecipient } from "../../../../functions/certificate/national-xml/send-message-to-recipient.ts";
import {
  authorityQuestion,
  bytes,
  careAnswer,
  careQuestion,
  doctor,
  registerCertificateXml,
  revocation,
} from "../../../unit/certificate/national-xml/messages.ts";
import { sendMessageToCareXml } from "../../../unit/certificate/national-xml/send-message-to-care-xml.ts";
import { cases, hasShared, judgeEnvelope, schema, titled } from "./schemas.ts";

const files = {
  RegisterCertificate: "interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd",
  RevokeCertificate: "interactions/RevokeCertificateInteraction/RevokeCertificateResponder_2.1.xsd",
  SendMessageToCare: "interactions/SendMessageToCareInteraction/SendMessageToCareResponder_2.0.xsd",
  SendMessageToRecipient: "interactions/SendMessageToRecipientInteraction/SendMessageToRecipientResponder_2.1.xsd",
} as const;

const names = ["RegisterCertificate", "RevokeCertificate", "SendMessageToCare", "SendMessageToRecipient"] as const;

const results: readonly RivResult[] = [
  { code: "OK" },
  { code: "INFO", text: "redan <mottaget>" },
  { code: "ERROR", errorId: "VALIDATION_ERROR", text: "fel\u0001" },
  { code: "ERROR", errorId: "APPLICATION_ERROR" },
  { code: "ERROR", errorId: "TECHNICAL_ERROR", text: "" },
  { code: "ERROR", errorId: "REVOKED", text: "x" },
];

describe.skipIf(!hasShared)(titled("The published schemas"), () => {
  const address = hasShared ? schema("core_components/itintegration_registry_1.0.xsd") : undefined;

  function accepts(name: keyof typeof files, envelope: Uint8Array): void {
    const validator = schema(files[name]);
    try {
      judgeEnvelope(envelope, validator, address);
    } finally {
      validator.dispose();
    }
  }

  it("accept a RegisterCertificate request around a signed certificate", () => {
    accepts("RegisterCertificate", writeEnvelope("2021005521", bytes(registerCertificateXml({ answerTo: "m1" }))));
  });

  it("accept a revocation, with and without all that is optional", () => {
    const { reason: _reason, ...required } = revocation;
    const { prescriberCode: _code, unit, ...staff } = doctor;
    const { email: _email, ...bareUnit } = unit;
    const bare = { ...required, revokedBy: { ...staff, positions: [], specialities: [], unit: bareUnit } };
    accepts("RevokeCertificate", writeEnvelope("2021005521", writeRevokeCertificate(revocation)));
    accepts("RevokeCertificate", writeEnvelope("2021005521", writeRevokeCertificate(bare)));
    accepts(
      "RevokeCertificate",
      writeEnvelope(
        "1",
        writeRevokeCertificate({ ...bare, revokedBy: { ...bare.revokedBy, unit: { ...unit, email: "" } } }),
      ),
    );
  });

  it("accept a question and an answer by care", () => {
    accepts("SendMessageToRecipient", writeEnvelope("2021005521", writeSendMessageToRecipient(careQuestion)));
    accepts("SendMessageToRecipient", writeEnvelope("2021005521", writeSendMessageToRecipient(careAnswer)));
    accepts(
      "SendMessageToRecipient",
      writeEnvelope(
        "2021005521",
        writeSendMessageToRecipient({
          ...careQuestion,
          text: "\u0000\ud800",
          patient: { kind: "samordningsnummer", number: "198507982386" },
        }),
      ),
    );
  });

  it("accept the messages that the tests of reading use", () => {
    const complements = [{ questionId: "32", instance: 1, text: "x" }];
    accepts(
      "SendMessageToCare",
      writeEnvelope(
        "1",
        bytes(
          sendMessageToCareXml({
            ...authorityQuestion,
            subject: "KOMPLT",
            complements,
            lastAnswerDate: "2026-12-24",
            answerTo: { messageId: "1", referenceId: "2" },
            reminderOf: "3",
            referenceId: "4",
            heading: "5",
          }),
        ),
      ),
    );
  });

  it.each(names.flatMap((name) => results.map((result) => [name, result] as const)))(
    "accept the answer of %s with %j",
    (name, result) => {
      const validator = schema(files[name]);
      try {
        judgeEnvelope(writeResultAnswer(interactions[name], result), validator);
      } finally {
        validator.dispose();
      }
    },
  );

  it("refuse what is wrong, so that their consent says something", () => {
    const late = writeRevokeCertificate({ ...revocation, sentAt: "2026-11-22T09:30:00Z" });
    expect(() => {
      accepts("RevokeCertificate", writeEnvelope("1", late));
    }).toThrow("skickatTidpunkt");
    expect(() => {
      judgeEnvelope(writeAnswerEnvelope(bytes("<a/>")), schema(files.RevokeCertificate));
    }).toThrow();
    expect(() => {
      accepts("RevokeCertificate", writeAnswerEnvelope(writeRevokeCertificate(revocation)));
    }).toThrow("Header");
  });
});

describe.skipIf(!hasShared)(titled("The published examples"), () => {
  const revocations = hasShared ? readdirSync(join(cases, "requests/RevokeCertificate")) : [];
  const certificates = hasShared
    ? readdirSync(cases, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".xml") && !entry.parentPath.includes("requests"))
        .map((entry) => relative(cases, join(entry.parentPath, entry.name)))
    : [];

  it.each(revocations)("of RevokeCertificate are read, and written again to the same effect: %s", async (file) => {
    const request = await readRevokeCertificate(
      writeEnvelope("1", readFileSync(join(cases, "requests/RevokeCertificate", file))),
    );
    expect(request).toMatchObject({
      ok: true,
      value: {
        content: {
          reason: "meddelande",
          certificate: { id: "intygId", issuingUnit: "hsaId" },
          patient: { kind: "personnummer", number: "191212121212" },
        },
      },
    });
    if (!request.ok) return;
    const again = await readRevokeCertificate(writeEnvelope("1", writeRevokeCertificate(request.value.content)));
    expect(again.ok && again.value.content).toEqual(request.value.content);
    judgeEnvelope(writeEnvelope("1", writeRevokeCertificate(request.value.content)), schema(files.RevokeCertificate));
  });

  it("of certificates are all found", () => {
    expect(certificates.length).toBeGreaterThanOrEqual(161);
  });

  it("of certificates come out of an envelope as they went in, canonical form and bytes", async () => {
    let taken = 0;
    for (const file of certificates) {
      const certificate = readFileSync(join(cases, file));
      const envelope = writeEnvelope("2021005521", certificate);
      const request = await readRegisterCertificateRequest(envelope);
      if (!request.ok) {
        expect([file, request.refusal.code, certificate.includes("RegisterCertificateResponder:3")]).toEqual([
          file,
          "soap-other-contract",
          false,
        ]);
        continue;
      }
      taken += 1;
      const element = Buffer.from(request.value.registerCertificate);
      expect(certificate.includes(element), file).toBe(true);
      expect(canonical(element), file).toBe(canonical(certificate));
    }
    expect(taken).toBeGreaterThanOrEqual(150);
  });
});

function canonical(xml: Buffer): string {
  const document = XmlDocument.fromBuffer(xml);
  try {
    return document.root.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 });
  } finally {
    document.dispose();
  }
}
