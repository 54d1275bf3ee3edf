/** Why the signature of a certificate is not accepted. */
export const signatureRefusals = [
  /** Not well-formed, not a RegisterCertificate, too large, or with parts that no signature covers. */
  "certificate-xml-unreadable",
  /** There is no signature. */
  "signature-missing",
  /**
   * More than one signature, or one that does not stand where a certificate has its signature: nobody can say what it
   * covers.
   */
  "signature-misplaced",
  /**
   * Not the form that is made here: other algorithms, transforms or parts, or a signature whose own text was changed.
   * It may be good; it is not known to be.
   */
  "signature-form-unknown",
  /** The certificate is not the one that was signed. */
  "certificate-altered",
  /** The value was not made by the key of the certificate that comes with it. */
  "signature-invalid",
  /** The signer's certificate does not lead to a trusted root, or is not one to sign with. */
  "signer-not-trusted",
  /** A certificate on the way to the root was not valid when the certificate was signed. */
  "signer-certificate-expired",
  /** Signed by somebody else than the person who issues the certificate (`skapadAv`). */
  "signer-not-issuer",
] as const;
