import { describe, expect, it } from "vitest";
import { writeEnvelope } from "../../../../functions/certificate/national-xml/envelope.ts";
import { largestMessage } from "../../../../functions/certificate/national-xml/open-xml.ts";
import { readRegisterCertificateRequest } from "../../../../functions/certificate/national-xml/register-certificate.ts";
import { writeRevokeCertificate } from "../../../../functions/certificate/national-xml/revoke-certificate.ts";
import { bytes, registerCertificateXml, revocation } from "./messages.ts";

describe("A RegisterCertificate request", () => {
  it("gives the signed element as it was sent, and to whom", async () => {
    const request = await readRegisterCertificateRequest(
      writeEnvelope("SE0000000001", bytes(registerCertificateXml())),
    );
    expect(request.ok && request.value.logicalAddress).toBe("SE0000000001");
    expect(request.ok && Buffer.from(request.value.registerCertificate).toString("utf8")).toBe(
      registerCertificateXml()
        .trim()
        .replace(/^<\?xml[^>]*\?>\n/u, ""),
    );
  });

  it("is refused when it is of another contract, or of another version", async () => {
    const others = [
      writeRevokeCertificate(revocation),
      bytes(registerCertificateXml().replaceAll("Responder:3", "Responder:1")),
    ];
    for (const other of others) {
      expect(await readRegisterCertificateRequest(writeEnvelope("1", other))).toMatchObject({
        ok: false,
        refusal: { code: "soap-other-contract" },
      });
    }
  });

  it("is refused when it is larger than any message", async () => {
    const xml = writeEnvelope("1", bytes(registerCertificateXml({ givenName: "x".repeat(largestMessage) })));
    expect(await readRegisterCertificateRequest(xml)).toMatchObject({
      ok: false,
      refusal: { code: "xml-too-large" },
    });
  });
});
