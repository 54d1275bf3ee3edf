import { constants, createPublicKey } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readForeignSignature } from "../../../../functions/certificate/signature/foreign-signature.ts";
import { verifySignature } from "../../../../functions/certificate/signature/verify-signature.ts";
import type { IssuedKey } from "../../../../lib/local/signing-service/certificate-authority.ts";
import { aSigningAuthority, elin, registerCertificateXml, signedWith } from "./signed-certificate.ts";
import type { TestAuthority } from "./signed-certificate.ts";
import {
  aHolder,
  canonical,
  enveloped,
  everyForm,
  forms,
  holderOf,
  more,
  signedElsewhere as signElsewhere,
} from "./signed-elsewhere.ts";
import type { Holder, Signing } from "./signed-elsewhere.ts";

let trusted: TestAuthority;
let key: IssuedKey;
beforeAll(async () => {
  trusted = await aSigningAuthority();
  key = await trusted.authority.issue(elin);
});

/** As it is signed by the key of the tests, unless said otherwise. */
const signedElsewhere = (signing: Partial<Signing> = {}): string => signElsewhere({ by: holderOf(key), ...signing });

const rsa = (hash: string) => ({
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash,
});

const read = (xml: string) => readForeignSignature(Buffer.from(xml));

describe("a signature of a journal system, in a form that is not ours", () => {
  test.each(everyForm)("that holds is told with form, signer and cover: %s", async (form) => {
    const signed = signedElsewhere({ form });
    expect(await verifySignature(Buffer.from(signed), trusted.roots)).toEqual({
      ok: false,
      refusal: { code: "signature-form-unknown" },
    });
    expect(await read(signed)).toEqual({
      format: "XMLDSig",
      signer: expect.stringContaining(`CN=${elin.name}`),
      serialNumbers: [elin.hsaId],
      covers: "certificate",
      holds: true,
    });
  });

  test.each(["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty"])(
    "is not judged where one of its algorithms is called %s, as nothing of ours is",
    async (called) => {
      for (const element of ["DigestMethod", "SignatureMethod", "CanonicalizationMethod", "Transform"]) {
        const algorithm = new RegExp(`(<(?:\\w+:)?${element} Algorithm=")[^"]*`);
        const renamed = signedElsewhere().replace(algorithm, `$1${called}`);
        expect(renamed).toContain(`Algorithm="${called}"`);
        expect((await read(renamed))?.holds).not.toBe(true);
      }
    },
  );

  test("is read in no time that grows with the square of the white space in an expression", async () => {
    const xpath = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    const [empty = ""] =
      new RegExp(`<(\\w+:)?Transform Algorithm="${xpath}"(?:/>|></\\w*:?Transform>)`).exec(
        signedElsewhere({ transforms: [enveloped, xpath] }),
      ) ?? [];
    const prefix = /^<(\w+:)?/.exec(empty)?.[1] ?? "";
    const spacious =
      `<${prefix}Transform Algorithm="${xpath}"><${prefix}XPath>x${" ".repeat(150_000)}y</${prefix}XPath>` +
      `</${prefix}Transform>`;
    const signed = signedElsewhere({ transforms: [enveloped, xpath] }).replace(empty, spacious);
    expect(signed.length).toBeGreaterThan(150_000);
    expect((await read(signed))?.holds).not.toBe(true);
  });

  const commented = registerCertificateXml().replace("Snickare", "Snick<!-- en anmärkning -->are");
  test.each(everyForm)(
    "holds of a certificate with comments, whether the form covers them or not: %s",
    async (form) => {
      const signed = signedElsewhere({ form, certificate: commented });
      expect(await verifySignature(Buffer.from(signed), trusted.roots)).toEqual({
        ok: false,
        refusal: { code: "signature-form-unknown" },
      });
      expect(await read(signed)).toMatchObject({ covers: "certificate", holds: true });
      // URI="" leaves comments out, whatever the form says (XML Signature 1.1 §4.4.3.3).
      const other = signed.replace("en anmärkning", "en annan");
      expect(await read(other)).toMatchObject({ covers: "certificate", holds: true });
    },
  );

  test.each([
    ["an Id that nothing has", { uri: "#intyg" }],
    ["an XPath without an expression", { transforms: [enveloped, "http://www.w3.org/TR/1999/REC-xpath-19991116"] }],
    ["something at an address", { uri: "https://journal.example/intyg.xml", transforms: [] }],
    ["an element by Id, written so", { uri: "#intyg", transforms: [forms.exclusive[0]] }],
    ["two forms", { transforms: [enveloped, forms.exclusive[0], forms.exclusive[0]] }],
  ])("that covers what cannot be told (%s) is said to, and nothing of whether it holds", async (_what, signing) => {
    const found = await read(signedElsewhere(signing));
    expect(found).toMatchObject({ covers: "unknown" });
    expect(found).not.toHaveProperty("holds");
  });

  test.each([
    ["with a form", { transforms: [forms.inclusive[0]] }],
    ["with nothing that it transforms", { transforms: [] }],
  ])("that covers the whole with itself in it (%s) cannot hold", async (_what, signing) => {
    expect(await read(signedElsewhere(signing))).toMatchObject({ covers: "certificate", holds: false });
  });

  describe("by another key", () => {
    let byRsa: Holder;
    let byP384: Holder;
    beforeAll(async () => {
      byRsa = await aHolder(rsa("SHA-256"), "SHA-256");
      byP384 = await aHolder({ name: "ECDSA", namedCurve: "P-384" }, "SHA-384");
    });

    test.each(["sha256", "sha384", "sha512"])("of RSA with %s holds, in either form", async (hash) => {
      for (const form of ["inclusive", "exclusive"] as const) {
        const signed = signedElsewhere({ form, by: byRsa, method: [`${more}rsa-${hash}`, hash] });
        expect(await read(signed)).toEqual({
          format: "XMLDSig",
          signer: "CN=Journalsystemet, O=Region Norrbacka",
          covers: "certificate",
          holds: true,
        });
        const altered = signed.replace(/<enhetsnamn>[^<]*/, "<enhetsnamn>Någon annanstans");
        expect(await read(altered)).toMatchObject({ covers: "certificate", holds: false });
      }
    });

    test("of another curve holds", async () => {
      const signed = signedElsewhere({ by: byP384, method: [`${more}ecdsa-sha384`, "sha384"] });
      expect(await read(signed)).toMatchObject({ covers: "certificate", holds: true });
    });

    test("of RSA with PSS holds, and with SHA-1 cannot be told to", async () => {
      const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
      for (const hash of ["sha256", "sha384", "sha512"]) {
        const signed = signedElsewhere({
          by: byRsa,
          method: [`http://www.w3.org/2007/05/xmldsig-more#${hash}-rsa-MGF1`, hash, pss],
        });
        expect(await read(signed)).toMatchObject({ covers: "certificate", holds: true });
      }
      const old = signedElsewhere({ by: byRsa, method: ["http://www.w3.org/2000/09/xmldsig#rsa-sha1", "sha1"] });
      expect(await read(old)).toEqual({ format: "XMLDSig", covers: "certificate" });
    });

    test.each<[string, NonNullable<Signing["method"]>]>([
      ["that says ECDSA", [`${more}ecdsa-sha256`, "sha256"]],
      ["that says another hash", [`${more}rsa-sha512`, "sha256"]],
    ])("of RSA %s does not hold", async (_what, method) => {
      expect(await read(signedElsewhere({ by: byRsa, method }))).toEqual({
        format: "XMLDSig",
        covers: "certificate",
        holds: false,
      });
    });
  });

  test("without a certificate that can be read names nobody, and cannot be told to hold", async () => {
    const signed = signedElsewhere().replace(/<X509Certificate>[^<]*/, "<X509Certificate>AAAA");
    expect(await read(signed)).toEqual({ format: "XMLDSig", covers: "certificate" });
    const altered = signed.replace(/<enhetsnamn>[^<]*/, "<enhetsnamn>Någon annanstans");
    expect(await read(altered)).toEqual({ format: "XMLDSig", covers: "certificate", holds: false });
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
    expect(await read(await signedWith(key, registerCertificateXml()))).toMatchObject({
      format: "XAdES",
      covers: "certificate",
      holds: true,
    });
  });

  test("is none where there is no signature, or two", async () => {
    expect(await read(registerCertificateXml())).toBeUndefined();
    const twice = signedElsewhere().replace(/(<Signature .*<\/Signature>)/s, "$1$1");
    expect(await read(twice)).toBeUndefined();
  });
});
