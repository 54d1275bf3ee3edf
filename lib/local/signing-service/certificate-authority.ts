// The library's classes are bound together by metadata, which this adds to the language: it must come first.
import "reflect-metadata";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509Certificate as WrittenCertificate,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { createPrivateKey, KeyObject, webcrypto, X509Certificate } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** An issuer of signing certificates that lives on this machine and is trusted by nobody else. */
export interface CertificateAuthority {
  readonly rootCertificatePem: string;
  /**
   * A new key with a certificate that says whose it is, valid for one hour from a little before now (clocks differ).
   */
  issue(person: CertifiedPerson): Promise<IssuedKey>;
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
const rootName = nameOf([
  ["C", "SE"],
  ["O", "Lokal underskriftstjänst"],
  ["CN", "Lokal underskriftstjänst, rot (endast för test)"],
]);

/** ECDSA on P-256 with SHA-256. */
const keyAlgorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
const signingAlgorithm = { name: "ECDSA", hash: "SHA-256" } as const;

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
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(keyAlgorithm, true, ["sign", "verify"]);
  const keyIdentifier = await SubjectKeyIdentifierExtension.create(publicKey);
  const written = await X509CertificateGenerator.create({
    subject: rootName,
    issuer: rootName,
    publicKey,
    notBefore: new Date(at.getTime() - clockDifference),
    notAfter: new Date(at.getTime() + rootLifetime),
    signingKey: privateKey,
    signingAlgorithm,
    extensions: [
      // It issues to signers only, and to no further issuer.
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      keyIdentifier,
      new AuthorityKeyIdentifierExtension(keyIdentifier.keyId),
    ],
  });
  const certificate = new X509Certificate(Buffer.from(written.rawData));
  const key = KeyObject.from(privateKey);
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(keysFolder, keyFile), key.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  await writeFile(path.join(keysFolder, certificateFile), certificate.toString());
  return { certificate, privateKey: key };
}

async function issue(root: Root, person: CertifiedPerson, at: Date): Promise<IssuedKey> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(keyAlgorithm, true, ["sign", "verify"]);
  const notBefore = new Date(at.getTime() - clockDifference);
  const written = await X509CertificateGenerator.create({
    subject: nameOf([
      ["C", "SE"],
      ["2.5.4.5", person.hsaId],
      ["CN", person.name],
    ]),
    // As the root names itself: one of an earlier run may bear another name.
    issuer: new WrittenCertificate(root.certificate.raw).subjectName,
    publicKey,
    notBefore,
    notAfter: new Date(notBefore.getTime() + hour),
    signingKey: root.privateKey.toCryptoKey(keyAlgorithm, false, ["sign"]),
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.nonRepudiation, true),
      await SubjectKeyIdentifierExtension.create(publicKey),
      new AuthorityKeyIdentifierExtension(keyIdentifierOf(root.certificate)),
      validityAssuredShortTerm,
    ],
  });
  return {
    privateKey: KeyObject.from(privateKey),
    certificateChain: [Buffer.from(written.rawData), root.certificate.raw],
  };
}

/** As the root itself says it: an older root may have worked it out in another way. */
function keyIdentifierOf(root: X509Certificate): string {
  const extension = new WrittenCertificate(root.raw).getExtension(SubjectKeyIdentifierExtension);
  if (extension === null) throw new Error(`The root in ${certificateFile} names no key`);
  return extension.keyId;
}

/** ETSI EN 319 412-1 §5.2.2: lives so shortly that it is never revoked. Its value is NULL. */
const validityAssuredShortTerm = new Extension("0.4.0.194121.2.1", false, Buffer.from([0x05, 0x00]));

/** A name of attributes in their order; told apart from the library's own notation, in which "#…" would be DER. */
function nameOf(attributes: readonly (readonly [attribute: string, value: string])[]): Name {
  return new Name(
    attributes.map(([attribute, value]) => ({
      [attribute]: [attribute === "C" ? { printableString: value } : { utf8String: value }],
    })),
  );
}
