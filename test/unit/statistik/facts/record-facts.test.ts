import { createHmac } from "node:crypto";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { RecordFactsPorts, StandingCertificate } from "../../../../functions/statistik/facts/record-facts.ts";
import { recordFacts } from "../../../../functions/statistik/facts/record-facts.ts";
import { aCertificate } from "../a-certificate.ts";

const id = "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b";

function hash(value: string): string {
  return createHmac("sha256", "a secret").update(value).digest("base64url");
}

/** An event as the relay publishes it; that of an erasure lies under a notice and does not name the certificate. */
function event(kind: string, certificateId = id) {
  const group = hash(`certificate ${certificateId}`);
  const subject = kind === "certificate.erased" ? "N#1f0a" : `C#${certificateId}`;
  return { eventId: `${group}.000001`, kind, group, subject, sequence: 1, at: "2026-11-22T09:00:00.000Z" };
}

function aWorld(standing?: StandingCertificate) {
  const files = new Map<string, Uint8Array>();
  const certificates = new Map<string, StandingCertificate>(standing === undefined ? [] : [[id, standing]]);
  const ports: RecordFactsPorts = {
    readCertificate: (certificateId) => Promise.resolve(certificates.get(certificateId)),
    keyedHash: (value) => Promise.resolve(hash(value)),
    facts: {
      put: async (path, file) => void files.set(path, file),
      remove: async (paths) => paths.forEach((path) => files.delete(path)),
    },
  };
  const rows = async () =>
    (
      await Promise.all([...files.values()].map((file) => parquetReadObjects({ file: Uint8Array.from(file).buffer })))
    ).flat();
  return { ports, files, certificates, rows };
}

describe("recording facts", () => {
  it("writes a signed certificate's facts under its month", async () => {
    const { ports, files } = aWorld({ document: aCertificate(), revoked: false });
    await recordFacts(event("certificate.signed"), ports);
    expect([...files.keys()].join()).toMatch(/^facts\/signed_month=2026-11\/certificate-[\w-]{43}\.parquet$/);
  });

  it("writes nothing twice when the message comes twice", async () => {
    const { ports, files, rows } = aWorld({ document: aCertificate(), revoked: false });
    await recordFacts(event("certificate.signed"), ports);
    await recordFacts(event("certificate.signed"), ports);
    expect(files.size).toBe(1);
    expect(await rows()).toHaveLength(1);
  });

  it("marks the facts of a revoked certificate as void", async () => {
    const { ports, certificates, rows } = aWorld({ document: aCertificate(), revoked: false });
    await recordFacts(event("certificate.signed"), ports);
    certificates.set(id, { document: aCertificate(), revoked: true });
    await recordFacts(event("certificate.revoked"), ports);
    expect((await rows()).map((row) => row["revoked"])).toEqual([true]);
  });

  it("writes the void state at once when the signing is told after the revocation", async () => {
    const { ports, rows } = aWorld({ document: aCertificate(), revoked: true });
    await recordFacts(event("certificate.revoked"), ports);
    await recordFacts(event("certificate.signed"), ports);
    expect((await rows()).map((row) => row["revoked"])).toEqual([true]);
  });

  it("leaves nothing of an erased certificate, and nothing comes back with a late message", async () => {
    const { ports, files, certificates } = aWorld({ document: aCertificate(), revoked: false });
    await recordFacts(event("certificate.signed"), ports);
    certificates.delete(id);
    await recordFacts(event("certificate.erased"), ports);
    await recordFacts(event("certificate.signed"), ports);
    expect(files.size).toBe(0);
  });

  it("erases one certificate and leaves the others", async () => {
    const other = "0d6f0b7e-52c4-4f11-9d4e-7d3f8c1b2a90";
    const { ports, files, certificates } = aWorld({ document: aCertificate(), revoked: false });
    certificates.set(other, { document: aCertificate({ id: other }), revoked: false });
    await recordFacts(event("certificate.signed"), ports);
    await recordFacts(event("certificate.signed", other), ports);
    certificates.delete(id);
    await recordFacts(event("certificate.erased"), ports);
    expect(files.size).toBe(1);
  });

  it("gives one patient another pseudonym at each care provider, and none that is the plain keyed hash", async () => {
    const other = "0d6f0b7e-52c4-4f11-9d4e-7d3f8c1b2a90";
    const { ports, certificates, rows } = aWorld({ document: aCertificate(), revoked: false });
    certificates.set(other, {
      document: aCertificate({ id: other, careProvider: "TSTNMT2321000156-3001" }),
      revoked: false,
    });
    await recordFacts(event("certificate.signed"), ports);
    await recordFacts(event("certificate.signed", other), ports);
    const pseudonyms = new Set((await rows()).map((row) => row["patient_key"]));
    expect(pseudonyms.size).toBe(2);
    expect(pseudonyms).not.toContain(await ports.keyedHash("191212121212"));
  });

  it("does not touch the facts for an event that changes none", async () => {
    const { ports, files } = aWorld();
    await recordFacts(event("certificate.sent"), ports);
    await recordFacts(event("message.received"), ports);
    expect(files.size).toBe(0);
  });

  it("names the file by the event's group, so that the event of an erasure need not name the certificate", async () => {
    const { ports, files } = aWorld({ document: aCertificate(), revoked: false });
    await recordFacts(event("certificate.signed"), ports);
    expect([...files.keys()].join()).toContain(event("certificate.erased").group);
    expect(JSON.stringify(event("certificate.erased"))).not.toContain(id);
  });

  it("throws at a group that could lead out of the folder of facts", async () => {
    const { ports } = aWorld({ document: aCertificate(), revoked: false });
    await expect(recordFacts({ ...event("certificate.signed"), group: "../../latest" }, ports)).rejects.toThrow();
  });

  it("throws at a message that is no event, so that it comes again and then to the operator", async () => {
    await expect(recordFacts({ kind: "certificate.signed" }, aWorld().ports)).rejects.toThrow();
  });
});
