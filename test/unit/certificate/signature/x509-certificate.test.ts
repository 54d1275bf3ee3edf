import { describe, expect, test } from "vitest";

import { signerOf } from "../../../../functions/certificate/signature/signer.ts";
import { extensionIds, isSelfIssued, parseX509 } from "../../../../functions/certificate/signature/parse-x509.ts";
import { certificates } from "./test-authority.ts";

const der = (name: keyof typeof certificates): Buffer => Buffer.from(certificates[name], "base64");

describe("a certificate, read", () => {
  test("tells its subject, key, uses and limits", () => {
    const signer = parseX509(der("signer"));
    expect(signer && signerOf(signer)).toEqual({ hsaId: "TSTNMT2321000156-1077", name: "Arnold Johansson" });
    expect(signer).toMatchObject({
      curve: "1.2.840.10045.3.1.7",
      signatureAlgorithm: "1.2.840.10045.4.3.2",
      pathLength: undefined,
    });
    expect([...(signer?.keyUsage ?? [])]).toEqual(["contentCommitment"]);
    expect(signer?.extensions.get(extensionIds.validityAssuredShortTerm)).toMatchObject({ critical: false });
    expect(parseX509(der("issuer"))).toMatchObject({ pathLength: 0, x509: { ca: true } });
    expect(parseX509(der("rsa"))?.curve).toBeUndefined();
    expect(parseX509(der("critical"))?.extensions.get("1.2.3.4.5")?.critical).toBe(true);
  });

  test("names nobody where the HSA-id is stated twice or the name is missing", () => {
    for (const name of ["twoIds", "noName"] as const) {
      const certificate = parseX509(der(name));
      expect(certificate && signerOf(certificate)).toBeUndefined();
    }
  });

  test("is nothing where the bytes are not exactly one certificate in DER", () => {
    const good = der("signer");
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from("certificate"),
      good.subarray(0, -1),
      Buffer.concat([good, Buffer.from([0])]),
      Buffer.concat([good, good]),
      Buffer.from(`-----BEGIN CERTIFICATE-----\n${certificates.signer}\n-----END CERTIFICATE-----`),
    ]) {
      expect(parseX509(bytes)).toBeUndefined();
    }
  });

  test("is a root's where it names itself as issuer", () => {
    expect(isSelfIssued(der("root"))).toBe(true);
    expect(isSelfIssued(der("signer"))).toBe(false);
    expect(isSelfIssued(Buffer.from("certificate"))).toBe(false);
  });
});
