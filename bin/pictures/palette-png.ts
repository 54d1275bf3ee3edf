import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const mostColours = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel: red, green, blue. */
  readonly rgb: Buffer;
}

/**
 * A picture of a page with a palette of 256 colours, a quarter of its size: pages have few colours, and what is between
 * them is the edges of letters.
 *
 * @param png eight bits a channel, red green blue with or without opacity, not interlaced: as Chromium takes them
 */
export function withPalette(png: Uint8Array): Buffer {
  const { width, height, rgb } = readPixels(Buffer.from(png));
  const counted = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3);
    counted.set(colour, (counted.get(colour) ?? 0) + 1);
  }
  const palette = [...counted]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostColours)
    .map(([colour]) => colour);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of counted.keys()) if (!indexOf.has(colour)) indexOf.set(colour, nearest(colour, palette));

  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      lines[y * (width + 1) + 1 + x] = indexOf.get(rgb.readUIntBE((y * width + x) * 3, 3)) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function nearest(colour: number, palette: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (const [index, other] of palette.entries()) {
    const [red, green, blue] = [16, 8, 0].map((shift) => ((colour >> shift) & 255) - ((other >> shift) & 255));
    const distance = (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function readPixels(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  if (!png.subarray(0, 8).equals(signature) || depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0)
    throw new Error("Not a picture as Chromium takes them");
  const size = kind === 6 ? 4 : 3;
  const bytes = inflateSync(Buffer.concat([...dataOf(png)]));
  const rgb = Buffer.alloc(width * height * 3);
  let above = Buffer.alloc(width * size);
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * size + 1);
    const line = unfiltered(bytes.subarray(start, start + width * size + 1), above, size);
    for (let x = 0; x < width; x += 1) line.copy(rgb, (y * width + x) * 3, x * size, x * size + 3);
    above = line;
  }
  return { width, height, rgb };
}

function* dataOf(png: Buffer): Generator<Buffer> {
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") yield png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
}

/** A line as it was before it was filtered (PNG, 9.2). */
function unfiltered([filter = 0, ...raw]: Buffer, above: Buffer, size: number): Buffer<ArrayBuffer> {
  const line = Buffer.alloc(raw.length);
  for (const [at, byte] of raw.entries()) {
    const left = at < size ? 0 : (line[at - size] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < size ? 0 : (above[at - size] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    line[at] = (byte + guess) & 255;
  }
  return line;
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
