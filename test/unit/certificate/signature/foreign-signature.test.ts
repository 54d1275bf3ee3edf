import { createHash, createPublicKey, sign } from "node:crypto";
import fc from "fast-check";
import { XmlC14NMode, XmlDocument } from "libxml2-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { readForeignSignature } from "../../../../functions/certificate/signature/foreign-signature.ts";
import { verifySignature } from "../../../../functions/certificate/signature/verify-signature.ts";
import type { IssuedKey } from "../../../../lib/local/signing-service/certificate-authority.ts";
import { aSigningAuthority, elin, registerCertificateXml, signedWith } from "./signed-certificate.ts";
import type { TestAuthority } from "./signed-certificate.ts";

const forms = {
  inclusive: ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315", XmlC14NMode.XML_C14N_1_0],
  exclusive: ["http://www.w3.org/2001/10/xml-exc-c14n#", XmlC14NMode.XML_C14N_EXCLUSIVE_1_0],
} as const;
type Form = keyof typeof forms;

let trusted: TestAuthority;
let key: IssuedKey;
beforeAll(async () => {
  trusted = await aSigningAuthority();
  key = await trusted.authority.issue(elin);
});

function canonical(xml: string, form: Form, path = "/*"): string {
  using document = XmlDocument.fromString(xml);
  const [, mode] = forms[form];
  const found = document.get(path, { ds: "http://www.w3.org/2000/09/xmldsig#" });
  return path === "/*" ? document.canonicalizeToString({ mode }) : found!.canonicalizeToString({ mode });
}

interface Signing {
  readonly form?: Form;
  readonly uri?: string;
  /** After the enveloped transform, in the place of the canonicalization. */
  readonly transform?: string;
}

/** As a journal system signs: plain XML Signature, enveloped, with the signer's certificate and nothing else. */
function signedElsewhere({ form = "inclusive", uri = "", transform }: Signing = {}): string {
  const place = (signature: string) =>
    registerCertificateXml().replace(
      "</r:intyg>",
      () =>
        `<underskrift xmlns="urn:riv:clinicalprocess:healthcond:certificate:3.2">${signature}</underskrift></r:intyg>`,
    );
  const [algorithm] = forms[form];
  const digest = createHash("sha256")
    .update(canonical(place(""), form))
    .digest("base64");
  const info = `<SignedInfo><CanonicalizationMethod Algorithm="${algorithm}"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/><Reference URI="${uri}"><Transforms><Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/><Transform Algorithm="${transform ?? algorithm}"/></Transforms><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>${digest}</DigestValue></Reference></SignedInfo>`;
  const certificate = Buffer.from(key.certificateChain[0]!).toString("base64");
  const around = (value: string) =>
    place(
      `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">${info}<SignatureValue>${value}</SignatureValue><KeyInfo><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></Signature>`,
    );
  const toBeSigned = Buffer.from(canonical(around(""), form, "//ds:SignedInfo"));
  return around(sign("sha256", toBeSigned, { key: key.privateKey, dsaEncoding: "ieee-p1363" }).toString("base64"));
}

const read = (xml: string) => readForeignSignature(Buffer.from(xml));

describe("a signature of a journal system, in a form that is not ours", () => {
  test.each(["inclusive", "exclusive"] as const)("that holds is told with form, signer and cover: %s", async (form) => {
    const signed = signedElsewhere({ form });
    expect(await verifySignature(Buffer.from(signed), trusted.roots)).toEqual({
      ok: false,
      refusal: { code: "signature-form-unknown" },
    });
    expect(await read(signed)).toEqual({
      format: "XMLDSig",
      signer: expect.stringContaining(`CN=${elin.name}`),
      covers: "certificate",
      holds: true,
    });
  });

  test.each([
    ["by Id", { uri: "#intyg" }],
    ["through an XPath", { transform: "http://www.w3.org/TR/1999/REC-xpath-19991116" }],
  ])("that covers a part (%s) is said to, and not to hold", async (_what, signing) => {
    expect(await read(signedElsewhere(signing))).toMatchObject({ covers: "part", holds: false });
  });

  test("without a certificate that can be read names nobody, and does not hold", async () => {
    const signed = signedElsewhere().replace(/<X509Certificate>[^<]*/, "<X509Certificate>AAAA");
    expect(await read(signed)).toEqual({ format: "XMLDSig", covers: "certificate", holds: false });
  });

  test("does not hold when the key is another's", async () => {
    const other = Buffer.from((await trusted.authority.issue(elin)).certificateChain[0]!).toString("base64");
    expect(createPublicKey(key.privateKey).type).toBe("public");
    expect(await read(signedElsewhere().replace(/<X509Certificate>[^<]*/, `<X509Certificate>${other}`))).toMatchObject({
      holds: false,
    });
  });

  test("does not hold after any change that means something, in the certificate or in what is signed", async () => {
    const signed = signedElsewhere();
    const whole = canonical(signed, "inclusive");
    const end = signed.indexOf("<KeyInfo>");
    let altered = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: end - 1 }), fc.constantFrom("x", "1", " ", "", "<!---->"), async (at, put) => {
        const changed = signed.slice(0, at) + put + signed.slice(at + 1);
        const found = await read(changed);
        if (found?.holds !== true) {
          altered += 1;
          return;
        }
        const value = /<SignatureValue>[^<]*/;
        expect(canonical(changed, "inclusive").replace(value, "")).toBe(whole.replace(value, ""));
      }),
      { numRuns: 1500 },
    );
    expect(altered).toBeGreaterThan(1000);
  });

  test("is told of ours too, were it asked: XAdES", async () => {
    expect(await read(await signedWith(key, registerCertificateXml()))).toMatchObject({ format: "XAdES" });
  });

  test("is none where there is no signature, or two", async () => {
    expect(await read(registerCertificateXml())).toBeUndefined();
    const twice = signedElsewhere().replace(/(<Signature .*<\/Signature>)/s, "$1$1");
    expect(await read(twice)).toBeUndefined();
  });
});
