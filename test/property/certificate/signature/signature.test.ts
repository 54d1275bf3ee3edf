import fc from "fast-check";
import { XmlC14NMode, XmlDocument, XmlError } from "libxml2-wasm";
import { beforeAll, describe, expect, test } from "vitest";

import {
  completeSignature,
  prepareSignature,
} from "../../../../functions/certificate/signature/sign-certificate-xml.ts";
import { verifySignature } from "../../../../functions/certificate/signature/verify-signature.ts";
import type { IssuedKey } from "../../../../lib/local/signing-service/certificate-authority.ts";
import {
  aSigningAuthority,
  elin,
  registerCertificateXml,
  signatureIn,
  signatureValue,
  signedWith,
  signingTime,
} from "../../../unit/certificate/signature/signed-certificate.ts";
import type { TestAuthority } from "../../../unit/certificate/signature/signed-certificate.ts";

let trusted: TestAuthority;
let key: IssuedKey;
beforeAll(async () => {
  trusted = await aSigningAuthority();
  key = await trusted.authority.issue(elin);
});

/** Text that XML 1.0 can hold, any script and any sign. */
const text = fc
  .string({ unit: "binary", maxLength: 200 })

  .map((raw) => raw.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""));
const escaped = (raw: string): string =>
  raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
const visible = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });

describe("whatever a certificate says and whoever signs it", () => {
  test("its signature holds, names signer and time, and leaves the other bytes as they were", async () => {
    const time = fc.date({
      min: new Date(signingTime.getTime() - 290_000),
      max: new Date(signingTime.getTime() + 3_290_000),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(text, visible, time, async (answer, name, signedAt) => {
        const signer = { hsaId: elin.hsaId, name };
        const own = await trusted.authority.issue(signer);
        const unsigned = Buffer.from(registerCertificateXml({ answer: escaped(answer) }));
        const prepared = await prepareSignature(unsigned, own.certificateChain, signedAt);
        if (!prepared.ok) throw new Error(prepared.refusal.code);
        const signed = completeSignature(prepared.value, signatureValue(own.privateKey, prepared.value.toBeSigned));
        if (!signed.ok) throw new Error(signed.refusal.code);
        const seconds = new Date(Math.floor(signedAt.getTime() / 1_000) * 1_000);
        expect(await verifySignature(signed.value, trusted.roots)).toEqual({
          ok: true,
          value: { signer, signedAt: seconds },
        });
        const added = signed.value.length - unsigned.length;
        const { insertAt } = prepared.value;
        expect(
          Buffer.concat([signed.value.subarray(0, insertAt), signed.value.subarray(insertAt + added)]).equals(unsigned),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("another answer under the same signature is refused", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (answer, other) => {
        fc.pre(answer !== other);
        const signed = await signedWith(key, registerCertificateXml({ answer: escaped(answer) }));
        const forged = registerCertificateXml({ answer: escaped(other) }).replace(
          "</r:intyg>",
          () =>
            `<underskrift xmlns="urn:riv:clinicalprocess:healthcond:certificate:3.2">${signatureIn(signed)}</underskrift></r:intyg>`,
        );
        expect(await verifySignature(Buffer.from(forged), trusted.roots)).toEqual({
          ok: false,
          refusal: { code: "certificate-altered" },
        });
      }),
      { numRuns: 200 },
    );
  });
});

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const sOf = (value: Buffer): bigint => BigInt(`0x${value.subarray(32).toString("hex")}`);
const withOtherS = (value: Buffer): Buffer =>
  Buffer.concat([value.subarray(0, 32), Buffer.from((order - sOf(value)).toString(16).padStart(64, "0"), "hex")]);

describe("of the two values that hold for a signature", () => {
  test("the lower is written, whichever the signing service gave, and either is accepted", async () => {
    let givenHigh = 0;
    for (let nth = 0; nth < 60; nth += 1) {
      const xml = registerCertificateXml({ answer: `Svar ${String(nth)}` });
      const prepared = await prepareSignature(Buffer.from(xml), key.certificateChain, signingTime);
      if (!prepared.ok) throw new Error(prepared.refusal.code);
      const given = Buffer.from(signatureValue(key.privateKey, prepared.value.toBeSigned));
      if (sOf(given) > order / 2n) givenHigh += 1;
      const both = [given, withOtherS(given)].map((value) => completeSignature(prepared.value, value));
      const [one = "", other] = both.map((signed) => (signed.ok ? Buffer.from(signed.value).toString() : ""));
      expect(one).toBe(other);
      const [, written = ""] = /<ds:SignatureValue[^>]*>([^<]+)</.exec(one) ?? [];
      const value = Buffer.from(written, "base64");
      expect(sOf(value) <= order / 2n).toBe(true);
      const high = one.replace(written, withOtherS(value).toString("base64"));
      for (const signed of [one, high])
        expect((await verifySignature(Buffer.from(signed), trusted.roots)).ok).toBe(true);
    }
    expect(givenHigh).toBeGreaterThan(0);
  });
});

describe("what is added beside a signature without its signer", () => {
  const inside = (tag: string, added: string) => (signed: string) =>
    signed.replace(new RegExp(`</${tag}>(?![^]*</${tag}>)`), `${added}</${tag}>`);

  test.each([
    ["an object", inside("ds:Signature", `<ds:Object><ds:Manifest/></ds:Object>`)],
    ["an empty object", inside("ds:Signature", `<ds:Object/>`)],
    [
      "unsigned properties",
      inside(
        "xades:QualifyingProperties",
        "<xades:UnsignedProperties><xades:UnsignedSignatureProperties/></xades:UnsignedProperties>",
      ),
    ],
    ["a key's name", inside("ds:KeyInfo", "<ds:KeyName>key</ds:KeyName>")],
    ["a key's value", inside("ds:KeyInfo", "<ds:KeyValue/>")],
    ["a subject in the certificates", inside("ds:X509Data", "<ds:X509SubjectName>CN=x</ds:X509SubjectName>")],
    ["an attribute", (signed: string) => signed.replace("<ds:SignatureValue", `<ds:SignatureValue extra="1"`)],
    ["a text", inside("ds:KeyInfo", "x")],
  ])("is refused: %s", async (_what, add) => {
    const signed = Buffer.from(await signedWith(key, registerCertificateXml())).toString();
    const added = add(signed);
    expect(added).not.toBe(signed);
    expect(await verifySignature(Buffer.from(added), trusted.roots)).toEqual({
      ok: false,
      refusal: { code: "signature-form-unknown" },
    });
  });
});

/** What a document means to a reader of XML: its canonical form; undefined where it is no XML. */
function meaning(bytes: Uint8Array): string | undefined {
  try {
    using document = XmlDocument.fromBuffer(bytes);
    return document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: true });
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

const changes: readonly (readonly [string, (bytes: Buffer, at: number) => Buffer])[] = [
  ["a flipped low bit", (bytes, at) => withByte(bytes, at, (bytes[at] ?? 0) ^ 1)],
  ["a flipped case bit", (bytes, at) => withByte(bytes, at, (bytes[at] ?? 0) ^ 0x20)],
  ["a flipped high bit", (bytes, at) => withByte(bytes, at, (bytes[at] ?? 0) ^ 0x80)],
  ["a space instead", (bytes, at) => withByte(bytes, at, 0x20)],
  ["the next byte's place taken", (bytes, at) => withByte(bytes, at, bytes[at + 1] ?? 0)],
  ["a missing byte", (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])],
  [
    "a doubled byte",
    (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + 1), bytes.subarray(at)]),
  ],
  ["a space more", (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.from(" "), bytes.subarray(at)])],
];

function withByte(bytes: Buffer, at: number, byte: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = byte;
  return changed;
}

describe("a signed certificate in which one byte is changed, at every place", () => {
  test.each(changes)("is refused with %s, unless it is the same document in other signs", async (_, change) => {
    const signed = Buffer.from(await signedWith(key, registerCertificateXml()));
    const whole = meaning(signed);
    const intygFrom = signed.indexOf("<intygs-id>");
    let refusedCount = 0;
    for (let at = 0; at < signed.length; at += 1) {
      const changed = change(signed, at);
      if (changed.equals(signed)) continue;
      const result = await verifySignature(changed, trusted.roots);
      if (!result.ok) {
        refusedCount += 1;
        continue;
      }
      expect(result.value).toEqual({ signer: elin, signedAt: signingTime });
      expect(meaning(changed), `byte ${String(at)}`).toBe(whole);
    }
    // Nearly all of the certificate's own bytes mean something: a verifier that lets much pass does not verify.
    expect(refusedCount).toBeGreaterThan((signed.length - intygFrom) * 0.9);
  });
});
