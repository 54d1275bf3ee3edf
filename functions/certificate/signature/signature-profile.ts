/**
 * The one form of signature that is made and accepted here: XAdES-BASELINE-B (ETSI EN 319 132-1), enveloped in the
 * RegisterCertificate document, exclusive canonicalisation, SHA-256, ECDSA on P-256. docs/adr/0006-xml-and-signature.md
 * says why.
 */
export const namespaces = {
  registerCertificate: "urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3",
  certificate: "urn:riv:clinicalprocess:healthcond:certificate:3",
  certificateTypes: "urn:riv:clinicalprocess:healthcond:certificate:types:3",
  /** Where `underskrift` lives: an element added to the national model in its version 3.2. */
  underskrift: "urn:riv:clinicalprocess:healthcond:certificate:3.2",
  xmlSignature: "http://www.w3.org/2000/09/xmldsig#",
  xades: "http://uri.etsi.org/01903/v1.3.2#",
} as const;

export const algorithms = {
  exclusiveCanonicalisation: "http://www.w3.org/2001/10/xml-exc-c14n#",
  envelopedSignature: "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
  sha256: "http://www.w3.org/2001/04/xmlenc#sha256",
  ecdsaSha256: "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
} as const;

/** The reference to the signed properties carries this type, so that a verifier knows them for XAdES. */
export const signedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";
