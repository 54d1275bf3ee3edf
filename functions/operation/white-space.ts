/**
 * White space as XML and XML Schema mean it: space, tab, carriage return and line feed
 * (https://www.w3.org/TR/xml/#sec-common-syn). A no-break space, a byte order mark or an ideographic space is a
 * character like any other: the national rules do not take them away, so neither may what reads, judges or writes.
 */
function isSpace(character: string): boolean {
  return character === " " || character === "\t" || character === "\r" || character === "\n";
}

/** Without white space at either end. */
export function unpadded(text: string): string {
  const whole = withoutTrailing(text);
  let start = 0;
  while (start < whole.length && isSpace(whole.charAt(start))) start += 1;
  return whole.slice(start);
}

/** Without white space at the end. */
export function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without white space at either end, and a single space where there is some within (XPath's `normalize-space`). */
export function collapsed(text: string): string {
  return unpadded(text).replaceAll(/[ \t\r\n]+/g, " ");
}

/** Whether a text has nothing but white space. */
export function isBlank(text: string): boolean {
  return unpadded(text) === "";
}

/** How many characters a text has as XPath's `string-length` counts them: an emoji is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _character of text) length += 1;
  return length;
}
