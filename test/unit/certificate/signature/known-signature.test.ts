import { beforeAll, describe, expect, it } from "vitest";
import { withoutName } from "../../../../functions/certificate/national-xml/without-name.ts";
import { readForeignSignature } from "../../../../functions/certificate/signature/foreign-signature.ts";
import { isKnownSignature } from "../../../../functions/certificate/signature/known-signature.ts";
import type { IssuedKey } from "../../../../lib/local/signing-service/certificate-authority.ts";
import { plantsIn } from "./plants-in-signature.ts";
import { richTemplate, signedByTemplate } from "./rich-signature.ts";
import { aSigningAuthority, elin, registerCertificateXml, signatureIn, signedWith } from "./signed-certificate.ts";
import { aHolder, forms, holderOf, signedElsewhere } from "./signed-elsewhere.ts";

const name = "Namnprov";
let key: IssuedKey;
beforeAll(async () => {
  key = await (await aSigningAuthority()).authority.issue(elin);
});

/** Whether a signature may leave with the certificate; undefined where there is no such document at all. */
async function isKnown(xml: string): Promise<boolean | undefined> {
  try {
    const { signature } = await withoutName(Buffer.from(xml));
    return signature !== undefined && isKnownSignature(signature);
  } catch {
    return undefined;
  }
}

/** Of one that holds, its digests and its value are no words either. */
async function mayLeave(xml: string): Promise<boolean> {
  return (await isKnown(xml)) === true && (await readForeignSignature(Buffer.from(xml)))?.holds === true;
}

describe("A signature that may leave with its certificate", () => {
  it("is one in our own form", async () => {
    expect(await isKnown(await signedWith(key, registerCertificateXml()))).toBe(true);
  });

  it.each(Object.keys(forms))("is one of another system: %s", async (form) => {
    const by = holderOf(key);
    expect(await isKnown(signedElsewhere({ by, form: form as keyof typeof forms }))).toBe(true);
  });

  it("is one of another system with all that signatures of certificates have, and that holds", async () => {
    const signed = signedByTemplate(registerCertificateXml(), richTemplate(holderOf(key)), holderOf(key));
    expect([await isKnown(signed), await readForeignSignature(Buffer.from(signed))]).toMatchObject([
      true,
      { format: "XAdES", covers: "certificate", holds: true },
    ]);
  });

  it("is none with a name in any text, attribute, tag or comment of it", { timeout: 120_000 }, async () => {
    const by = holderOf(key);
    const unsigned = registerCertificateXml();
    const template = richTemplate(by);
    const signed = signedByTemplate(unsigned, template, by);
    const rich = /<Signature .*<\/Signature>/s.exec(signed)![0];
    const ours = await signedWith(key, unsigned);
    const planted = [
      ...plantsIn(rich, name).map(({ at, xml }) => ({ at: `theirs, ${at}`, xml: signed.replace(rich, () => xml) })),
      ...plantsIn(signatureIn(ours), name).map(({ at, xml }) => ({
        at: `ours, ${at}`,
        xml: ours.replace(signatureIn(ours), () => xml),
      })),
    ];
    expect(planted.length).toBeGreaterThan(1_500);
    const wrong: string[] = [];
    for (const { at, xml } of planted) if (await mayLeave(xml)) wrong.push(at);
    expect(wrong).toEqual([]);
  });

  it.each([
    ["Ett", "Id"],
    ["S1", "known"],
    ["Bo", "Id"],
    ["id-Bo-Ek", "Id"],
    ["_0d4f7f6b-6f0b-4f5c-9a0e-7c1a5f0e2c11-Ada", "Id"],
    ["xades-id-7c1a5f0e6f0b4f5c9a0e0d4f7f6b2c11", "known"],
    ["Signature-3", "known"],
    ["Sigrid", "Id"],
    ["idun", "Id"],
    ["To1-lv2-an3", "Id"],
    ["19121212-1212", "Id"],
    ["id-19.12_12:12-1212", "Id"],
    ["id191-id212-id121-id212", "Id"],
    ["19121212121200000000000000000000", "Id"],
    ["_19121212-1212-4000-8abc-000000000000", "Id"],
    ["id-2026-11-20", "known"],
  ])("has ids that a program makes: %s", async (id, expected) => {
    const signed = signedElsewhere({ by: holderOf(key) }).replace("<KeyInfo>", `<KeyInfo Id="${id}">`);
    expect(await isKnown(signed)).toBe(expected === "known");
  });

  it.each([
    [`CN=Elin Sandberg`, true],
    [`C=SE, serialNumber=${elin.hsaId}`, true],
    [`2.5.4.3=Elin Sandberg`, true],
    [`CN=${name}`, false],
    [`CN=Elin Sandberg, O=${name}`, false],
    [`${name}=SE`, false],
    [name, false],
  ])("says of its signer only what the certificate behind it says: %s", async (subject, expected) => {
    const said = `<X509Data><X509SubjectName>${subject}</X509SubjectName>`;
    const signed = signedElsewhere({ by: holderOf(key) }).replace("<X509Data>", said);
    expect(await isKnown(signed)).toBe(expected);
  });

  it("brings no certificate that has nothing to do with its signer", async () => {
    const stranger = await aHolder({ name: "ECDSA", namedCurve: "P-256" }, "SHA-256", `CN=${name}`);
    const another = `<X509Certificate>${Buffer.from(stranger.certificate).toString("base64")}</X509Certificate>`;
    const issuer = `<X509Certificate>${Buffer.from(key.certificateChain[1]!).toString("base64")}</X509Certificate>`;
    const signed = signedElsewhere({ by: holderOf(key) });
    const withOther = (one: string) => signed.replace("</X509Data>", () => `${one}</X509Data>`);
    expect([await isKnown(withOther(another)), await isKnown(withOther(issuer))]).toEqual([false, true]);
  });
});
