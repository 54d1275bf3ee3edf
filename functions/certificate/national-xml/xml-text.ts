/** A piece of XML that is ready to be written: made by `element` only, so that no text reaches a message unescaped. */
export interface XmlPiece {
  readonly xml: string;
}

/** What may stand in an element: a text, other elements, or nothing where an optional value is absent. */
export type Content = string | XmlPiece | undefined;

/** Everything XML 1.0 cannot hold, not even as a reference; lone surrogates are among it. */

const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/**
 * A text as XML character data.
 *
 * A carriage return is written as a reference, because a parser turns a bare one into a line feed. A character that XML
 * cannot hold becomes U+FFFD rather than a refusal: such a character carries no meaning, and the rest of what a doctor
 * wrote must still get through.
 */
export function escapeText(text: string): string {
  return text.replace(notXml, "\ufffd").replace(/[&<>"\r]/gu, (character) => references[character] ?? character);
}

/**
 * An element, with the attributes of its start tag as they shall stand, e.g. `xmlns:t="urn:x"`. Absent content is left
 * out.
 */
export function element(name: string, content: readonly Content[], attributes = ""): XmlPiece {
  const startTag = attributes === "" ? name : `${name} ${attributes}`;
  return { xml: `<${startTag}>${content.map(written).join("")}</${name}>` };
}

/** An element that is left out altogether where it has no value. */
export function optionalElement(name: string, text: string | undefined): XmlPiece | undefined {
  return text === undefined ? undefined : element(name, [text]);
}

/** The bytes of a piece, in UTF-8 as RIV-TA 2.1 asks. */
export function bytesOf(piece: XmlPiece): Uint8Array {
  return new TextEncoder().encode(piece.xml);
}

function written(content: Content): string {
  if (content === undefined) return "";
  return typeof content === "string" ? escapeText(content) : content.xml;
}
