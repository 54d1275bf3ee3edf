import "reflect-metadata";
import { KeyObject, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import {
  BasicConstraintsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { trustedRoots } from "../../../../functions/certificate/needs.ts";
import { verifySignature } from "../../../../functions/certificate/signature/verify-signature.ts";
import { newEnvironment } from "../../../../functions/operation/need.ts";
import { functionLog, milliseconds } from "../../../../functions/platform/needs.ts";
import { listen } from "../../../../lib/local/free-ports.ts";
import { projectFolder } from "../../../../lib/local/project-folder.ts";
import type { IssuedKey } from "../../../../lib/local/signing-service/certificate-authority.ts";
import { elin, registerCertificateXml, signedWith, signingTime } from "./signed-certificate.ts";

const rsa = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 4096,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
const ecdsa = { name: "ECDSA", namedCurve: "P-256" } as const;
const hour = 3_600_000;

interface Root {
  readonly pem: string;
  readonly issue: () => Promise<IssuedKey>;
}

/** A root as an authority has it: RSA with 4096 bits, and a full name. */
async function aRoot(name: string): Promise<Root> {
  const keys = await webcrypto.subtle.generateKey(rsa, false, ["sign", "verify"]);
  const subject = `C=SE, O=Underskriftstjänsten i Exempelköping AB, OU=Intyg och underskrifter, CN=${name}`;
  const common = { issuer: subject, signingKey: keys.privateKey, signingAlgorithm: rsa } as const;
  const root = await X509CertificateGenerator.create(
    {
      ...common,
      subject,
      publicKey: keys.publicKey,
      notBefore: new Date("2020-01-01"),
      notAfter: new Date("2040-01-01"),
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      ],
    },
    webcrypto,
  );
  const issue = async () => {
    const { privateKey, publicKey } = await webcrypto.subtle.generateKey(ecdsa, true, ["sign", "verify"]);
    const issued = await X509CertificateGenerator.create(
      {
        ...common,
        subject: `C=SE, 2.5.4.5=${elin.hsaId}, CN=${elin.name}`,
        publicKey,
        notBefore: new Date(signingTime.getTime() - hour),
        notAfter: new Date(signingTime.getTime() + hour),
        extensions: [
          new BasicConstraintsExtension(false, undefined, true),
          new KeyUsagesExtension(KeyUsageFlags.nonRepudiation, true),
          new Extension("0.4.0.194121.2.1", false, Buffer.from([0x05, 0x00])),
        ],
      },
      webcrypto,
    );
    const chain = [issued, root].map(({ rawData }) => new Uint8Array(rawData));
    return { privateKey: KeyObject.from(privateKey), certificateChain: chain };
  };
  return { pem: `${root.toString("pem")}\n`, issue };
}

let earlier: Root;
let later: Root;
let stored = "";
let now = 0;
const told: unknown[] = [];
/** The account's Parameter Store. */
const store = createServer((_request, response) => {
  response.end(JSON.stringify({ Parameter: { Value: stored } }));
});

beforeAll(async () => {
  [earlier, later] = await Promise.all([aRoot("Rot 2020 för underskrift"), aRoot("Rot 2026 för underskrift")]);
  vi.stubEnv("AWS_ENDPOINT_URL", `http://127.0.0.1:${String(await listen(store, 0))}`);
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]) vi.stubEnv(name, "test");
  vi.stubEnv("AWS_REGION", "eu-north-1");
  vi.stubEnv("SIGNING_ROOTS_PARAMETER", "/intygstjanster/test/signing-roots");
}, 120_000);
afterEach(() => void told.splice(0));
afterAll(() => {
  vi.unstubAllEnvs();
  store.close();
});

/** The roots as a function finds them. */
function found() {
  const the = newEnvironment();
  milliseconds.provide(the, () => now);
  functionLog.provide(the, (...line) => told.push(line));
  return the(trustedRoots);
}

async function heldBy(root: Root, find: ReturnType<typeof found>): Promise<boolean> {
  const signed = await signedWith(await root.issue(), registerCertificateXml());
  return (await verifySignature(Buffer.from(signed), await find())).ok;
}

describe("Two roots of RSA with 4096 bits", () => {
  it("fit the parameter as the operator is told to write it", () => {
    const runbook = readFileSync(join(projectFolder, "docs/runbooks/parameter-unusable.md"), "utf8");
    const command = runbook.split("\n").find((line) => line.includes("put-parameter"));
    expect(command).toContain("/signing-roots --type SecureString --tier Advanced");
    // https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html
    const largestAdvanced = 8 * 1024;
    expect(Buffer.byteLength(earlier.pem + later.pem)).toBeLessThanOrEqual(largestAdvanced);
  });

  it("are both trusted, each by itself, once they are read", async () => {
    stored = earlier.pem + later.pem;
    const find = found();
    expect(await find()).toHaveLength(2);
    expect([await heldBy(earlier, find), await heldBy(later, find)]).toEqual([true, true]);
    expect(told).toEqual([]);
  });

  it("follow one another within five minutes, without a deployment", async () => {
    stored = earlier.pem;
    const find = found();
    const held = async () => [await heldBy(earlier, find), await heldBy(later, find)];
    expect(await held()).toEqual([true, false]);
    stored = earlier.pem + later.pem;
    now += 4 * 60_000;
    expect(await held()).toEqual([true, false]);
    now += 60_000;
    expect(await held()).toEqual([true, true]);
    stored = later.pem;
    now += 5 * 60_000;
    expect(await held()).toEqual([false, true]);
    expect(told).toEqual([]);
  });

  it("are trusted by nobody where one of them was cut off, nor where the parameter is empty", async () => {
    const holed = later.pem.slice(0, 900) + later.pem.slice(1_100);
    for (const damaged of [earlier.pem + holed, earlier.pem + later.pem.slice(0, 900), ""]) {
      stored = earlier.pem + later.pem;
      const find = found();
      await find();
      stored = damaged;
      now += 5 * 60_000;
      await expect(find()).rejects.toThrow("/intygstjanster/test/signing-roots");
    }
    expect(told).toEqual(
      Array.from({ length: 3 }, () => ["parameter-unusable", { parameter: "/intygstjanster/test/signing-roots" }]),
    );
  });
});
