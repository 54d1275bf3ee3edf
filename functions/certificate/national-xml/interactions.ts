const domain = "urn:riv:clinicalprocess:healthcond:certificate";

/** A service contract of the certificate domain: what its messages are called. */
export interface Interaction {
  readonly name: string;
  readonly majorVersion: number;
  /** Of the request and the response element. */
  readonly namespace: string;
  readonly soapAction: string;
}

function contract<const Name extends string>(name: Name, majorVersion: number): Interaction & { readonly name: Name } {
  const namespace = `${domain}:${name}Responder:${String(majorVersion)}`;
  return { name, majorVersion, namespace, soapAction: `${namespace}:${name}` };
}

/** The contracts that carry certificates and messages, in the versions spoken here. */
export const interactions = {
  RegisterCertificate: contract("RegisterCertificate", 3),
  RevokeCertificate: contract("RevokeCertificate", 2),
  SendMessageToCare: contract("SendMessageToCare", 2),
  SendMessageToRecipient: contract("SendMessageToRecipient", 2),
} as const;

export type InteractionName = keyof typeof interactions;
