import { createHash } from "node:crypto";
import { typeface } from "../font/typeface.ts";
import type { Weight } from "../font/typeface.ts";
import { srgbProfile } from "./colour-profile.ts";
import { EmbeddedFont } from "./embedded-font.ts";
import type { PdfDescription } from "./metadata.ts";
import { xmpPacket } from "./metadata.ts";
import { PdfFile } from "./pdf-file.ts";
import { PdfPage } from "./pdf-page.ts";
import { StructureTree } from "./structure-tree.ts";
import { ascii, bytesInHex, dictionary, list, moment, name, number, numbers, reference, text } from "./syntax.ts";
import type { Syntax } from "./syntax.ts";

/** A file that travels inside the PDF (ISO 19005-3 §6.8). */
export interface Attachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly description: string;
  readonly content: Uint8Array;
  /** UTC, ISO 8601. */
  readonly modifiedAt: string;
}

/** Width and height of an A4 page in points (ISO 216: 210 by 297 mm). */
export const a4 = { width: 595.276, height: 841.89 } as const;

/**
 * A PDF that is PDF/A-3a and PDF/UA-1 whatever is put on its pages, as long as all content is given to an element or
 * said to be decoration.
 */
export class TaggedPdf {
  readonly structure: StructureTree;
  readonly #file = new PdfFile();
  readonly #fonts: Readonly<Record<Weight, EmbeddedFont>>;
  readonly #pages: PdfPage[] = [];
  readonly #about: PdfDescription;
  #attachment: Attachment | undefined;

  constructor(about: PdfDescription) {
    this.#about = about;
    this.structure = new StructureTree(this.#file);
    this.#fonts = {
      regular: new EmbeddedFont(this.#file, typeface("regular")),
      "semi-bold": new EmbeddedFont(this.#file, typeface("semi-bold")),
    };
  }

  addPage(): PdfPage {
    const page = new PdfPage(this.#file, this.structure, this.#fonts, a4);
    this.#pages.push(page);
    return page;
  }

  attach(attachment: Attachment): void {
    this.#attachment = attachment;
  }

  finish(): Uint8Array {
    const file = this.#file;
    const pages = file.reserve();
    const fonts = dictionary({
      Regular: reference(this.#fonts.regular.object),
      SemiBold: reference(this.#fonts["semi-bold"].object),
    });
    for (const page of this.#pages) page.write(pages, fonts);
    file.add(
      dictionary({
        Type: "/Pages",
        Count: number(this.#pages.length),
        Kids: list(this.#pages.map(({ object }) => reference(object))),
        MediaBox: numbers([0, 0, a4.width, a4.height]),
      }),
      pages,
    );
    for (const font of Object.values(this.#fonts)) font.write();
    this.structure.write();
    const { title, language, producer, createdAt } = this.#about;
    const metadata = file.addStream({ Type: "/Metadata", Subtype: "/XML" }, xmpPacket(this.#about), "plain");
    const catalog = file.add(
      dictionary({
        Type: "/Catalog",
        Pages: reference(pages),
        Lang: text(language),
        MarkInfo: "<</Marked true>>",
        StructTreeRoot: reference(this.structure.root),
        ViewerPreferences: "<</DisplayDocTitle true>>",
        Metadata: reference(metadata),
        OutputIntents: list([this.#outputIntent()]),
        ...this.#attached(),
      }),
    );
    const info = file.add(
      dictionary({ Title: text(title), Producer: text(producer), CreationDate: moment(createdAt) }),
    );
    return file.finish(catalog, info);
  }

  #outputIntent(): Syntax {
    const profile = this.#file.addStream({ N: "3" }, srgbProfile());
    const condition = ascii("sRGB");
    return dictionary({
      Type: "/OutputIntent",
      S: "/GTS_PDFA1",
      OutputConditionIdentifier: condition,
      Info: condition,
      DestOutputProfile: reference(profile),
    });
  }

  /**
   * The attachment is the source of what the pages show: told to programs by `AFRelationship`, and listed for people.
   */
  #attached(): Readonly<Record<string, Syntax>> {
    if (this.#attachment === undefined) return {};
    const { fileName, mediaType, description, content, modifiedAt } = this.#attachment;
    const checksum = bytesInHex(createHash("md5").update(content).digest());
    const parameters = dictionary({
      Size: number(content.byteLength),
      ModDate: moment(modifiedAt),
      CheckSum: checksum,
    });
    const embedded = reference(
      this.#file.addStream({ Type: "/EmbeddedFile", Subtype: name(mediaType), Params: parameters }, content),
    );
    const specification = this.#file.add(
      dictionary({
        Type: "/Filespec",
        F: text(fileName),
        UF: text(fileName),
        Desc: text(description),
        AFRelationship: "/Source",
        EF: dictionary({ F: embedded, UF: embedded }),
      }),
    );
    return {
      AF: list([reference(specification)]),
      Names: dictionary({ EmbeddedFiles: dictionary({ Names: list([text(fileName), reference(specification)]) }) }),
    };
  }
}
