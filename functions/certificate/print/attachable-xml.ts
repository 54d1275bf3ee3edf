/** The namespace of XML signatures, as it is declared in every document that carries one. */
const signatureNamespace = Buffer.from('"http://www.w3.org/2000/09/xmldsig#"');

/** The XML where it carries a signature: one without is no evidence of anything and is not put into a print. */
export function attachableXml(xml: Uint8Array): Uint8Array | undefined {
  return Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).includes(signatureNamespace) ? xml : undefined;
}
