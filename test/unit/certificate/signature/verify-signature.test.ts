import { createHash } from "node:crypto";

import { XmlC14NMode, XmlDocument, XmlElement } from "libxml2-wasm";
import { beforeAll, describe, expect, test } from "vitest";

import { verifySignature } from "../../../../functions/certificate/signature/verify-signature.ts";
import { xadesSignature } from "../../../../functions/certificate/signature/xades-signature.ts";
import type { IssuedKey } from "../../../../lib/local/signing-service/certificate-authority.ts";
import {
  aSigningAuthority,
  altered,
  elin,
  registerCertificateXml,
  signatureIn,
  signatureValue,
  signedWith,
  signingTime,
} from "./signed-certificate.ts";
import type { TestAuthority } from "./signed-certificate.ts";
import { certificates } from "./test-authority.ts";

let trusted: TestAuthority;
let key: IssuedKey;
let signed: string;
beforeAll(async () => {
  trusted = await aSigningAuthority();
  key = await trusted.authority.issue(elin);
  signed = await signedWith(key, registerCertificateXml());
});

const verify = (text: string, authority: TestAuthority = trusted) =>
  verifySignature(Buffer.from(text), authority.roots);
const refusedAs = (code: string) => ({ ok: false, refusal: { code } });

describe("a good signature", () => {
  test("tells who signed and when", async () => {
    expect(await verify(signed)).toEqual({ ok: true, value: { signer: elin, signedAt: signingTime } });
  });

  test("keeps Swedish letters and signs of names", async () => {
    const elder = { hsaId: "TSTNMT2321000156-10Ö9", name: 'Åsa Öberg-D\'Arc, leg. läkare + "docent" <x>' };
    const text = await signedWith(
      await trusted.authority.issue(elder),
      registerCertificateXml({ issuerHsaId: elder.hsaId }),
    );
    expect(await verify(text)).toMatchObject({ ok: true, value: { signer: elder } });
  });

  test("holds although the signer's certificate has run out since: what counts is when it was signed", async () => {
    const long = new Date("2019-05-06T07:08:09Z");
    const then = await aSigningAuthority(long);
    const text = await signedWith(await then.authority.issue(elin), registerCertificateXml(), long);
    expect(await verify(text, then)).toMatchObject({ ok: true, value: { signedAt: long } });
  });

  test("drops what is less than a second of the signing time", async () => {
    const text = await signedWith(key, registerCertificateXml(), new Date(signingTime.getTime() + 999));
    expect(await verify(text)).toMatchObject({ ok: true, value: { signedAt: signingTime } });
  });

  test("holds for the same document written with other quotes, spaces in tags and empty elements", async () => {
    const rewritten = altered(
      altered(altered(signed, '<svar id="29">', "<svar  id='29' >"), "<fornamn/>", "<fornamn></fornamn>"),
      "Snickare",
      "Snick&#97;re",
    );
    expect(await verify(rewritten)).toMatchObject({ ok: true });
  });
});

describe("a certificate that travelled in a SOAP message", () => {
  const envelope = (body: string): string =>
    `<?xml version='1.0' encoding='UTF-8'?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:some:default" xmlns:t="urn:another:t" xmlns:ds="urn:another:ds" xml:lang="sv">
<soap:Header><LogicalAddress xmlns="urn:riv:itintegration:registry:1">2021005521</LogicalAddress></soap:Header>
<soap:Body>${body}</soap:Body></soap:Envelope>`;
  const body = (): string => signed.slice(signed.indexOf("<r:RegisterCertificate"));

  test("holds when the recipient cuts its bytes out", async () => {
    const message = envelope(body());
    const cut = message.slice(message.indexOf("<r:RegisterCertificate"), message.indexOf("</soap:Body>"));
    expect(await verify(cut)).toMatchObject({ ok: true });
  });

  test.each([
    ["writes the element out again", (element: XmlElement) => element.toString()],
    [
      "writes it in exclusive canonical form",
      (element: XmlElement) => element.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 }),
    ],
    [
      "moves it to a document of its own",
      (element: XmlElement) => {
        using own = XmlDocument.fromString(element.toString({ format: false }));
        return own.toString({ format: false });
      },
    ],
  ])("holds when the recipient reads the message and %s", async (_, take) => {
    using message = XmlDocument.fromString(envelope(body()));
    const element = message.get("//r:RegisterCertificate", {
      r: "urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3",
    });
    if (!(element instanceof XmlElement)) throw new Error("The message holds no certificate");
    expect(await verify(take(element))).toMatchObject({ ok: true });
  });
});

describe("a certificate that was changed after it was signed", () => {
  const changes: readonly (readonly [string, string, string])[] = [
    ["a letter of an answer", "Snickare", "Snickarn"],
    ["a digit of the personnummer", "191212121212", "191212121213"],
    ["a space in an answer", "Snickare", "Snickare "],
    ["a line in an answer", "Snickare", "Snick\nare"],
    ["a space between elements", "</svar>\n    <svar", "</svar> <svar"],
    ["the id of an answer", 'id="29.1"', 'id="29.2"'],
    ["the name of an element", "<fornamn/>", "<mellannamn/>"],
    ["the namespace of an element", "<fornamn/>", '<fornamn xmlns="urn:x"/>'],
    ["an attribute more", "<fornamn/>", '<fornamn a="b"/>'],
    ["an element less", "<fornamn/>", ""],
    ["an element twice", "<fornamn/>", "<fornamn/><fornamn/>"],
    ["two elements the other way round", "<fornamn/><efternamn/>", "<efternamn/><fornamn/>"],
    ["the issuer", `${elin.hsaId}</t:extension>`, "TSTNMT2321000156-1079</t:extension>"],
    [
      "something after the certificate",
      "\n</r:RegisterCertificate>",
      '<x:note xmlns:x="urn:x"/>\n</r:RegisterCertificate>',
    ],
    ["something before the certificate", "\n  <r:intyg>", "<r:svarPa/>\n  <r:intyg>"],
    ["an Id of the signature, used again", "<fornamn/>", '<fornamn Id="TAKEN"/>'],
  ];
  test.each(changes)("is refused: %s", async (_, from, to) => {
    const id = /Id="(properties-[0-9a-f]+)"/.exec(signed)?.[1] ?? "";
    expect(await verify(altered(signed, from, to.replace("TAKEN", id)))).toEqual(refusedAs("certificate-altered"));
  });

  test.each([
    ["a processing instruction", "Snickare", "Snick<?x?>are"],
    ["a namespace whose relative name has no canonical form", "<fornamn/>", '<fornamn xmlns:n="relative"/>'],
    [
      "a document type with an entity",
      "<r:RegisterCertificate xmlns",
      '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><r:RegisterCertificate xmlns',
    ],
  ])("is refused: %s, which no signature covers", async (_, from, to) => {
    expect(await verify(altered(signed, from, to))).toEqual(refusedAs("certificate-xml-unreadable"));
  });

  test.each([
    ["within an answer", "Snickare", "Snick<!-- -->are"],
    ["before the certificate", "<r:RegisterCertificate xmlns", "<!-- x --><r:RegisterCertificate xmlns"],
    ["within the signature", "<ds:SignedInfo>", "<ds:SignedInfo><!-- x -->"],
  ])("is not in our form with a comment, which it does not cover: %s", async (_, from, to) => {
    expect(await verify(altered(signed, from, to))).toEqual(refusedAs("signature-form-unknown"));
  });

  test("is refused when the signature is taken from another certificate of the same signer", async () => {
    const other = await signedWith(key, registerCertificateXml({ answer: "Frisk" }));
    expect(await verify(signed.replace(signatureIn(signed), () => signatureIn(other)))).toEqual(
      refusedAs("certificate-altered"),
    );
  });

  test("is refused when the digest is made to fit as well", async () => {
    const changed = altered(signed, "Snickare", "Snickarn");
    using document = XmlDocument.fromString(changed.replace(signatureIn(changed), ""));
    const digest = createHash("sha256")
      .update(document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 }))
      .digest();
    const fitting = xadesSignature({
      documentDigest: digest,
      certificates: [key.certificateChain[0]!],
      signedAt: signingTime,
    });
    const value = Buffer.from(/<ds:SignatureValue>([^<]+)</.exec(signed)?.[1] ?? "", "base64");
    expect(await verify(changed.replace(signatureIn(changed), () => fitting.withValue(value)))).toEqual(
      refusedAs("signature-invalid"),
    );
  });
});

describe("something else than a certificate", () => {
  test.each([
    ["nothing", () => Buffer.alloc(0)],
    ["text", () => Buffer.from("Läkarintyg")],
    ["half a certificate", () => Buffer.from(signed.slice(0, signed.length / 2))],
    ["a certificate in UTF-16", () => Buffer.from(`\ufeff${altered(signed, "UTF-8", "UTF-16")}`, "utf16le")],
    [
      "a certificate with bytes that are no letters",
      () => Buffer.concat([Buffer.from(signed.slice(0, 1_000)), Buffer.from([0xff]), Buffer.from(signed.slice(1_000))]),
    ],
    ["another document", () => Buffer.from("<x/>")],
    [
      "a document that grows when it is read",
      () =>
        Buffer.from(
          `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${[..."bcdefghij"].map((name, place) => `<!ENTITY ${name} "${`&${"abcdefghij".charAt(place)};`.repeat(10)}">`).join("")}]><x>&j;</x>`,
        ),
    ],
    ["ten megabytes", () => Buffer.alloc(10_000_000, 0x20)],
    ["ten thousand elements in each other", () => Buffer.from("<x>".repeat(10_000) + "</x>".repeat(10_000))],
  ])("is refused unread: %s", async (_, bytes) => {
    expect(await verifySignature(bytes(), trusted.roots)).toEqual(refusedAs("certificate-xml-unreadable"));
  });
});

describe("a signature that was changed", () => {
  const formUnknown: readonly (readonly [string, string | RegExp, string])[] = [
    ["the digest of the signed properties", /(#properties[^]*?<ds:DigestValue>)[^<]{43}/, `$1${"A".repeat(43)}`],
    [
      "the digest of the signer's certificate",
      /(<xades:CertDigest>[^]*?<ds:DigestValue>)[^<]{43}/,
      `$1${"A".repeat(43)}`,
    ],
    ["the signing time", "09:30:00Z", "09:31:00Z"],
    ["a signing time that is none", "2026-03-02T09:30", "2026-02-30T09:30"],
    ["a signing time with a fraction", "09:30:00Z", "09:30:00.0Z"],
    ["a signing time elsewhere", "09:30:00Z", "09:30:00+00:00"],
    ["the kind of text", "text/xml", "text/xsl"],
    ["the Id of the signature", 'Id="signature-', 'Id="signaturE-'],
    ["the target of the properties", 'Target="#signature-', 'Target="#signaturE-'],
    [
      "the digest algorithm",
      "</ds:Transforms><ds:DigestMethod " +
        'Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>',
      "</ds:Transforms><ds:DigestMethod " +
        'Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"></ds:DigestMethod><ds:DigestValue>',
    ],
    ["the signature algorithm", "xmldsig-more#ecdsa-sha256", "xmldsig-more#hmac-sha256"],
    ["the canonicalisation", /(<ds:CanonicalizationMethod Algorithm="[^"]+)"/, '$1WithComments"'],
    [
      "a transform more",
      "</ds:Transforms>",
      "<ds:Transform " +
        'Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>not(//c:svar)</ds:XPath></ds:Transform></ds:Transforms>',
    ],
    ["a transform less", /<ds:Transform Algorithm="[^"]+enveloped-signature"><\/ds:Transform>/, ""],
    ["the first reference made to point elsewhere", 'URI=""', 'URI="#evil"'],
    ["a reference more", "</ds:SignedInfo>", '<ds:Reference URI=""></ds:Reference></ds:SignedInfo>'],
    ["an object more", "</ds:Signature>", "<ds:Object></ds:Object></ds:Signature>"],
    ["a key beside the certificate", "<ds:KeyInfo>", "<ds:KeyInfo><ds:KeyName>x</ds:KeyName>"],
    ["no certificate", /<ds:X509Certificate>.*<\/ds:X509Certificate>/, ""],
    [
      "a certificate that is none",
      /<ds:X509Certificate>.*<\/ds:X509Certificate>/,
      "<ds:X509Certificate>AAAA</ds:X509Certificate>",
    ],
    ["a certificate cut off", /.{4}<\/ds:X509Certificate>/, "</ds:X509Certificate>"],
    ["a space in the signature value", "<ds:SignatureValue>", "<ds:SignatureValue> "],
    ["an unused bit of the signature value", /.==<\/ds:SignatureValue>/, "x==</ds:SignatureValue>"],
    ["a text between its elements", "<ds:KeyInfo>", "x<ds:KeyInfo>"],
    [
      "unsigned properties",
      "</xades:QualifyingProperties>",
      "<xades:UnsignedProperties></xades:UnsignedProperties></xades:QualifyingProperties>",
    ],
  ];
  test.each(formUnknown)("is not taken for ours: %s", async (_, from, to) => {
    const changed = signed.replace(from, to);
    expect(changed).not.toBe(signed);
    expect(await verify(changed)).toEqual(refusedAs("signature-form-unknown"));
  });

  test("is refused with another value", async () => {
    expect(
      await verify(
        signed.replace(/<ds:SignatureValue>[^<]+/, `<ds:SignatureValue>${Buffer.alloc(64, 7).toString("base64")}`),
      ),
    ).toEqual(refusedAs("signature-invalid"));
  });

  test("is refused with more certificates than anyone needs", async () => {
    const many = signed.replace(/(<ds:X509Certificate>.*<\/ds:X509Certificate>)/, "$1$1$1$1$1");
    expect(await verify(many)).toEqual(refusedAs("signature-form-unknown"));
  });

  test("says that there is none where there is none", async () => {
    expect(await verify(registerCertificateXml())).toEqual(refusedAs("signature-missing"));
    expect(await verify(signed.replace(signatureIn(signed), ""))).toEqual(refusedAs("signature-missing"));
  });

  test("is refused when there are two, or it stands elsewhere", async () => {
    const signature = signatureIn(signed);
    expect(await verify(signed.replace(signature, signature + signature))).toEqual(refusedAs("signature-misplaced"));
    expect(
      await verify(
        signed
          .replace(/<underskrift.*<\/underskrift>/, "")
          .replace("\n</r:RegisterCertificate>", `${signature}</r:RegisterCertificate>`),
      ),
    ).toEqual(refusedAs("signature-misplaced"));
    expect(await verify(altered(signed, "</underskrift>", '</underskrift><svar id="99"/>'))).toEqual(
      refusedAs("signature-misplaced"),
    );
  });
});

describe("a signature whose value is right, made with a trusted certificate, in another form", () => {
  const resigned = (change: (signedInfo: string) => string): string => {
    const digest = Buffer.from(/<ds:DigestValue>([^<]+)/.exec(signed)?.[1] ?? "", "base64");
    const ours = xadesSignature({
      documentDigest: digest,
      certificates: [key.certificateChain[0]!],
      signedAt: signingTime,
    });
    const canonical = change(Buffer.from(ours.toBeSigned).toString("utf8"));
    const element = ours
      .withValue(signatureValue(key.privateKey, Buffer.from(canonical)))
      .replace(/<ds:SignedInfo>.*<\/ds:SignedInfo>/s, () =>
        canonical.replace(' xmlns:ds="http://www.w3.org/2000/09/xmldsig#"', ""),
      );
    return signed.replace(signatureIn(signed), () => element);
  };

  test("is accepted when the form is ours after all", async () => {
    expect(await verify(resigned((signedInfo) => signedInfo))).toMatchObject({ ok: true });
  });

  test.each([
    [
      "leaves a part out by a transform",
      (signedInfo: string) =>
        signedInfo.replace(
          "</ds:Transforms>",
          '<ds:Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2"></ds:Transform></ds:Transforms>',
        ),
    ],
    [
      "names SHA-1",
      (signedInfo: string) =>
        signedInfo.replace("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1"),
    ],
    [
      "names a keyed hash",
      (signedInfo: string) => signedInfo.replace("xmldsig-more#ecdsa-sha256", "xmldsig-more#hmac-sha256"),
    ],
    [
      "does not sign its properties",
      (signedInfo: string) => signedInfo.replace(/<ds:Reference Type=.*?<\/ds:Reference>/, ""),
    ],
    [
      "does not sign the document",
      (signedInfo: string) => signedInfo.replace(/<ds:Reference Id=.*?<\/ds:Reference>/, ""),
    ],
  ])("is not taken for ours when it %s", async (_, change) => {
    expect(await verify(resigned(change))).toEqual(refusedAs("signature-form-unknown"));
  });
});

describe("whose signature it is", () => {
  test("is refused from an authority that nobody trusts", async () => {
    const stranger = await aSigningAuthority();
    expect(await verify(await signedWith(await stranger.authority.issue(elin), registerCertificateXml()))).toEqual(
      refusedAs("signer-not-trusted"),
    );
  });

  test.each([
    ["before the certificate began", -3_600_000],
    ["after it ran out", 3_600_000],
  ])("is refused when it was made %s", async (_, milliseconds) => {
    const text = await signedWith(key, registerCertificateXml(), new Date(signingTime.getTime() + milliseconds));
    expect(await verify(text)).toEqual(refusedAs("signer-certificate-expired"));
  });

  test("is refused when the signer is not the one who issues the certificate", async () => {
    const colleague = await trusted.authority.issue({ hsaId: "TSTNMT2321000156-1079", name: "Ulla Andersson" });
    expect(await verify(await signedWith(colleague, registerCertificateXml()))).toEqual(refusedAs("signer-not-issuer"));
  });

  test("is refused when another signer's certificate is put in its place", async () => {
    const other = (await trusted.authority.issue(elin)).certificateChain[0]!;
    const digest = Buffer.from(/<ds:DigestValue>([^<]+)/.exec(signed)?.[1] ?? "", "base64");
    const value = Buffer.from(/<ds:SignatureValue>([^<]+)</.exec(signed)?.[1] ?? "", "base64");
    const element = xadesSignature({ documentDigest: digest, certificates: [other], signedAt: signingTime }).withValue(
      value,
    );
    expect(await verify(signed.replace(signatureIn(signed), () => element))).toEqual(refusedAs("signature-invalid"));
  });

  test.each(["longLived", "p384", "rsa", "forEncryption", "twoIds", "noName"] as const)(
    "is refused with a certificate that is %s",
    async (name) => {
      const digest = Buffer.from(/<ds:DigestValue>([^<]+)/.exec(signed)?.[1] ?? "", "base64");
      const element = xadesSignature({
        documentDigest: digest,
        certificates: [Buffer.from(certificates[name], "base64")],
        signedAt: signingTime,
      });
      expect(await verify(signed.replace(signatureIn(signed), () => element.withValue(new Uint8Array(64))))).toEqual(
        refusedAs("signer-not-trusted"),
      );
    },
  );
});
