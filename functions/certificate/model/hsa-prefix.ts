/**
 * Whether an HSA-id is of a care provider's own making: it begins as the care provider's own id does, up to and with
 * the dash, which is the country and the organisation number (docs/domain/access.md, Keeping the Directory). Nothing
 * begins as an id without a dash.
 */
export function hasPrefixOf(careProvider: string, hsaId: string): boolean {
  const prefix = careProvider.slice(0, careProvider.indexOf("-") + 1);
  return prefix.length > 1 && hsaId.startsWith(prefix) && hsaId.length > prefix.length;
}
