import { createCipheriv, createHash, randomBytes, sign } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XmlDocument } from "libxml2-wasm";
import type { XsdValidator } from "libxml2-wasm";
import type { CertificateDocument } from "../../functions/certificate/model/certificate-document.ts";
import { signCertificateDocument } from "../../functions/certificate/signature/sign-certificate-document.ts";
import type { SigningService } from "../../functions/certificate/signature/signing-service.ts";
import { trustedRootsFromPem } from "../../functions/certificate/signature/trusted-roots.ts";
import { textPlace } from "../../functions/certificate/store/encrypted-shape.ts";
import { encrypt } from "../../functions/certificate/store/encryption.ts";
import { parseCertificateXml } from "../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { writeRegisterCertificate } from "../../functions/certificate/national-xml/write-certificate-xml.ts";
import { ok } from "../../functions/operation/result.ts";
import { openCertificateAuthority } from "../../lib/local/signing-service/certificate-authority.ts";
import type { IssuedKey } from "../../lib/local/signing-service/certificate-authority.ts";
import { tolvan } from "../../test/fixtures/people.ts";
import { sickLeaveAnswers, sickLeaveForm } from "../../test/fixtures/main-job/demo-answers.ts";
import { leastTimes, timeOf } from "./least-time.ts";
import type { MemoryExchange } from "./memory-exchange.ts";
import { publishedSchema } from "./published-schema.ts";
import type { Row } from "./row.ts";

/** Reading, judging, signing and encrypting a certificate, beside the bare work of the libraries on the same bytes. */
export async function measureCertificate(exchange: MemoryExchange): Promise<readonly Row[]> {
  const document = await aDocument(exchange);
  const xml = writeRegisterCertificate(document);
  const schema = publishedSchema();
  const { issued, roots } = await aSigner(document);
  const service = serviceWith(issued);
  const signer = { hsaId: document.issuer.hsaId, name: document.issuer.name };
  const dataKey = randomBytes(32);
  const content = { pk: "C#1", sk: "CONTENT" };

  const times = await leastTimes({
    "read, judge, sign, encrypt": async () => {
      const read = await parseCertificateXml(xml);
      if (!read.ok) throw new TypeError(`Our own certificate is refused: ${read.refusal.code}`);
      const signed = await signCertificateDocument({
        unsignedXml: xml,
        signer,
        signedAt: new Date(),
        signingService: service,
        trustedRoots: roots,
        tell: () => undefined,
      });
      if (!signed.ok) throw new TypeError(`Our own certificate is not signed: ${signed.refusal.code}`);
      encrypt(dataKey, JSON.stringify(read.value.document), textPlace(content, "document"));
      encrypt(dataKey, signed.value, textPlace(content, "signed"));
    },
    floor: () => bareWork(xml, schema, issued, dataKey),
    read: () => parseCertificateXml(xml),
    parse: () => XmlDocument.fromBuffer(xml).dispose(),
    write: () => writeRegisterCertificate(document),
  });
  const topic = "one certificate";
  const floorNote =
    schema === undefined ? "floor without XSD: ../shared is missing" : `${(xml.byteLength / 1024).toFixed(1)} KB`;
  const parse = timeOf(times, "parse");
  return [
    {
      topic,
      what: "read + judge + sign + encrypt",
      measured: timeOf(times, "read, judge, sign, encrypt"),
      floor: timeOf(times, "floor"),
      unit: "ms",
      budget: { timesFloor: 2 },
      note: floorNote,
    },
    {
      topic,
      what: "read + judge",
      measured: timeOf(times, "read"),
      floor: parse,
      unit: "ms",
      budget: { atMost: 2 * parse + 0.1 },
      note: "budget: 2 × parse + 0.1 ms",
    },
    { topic, what: "write", measured: timeOf(times, "write"), unit: "ms", budget: { atMost: 0.3 } },
  ];
}

/** What no implementation can do without: the libraries' own work, nothing between them. */
function bareWork(
  xml: Uint8Array,
  schema: XsdValidator | undefined,
  { privateKey }: IssuedKey,
  dataKey: Uint8Array,
): void {
  const document = XmlDocument.fromBuffer(xml);
  try {
    schema?.validate(document);
    const digest = createHash("sha256").update(document.canonicalizeToString()).digest();
    sign("sha256", digest, { key: privateKey, dsaEncoding: "ieee-p1363" });
    const cipher = createCipheriv("aes-256-gcm", dataKey, randomBytes(12));
    Buffer.concat([cipher.update(xml), cipher.final(), cipher.getAuthTag()]);
  } finally {
    document.dispose();
  }
}

/** A signed certificate's text, as its functions made it. */
async function aDocument({ call, stores }: MemoryExchange): Promise<CertificateDocument> {
  const answers = sickLeaveAnswers(new Date().toISOString().slice(0, 10));
  const certificateId = String(
    (await call("createDraft", { form: sickLeaveForm, patient: tolvan, answers }))["certificateId"],
  );
  await call("signCertificate", { certificateId, seenRevision: 1 });
  const opened = await stores.certificates.open(certificateId);
  if (opened === undefined) throw new TypeError("A certificate that was signed is not there");
  return opened.document;
}

async function aSigner({ issuer }: CertificateDocument) {
  const folder = mkdtempSync(join(tmpdir(), "intyg-bench-signing-"));
  try {
    const authority = await openCertificateAuthority(folder, () => new Date());
    return { issued: await authority.issue(issuer), roots: trustedRootsFromPem(authority.rootCertificatePem) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Making keys is the signing service's work, so here the same key signs every time. */
function serviceWith({ privateKey, certificateChain }: IssuedKey): SigningService {
  return {
    prepareSigner: () => Promise.resolve(ok({ signerReference: "key", certificateChain })),
    sign: (_reference, toBeSigned) =>
      Promise.resolve(ok(sign("sha256", toBeSigned, { key: privateKey, dsaEncoding: "ieee-p1363" }))),
  };
}
