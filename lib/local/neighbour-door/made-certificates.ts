// The library's classes are bound together by metadata, which this adds to the language: it must come first.
import "reflect-metadata";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import type { Extension, X509Certificate } from "@peculiar/x509";
import { KeyObject, webcrypto } from "node:crypto";
import { loopback } from "../free-ports.ts";

/** Who somebody is to those they call or answer, PEM. */
export interface MadeCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** Of who calls, and whom they trust to answer: the form of `functions/platform/mutual-tls.ts`. */
export interface ClientCertificate extends MadeCertificate {
  readonly authorities: string;
}

/** An authority of this run alone, which lies in memory. */
export interface MadeAuthority {
  /** PEM. */
  readonly root: string;
  /** A certificate for whoever listens on this machine. */
  readonly server: () => Promise<MadeCertificate>;
  /** One for who calls under this name and trusts those this authority vouches for. */
  readonly client: (name: string) => Promise<ClientCertificate>;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const day = 24 * 3_600_000;

/** Makes an authority for connections with certificates on both sides. */
export async function makeAuthority(): Promise<MadeAuthority> {
  const keys = await newKeys();
  const own = await certificate({
    subject: "CN=Lokala anslutningar (endast för test)",
    publicKey: keys.publicKey,
    signedWith: keys.privateKey,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const root = own.toString("pem");
  const issue = async (name: string, extensions: Extension[]) => {
    const { privateKey, publicKey } = await newKeys();
    const issued = await certificate({
      subject: `CN=${name}`,
      issuer: own.subject,
      publicKey,
      signedWith: keys.privateKey,
      extensions: [new BasicConstraintsExtension(false, undefined, true), ...extensions],
    });
    const key = KeyObject.from(privateKey).export({ type: "pkcs8", format: "pem" }).toString();
    return { certificate: issued.toString("pem"), key };
  };
  return {
    root,
    server: () =>
      issue(loopback, [
        new SubjectAlternativeNameExtension([{ type: "ip", value: loopback }]),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      ]),
    client: async (name) => ({
      ...(await issue(name, [new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth])])),
      authorities: root,
    }),
  };
}

function newKeys() {
  return webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
}

interface Made {
  readonly subject: string;
  /** The subject's own, where it is not said. */
  readonly issuer?: string;
  readonly publicKey: webcrypto.CryptoKey;
  readonly signedWith: webcrypto.CryptoKey;
  readonly extensions: Extension[];
}

/** From a little before now, since clocks differ; no exchange on one machine runs for a month. */
function certificate({ subject, issuer = subject, signedWith, ...made }: Made): Promise<X509Certificate> {
  const now = Date.now();
  return X509CertificateGenerator.create(
    {
      ...made,
      subject,
      issuer,
      notBefore: new Date(now - day),
      notAfter: new Date(now + 30 * day),
      signingKey: signedWith,
      signingAlgorithm: algorithm,
    },
    webcrypto,
  );
}
