import type { Weight } from "../font/typeface.ts";
import type { EmbeddedFont } from "./embedded-font.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { StructureTree } from "./structure-tree.ts";
import { ascii, dictionary, list, number, numbers, reference, text } from "./syntax.ts";
import type { Syntax } from "./syntax.ts";

/** Red, green and blue, 0-1. */
export type Colour = readonly [number, number, number];

export interface SetText {
  readonly text: string;
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  readonly colour: Colour;
  readonly x: number;
  /** Where the letters stand, from the top of the page. */
  readonly baseline: number;
  /** Degrees, turned to the left. */
  readonly turned?: number;
}

export interface Rectangle {
  readonly x: number;
  /** The upper edge, from the top of the page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const resourceNames = { regular: "Regular", "semi-bold": "SemiBold" } as const;

/** A page being drawn. Lengths are points, measured from the upper left corner. */
export class PdfPage {
  readonly object: number;
  readonly #file: PdfFile;
  readonly #structure: StructureTree;
  readonly #fonts: Readonly<Record<Weight, EmbeddedFont>>;
  readonly #size: { readonly width: number; readonly height: number };
  readonly #operators: string[] = [];
  readonly #contents: number[] = [];
  readonly #annotations: number[] = [];

  constructor(
    file: PdfFile,
    structure: StructureTree,
    fonts: Readonly<Record<Weight, EmbeddedFont>>,
    size: { readonly width: number; readonly height: number },
  ) {
    this.object = file.reserve();
    this.#file = file;
    this.#structure = structure;
    this.#fonts = fonts;
    this.#size = size;
  }

  /** What `draw` draws belongs to the element. */
  content(element: number, draw: () => void): void {
    const content = this.#structure.addContent(element, this.object, this.#contents);
    this.#operators.push(`/Span <</MCID ${String(content)}>> BDC`);
    draw();
    this.#operators.push("EMC");
  }

  /** What `draw` draws is passed over by a screen reader: a line, a header that repeats, a page number. */
  decoration(draw: () => void): void {
    this.#operators.push("/Artifact BMC");
    draw();
    this.#operators.push("EMC");
  }

  text({ text: shown, weight, size, colour, x, baseline, turned = 0 }: SetText): void {
    const angle = (turned * Math.PI) / 180;
    const matrix = [
      Math.cos(angle),
      Math.sin(angle),
      -Math.sin(angle),
      Math.cos(angle),
      x,
      this.#size.height - baseline,
    ];
    this.#operators.push(
      `BT ${colourOperator(colour)} /${resourceNames[weight]} ${number(size)} Tf ${matrix.map(number).join(" ")} Tm ${this.#fonts[weight].encode(shown)} Tj ET`,
    );
  }

  fill(rectangles: readonly Rectangle[], colour: Colour): void {
    const paths = rectangles.map(
      ({ x, y, width, height }) => `${[x, this.#size.height - y - height, width, height].map(number).join(" ")} re`,
    );
    this.#operators.push(`${colourOperator(colour)} ${paths.join(" ")} f`);
  }

  /** Makes a rectangle a link. It belongs to the element, and `description` says where it leads. */
  link(element: number, { x, y, width, height }: Rectangle, address: string, description: string): void {
    const annotation = this.#file.reserve();
    const parent = this.#structure.addAnnotation(element, this.object, annotation);
    this.#file.add(
      dictionary({
        Type: "/Annot",
        Subtype: "/Link",
        Rect: numbers([x, this.#size.height - y - height, x + width, this.#size.height - y]),
        Border: "[0 0 0]",
        F: "4",
        Contents: text(description),
        StructParent: number(parent),
        A: dictionary({ S: "/URI", URI: ascii(address) }),
      }),
      annotation,
    );
    this.#annotations.push(annotation);
  }

  write(parent: number, fonts: Syntax): void {
    const content = this.#file.addStream({}, Buffer.from(this.#operators.join("\n"), "latin1"));
    const parents = this.#structure.addPage(this.#contents);
    this.#file.add(
      dictionary({
        Type: "/Page",
        Parent: reference(parent),
        Contents: reference(content),
        Resources: dictionary({ Font: fonts }),
        StructParents: number(parents),
        Tabs: "/S",
        Annots: this.#annotations.length === 0 ? undefined : list(this.#annotations.map(reference)),
      }),
      this.object,
    );
  }
}

function colourOperator(colour: Colour): string {
  return `${colour.map(number).join(" ")} rg`;
}
