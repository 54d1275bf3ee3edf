import { inflateSync } from "node:zlib";

/** Words as they stand on a page, in points from its upper left corner. */
interface ShownText {
  readonly page: number;
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
  /** Turned across the page: the watermark. */
  readonly isTurned: boolean;
  /** Given to an element, and not passed over as decoration. */
  readonly isContent: boolean;
}

export interface ReadPdf {
  readonly pages: number;
  readonly texts: readonly ShownText[];
  readonly attachments: ReadonlyMap<string, Buffer>;
  /** Every dictionary of the file, as written. */
  readonly objects: ReadonlyMap<number, string>;
}

/**
 * Reads back what our own writer writes, by the file's own tables and maps: object streams, page tree, fonts' ways to
 * Unicode.
 */
export function readPdf(file: Uint8Array): ReadPdf {
  const bytes = Buffer.from(file);
  const { objects, streams } = readObjects(bytes);
  const catalog = [...objects.values()].find((one) => one.includes("/Type /Catalog")) ?? "";
  const tree = objects.get(referenceIn(catalog, "Pages")) ?? "";
  const pages = [...(/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(
    ([, id]) => objects.get(Number(id)) ?? "",
  );
  const texts = pages.flatMap((page, index) => readPage(page, index + 1, objects, streams));
  return { pages: pages.length, texts, attachments: readAttachments(objects, streams), objects };
}

/** All that is shown, blanks left out: lines may break anywhere. */
export function wordsOf({ texts }: ReadPdf): string {
  return withoutBlanks(
    texts
      .filter(({ isContent }) => isContent)
      .map(({ text }) => text)
      .join(""),
  );
}

export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/g, "");
}

function readObjects(bytes: Buffer): {
  readonly objects: ReadonlyMap<number, string>;
  readonly streams: ReadonlyMap<number, Buffer>;
} {
  const objects = new Map<number, string>();
  const streams = new Map<number, Buffer>();
  const text = bytes.toString("latin1");
  const heads = /(?<=\n)(\d+) 0 obj\n(<<.*?>>)\nstream\n/gs;
  for (let found = heads.exec(text); found !== null; found = heads.exec(text)) {
    const [, id = "", head = ""] = found;
    const length = Number(/\/Length (\d+)>>$/.exec(head)?.[1]);
    const raw = bytes.subarray(heads.lastIndex, heads.lastIndex + length);
    heads.lastIndex += length;
    const content = head.includes("/FlateDecode") ? inflateSync(raw) : raw;
    objects.set(Number(id), head);
    streams.set(Number(id), content);
    if (head.includes("/Type /ObjStm")) unpack(head, content.toString("latin1"), objects);
  }
  return { objects, streams };
}

function unpack(head: string, content: string, objects: Map<number, string>): void {
  const first = Number(/\/First (\d+)/.exec(head)?.[1]);
  const pairs = content.slice(0, first).trim().split(" ").map(Number);
  for (let index = 0; index < pairs.length; index += 2) {
    const [id = 0, from = 0, , to = content.length - first] = pairs.slice(index, index + 4);
    objects.set(id, content.slice(first + from, first + to).trim());
  }
}

function referenceIn(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1]);
}

function readPage(
  page: string,
  number: number,
  objects: ReadonlyMap<number, string>,
  streams: ReadonlyMap<number, Buffer>,
): ShownText[] {
  const maps = new Map(
    ["Regular", "SemiBold"].map((font) => {
      const id = referenceIn(objects.get(referenceIn(page, font)) ?? "", "ToUnicode");
      const pairs = (streams.get(id) ?? Buffer.alloc(0))
        .toString("latin1")
        .matchAll(/^<([0-9a-f]{4})> <([0-9a-f]{4})>$/gm);
      return [
        font,
        new Map([...pairs].map(([, glyph = "", code = ""]) => [glyph, String.fromCharCode(parseInt(code, 16))])),
      ];
    }),
  );
  const texts: ShownText[] = [];
  let isContent = false;
  const content = (streams.get(referenceIn(page, "Contents")) ?? Buffer.alloc(0)).toString("latin1");
  for (const line of content.split("\n")) {
    if (line.endsWith("BDC") || line.endsWith("BMC")) isContent = line.startsWith("/Span");
    const shown = /^BT .* rg \/(\w+) ([\d.]+) Tf ([-\d. ]+) Tm <([0-9a-f]*)> Tj ET$/.exec(line);
    if (shown === null) continue;
    const [, font = "", size, matrix = "", glyphs = ""] = shown;
    const [a = 0, , , , x = 0, y = 0] = matrix.split(" ").map(Number);
    const text = (glyphs.match(/.{4}/g) ?? []).map((glyph) => maps.get(font)?.get(glyph) ?? "\ufffd").join("");
    texts.push({ page: number, text, font, size: Number(size), x, baseline: 841.89 - y, isTurned: a !== 1, isContent });
  }
  return texts;
}

function readAttachments(
  objects: ReadonlyMap<number, string>,
  streams: ReadonlyMap<number, Buffer>,
): ReadonlyMap<string, Buffer> {
  const specifications = [...objects.values()].filter((one) => one.includes("/Type /Filespec"));
  return new Map(
    specifications.map((one) => [
      /\/UF \(([^)]*)\)/.exec(one)?.[1] ?? "",
      streams.get(Number(/\/EF <<\/F (\d+) 0 R/.exec(one)?.[1])) ?? Buffer.alloc(0),
    ]),
  );
}
