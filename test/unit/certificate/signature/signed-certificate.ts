import { sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import {
  completeSignature,
  prepareSignature,
} from "../../../../functions/certificate/signature/sign-certificate-xml.ts";
import type { Signer } from "../../../../functions/certificate/signature/signer.ts";
import { trustedRootsFromPem } from "../../../../functions/certificate/signature/trusted-roots.ts";
import type { TrustedRoots } from "../../../../functions/certificate/signature/trusted-roots.ts";
import { openCertificateAuthority } from "../../../../lib/local/signing-service/certificate-authority.ts";
import type { CertificateAuthority, IssuedKey } from "../../../../lib/local/signing-service/certificate-authority.ts";

export const elin: Signer = { hsaId: "TSTNMT2321000156-1077", name: "Elin Sandberg" };

/** When everything in these tests is signed, unless said otherwise. */
export const signingTime = new Date("2026-03-02T09:30:00Z");

export interface CertificateParts {
  readonly issuerHsaId?: string;
  /** Raw XML of the answer. */
  readonly answer?: string;
  readonly afterIntyg?: string;
}

/** A small certificate as the exchange writes it. */
export function registerCertificateXml({
  issuerHsaId = elin.hsaId,
  answer = "Kan inte lyfta över axelhöjd",
  afterIntyg = "",
}: CertificateParts = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<r:RegisterCertificate xmlns="urn:riv:clinicalprocess:healthcond:certificate:3" xmlns:r="urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3" xmlns:t="urn:riv:clinicalprocess:healthcond:certificate:types:3">
  <r:intyg>
    <intygs-id><t:root>TSTNMT2321000156-1039</t:root><t:extension>7c1a5f0e-6f0b-4f5c-9a0e-0d4f7f6b2c11</t:extension></intygs-id>
    <typ><t:code>LISJP</t:code><t:codeSystem>b64ea353-e8f6-4832-b563-fc7d46f29548</t:codeSystem></typ>
    <version>1.3</version>
    <signeringstidpunkt>2026-03-02T10:30:00</signeringstidpunkt>
    <skickatTidpunkt>2026-03-02T10:30:00</skickatTidpunkt>
    <patient>
      <person-id><t:root>1.2.752.129.2.1.3.1</t:root><t:extension>191212121212</t:extension></person-id>
      <fornamn/><efternamn/><postadress/><postnummer/><postort/>
    </patient>
    <skapadAv>
      <personal-id><t:root>1.2.752.129.2.1.4.1</t:root><t:extension>${issuerHsaId}</t:extension></personal-id>
      <fullstandigtNamn>Elin Sandberg</fullstandigtNamn>
      <enhet>
        <enhets-id><t:root>1.2.752.129.2.1.4.1</t:root><t:extension>TSTNMT2321000156-1039</t:extension></enhets-id>
        <arbetsplatskod><t:root>1.2.752.29.4.71</t:root><t:extension>1234567</t:extension></arbetsplatskod>
        <enhetsnamn>Vårdcentralen Ängen</enhetsnamn>
        <postadress>Ängsvägen 1</postadress><postnummer>123 45</postnummer><postort>Ängby</postort>
        <telefonnummer>0101234567</telefonnummer>
        <vardgivare><vardgivare-id><t:root>1.2.752.129.2.1.4.1</t:root><t:extension>TSTNMT2321000156-102Q</t:extension></vardgivare-id><vardgivarnamn>Region Ängen</vardgivarnamn></vardgivare>
      </enhet>
    </skapadAv>
    <svar id="29"><delsvar id="29.1">Snickare</delsvar></svar>
    <svar id="35"><delsvar id="35.1">${answer}</delsvar></svar>
  </r:intyg>${afterIntyg}
</r:RegisterCertificate>
`;
}

export interface TestAuthority {
  readonly roots: TrustedRoots;
  readonly authority: CertificateAuthority;
}

/** An authority of its own, whose clock stands at the signing time. */
export async function aSigningAuthority(now: Date = signingTime): Promise<TestAuthority> {
  const folder = await mkdtemp(path.join(tmpdir(), "signing-authority-"));
  try {
    const authority = await openCertificateAuthority(folder, () => now);
    return { authority, roots: trustedRootsFromPem(authority.rootCertificatePem) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** ECDSA with SHA-256, r‖s. */
export function signatureValue(privateKey: KeyObject, toBeSigned: Uint8Array): Buffer {
  return sign("sha256", toBeSigned, { key: privateKey, dsaEncoding: "ieee-p1363" });
}

/** The document signed with the key, whatever the key is good for. */
export async function signedWith(key: IssuedKey, xml: string, signedAt: Date = signingTime): Promise<string> {
  const prepared = await prepareSignature(Buffer.from(xml), key.certificateChain, signedAt);
  if (!prepared.ok) throw new Error(prepared.refusal.code);
  const signed = completeSignature(prepared.value, signatureValue(key.privateKey, prepared.value.toBeSigned));
  if (!signed.ok) throw new Error(signed.refusal.code);
  return Buffer.from(signed.value).toString("utf8");
}

/** The ds:Signature in a signed text. */
export function signatureIn(signed: string): string {
  const element = /<ds:Signature .*<\/ds:Signature>/s.exec(signed)?.[0];
  if (element === undefined) throw new Error("There is no signature");
  return element;
}

/** Replaces what must be there once. */
export function altered(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`Found ${String(parts.length - 1)} times: ${from}`);
  return parts.join(to);
}
