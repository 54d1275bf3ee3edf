import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { httpSigningService } from "../../../../functions/certificate/signature/http-signing-service.ts";
import {
  signCertificateDocument,
  UnsignableCertificateError,
} from "../../../../functions/certificate/signature/sign-certificate-document.ts";
import type { TellSigningFailure } from "../../../../functions/certificate/signature/signing-service.ts";
import { trustedRootsFromPem } from "../../../../functions/certificate/signature/trusted-roots.ts";
import type { TrustedRoots } from "../../../../functions/certificate/signature/trusted-roots.ts";
import { verifySignature } from "../../../../functions/certificate/signature/verify-signature.ts";
import { startSigningService } from "../../../../lib/local/signing-service/start-signing-service.ts";
import type { RunningSigningService } from "../../../../lib/local/signing-service/start-signing-service.ts";
import { aSigningAuthority, elin, registerCertificateXml, signedWith, signingTime } from "./signed-certificate.ts";

let keysFolder: string;
let service: RunningSigningService;
let roots: TrustedRoots;
beforeAll(async () => {
  keysFolder = await mkdtemp(path.join(tmpdir(), "signing-service-"));
  service = await startSigningService({ keysFolder, port: 0, now: () => signingTime });
  roots = trustedRootsFromPem(service.rootCertificatePem);
});
afterEach(() => setFault({ fault: "none" }));
afterAll(async () => {
  await service.stop();
  await rm(keysFolder, { recursive: true });
});

async function setFault(setting: object): Promise<void> {
  const answer = await fetch(`${service.origin}/admin/fault`, { method: "PUT", body: JSON.stringify(setting) });
  expect(answer.status).toBe(200);
}

/** What the operator was told since the last test, in the words of the log. */
let told: (readonly [code: string, fields: Readonly<Record<string, string | number>>])[] = [];
afterEach(() => void (told = []));
const tell: TellSigningFailure = (code, fields) => void told.push([code, fields]);

const sign = (xml = registerCertificateXml(), trustedRoots = roots, signedAt = signingTime, timeoutMs = 2_000) =>
  signCertificateDocument({
    unsignedXml: Buffer.from(xml),
    signer: elin,
    signedAt,
    signingService: httpSigningService(service.origin, { tell, timeoutMs }),
    trustedRoots,
    tell,
  });

describe("signing a certificate with the signing service", () => {
  test("gives a document that anyone who trusts the service can verify", async () => {
    const signed = await sign();
    expect(signed.ok && (await verifySignature(signed.value, roots))).toEqual({
      ok: true,
      value: { signer: elin, signedAt: signingTime },
    });
  });

  test("uses a new key each time", async () => {
    const [first, second] = [await sign(), await sign()];
    const certificate = (signed: typeof first) =>
      signed.ok && /<ds:X509Certificate>([^<]+)/.exec(Buffer.from(signed.value).toString())?.[1];
    expect(certificate(first)).not.toBe(certificate(second));
  });

  test.each(["down", "busy"] as const)(
    "is refused as unavailable while the service is %s, and goes on when it is back",
    async (fault) => {
      await setFault({ fault });
      expect(await sign()).toEqual({ ok: false, refusal: { code: "signing-service-unavailable" } });
      expect(told).toMatchObject([
        [
          "signing-service-down",
          {
            call: "signers",
            ...(fault === "busy" ? { status: 503 } : { reason: "connection-lost" }),
          },
        ],
      ]);
      await setFault({ fault: "none" });
      expect(await sign()).toMatchObject({ ok: true });
    },
  );

  test("gives up on a service that does not answer in time", async () => {
    await setFault({ fault: "slow", slowMs: 20_000 });
    const began = Date.now();
    expect(await sign(registerCertificateXml(), roots, signingTime, 100)).toEqual({
      ok: false,
      refusal: { code: "signing-service-unavailable" },
    });
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(told).toMatchObject([["signing-service-down", { call: "signers", reason: "timeout" }]]);
  });

  test.each([
    ["nonsense", { call: "signers", status: 200 }],
    ["wrong-signature", { fault: "signature-invalid" }],
    ["wrong-signer", { fault: "other-signer" }],
  ] as const)("refuses what the service answers when it is %s, and tells the operator", async (fault, fields) => {
    await setFault({ fault });
    expect(await sign()).toEqual({ ok: false, refusal: { code: "signing-service-answer-unusable" } });
    expect(told).toEqual([["signing-service-wrong", fields]]);
  });

  test("refuses a service whose root is not trusted, and a certificate that is not valid now", async () => {
    const stranger = await aSigningAuthority();
    expect(await sign(registerCertificateXml(), stranger.roots)).toEqual({
      ok: false,
      refusal: { code: "signing-service-answer-unusable" },
    });
    const later = new Date(signingTime.getTime() + 7_200_000);
    expect(await sign(registerCertificateXml(), roots, later)).toEqual({
      ok: false,
      refusal: { code: "signing-service-answer-unusable" },
    });
  });

  test("is our own mistake where the certificate is signed already, no certificate, or issued by somebody else", async () => {
    const stranger = await aSigningAuthority();
    const signed = await signedWith(await stranger.authority.issue(elin), registerCertificateXml());
    for (const xml of [signed, "<x/>", registerCertificateXml({ issuerHsaId: "TSTNMT2321000156-1079" })]) {
      await expect(sign(xml)).rejects.toThrow(UnsignableCertificateError);
    }
  });

  test("says nothing of patient or signer in its errors, nor in what the operator is told", async () => {
    const error: unknown = await sign("<x>191212121212</x>").catch((reason: unknown) => reason);
    for (const fault of ["down", "busy", "nonsense", "wrong-signature", "wrong-signer"]) {
      await setFault({ fault });
      await sign();
    }
    expect(told).toHaveLength(5);
    expect(JSON.stringify([String(error), told])).not.toMatch(/1912|Elin|TSTNMT/);
  });
});

describe("a signing service that is not what it should be", () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function servedBy(listener: RequestListener): Promise<string> {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    return `http://127.0.0.1:${String(typeof address === "object" ? address?.port : 0)}/under/`;
  }

  test.each([
    ["signing-service-answer-unusable", 404, "{}"],
    ["signing-service-answer-unusable", 200, ""],
    ["signing-service-answer-unusable", 200, "{}"],
    ["signing-service-answer-unusable", 200, '{"signerReference":"a","certificateChain":[]}'],
    ["signing-service-answer-unusable", 200, '{"signerReference":"a","certificateChain":["not base64!"]}'],
    ["signing-service-answer-unusable", 200, '{"signerReference":"a","certificateChain":["AAAA"]}'],
    ["signing-service-unavailable", 429, "{}"],
    ["signing-service-unavailable", 500, "{}"],
  ])("is refused as %s when it answers %i %s", async (code, status, body) => {
    const address = await servedBy((_, response) => response.writeHead(status).end(body));
    expect(
      await signCertificateDocument({
        unsignedXml: Buffer.from(registerCertificateXml()),
        signer: elin,
        signedAt: signingTime,
        signingService: httpSigningService(address, { tell }),
        trustedRoots: roots,
        tell,
      }),
    ).toEqual({
      ok: false,
      refusal: { code },
    });
    const isDown = code === "signing-service-unavailable";
    const isCertificate = body.includes("AAAA");
    expect(told).toEqual([
      [
        isDown ? "signing-service-down" : "signing-service-wrong",
        isCertificate ? { fault: "signer-certificate-unusable" } : { call: "signers", status },
      ],
    ]);
  });

  test("is not followed elsewhere", async () => {
    const address = await servedBy((_, response) =>
      response.writeHead(307, { location: `${service.origin}/signers` }).end(),
    );
    expect(await httpSigningService(address, { tell }).prepareSigner(elin)).toEqual({
      ok: false,
      refusal: { code: "signing-service-answer-unusable" },
    });
  });

  test("is called below its base address, with the person in the body and not in the address", async () => {
    const calls: string[] = [];
    const address = await servedBy((request, response) => {
      calls.push(`${request.method ?? ""} ${request.url ?? ""}`);
      response.end("{}");
    });
    await httpSigningService(address, { tell }).prepareSigner(elin);
    await httpSigningService(address.replace(/\/$/, ""), { tell }).sign("a", new Uint8Array([1]));
    expect(calls).toEqual(["POST /under/signers", "POST /under/signatures"]);
  });
});
