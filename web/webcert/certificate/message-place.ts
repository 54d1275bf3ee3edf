/** Where a message about a certificate stands on the certificate's page. */
export function messagePlace(messageId: string): string {
  return `message-${messageId}`;
}
