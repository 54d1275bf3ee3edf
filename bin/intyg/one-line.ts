/** A text that stays on its line and in its column, and cannot steer the terminal, whatever a file is called. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
