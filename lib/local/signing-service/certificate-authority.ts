import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { writeCertificate } from "./x509-writer.ts";
import type { Name } from "./x509-writer.ts";

/** An issuer of signing certificates that lives on this machine and is trusted by nobody else. */
export interface CertificateAuthority {
  readonly rootCertificatePem: string;
  /**
   * A new key with a certificate that says whose it is, valid for one hour from a little before now (clocks differ).
   */
  issue(person: CertifiedPerson): IssuedKey;
}

export interface CertifiedPerson {
  readonly hsaId: string;
  readonly name: string;
}

export interface IssuedKey {
  readonly privateKey: KeyObject;
  /** DER, the signer's first, the root last. */
  readonly certificateChain: readonly Uint8Array[];
}

const hour = 3_600_000;
const clockDifference = 300_000;
const rootLifetime = 10 * 365 * 24 * hour;
const rootName: Name = [
  ["country", "SE"],
  ["organisation", "Lokal underskriftstjänst"],
  ["commonName", "Lokal underskriftstjänst, rot (endast för prov)"],
];

/**
 * The authority whose root key lies in `keysFolder`; made there at first use, so that what was signed yesterday is
 * still trusted today. A root that has run out is replaced.
 */
export async function openCertificateAuthority(keysFolder: string, now: () => Date): Promise<CertificateAuthority> {
  const root = (await readRoot(keysFolder, now())) ?? (await makeRoot(keysFolder, now()));
  return {
    rootCertificatePem: root.certificate.toString(),
    issue: (person) => issue(root, person, now()),
  };
}

interface Root {
  readonly certificate: X509Certificate;
  readonly privateKey: KeyObject;
}

const keyFile = "signing-service-root.key.pem";
const certificateFile = "signing-service-root.pem";

/**
 * Undefined where there is none yet, it runs out, or key and certificate do not belong together (a start that was cut
 * off between the two).
 */
async function readRoot(keysFolder: string, at: Date): Promise<Root | undefined> {
  try {
    const certificate = new X509Certificate(await readFile(path.join(keysFolder, certificateFile)));
    const privateKey = createPrivateKey(await readFile(path.join(keysFolder, keyFile)));
    const lasts = certificate.validToDate > new Date(at.getTime() + hour);
    return lasts && certificate.checkPrivateKey(privateKey) ? { certificate, privateKey } : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

async function makeRoot(keysFolder: string, at: Date): Promise<Root> {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const der = writeCertificate(
    {
      subject: rootName,
      issuer: rootName,
      publicKey,
      notBefore: new Date(at.getTime() - clockDifference),
      notAfter: new Date(at.getTime() + rootLifetime),
      role: "authority",
    },
    privateKey,
  );
  const certificate = new X509Certificate(der);
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(keysFolder, keyFile), privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  await writeFile(path.join(keysFolder, certificateFile), certificate.toString());
  return { certificate, privateKey };
}

function issue(root: Root, person: CertifiedPerson, at: Date): IssuedKey {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const notBefore = new Date(at.getTime() - clockDifference);
  const certificate = writeCertificate(
    {
      subject: [
        ["country", "SE"],
        ["serialNumber", person.hsaId],
        ["commonName", person.name],
      ],
      issuer: rootName,
      publicKey: createPublicKey(privateKey),
      notBefore,
      notAfter: new Date(notBefore.getTime() + hour),
      role: "short-lived signer",
    },
    root.privateKey,
  );
  return { privateKey, certificateChain: [certificate, root.certificate.raw] };
}
