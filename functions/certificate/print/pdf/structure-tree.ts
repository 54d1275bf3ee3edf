import type { PdfFile } from "./pdf-file.ts";
import { dictionary, list, number, reference, text } from "./syntax.ts";
import type { Syntax } from "./syntax.ts";

/** The standard structure types in use (ISO 32000-1 §14.8.4). */
export type Tag =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "Span"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Link";

export interface ElementTraits {
  /** BCP 47, where it is not the document's. */
  readonly language?: string;
  /** What a picture shows, in words. */
  readonly alternative?: string;
  /** Where a picture stands: left, bottom, right, top, in points from the page's lower left corner. */
  readonly box?: readonly [number, number, number, number];
}

interface Element {
  readonly tag: Tag;
  readonly parent: number;
  readonly traits: ElementTraits;
  readonly children: Syntax[];
}

/** What each piece of content is and in which order it is read (ISO 32000-1 §14.7): what a screen reader follows. */
export class StructureTree {
  readonly root: number;
  readonly #file: PdfFile;
  readonly #elements = new Map<number, Element>();
  /** Of each page its elements by content number; of each annotation its element. */
  readonly #parents: (readonly number[] | number)[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
    this.root = file.reserve();
  }

  /** Adds an element as the last child of its parent. */
  add(tag: Tag, parent: number = this.root, traits: ElementTraits = {}): number {
    const element = this.#file.reserve();
    this.#elements.set(element, { tag, parent, traits, children: [] });
    this.#elements.get(parent)?.children.push(reference(element));
    return element;
  }

  /** Content of the page that belongs to the element: its number on the page. */
  addContent(element: number, page: number, contents: number[]): number {
    const content = contents.length;
    contents.push(element);
    this.#elements
      .get(element)
      ?.children.push(dictionary({ Type: "/MCR", Pg: reference(page), MCID: number(content) }));
    return content;
  }

  /** An annotation that belongs to the element. The value is for its StructParent. */
  addAnnotation(element: number, page: number, annotation: number): number {
    this.#elements
      .get(element)
      ?.children.push(dictionary({ Type: "/OBJR", Pg: reference(page), Obj: reference(annotation) }));
    return this.#parents.push(element) - 1;
  }

  /** The elements of a page's contents, by content number. The value is for its StructParents. */
  addPage(contents: readonly number[]): number {
    return this.#parents.push(contents) - 1;
  }

  write(): void {
    for (const [element, { tag, parent, traits, children }] of this.#elements) {
      this.#file.add(
        dictionary({
          Type: "/StructElem",
          S: `/${tag}`,
          P: reference(parent),
          Lang: traits.language === undefined ? undefined : text(traits.language),
          Alt: traits.alternative === undefined ? undefined : text(traits.alternative),
          A: attributesOf(tag, traits),
          K: list(children),
        }),
        element,
      );
    }
    const nums = this.#parents.flatMap((parent, key) => [
      number(key),
      typeof parent === "number" ? reference(parent) : reference(this.#file.add(list(parent.map(reference)))),
    ]);
    const top = [...this.#elements]
      .filter(([, { parent }]) => parent === this.root)
      .map(([element]) => reference(element));
    const tree = this.#file.add(dictionary({ Nums: list(nums) }));
    this.#file.add(
      dictionary({
        Type: "/StructTreeRoot",
        K: list(top),
        ParentTree: reference(tree),
        ParentTreeNextKey: number(this.#parents.length),
      }),
      this.root,
    );
  }
}

function attributesOf(tag: Tag, { box }: ElementTraits): Syntax | undefined {
  if (tag === "TH") return "<</O /Table/Scope /Column>>";
  if (tag === "L") return "<</O /List/ListNumbering /Disc>>";
  return box === undefined ? undefined : dictionary({ O: "/Layout", Placement: "/Block", BBox: list(box.map(number)) });
}
