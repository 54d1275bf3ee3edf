import { globSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { XmlDocument, XmlElement } from "libxml2-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { httpSigningService } from "../../../../functions/certificate/signature/http-signing-service.ts";
import { signCertificateDocument } from "../../../../functions/certificate/signature/sign-certificate-document.ts";
import { trustedRootsFromPem } from "../../../../functions/certificate/signature/trusted-roots.ts";
import { verifySignature } from "../../../../functions/certificate/signature/verify-signature.ts";
import { startSigningService } from "../../../../lib/local/signing-service/start-signing-service.ts";
import { altered, registerCertificateXml } from "../../../unit/certificate/signature/signed-certificate.ts";
import { cases, hasShared, schema, titled } from "../national-xml/schemas.ts";
import { askDss, askXmlsec, missingForDss, missingForXmlsec, unlessMissing } from "./judges.ts";

/** One certificate, signed, in a file as a judge takes it. */
interface Signed {
  readonly name: string;
  readonly unsigned: Buffer;
  readonly bytes: Buffer;
  readonly file: string;
  readonly signer: string;
}

let folder: string;
let trustedPem: string;
let roots: ReturnType<typeof trustedRootsFromPem>;
let signed: readonly Signed[];
const signedAt = new Date();

/** Real examples that get a good verdict, but those with comments, which are never signed. */
const examples = hasShared
  ? globSync("*/*/pass-*.xml", { cwd: cases })
      .toSorted()
      .filter((name) => !readFileSync(path.join(cases, name), "utf8").includes("<!--"))
  : [];

const tell = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "judged-signatures-"));
  trustedPem = path.join(folder, "root.pem");
  const service = await startSigningService({ keysFolder: folder, port: 0, now: () => signedAt });
  try {
    roots = trustedRootsFromPem(service.rootCertificatePem);
    await writeFile(trustedPem, service.rootCertificatePem);
    const own = registerCertificateXml({ answer: "Åäö &amp; &lt;så&gt; 𝔘 vidare\u00a0…" });
    const certificates: readonly (readonly [string, Buffer])[] = [
      ["own", Buffer.from(own)],
      ...examples.map((name): readonly [string, Buffer] => [name, readFileSync(path.join(cases, name))]),
    ];
    signed = await Promise.all(
      certificates.map(async ([name, unsigned]) => {
        const hsaId = /<(?:\w+:)?personal-id>[^]*?extension>([^<]+)</.exec(unsigned.toString("utf8"))?.[1] ?? "";
        const result = await signCertificateDocument({
          unsignedXml: unsigned,
          signer: { hsaId, name: "Elin Sandberg" },
          signedAt,
          signingService: httpSigningService(service.origin, { tell }),
          trustedRoots: roots,
          tell,
        });
        if (!result.ok) throw new Error(`${name}: ${result.refusal.code}`);
        const file = await inFile(`${name.replaceAll("/", "-")}.signed.xml`, result.value);
        return { name, unsigned, bytes: Buffer.from(result.value), file, signer: "Elin Sandberg" };
      }),
    );
  } finally {
    await service.stop();
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** As a recipient gets it: taken out of a message and written as a document of its own. */
function throughSoap(certificate: Signed): Buffer {
  const body = certificate.bytes.toString("utf8").replace(/^\ufeff?<\?xml[^>]*\?>/, "");
  using message = XmlDocument.fromString(
    `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:x" xmlns:ns2="urn:y" xml:lang="sv"><e:Header/><e:Body>${body}</e:Body></e:Envelope>`,
  );
  const element = message.get("/e:Envelope/e:Body/*", { e: "http://schemas.xmlsoap.org/soap/envelope/" });
  if (!(element instanceof XmlElement)) throw new Error("The message is empty");
  return Buffer.from(element.toString({ format: false }), "utf8");
}

/** The first text of an answer with another letter. */
function forged(certificate: Signed): Buffer {
  return Buffer.from(
    certificate.bytes
      .toString("utf8")
      .replace(
        /(<delsvar id="[^"]+">)([A-Za-z0-9])/,
        (_, start: string, letter: string) => start + (letter === "X" ? "Y" : "X"),
      ),
  );
}

async function inFile(name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

describe.skipIf(!hasShared)(titled("real certificates, signed"), () => {
  test("are at least twenty, of several types", () => {
    expect(examples.length).toBeGreaterThanOrEqual(20);
    expect(new Set(examples.map((name) => name.split("/")[0])).size).toBeGreaterThanOrEqual(4);
  });

  test("are valid by the national schema", () => {
    using validator = schema("interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd");
    for (const { name, bytes } of signed) {
      using document = XmlDocument.fromBuffer(bytes);
      expect(() => validator.validate(document), name).not.toThrow();
    }
  });

  test("are refused by the national schema where the signature stands elsewhere", () => {
    using validator = schema("interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd");
    const [own] = signed;
    using document = XmlDocument.fromString(
      altered(own!.bytes.toString("utf8"), "</underskrift>", "</underskrift><underskrift/>"),
    );
    expect(() => validator.validate(document)).toThrow();
  });

  test("keep every byte they had", () => {
    for (const { name, unsigned, bytes } of signed) {
      const at = bytes.indexOf('<underskrift xmlns="urn:riv:clinicalprocess:healthcond:certificate:3.2"><ds:Signature');
      const rest = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + bytes.length - unsigned.length)]);
      expect(rest.equals(unsigned), name).toBe(true);
    }
  });

  test("are verified here, also after a journey in a SOAP message, and refused with another letter", async () => {
    for (const certificate of signed) {
      expect(await verifySignature(certificate.bytes, roots), certificate.name).toMatchObject({
        ok: true,
        value: { signer: { name: certificate.signer } },
      });
      expect(await verifySignature(throughSoap(certificate), roots), certificate.name).toMatchObject({ ok: true });
      expect(await verifySignature(forged(certificate), roots), certificate.name).toEqual({
        ok: false,
        refusal: { code: "certificate-altered" },
      });
    }
  });
});

describe.skipIf(missingForDss.length > 0)(unlessMissing("the EU's DSS", missingForDss), () => {
  test("passes all of them in full as XAdES-BASELINE-B, and says who signed", { timeout: 300_000 }, async () => {
    const verdicts = await askDss(
      trustedPem,
      signed.map(({ file }) => file),
    );
    expect(verdicts).toEqual(
      signed.map(({ signer }) => ({
        indication: "TOTAL_PASSED",
        subIndication: "null",
        level: "XAdES-BASELINE-B",
        signer,
      })),
    );
  });

  test(
    "passes them after a journey in a SOAP message, and fails them with another letter",
    { timeout: 300_000 },
    async () => {
      const some = signed.filter((_, place) => place % 8 === 0);
      const journeyed = await Promise.all(
        some.map((certificate, place) => inFile(`journeyed-${String(place)}.xml`, throughSoap(certificate))),
      );
      const altereds = await Promise.all(
        some.map((certificate, place) => inFile(`forged-${String(place)}.xml`, forged(certificate))),
      );
      const verdicts = await askDss(trustedPem, [...journeyed, ...altereds]);
      expect(verdicts.map(({ indication }) => indication)).toEqual([
        ...journeyed.map(() => "TOTAL_PASSED"),
        ...altereds.map(() => "TOTAL_FAILED"),
      ]);
    },
  );
});

describe.skipIf(missingForXmlsec.length > 0)(unlessMissing("xmlsec1", missingForXmlsec), () => {
  test("accepts all of them, and refuses them with another letter", async () => {
    for (const certificate of signed) {
      expect(await askXmlsec(trustedPem, certificate.file, signedAt), certificate.name).toBe("OK");
      expect(
        await askXmlsec(trustedPem, await inFile("forged.xml", forged(certificate)), signedAt),
        certificate.name,
      ).toBe("refused");
    }
  });
});
