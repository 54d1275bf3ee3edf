/** Signs that mean the same as others and that are set as those. */
const sameAs: Readonly<Record<string, string>> = {
  "\t": "    ",
  "\u2028": "\n",
  "\u2029": "\n",
  "\u2011": "-",
  "\u2610": "[ ]",
  "\u2611": "[x]",
  "\u2612": "[x]",
};

/**
 * A text with only such signs as the typeface has, so that nothing on paper is blank or a box that tells nothing.
 *
 * Accents are joined with their letters. What cannot be seen (control signs, soft hyphens, joiners) is left out,
 * unusual blanks become ordinary ones. A sign that the typeface lacks is written by its number, "[U+1F600]": a reader
 * sees that something stood there, and the signed XML says what. Signs for private use mean nothing to anybody else, so
 * PDF/A-3 level A does not let them stand either (ISO 19005-3 §6.2.11.7.3).
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  let whole = "";
  for (const sign of text.normalize("NFC").replaceAll(/\r\n?/g, "\n")) {
    const same = sameAs[sign];
    if (same !== undefined) whole += same;
    else if (sign === "\n") whole += sign;
    else if (/[\p{Zs}]/u.test(sign)) whole += sign === "\u00a0" || sign === "\u202f" ? "\u00a0" : " ";
    else if (/[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(sign)) continue;
    else if (!/\p{Co}/u.test(sign) && sign !== "\ufffd" && has(sign.codePointAt(0) ?? 0)) whole += sign;
    else whole += `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
  }
  return whole;
}
