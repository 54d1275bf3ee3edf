/**
 * A recipient of certificates: its code in the contracts (`KV part`, domain.md §8.2), and the client its own system
 * signs in as.
 */
interface KnownRecipient {
  readonly code: string;
  readonly clientId: string;
}

export const recipients: readonly KnownRecipient[] = [
  { code: "FKASSA", clientId: "forsakringskassan" },
  { code: "TRANSP", clientId: "transportstyrelsen" },
];

/**
 * The recipient whose system holds this client id; nothing where it is nobody's.
 *
 * What a message says of its sender is a claim; the token is the proof.
 */
export function recipientOfClient(clientId: string): string | undefined {
  return recipients.find((one) => one.clientId === clientId)?.code;
}
