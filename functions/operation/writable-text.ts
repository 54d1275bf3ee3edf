/**
 * What no certificate and no message can say. XML holds no control characters but tab and line ends, no half of a
 * surrogate pair, and neither U+FFFE nor U+FFFF (https://www.w3.org/TR/xml/#NT-Char). U+FFFD stands for a character
 * that was lost on the way: a body that has it is not read (`body-not-utf8`), so a text with it could never be sent
 * back.
 */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff\p{Cs}]/u;

/** Whether all of a text can be written in a certificate or a message as it is. */
export function isWritable(text: string): boolean {
  return !unwritable.test(text);
}
