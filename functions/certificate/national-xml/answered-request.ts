/** `svarPa` is the first that a request may hold, so the first that looks like it is it. */
const answered = new RegExp(
  [
    String.raw`<(?:[\w.-]+:)?svarPa(?:[ \t\r\n][^<>]*)?>[ \t\r\n]*`,
    String.raw`<(?:[\w.-]+:)?meddelande-id(?:[ \t\r\n][^<>]*)?>([^<]*)</(?:[\w.-]+:)?meddelande-id[ \t\r\n]*>`,
  ].join(""),
);

/**
 * A RegisterCertificate document that names the message it answers (`svarPa`) by an id as its sender wrote it, whatever
 * letters the document had; all else stays byte for byte. Undefined where the id does not stand there as plain text.
 *
 * @param xml without comments and signature, since its bytes change
 * @param messageId with no sign that means something in XML
 */
export function namingAnswered(xml: Uint8Array, messageId: string): Uint8Array | undefined {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString("utf8");
  const found = answered.exec(text);
  if (found === null) return undefined;
  const [whole, id = ""] = found;
  const start = found.index + whole.lastIndexOf(`>${id}<`) + 1;
  return Buffer.from(text.slice(0, start) + messageId + text.slice(start + id.length));
}
