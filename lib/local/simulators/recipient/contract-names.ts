/** The names of the certificate domain's contracts, as their WSDL and XSD have them. */
export const ns = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  registry: "urn:riv:itintegration:registry:1",
  /** The exchange's own, in the SOAP header. */
  confirmation: "urn:intygstjanster:confirmation:1",
  core: "urn:riv:clinicalprocess:healthcond:certificate:3",
  core32: "urn:riv:clinicalprocess:healthcond:certificate:3.2",
  types: "urn:riv:clinicalprocess:healthcond:certificate:types:3",
  signature: "http://www.w3.org/2000/09/xmldsig#",
  register: "urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3",
  revoke: "urn:riv:clinicalprocess:healthcond:certificate:RevokeCertificateResponder:2",
  toRecipient: "urn:riv:clinicalprocess:healthcond:certificate:SendMessageToRecipientResponder:2",
  toCare: "urn:riv:clinicalprocess:healthcond:certificate:SendMessageToCareResponder:2",
} as const;

/** The requests a recipient answers, by the namespace of their element. */
export const answered = {
  [ns.register]: "RegisterCertificate",
  [ns.revoke]: "RevokeCertificate",
  [ns.toRecipient]: "SendMessageToRecipient",
} as const;

export type AnsweredRequest = (typeof answered)[keyof typeof answered];

const personIdRoots: readonly string[] = ["1.2.752.129.2.1.3.1", "1.2.752.129.2.1.3.3"];

export function isPersonIdRoot(root: string): boolean {
  return personIdRoots.includes(root);
}
