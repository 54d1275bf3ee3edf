import { verify, X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { startSigningService } from "../../../../lib/local/signing-service/start-signing-service.ts";
import type { RunningSigningService } from "../../../../lib/local/signing-service/start-signing-service.ts";

let keysFolder: string;
let service: RunningSigningService;
beforeAll(async () => {
  keysFolder = path.join(await mkdtemp(path.join(tmpdir(), "signing-service-")), "keys");
  service = await startSigningService({ keysFolder, port: 0 });
});
afterEach(() => call("PUT", "/admin/fault", { fault: "none" }));
afterAll(async () => {
  await service.stop();
  await rm(path.dirname(keysFolder), { recursive: true });
});

interface ServiceAnswer {
  readonly status: number;
  readonly text: string;
  readonly body: {
    readonly signerReference: string;
    readonly certificateChain: readonly string[];
    readonly signatureValue: string;
  };
}

async function call(method: string, at: string, body?: unknown): Promise<ServiceAnswer> {
  const answer = await fetch(service.origin + at, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, body: text.startsWith("{") ? JSON.parse(text) : {} };
}

function certificatesOf(answer: ServiceAnswer): readonly X509Certificate[] {
  return answer.body.certificateChain.map((der) => new X509Certificate(Buffer.from(der, "base64")));
}

const person = { hsaId: "TSTNMT2321000156-1077", name: "Elin Sandberg" };
const order = (signerReference: string) => ({ signerReference, toBeSigned: Buffer.from("text").toString("base64") });

describe("the local signing service", () => {
  test("certifies a person for one hour, by its root, short-lived so that nobody asks for revocation", async () => {
    const [signer, root] = certificatesOf(await call("POST", "/signers", person));
    if (signer === undefined || root === undefined) throw new Error("The chain is too short");
    expect(signer.toLegacyObject().subject).toMatchObject({ serialNumber: person.hsaId, CN: person.name, C: "SE" });
    expect(signer.validToDate.getTime() - signer.validFromDate.getTime()).toBe(3_600_000);
    expect(signer.validFromDate <= new Date() && new Date() <= signer.validToDate).toBe(true);
    expect(signer.ca).toBe(false);
    expect(signer.checkIssued(root) && signer.verify(root.publicKey) && root.ca).toBe(true);
    expect(signer.raw.includes(Buffer.from("060704008bec490201", "hex"))).toBe(true);
    expect(root.toString()).toBe(service.rootCertificatePem);
  });

  test("signs once with a key", async () => {
    const key = await call("POST", "/signers", person);
    const { status, body } = await call("POST", "/signatures", order(key.body.signerReference));
    expect(status).toBe(200);
    const { publicKey } = certificatesOf(key)[0]!;
    const value = Buffer.from(body.signatureValue, "base64");
    expect(value).toHaveLength(64);
    expect(verify("sha256", Buffer.from("text"), { key: publicKey, dsaEncoding: "ieee-p1363" }, value)).toBe(true);
    expect(await call("POST", "/signatures", order(key.body.signerReference))).toMatchObject({ status: 404 });
  });

  test("hands out its root, which stays the same after a new start, with the key readable by its owner only", async () => {
    const { text } = await call("GET", "/root.pem");
    expect(text).toBe(service.rootCertificatePem);
    const again = await startSigningService({ keysFolder, port: 0 });
    await again.stop();
    expect(again.rootCertificatePem).toBe(service.rootCertificatePem);
    expect((await stat(path.join(keysFolder, "signing-service-root.key.pem"))).mode & 0o777).toBe(0o600);
  });

  test("makes a new root where the old one has run out or lost its key", async () => {
    const later = new Date(Date.now() + 11 * 365 * 86_400_000);
    const folder = await mkdtemp(path.join(tmpdir(), "signing-service-"));
    try {
      const roots: string[] = [];
      for (const now of [new Date(), later]) {
        const started = await startSigningService({ keysFolder: folder, port: 0, now: () => now });
        roots.push(started.rootCertificatePem);
        await started.stop();
      }
      await rm(path.join(folder, "signing-service-root.key.pem"));
      const started = await startSigningService({ keysFolder: folder, port: 0 });
      await started.stop();
      expect(new Set([...roots, started.rootCertificatePem]).size).toBe(3);
      expect(await readFile(path.join(folder, "signing-service-root.pem"), "utf8")).toBe(started.rootCertificatePem);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each([
    ["no person", "/signers", {}],
    ["a person without name", "/signers", { hsaId: "a", name: "" }],
    ["a person who is not text", "/signers", { hsaId: 1, name: "a" }],
    ["nothing to sign", "/signatures", { signerReference: "a" }],
    ["too much to sign", "/signatures", { signerReference: "a", toBeSigned: "A".repeat(150_000) }],
    ["more than it reads", "/signers", { ...person, more: "A".repeat(300_000) }],
    ["a fault it does not know", "/admin/fault", { fault: "tired" }],
    ["a fault for no calls", "/admin/fault", { fault: "down", calls: 0 }],
  ])("refuses %s", async (_, at, body) => {
    expect((await call(at.startsWith("/admin") ? "PUT" : "POST", at, body)).status).toBe(400);
  });

  test("knows no other address", async () => {
    expect((await call("GET", "/signers")).status).toBe(404);
  });

  test("says that it is up", async () => {
    expect(await call("GET", "/health")).toMatchObject({ status: 200, body: { status: "up" } });
  });
});

describe("the local signing service, told to go wrong", () => {
  test("breaks off as many calls as told, then works again", async () => {
    await call("PUT", "/admin/fault", { fault: "down", calls: 2 });
    await expect(call("POST", "/signers", person)).rejects.toThrow();
    await expect(call("POST", "/signers", person)).rejects.toThrow();
    expect((await call("POST", "/signers", person)).status).toBe(200);
    expect((await call("GET", "/admin/fault")).body).toMatchObject({ fault: "none" });
  });

  test("answers late, with nonsense, busy, for another person or with another signature", async () => {
    await call("PUT", "/admin/fault", { fault: "slow", slowMs: 120 });
    const began = Date.now();
    expect((await call("POST", "/signers", person)).status).toBe(200);
    expect(Date.now() - began).toBeGreaterThanOrEqual(110);
    await call("PUT", "/admin/fault", { fault: "nonsense" });
    expect(await call("POST", "/signers", person)).toMatchObject({ status: 200, text: "<html>Underhåll pågår</html>" });
    await call("PUT", "/admin/fault", { fault: "busy" });
    expect((await call("POST", "/signers", person)).status).toBe(503);
    await call("PUT", "/admin/fault", { fault: "wrong-signer" });
    const key = await call("POST", "/signers", person);
    const certificate = certificatesOf(key)[0]!;
    expect(certificate.subject).not.toContain(person.hsaId);
    await call("PUT", "/admin/fault", { fault: "wrong-signature" });
    const { body } = await call("POST", "/signatures", order(key.body.signerReference));
    const value = Buffer.from(body.signatureValue, "base64");
    expect(
      verify("sha256", Buffer.from("text"), { key: certificate.publicKey, dsaEncoding: "ieee-p1363" }, value),
    ).toBe(false);
  });

  test("stops at once although it is slow", async () => {
    const slow = await startSigningService({ keysFolder, port: 0 });
    await fetch(`${slow.origin}/admin/fault`, { method: "PUT", body: JSON.stringify({ fault: "slow" }) });
    const waiting = fetch(`${slow.origin}/signers`, { method: "POST", body: JSON.stringify(person) }).catch(
      () => "broken off",
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await slow.stop();
    expect(await waiting).toBe("broken off");
  });

  test("says in plain words that its port is taken", async () => {
    const port = Number(new URL(service.origin).port);
    await expect(startSigningService({ keysFolder, port })).rejects.toThrow("EADDRINUSE");
  });
});
