import { beforeAll, expect, test } from "vitest";

import { verifySignature } from "../../../../functions/certificate/signature/verify-signature.ts";
import { aSigningAuthority, elin, registerCertificateXml, signatureIn, signedWith } from "./signed-certificate.ts";
import type { TestAuthority } from "./signed-certificate.ts";

/**
 * Signature wrapping (XSW 1–8 of Somorovsky et al., "On Breaking SAML", 2012), fitted to a certificate: a forged
 * certificate is what a careless reader finds first, while the true one lies somewhere where its signature still holds
 * for a verifier that looks for it.
 */
let trusted: TestAuthority;
let signed: string;
beforeAll(async () => {
  trusted = await aSigningAuthority();
  signed = await signedWith(await trusted.authority.issue(elin), registerCertificateXml());
});

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const root = (text: string): string => text.slice(text.indexOf("<r:RegisterCertificate"));
const intyg = (text: string): string => /<r:intyg>.*<\/r:intyg>/s.exec(text)?.[0] ?? "";
const unsigned = (text: string): string => text.replace(signatureIn(text), "");
const forged = (text: string): string => text.replace("Kan inte lyfta", "Kan alltid lyfta");
const inRoot = (...content: readonly string[]): string =>
  declaration + root(signed).replace(intyg(signed), () => content.join(""));
const withObject = (signature: string, content: string): string =>
  signature.replace("</ds:Signature>", () => `<ds:Object>${content}</ds:Object></ds:Signature>`);
const place = (text: string, signature: string): string => text.replace(signatureIn(signed), () => signature);
const other = (content: string): string => `<x:wrapper xmlns:x="urn:x">${content}</x:wrapper>`;

const attacks: readonly (readonly [string, () => string])[] = [
  [
    "1: the true document inside the signature of the forged one",
    () => declaration + place(forged(root(signed)), withObject(signatureIn(signed), unsigned(root(signed)))),
  ],
  [
    "2: the forged document, with the true one and its signature beside it",
    () => inRoot(intyg(unsigned(forged(signed))), other(unsigned(root(signed)) + signatureIn(signed))),
  ],
  [
    "3: the forged certificate before the true, signed one",
    () => inRoot(unsigned(forged(intyg(signed))), intyg(signed)),
  ],
  [
    "3b: the forged certificate after the true, signed one",
    () => inRoot(intyg(signed), unsigned(forged(intyg(signed)))),
  ],
  [
    "4: the true, signed certificate inside the forged one",
    () => inRoot(unsigned(forged(intyg(signed))).replace("</r:intyg>", () => `${intyg(signed)}</r:intyg>`)),
  ],
  [
    "5: the signature in the forged certificate, the true one at the end",
    () => inRoot(forged(intyg(signed)), unsigned(intyg(signed))),
  ],
  [
    "6: the true certificate inside the signature of the forged one",
    () => inRoot(place(forged(intyg(signed)), withObject(signatureIn(signed), unsigned(intyg(signed))))),
  ],
  ["7: the true, signed document in an extension", () => inRoot(unsigned(forged(intyg(signed))), other(root(signed)))],
  [
    "7b: the true, signed document in an extension, the forged certificate signed with the same",
    () => inRoot(forged(intyg(signed)), other(root(signed))),
  ],
  [
    "8: the true document as an object of the signature, with the forged one outside",
    () => inRoot(place(forged(intyg(signed)), withObject(signatureIn(signed), root(unsigned(signed))))),
  ],
  [
    "9: the true document as the root of an outer one",
    () => declaration + root(signed).replace("<r:intyg>", () => `${root(signed)}<r:intyg>`),
  ],
];

test.each(attacks)("refuses signature wrapping %s", async (_, attack) => {
  const text = attack();
  expect(text).toContain("Kan ");
  expect(text).not.toBe(signed);
  expect((await verifySignature(Buffer.from(text), trusted.roots)).ok).toBe(false);
});

test("refuses them for being misplaced, altered or of another form, never for being unreadable", async () => {
  const codes = await Promise.all(
    attacks.map(async ([, attack]) => {
      const result = await verifySignature(Buffer.from(attack()), trusted.roots);
      return result.ok ? "accepted" : result.refusal.code;
    }),
  );
  for (const code of codes)
    expect(["signature-misplaced", "certificate-altered", "signature-form-unknown"]).toContain(code);
});
