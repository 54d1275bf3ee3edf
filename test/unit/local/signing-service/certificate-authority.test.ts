import "reflect-metadata";
import { BasicConstraintsExtension, SubjectKeyIdentifierExtension, X509CertificateGenerator } from "@peculiar/x509";
import { KeyObject, webcrypto, X509Certificate } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCertificateAuthority } from "../../../../lib/local/signing-service/certificate-authority.ts";

let keysFolder: string;
beforeAll(async () => {
  keysFolder = await mkdtemp(path.join(tmpdir(), "keys-"));
});
afterAll(() => rm(keysFolder, { recursive: true }));

test("a root of an earlier run goes on issuing, whatever name it bears", async () => {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const earlier = await X509CertificateGenerator.createSelfSigned({
    name: "C=SE, CN=Rot från i våras",
    keys: { privateKey, publicKey },
    notAfter: new Date("2099-01-01"),
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true, 0, true), await SubjectKeyIdentifierExtension.create(publicKey)],
  });
  const root = new X509Certificate(Buffer.from(earlier.rawData));
  await writeFile(path.join(keysFolder, "signing-service-root.pem"), root.toString());
  await writeFile(
    path.join(keysFolder, "signing-service-root.key.pem"),
    KeyObject.from(privateKey).export({ type: "pkcs8", format: "pem" }),
  );

  const authority = await openCertificateAuthority(keysFolder, () => new Date());
  const { certificateChain } = await authority.issue({ hsaId: "TSTNMT2321000156-1079", name: "Elin Sandberg" });
  expect(authority.rootCertificatePem).toBe(root.toString());
  expect(new X509Certificate(certificateChain[0]!).checkIssued(root)).toBe(true);
});
