import type { Words } from "../answer-words.ts";
import { printable } from "../font/printable-text.ts";
import { typeface } from "../font/typeface.ts";
import type { Tag } from "../pdf/structure-tree.ts";
import { breakLines } from "./line-breaking.ts";
import type { Line, Run, Style } from "./line-breaking.ts";
import { colours, column, paper, styles } from "./looks.ts";
import type { Node, Picture, PlacedText, Shape, Strip } from "./strip.ts";

/** Where something stands and what it stands in. */
export interface Slot {
  readonly x: number;
  readonly width: number;
}

/** Words as they look, and the element of the document that they belong to. */
interface Styled {
  readonly words: Words;
  readonly style: Style;
  readonly node: Node;
}

/** Between columns of a table. */
const gutter = 14;
/** A column up to this wide is never narrowed: four of them fit side by side. */
const narrowColumn = 115;
/** A column asks for no more than this, so that it leaves room for the others. */
const widestColumn = 300;

const whole: Slot = { x: paper.left, width: paper.width };

/** Composes a document from the top: each method adds what it is named after, below what is there. */
export class Sheet {
  readonly strips: Strip[] = [];
  readonly #english: boolean;
  readonly #document: Node = { tag: "Document" };
  #section: Node = this.#document;

  constructor(english: boolean) {
    this.#english = english;
  }

  /** A section heading on a band across the page; what follows belongs to the section. */
  section(title: Words): void {
    this.#section = { tag: "Sect", parent: this.#document };
    const lines = this.#lines(title, styles.section, this.#node("H2"), { x: whole.x + 6, width: whole.width - 12 });
    const inside = stacked(lines, whole.x + 6, 4);
    const shape = { x: whole.x, y: 0, width: whole.width, height: inside.height + 4, colour: colours.band };
    this.#add({ ...inside, height: inside.height + 4, before: 14, shapes: [shape], keepWithNext: true });
  }

  question(heading: Words): void {
    this.#paragraph(this.#lines(heading, styles.question, this.#node("H3"), whole), whole.x, 9, true);
  }

  /** A question with a short answer beside it; below it where it is too long for that. */
  questionAndAnswer(heading: Words, answer: Words, style: Style): void {
    this.#besideOrBelow(
      { words: heading, style: styles.question, node: this.#node("H3") },
      { words: answer, style, node: this.#node("P") },
      7,
    );
  }

  /** What a part of a question asks, with its answer beside it. */
  labelAndAnswer(label: Words, answer: Words, style: Style): void {
    const paragraph = this.#node("P");
    this.#besideOrBelow(
      { words: label, style: styles.label, node: paragraph },
      { words: answer, style, node: paragraph },
      4,
    );
  }

  /** A paragraph of an answer, as long as it is. */
  answer(answer: Words, style: Style): void {
    this.#paragraph(this.#lines(answer, style, this.#node("P"), whole), whole.x, 3, false);
  }

  label(label: Words): void {
    this.#paragraph(this.#lines(label, styles.label, this.#node("P"), whole), whole.x, 5, true);
  }

  /** A little air before the next of several answers. */
  row(): void {
    this.#add({ texts: [], height: 0, before: 6, shapes: [], keepWithNext: true });
  }

  choices(chosen: readonly Words[]): void {
    const list = this.#node("L");
    for (const one of chosen) {
      const item: Node = { tag: "LI", parent: list };
      const bullet: PlacedText = {
        text: "•",
        style: styles.answer,
        node: { tag: "Lbl", parent: item },
        x: whole.x + 4,
        baseline: styles.answer.size * 1.06,
      };
      const lines = this.#lines(
        one,
        styles.answer,
        { tag: "LBody", parent: item },
        { x: whole.x + 16, width: whole.width - 16 },
      );
      const inside = stacked(lines, whole.x + 16, 0);
      this.#add({ ...inside, texts: [bullet, ...inside.texts], before: 2, shapes: [], keepWithNext: false });
    }
  }

  table(columns: readonly Words[], rows: readonly (readonly Words[])[]): void {
    const table = this.#node("Table");
    const slots = this.#columnSlots(columns, rows);
    const row = (cells: readonly Words[], tag: Tag, style: Style, isHead: boolean): void => {
      const parent: Node = { tag: "TR", parent: table };
      const inside = cells.map((cell, index) => {
        const slot = slots[index] ?? whole;
        return stacked(this.#lines(cell, style, { tag, parent }, slot), slot.x, 3);
      });
      const height = Math.max(...inside.map((cell) => cell.height)) + 3;
      const rule = {
        x: whole.x,
        y: height - 0.5,
        width: whole.width,
        height: 0.5,
        colour: isHead ? colours.strongRule : colours.rule,
      };
      this.#add({
        texts: inside.flatMap((cell) => cell.texts),
        height,
        before: isHead ? 2 : 0,
        shapes: [rule],
        keepWithNext: isHead,
      });
    };
    row(columns, "TH", styles.columnHead, true);
    for (const cells of rows) row(cells, "TD", styles.answer, false);
  }

  /** A framed word and what it means, where nobody can miss it. */
  mark(word: Words, meaning: Words): void {
    const slot = { x: whole.x + 10, width: whole.width - 20 };
    const lines = [
      ...this.#lines(word, styles.mark, this.#node("P"), slot),
      ...this.#lines(meaning, styles.answer, this.#node("P"), slot),
    ];
    const inside = stacked(lines, slot.x, 7);
    const height = inside.height + 7;
    const edge = { colour: colours.alert };
    const shapes: Shape[] = [
      { ...edge, x: whole.x, y: 0, width: whole.width, height: 1 },
      { ...edge, x: whole.x, y: height - 1, width: whole.width, height: 1 },
      { ...edge, x: whole.x, y: 0, width: 4, height },
      { ...edge, x: whole.x + whole.width - 1, y: 0, width: 1, height },
    ];
    this.#add({ texts: inside.texts, height, before: 12, shapes, keepWithNext: false });
  }

  /** The top of the first page: what it is and whom it concerns, with a picture in the corner. */
  head(
    title: Words,
    subtitle: Words,
    facts: readonly (readonly [label: Words, fact: Words])[],
    corner: CornerPicture | undefined,
  ): void {
    const slot = corner === undefined ? whole : { x: whole.x, width: whole.width - corner.size - 18 };
    const lines = [
      ...this.#lines(title, styles.title, this.#node("H1"), slot),
      ...this.#lines(subtitle, styles.subtitle, this.#node("P"), slot),
    ];
    const top = stacked(lines, slot.x, 0);
    const texts = [...top.texts];
    let height = top.height + 8;
    for (const [label, fact] of facts) {
      const row = this.#pair(label, fact, slot, column.fact);
      texts.push(...row.texts.map((text) => ({ ...text, baseline: text.baseline + height })));
      height += row.height + 2;
    }
    const picture = corner === undefined ? undefined : this.#cornerPicture(corner);
    if (picture !== undefined) {
      texts.push(...picture.texts);
      height = Math.max(height, picture.height);
    }
    this.#add({
      texts,
      height,
      before: 0,
      shapes: [],
      keepWithNext: false,
      ...(picture === undefined ? {} : { picture: picture.picture }),
    });
  }

  /** Facts one under the other that stay together. */
  facts(facts: readonly (readonly [label: Words, fact: Words])[]): void {
    for (const [index, [label, fact]] of facts.entries()) {
      this.#add({
        ...this.#pair(label, fact, whole, column.fact),
        before: index === 0 ? 8 : 2,
        shapes: [],
        keepWithNext: true,
      });
    }
  }

  /** A closing remark. The fact above it stays with it. */
  remark(text: Words): void {
    this.#paragraph(this.#lines(text, styles.label, this.#node("P"), whole), whole.x, 7, false);
  }

  /** An address to type, on lines of its own. */
  address(address: string): void {
    this.#paragraph(this.#lines({ sv: address }, styles.answer, this.#node("P"), whole), whole.x, 2, false);
  }

  #cornerPicture({ size, rectangles, alternative, caption, address }: CornerPicture): {
    readonly picture: Picture;
    readonly texts: readonly PlacedText[];
    readonly height: number;
  } {
    const x = whole.x + whole.width - size;
    const link: Node = { tag: "Link", parent: this.#node("P") };
    const frame = { x, y: 0, width: size, height: size };
    const node: Node = { tag: "Figure", parent: link, traits: { alternative } };
    const placed = rectangles.map((one) => ({ ...one, x: x + one.x }));
    const lines = this.#lines(caption, styles.caption, link, { x, width: size });
    const under = stacked(lines, x, size + 4);
    return {
      picture: {
        node,
        rectangles: placed,
        frame,
        link: { node: link, address, description: `${caption.sv}: ${address}` },
      },
      texts: under.texts,
      height: under.height,
    };
  }

  /** A label and a fact beside it, in one paragraph. */
  #pair(label: Words, fact: Words, slot: Slot, labelWidth: number): Stacked {
    const node = this.#node("P");
    const left = this.#lines(this.#withColon(label), styles.label, node, { x: slot.x, width: labelWidth - 8 });
    const right = this.#lines(fact, styles.answer, node, { x: slot.x + labelWidth, width: slot.width - labelWidth });
    return sideBySide(left, slot.x, right, slot.x + labelWidth);
  }

  #besideOrBelow(asked: Styled, answer: Styled, before: number): void {
    const said = asked.node === answer.node ? this.#withColon(asked.words) : asked.words;
    const left = this.#lines(said, asked.style, asked.node, { x: whole.x, width: column.asked - 10 });
    const slot = { x: whole.x + column.asked, width: whole.width - column.asked };
    const right = this.#lines(answer.words, answer.style, answer.node, slot);
    if (right.length > Math.max(2, left.length)) {
      this.#paragraph(this.#lines(said, asked.style, asked.node, whole), whole.x, before, true);
      this.#paragraph(this.#lines(answer.words, answer.style, answer.node, whole), whole.x, 2, false);
      return;
    }
    this.#add({ ...sideBySide(left, whole.x, right, slot.x), before, shapes: [], keepWithNext: false });
  }

  /** A strip per line. The first two lines stay together and so do the last two, so that no line stands alone. */
  #paragraph(lines: readonly Line[], x: number, before: number, keepWithNext: boolean): void {
    for (const [index, line] of lines.entries()) {
      const isLast = index === lines.length - 1;
      const staysWithNext = isLast ? keepWithNext : keepWithNext || index === 0 || index === lines.length - 2;
      this.#add({
        ...stacked([line], x, 0),
        before: index === 0 ? before : 0,
        shapes: [],
        keepWithNext: staysWithNext,
      });
    }
  }

  /** Narrow columns are as wide as their content, so that no date is broken; wide ones share what is left. */
  #columnSlots(columns: readonly Words[], rows: readonly (readonly Words[])[]): readonly Slot[] {
    const wanted = columns.map((head, index) => {
      const cells = rows.map((row) => this.#widthOf(row[index] ?? head, styles.answer));
      return Math.min(Math.max(this.#widthOf(head, styles.columnHead), ...cells) + gutter, widestColumn);
    });
    const narrow = wanted.filter((width) => width <= narrowColumn).reduce((sum, width) => sum + width, 0);
    const wide = wanted.filter((width) => width > narrowColumn).reduce((sum, width) => sum + width, 0);
    const stretch = wide === 0 ? whole.width / narrow : 1;
    const share = wide === 0 ? 1 : (whole.width - narrow) / wide;
    let x = whole.x;
    return wanted.map((width) => {
      const given = width <= narrowColumn ? width * stretch : width * share;
      const slot = { x: x + 2, width: given - gutter };
      x += given;
      return slot;
    });
  }

  #widthOf(words: Words, style: Style): number {
    return breakLines(this.#runs(words, style, { tag: "Span" }), Infinity).reduce(
      (widest, line) => Math.max(widest, line.width),
      0,
    );
  }

  #lines(words: Words, style: Style, node: Node, { width }: Slot): readonly Line[] {
    return breakLines(this.#runs(words, style, node), width);
  }

  #runs(words: Words, style: Style, node: Node): readonly Run[] {
    const runs: Run[] = [{ text: printed(words.sv, style), style, node }];
    if (this.#english && words.en !== undefined && words.en !== "" && words.en !== words.sv) {
      const english: Node = { tag: "Span", parent: node, traits: { language: "en" } };
      const quiet: Style = { ...style, weight: "regular", colour: colours.quiet };
      runs.push({ text: ` / ${printed(words.en, quiet)}`, style: quiet, node: english });
    }
    return runs;
  }

  /** A colon after the last of what is printed. */
  #withColon(words: Words): Words {
    return this.#english && words.en !== undefined && words.en !== ""
      ? { sv: words.sv, en: ended(words.en) }
      : { sv: ended(words.sv) };
  }

  #node(tag: Tag): Node {
    return { tag, parent: this.#section };
  }

  #add(strip: Strip): void {
    this.strips.push(strip);
  }
}

/** A picture in the upper right corner that is a link. Its rectangles are measured from its own corner. */
export interface CornerPicture {
  readonly size: number;
  readonly rectangles: Picture["rectangles"];
  readonly alternative: string;
  readonly caption: Words;
  readonly address: string;
}

interface Stacked {
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

/** The semi-bold weight has fewer signs: it sets what the form says. */
function printed(text: string, { weight }: Style): string {
  return printable(text, typeface(weight).has);
}

/** Lines one under the other from `top`. */
function stacked(lines: readonly Line[], x: number, top: number): Stacked {
  const texts: PlacedText[] = [];
  let height = top;
  for (const line of lines) {
    for (const piece of line.pieces)
      texts.push({
        text: piece.text,
        style: piece.style,
        node: piece.node,
        x: x + piece.x,
        baseline: height + line.baseline,
      });
    height += line.height;
  }
  return { texts, height };
}

/** Two stacks beside each other, their first lines on one level. */
function sideBySide(left: readonly Line[], leftX: number, right: readonly Line[], rightX: number): Stacked {
  const level = Math.max(left[0]?.baseline ?? 0, right[0]?.baseline ?? 0);
  const first = stacked(left, leftX, level - (left[0]?.baseline ?? level));
  const second = stacked(right, rightX, level - (right[0]?.baseline ?? level));
  return { texts: [...first.texts, ...second.texts], height: Math.max(first.height, second.height) };
}

/** With a blank after it, so that label and fact are two words to a screen reader. */
function ended(text: string): string {
  return /[.:?!]$/.test(text) ? `${text} ` : `${text}: `;
}
