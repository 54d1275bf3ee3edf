import "reflect-metadata";
import { createHash, KeyObject, sign, webcrypto } from "node:crypto";
import { X509CertificateGenerator } from "@peculiar/x509";
import { XmlC14NMode, XmlDocument } from "libxml2-wasm";
import type { IssuedKey } from "../../../../lib/local/signing-service/certificate-authority.ts";
import { registerCertificateXml } from "./signed-certificate.ts";

const { XML_C14N_1_0, XML_C14N_1_1, XML_C14N_EXCLUSIVE_1_0 } = XmlC14NMode;
export const forms = {
  inclusive: ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315", XML_C14N_1_0, false],
  "inclusive with comments": ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", XML_C14N_1_0, true],
  "inclusive 1.1": ["http://www.w3.org/2006/12/xml-c14n11", XML_C14N_1_1, false],
  "inclusive 1.1 with comments": ["http://www.w3.org/2006/12/xml-c14n11#WithComments", XML_C14N_1_1, true],
  exclusive: ["http://www.w3.org/2001/10/xml-exc-c14n#", XML_C14N_EXCLUSIVE_1_0, false],
  "exclusive with comments": ["http://www.w3.org/2001/10/xml-exc-c14n#WithComments", XML_C14N_EXCLUSIVE_1_0, true],
} as const;
type Form = keyof typeof forms;
export const everyForm: readonly Form[] = [
  "inclusive",
  "inclusive with comments",
  "inclusive 1.1",
  "inclusive 1.1 with comments",
  "exclusive",
  "exclusive with comments",
];

export function canonical(xml: string, form: Form, path = "/*"): string {
  using document = XmlDocument.fromString(xml);
  const [, mode, withComments] = forms[form];
  const found = document.get(path, { ds: "http://www.w3.org/2000/09/xmldsig#" });
  return path === "/*"
    ? document.canonicalizeToString({ mode, withComments })
    : found!.canonicalizeToString({ mode, withComments });
}

/** As the document is digested: by URI="" its comments are left out. */
const withoutComments = (form: Form): Form => everyForm[everyForm.indexOf(form) & ~1]!;

/** A key with the certificate that names its holder. */
export interface Holder {
  readonly privateKey: KeyObject;
  readonly certificate: Uint8Array;
}

export interface Signing {
  readonly certificate?: string;
  readonly form?: Form;
  readonly uri?: string;
  /** In the place of the enveloped transform and the canonicalization. */
  readonly transforms?: readonly string[];
  readonly by: Holder;
  /** As it is named in the signature, and as it is done. */
  readonly method?: readonly [
    algorithm: string,
    digest: string,
    options?: { readonly padding?: number; readonly saltLength?: number },
  ];
}

export const more = "http://www.w3.org/2001/04/xmldsig-more#";
export const enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

/** As a journal system signs: plain XML Signature, enveloped, with the signer's certificate and nothing else. */
export function signedElsewhere({ form = "inclusive", uri = "", transforms, by, method, ...of }: Signing): string {
  const { certificate: unsigned = registerCertificateXml() } = of;
  const place = (signature: string) =>
    unsigned.replace(
      "</r:intyg>",
      () =>
        `<underskrift xmlns="urn:riv:clinicalprocess:healthcond:certificate:3.2">${signature}</underskrift></r:intyg>`,
    );
  const [algorithm] = forms[form];
  const [signing, hash, options = {}] = method ?? [`${more}ecdsa-sha256`, "sha256"];
  const digest = createHash("sha256")
    .update(canonical(place(""), withoutComments(form)))
    .digest("base64");
  const steps = (transforms ?? [enveloped, algorithm]).map((one) => `<Transform Algorithm="${one}"/>`).join("");
  const info = `<SignedInfo><CanonicalizationMethod Algorithm="${algorithm}"/><SignatureMethod Algorithm="${signing}"/><Reference URI="${uri}">${steps === "" ? "" : `<Transforms>${steps}</Transforms>`}<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>${digest}</DigestValue></Reference></SignedInfo>`;
  const { privateKey, certificate } = by;
  const around = (value: string) =>
    place(
      `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">${info}<SignatureValue>${value}</SignatureValue><KeyInfo><X509Data><X509Certificate>${Buffer.from(certificate).toString("base64")}</X509Certificate></X509Data></KeyInfo></Signature>`,
    );
  const toBeSigned = Buffer.from(canonical(around(""), form, "//ds:SignedInfo"));
  return around(sign(hash, toBeSigned, { key: privateKey, dsaEncoding: "ieee-p1363", ...options }).toString("base64"));
}

/** Who has a key that the authority has issued. */
export function holderOf({ privateKey, certificateChain }: IssuedKey): Holder {
  const [certificate] = certificateChain;
  if (certificate === undefined) throw new Error("The key has no certificate");
  return { privateKey, certificate };
}

/** A holder of a key of some kind, who vouches for itself. */
export async function aHolder(
  algorithm: webcrypto.RsaHashedKeyGenParams | webcrypto.EcKeyGenParams,
  hash: string,
  name = "CN=Journalsystemet, O=Region Norrbacka",
): Promise<Holder> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const made = await X509CertificateGenerator.createSelfSigned(
    { name, keys, signingAlgorithm: { name: algorithm.name, hash } },
    webcrypto,
  );
  return { privateKey: KeyObject.from(keys.privateKey), certificate: new Uint8Array(made.rawData) };
}
