/** Characters: a line in a list. */
const line = 80;

/**
 * How a text begins, to be told apart from others in a list: whole words, on one line.
 *
 * @returns empty where the text is
 */
export function firstWords(text: string): string {
  const whole = text.trim().replaceAll(/\s+/g, " ");
  if (whole.length <= line) return whole;
  const cut = whole.slice(0, line + 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > line / 2 ? space : line).replace(/[ ,.;:]+$/, "")} …`;
}
