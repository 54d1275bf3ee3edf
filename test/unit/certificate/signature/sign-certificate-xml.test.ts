import { generateKeyPairSync } from "node:crypto";

import { XmlDocument } from "libxml2-wasm";
import { beforeAll, describe, expect, test } from "vitest";

import {
  completeSignature,
  prepareSignature,
} from "../../../../functions/certificate/signature/sign-certificate-xml.ts";
import type { IssuedKey } from "../../../../lib/local/signing-service/certificate-authority.ts";
import {
  aSigningAuthority,
  altered,
  elin,
  registerCertificateXml,
  signatureValue,
  signedWith,
  signingTime,
} from "./signed-certificate.ts";
import { certificates } from "./test-authority.ts";

let key: IssuedKey;
beforeAll(async () => {
  key = await (await aSigningAuthority()).authority.issue(elin);
});

const prepare = (xml: string | Uint8Array, chain: readonly Uint8Array[] = key.certificateChain) =>
  prepareSignature(typeof xml === "string" ? Buffer.from(xml) : xml, chain, signingTime);

describe("what a signature adds to a certificate", () => {
  test("leaves every byte as it was and adds one underskrift at the end of intyg", async () => {
    const unsigned = registerCertificateXml();
    const signed = await signedWith(key, unsigned);
    const at = unsigned.indexOf("</r:intyg>");
    expect(signed.startsWith(unsigned.slice(0, at))).toBe(true);
    expect(signed.endsWith(unsigned.slice(at))).toBe(true);
    const added = signed.slice(at, signed.length - (unsigned.length - at));
    expect(added).toMatch(
      /^<underskrift xmlns="urn:riv:clinicalprocess:healthcond:certificate:3\.2"><ds:Signature .*<\/ds:Signature><\/underskrift>$/,
    );
  });

  test("is the same for the same certificate, signer and time, but for the value", async () => {
    const first = await prepare(registerCertificateXml());
    const second = await prepare(registerCertificateXml());
    expect(
      first.ok && second.ok && Buffer.from(first.value.toBeSigned).equals(Buffer.from(second.value.toBeSigned)),
    ).toBe(true);
  });

  test("is found where the end tag has spaces and the namespace no prefix", async () => {
    const xml = `<RegisterCertificate xmlns="urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3"><intyg></intyg  ></RegisterCertificate>`;
    const signed = await signedWith(key, xml);
    using document = XmlDocument.fromString(signed);
    expect(
      document.eval("count(/*/*[local-name()='intyg']/*[local-name()='underskrift']/*[local-name()='Signature'])"),
    ).toBe(1);
  });

  test("goes into intyg, not into a text that looks like its end", async () => {
    const prepared = await prepare(registerCertificateXml({ answer: "<![CDATA[</r:intyg>]]>" }));
    expect(prepared.ok).toBe(true);
    const misleading = await prepare(
      registerCertificateXml({ afterIntyg: '<x:note xmlns:x="urn:x"><![CDATA[</r:intyg>]]></x:note>' }),
    );
    expect(misleading).toMatchObject({ ok: false, refusal: { code: "certificate-xml-not-signable" } });
  });

  test("carries the issuers between the signer and the root, and not the root", async () => {
    const chain = [certificates.signer, certificates.issuer, certificates.root].map((der) =>
      Buffer.from(der, "base64"),
    );
    const prepared = await prepare(registerCertificateXml(), chain);
    const element = prepared.ok ? prepared.value.signature.withValue(new Uint8Array(64)) : "";
    expect([...element.matchAll(/<ds:X509Certificate>([^<]+)</g)].map((found) => found[1])).toEqual([
      certificates.signer,
      certificates.issuer,
    ]);
  });

  test("names the signer of the certificate", async () => {
    const prepared = await prepare(registerCertificateXml());
    expect(prepared).toMatchObject({ ok: true, value: { signer: elin, issuerHsaId: elin.hsaId } });
  });
});

describe("what cannot be signed", () => {
  const unreadable: readonly (readonly [string, (xml: string) => string | Uint8Array])[] = [
    ["text that is not XML", () => "Läkarintyg</intyg>"],
    ["XML that breaks off", (xml) => xml.slice(0, -20)],
    ["another document", () => '<RegisterCertificate xmlns="urn:other"><intyg></intyg></RegisterCertificate>'],
    [
      "a document type",
      (xml) =>
        altered(xml, "<r:RegisterCertificate xmlns", "<!DOCTYPE r:RegisterCertificate><r:RegisterCertificate xmlns"),
    ],
    [
      "an entity of its own",
      (xml) =>
        altered(
          altered(xml, "<r:RegisterCertificate xmlns", '<!DOCTYPE d [<!ENTITY e "x">]><r:RegisterCertificate xmlns'),
          "Snickare",
          "&e;",
        ),
    ],
    ["a processing instruction", (xml) => altered(xml, "Snickare", "Snick<?x y?>are")],
    ["what has no canonical form", (xml) => altered(xml, "<fornamn/>", '<fornamn xmlns:n="relative"/>')],
    ["ISO 8859-1", (xml) => Buffer.from(altered(xml, "UTF-8", "ISO-8859-1"), "latin1")],
    ["broken UTF-8", (xml) => Buffer.from(xml, "latin1")],
    ["more than a certificate can hold", (xml) => altered(xml, "Snickare", "Snickare ".repeat(120_000))],
    ["elements nested beyond reason", (xml) => altered(xml, "Snickare", "<a>".repeat(5_000) + "</a>".repeat(5_000))],
  ];
  test.each(unreadable)("refuses %s", async (_, change) => {
    expect(await prepare(change(registerCertificateXml()))).toMatchObject({
      ok: false,
      refusal: { code: "certificate-xml-unreadable" },
    });
  });

  test.each([
    ["within a text", "Snickare", "Snick<!-- -->are"],
    ["before the certificate", "<r:RegisterCertificate xmlns", "<!-- x --><r:RegisterCertificate xmlns"],
  ])("refuses a comment, which the signature would not cover: %s", async (_, from, to) => {
    expect(await prepare(altered(registerCertificateXml(), from, to))).toMatchObject({
      ok: false,
      refusal: { code: "certificate-xml-not-signable" },
    });
  });

  test("refuses a certificate that is signed already", async () => {
    expect(await prepare(await signedWith(key, registerCertificateXml()))).toMatchObject({
      ok: false,
      refusal: { code: "certificate-xml-not-signable" },
    });
  });

  test("refuses a document with two certificates", async () => {
    const twice = registerCertificateXml().replace(/<r:intyg>.*<\/r:intyg>/s, (intyg) => intyg + intyg);
    expect(await prepare(twice)).toMatchObject({ ok: false, refusal: { code: "certificate-xml-not-signable" } });
  });

  test.each([
    ["nothing", ""],
    [
      "a certificate without content",
      "<RegisterCertificate " +
        'xmlns="urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3"><intyg/></RegisterCertificate>',
    ],
    ["UTF-16", Buffer.from(`\ufeff${registerCertificateXml().replace("UTF-8", "UTF-16")}`, "utf16le")],
  ])("refuses what has no end of intyg to sign before: %s", async (_, xml) => {
    expect(await prepare(xml)).toMatchObject({ ok: false, refusal: { code: "certificate-xml-not-signable" } });
  });
});

describe("whose key signs", () => {
  test.each(["longLived", "p384", "rsa", "forEncryption", "twoIds", "noName", "root"] as const)(
    "refuses a certificate that is %s",
    async (name) => {
      expect(await prepare(registerCertificateXml(), [Buffer.from(certificates[name], "base64")])).toMatchObject({
        ok: false,
        refusal: { code: "signer-certificate-unusable" },
      });
    },
  );

  test("refuses a chain with something that is no certificate", async () => {
    for (const chain of [
      [],
      [Buffer.from("nonsense")],
      [...key.certificateChain.slice(0, 1), Buffer.from("nonsense")],
    ]) {
      expect(await prepare(registerCertificateXml(), chain)).toMatchObject({
        ok: false,
        refusal: { code: "signer-certificate-unusable" },
      });
    }
  });

  test("refuses a value that is another key's, another text's, in DER, cut off or nothing", async () => {
    const prepared = await prepare(registerCertificateXml());
    if (!prepared.ok) throw new Error(prepared.refusal.code);
    const { toBeSigned } = prepared.value;
    const right = signatureValue(key.privateKey, toBeSigned);
    const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
    const wrong = [
      signatureValue(other, toBeSigned),
      signatureValue(key.privateKey, Buffer.from("another text")),
      Buffer.concat([
        Buffer.from([0x30, 0x44, 2, 32]),
        right.subarray(0, 32),
        Buffer.from([2, 32]),
        right.subarray(32),
      ]),
      right.subarray(0, 63),
      Buffer.alloc(64),
      Buffer.alloc(0),
    ];
    for (const value of wrong)
      expect(completeSignature(prepared.value, value)).toMatchObject({
        ok: false,
        refusal: { code: "signature-invalid" },
      });
    expect(completeSignature(prepared.value, right).ok).toBe(true);
  });
});
