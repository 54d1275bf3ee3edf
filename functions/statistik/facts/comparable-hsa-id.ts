/** An HSA-id as the statistics compare it: journal systems write it in either case. */
export function comparableHsaId(hsaId: string): string {
  return hsaId.trim().toUpperCase();
}
