/** A personnummer or samordningsnummer as people write it, with a hyphen: 19121212-1212. */
export function numberInWords(number: string): string {
  return `${number.slice(0, 8)}-${number.slice(8)}`;
}
