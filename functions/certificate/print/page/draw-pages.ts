import { printable } from "../font/printable-text.ts";
import { typeface } from "../font/typeface.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import { a4 } from "../pdf/tagged-pdf.ts";
import type { TaggedPdf } from "../pdf/tagged-pdf.ts";
import { colours, paper, styles } from "./looks.ts";
import type { PlacedStrip } from "./paginate.ts";
import type { Node, PlacedText } from "./strip.ts";

/**
 * What stands at the edges of every page, so that a loose sheet can be told. Screen readers pass it over: the first
 * page says it all.
 */
export interface Running {
  readonly title: string;
  readonly right: string;
  readonly mark?: string;
  readonly watermark?: string;
  readonly footLeft: string;
  readonly footMiddle: string;
  readonly footRight: (page: number, pages: number) => string;
}

export function drawPages(pdf: TaggedPdf, pages: readonly (readonly PlacedStrip[])[], running: Running): void {
  const elements = new Map<Node, number>();
  /** Made when first drawn, so that elements stand in the order of reading. */
  const elementOf = (node: Node): number => {
    const known = elements.get(node);
    if (known !== undefined) return known;
    const made = pdf.structure.add(
      node.tag,
      node.parent === undefined ? undefined : elementOf(node.parent),
      node.traits,
    );
    elements.set(node, made);
    return made;
  };
  for (const [index, strips] of pages.entries()) {
    const page = pdf.addPage();
    page.decoration(() => {
      drawEdges(page, running, index + 1, pages.length);
      for (const { strip, y } of strips)
        for (const { colour, ...shape } of strip.shapes) page.fill([{ ...shape, y: y + shape.y }], colour);
    });
    for (const { strip, y } of strips) drawStrip(page, { strip, y }, elementOf);
  }
}

function drawStrip(page: PdfPage, { strip, y }: PlacedStrip, elementOf: (node: Node) => number): void {
  for (const stretch of stretches(strip.texts)) {
    const [first] = stretch;
    if (first === undefined) continue;
    page.content(elementOf(first.node), () => {
      for (const { text, style, x, baseline } of stretch) page.text({ text, ...style, x, baseline: y + baseline });
    });
  }
  if (strip.picture === undefined) return;
  const { node, rectangles, frame, link } = strip.picture;
  const onPage = { ...frame, y: y + frame.y };
  const box = [onPage.x, a4.height - onPage.y - onPage.height, onPage.x + onPage.width, a4.height - onPage.y] as const;
  const linked = elementOf(link.node);
  page.content(elementOf(withBox(node, box)), () => {
    page.fill(
      rectangles.map((one) => ({ ...one, y: y + one.y })),
      colours.ink,
    );
  });
  page.link(linked, onPage, link.address, link.description);
}

function withBox(node: Node, box: readonly [number, number, number, number]): Node {
  return { ...node, traits: { ...node.traits, box } };
}

/** Neighbouring texts of the same element. */
function* stretches(texts: readonly PlacedText[]): Generator<readonly PlacedText[]> {
  let stretch: PlacedText[] = [];
  for (const text of texts) {
    if (text.text === "") continue;
    if (stretch.length > 0 && stretch[0]?.node !== text.node) {
      yield stretch;
      stretch = [];
    }
    stretch.push(text);
  }
  if (stretch.length > 0) yield stretch;
}

function drawEdges(page: PdfPage, running: Running, number: number, count: number): void {
  const right = paper.left + paper.width;
  const { widthOf } = typeface("regular");
  const place = (
    text: string,
    x: number,
    baseline: number,
    style: (typeof styles)["running" | "runningMark"],
  ): void => {
    page.text({ text: printable(text, typeface(style.weight).has), ...style, x, baseline });
  };
  const size = styles.running.size;
  if (running.watermark !== undefined) drawWatermark(page, running.watermark);
  if (running.mark !== undefined) {
    place(running.mark, (a4.width - typeface("semi-bold").widthOf(running.mark, size)) / 2, 24, styles.runningMark);
  }
  place(running.title, paper.left, 38, styles.running);
  place(running.right, right - widthOf(running.right, size), 38, styles.running);
  page.fill(
    [
      { x: paper.left, y: 44, width: paper.width, height: 0.5 },
      { x: paper.left, y: a4.height - 44, width: paper.width, height: 0.5 },
    ],
    colours.rule,
  );
  const foot = a4.height - 30;
  const pageNumber = running.footRight(number, count);
  place(running.footLeft, paper.left, foot, styles.running);
  place(pageNumber, right - widthOf(pageNumber, size), foot, styles.running);
  place(running.footMiddle, paper.left, foot + 12, styles.running);
}

/** Across the page from corner to corner, so pale that what is written over it stays readable. */
function drawWatermark(page: PdfPage, word: string): void {
  const angle = 52;
  const along = 620;
  const size = Math.min(150, along / typeface("semi-bold").widthOf(word, 1));
  const half = typeface("semi-bold").widthOf(word, size) / 2;
  const radians = (angle * Math.PI) / 180;
  const drop = size * 0.35;
  page.text({
    text: word,
    weight: "semi-bold",
    size,
    colour: colours.watermark,
    x: a4.width / 2 - half * Math.cos(radians) + drop * Math.sin(radians),
    baseline: a4.height / 2 + half * Math.sin(radians) + drop * Math.cos(radians),
    turned: angle,
  });
}
