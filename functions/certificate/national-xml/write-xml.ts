/** A piece of XML that is ready to be written: made by `element` only, so that no text gets into it unescaped. */
export interface XmlPiece {
  readonly xml: string;
}

/**
 * An element around a text or other elements, of which an absent one is left out.
 *
 * @param attributes of its start tag as they shall stand, e.g. `xmlns:t="urn:x"`
 */
export function element(
  name: string,
  content: string | readonly (XmlPiece | undefined)[],
  attributes?: string,
): XmlPiece {
  const start = attributes === undefined ? `<${name}>` : `<${name} ${attributes}>`;
  const end = `</${name}>`;
  if (typeof content === "string") return { xml: start + escapeText(content) + end };
  return { xml: content.reduce((xml, piece) => (piece === undefined ? xml : xml + piece.xml), start) + end };
}

/** An element that is left out altogether where it has no value. */
export function optionalElement(name: string, text: string | undefined): XmlPiece | undefined {
  return text === undefined ? undefined : element(name, text);
}

/** The bytes of a piece, in UTF-8 as RIV-TA Basic Profile 2.1 asks. A lone surrogate becomes U+FFFD. */
export function bytesOf(piece: XmlPiece): Uint8Array {
  return Buffer.from(piece.xml);
}

const special = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const everySpecial = new RegExp(special, "g");
const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/**
 * A text as XML character data.
 *
 * A carriage return is written as a reference, because a parser turns a bare one into a line feed. A character that XML
 * cannot hold, not even as a reference, becomes U+FFFD rather than a refusal: it carries no meaning, and the rest of
 * what a doctor wrote must still get through.
 */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (character) => references[character] ?? "\ufffd") : text;
}
