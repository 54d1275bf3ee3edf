/**
 * An ICC profile of the sRGB colour space (IEC 61966-2-1), version 2, which PDF/A asks for so that colours mean the
 * same everywhere. Written out here from the standard's primaries, as seen under D50, and a plain gamma of 2.2.
 */
export function srgbProfile(): Uint8Array {
  const curve = Buffer.from("63757276000000000000000102330000", "hex");
  const tags: readonly (readonly [signature: string, content: Uint8Array])[] = [
    ["desc", description("sRGB")],
    ["cprt", Buffer.concat([Buffer.from("text\0\0\0\0"), Buffer.from("Public domain\0")])],
    ["wtpt", tristimulus(0.9642, 1, 0.8249)],
    ["rXYZ", tristimulus(0.43607, 0.22249, 0.01392)],
    ["gXYZ", tristimulus(0.38515, 0.71687, 0.09708)],
    ["bXYZ", tristimulus(0.14307, 0.06061, 0.7141)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  const contents: Uint8Array[] = [];
  let offset = 128 + table.byteLength;
  for (const [index, [signature, content]] of tags.entries()) {
    const entry = 4 + index * 12;
    table.write(signature, entry, "latin1");
    table.writeUInt32BE(offset, entry + 4);
    table.writeUInt32BE(content.byteLength, entry + 8);
    const whole = Buffer.alloc(Math.ceil(content.byteLength / 4) * 4);
    whole.set(content);
    contents.push(whole);
    offset += whole.byteLength;
  }
  return Buffer.concat([header(offset), table, ...contents]);
}

function header(size: number): Uint8Array {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x02100000, 8);
  head.write("mntrRGB XYZ ", 12, "latin1");
  // The profile's own date, 1 January 2026: the same bytes every time.
  for (const [index, part] of [2026, 1, 1].entries()) head.writeUInt16BE(part, 24 + index * 2);
  head.write("acsp", 36, "latin1");
  fixedPoints(0.9642, 1, 0.8249).copy(head, 68);
  return head;
}

function description(text: string): Uint8Array {
  const ascii = Buffer.from(`${text}\0`, "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(ascii.byteLength);
  // Empty Unicode and Macintosh names follow.
  return Buffer.concat([Buffer.from("desc\0\0\0\0"), length, ascii, Buffer.alloc(8 + 3 + 67)]);
}

function tristimulus(x: number, y: number, z: number): Uint8Array {
  return Buffer.concat([Buffer.from("XYZ \0\0\0\0"), fixedPoints(x, y, z)]);
}

function fixedPoints(...values: readonly number[]): Buffer {
  const points = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) points.writeInt32BE(Math.round(value * 65536), index * 4);
  return points;
}
