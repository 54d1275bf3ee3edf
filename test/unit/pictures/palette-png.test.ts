import { crc32, deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { withPalette } from "../../../bin/pictures/palette-png.ts";

const width = 3;
const pixels = [
  [255, 255, 255, 10, 120, 95, 255, 255, 255],
  [10, 120, 95, 0, 0, 0, 10, 120, 95],
  [0, 0, 0, 255, 255, 255, 10, 120, 95],
  [10, 120, 95, 10, 120, 95, 10, 120, 95],
  [0, 0, 0, 10, 120, 95, 255, 255, 255],
];

function chunk(name: string, data: Buffer): Buffer {
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])), 4);
  return Buffer.concat([ends.subarray(0, 4), Buffer.from(name), data, ends.subarray(4)]);
}

/** The picture as an encoder writes it that filters each line in another way (PNG, 9.2). */
function aPicture(): Buffer {
  const lines = pixels.map((line, y) => [
    y,
    ...line.map((byte, at) => {
      const left = at < 3 ? 0 : line[at - 3]!;
      const up = pixels[y - 1]?.[at] ?? 0;
      const corner = at < 3 ? 0 : (pixels[y - 1]?.[at - 3] ?? 0);
      const sum = left + up - corner;
      const [paeth] = [left, up, corner].toSorted((one, other) => Math.abs(sum - one) - Math.abs(sum - other));
      return (byte - [0, left, up, Math.floor((left + up) / 2), paeth!][y]!) & 255;
    }),
  ]);
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, pixels.length, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(lines.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("a picture with a palette", () => {
  it("shows each pixel in its own colour, however its line was filtered", () => {
    const png = withPalette(aPicture());
    const at = (name: string) => png.indexOf(name) + 4;
    const palette = png.subarray(at("PLTE"));
    const lines = inflateSync(png.subarray(at("IDAT"), png.indexOf("IEND") - 8));
    const seen = pixels.map((_, y) =>
      [0, 1, 2].flatMap((x) => {
        const index = lines[y * (width + 1) + 1 + x]! * 3;
        return [...palette.subarray(index, index + 3)];
      }),
    );
    expect(seen).toEqual(pixels);
  });

  it("is refused of what is no such picture", () => {
    expect(() => withPalette(Buffer.alloc(64))).toThrow("Not a picture");
  });
});
