import { crc32, inflateRawSync } from "node:zlib";
import { CFB, read, type CellObject, type WorkBook } from "@e965/xlsx";
import type { PublishedFile, Sheet } from "../../functions/certificate/codes/published/published-list.ts";
import type { TableRow } from "../../functions/certificate/codes/published/tab-separated.ts";
import { isZip } from "./workbook-signature.ts";

/** The whole of ICD-10-SE with all its explanations unpacks to less than half of this. */
const mostUnpackedBytes = 64 * 1024 * 1024;
/** Code lists have some 40,000 rows, and fewer columns than ICF's core sets fill. */
const mostRows = 200_000;
const mostColumns = 128;

/**
 * Opens a workbook: what its sheets show, row by row. One that is damaged, cut off, protected or far larger unpacked
 * than a code list is refused; SheetJS itself would give the part that it understands.
 */
export function openWorkbook(name: string, bytes: Uint8Array): PublishedFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const content = isZip(bytes) ? contentOfZip(file) : contentOfCompoundFile(file);
    if (content !== "whole") return { name, fault: content };
    return {
      name,
      sheets: sheetsOf(read(file, { type: "buffer", dense: true, sheetRows: mostRows, cellHTML: false })),
    };
  } catch {
    // SheetJS and zlib throw errors of many kinds at what they do not understand. It is the file that is wrong.
    return { name, fault: "code-file-workbook" };
  }
}

type Content = "whole" | "code-file-workbook" | "code-file-too-large";

/** Unpacks every file of a zip within the limit, and holds it against its checksum (APPNOTE.TXT 4.3, 4.4). */
function contentOfZip(zip: Buffer): Content {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0) return "code-file-workbook";
  let left = mostUnpackedBytes;
  let at = zip.readUInt32LE(end + 16);
  for (let entry = zip.readUInt16LE(end + 10); entry > 0; entry--) {
    if (zip.readUInt32LE(at) !== 0x02014b50) return "code-file-workbook";
    const [method, sum, packedLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + packedLength);
    const unpacked = method === 0 ? packed : inflatedWithin(packed, left);
    if (unpacked === undefined || unpacked.length > left) return "code-file-too-large";
    if (crc32(unpacked) !== sum) return "code-file-workbook";
    left -= unpacked.length;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return "whole";
}

function inflatedWithin(packed: Buffer, most: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw error;
  }
}

interface CompoundFiles {
  read(file: Buffer, options: { readonly type: "buffer" }): unknown;
  find(file: unknown, path: string): { readonly content: Uint8Array; readonly size: number } | null;
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- SheetJS has no types for its container format
const compoundFiles: CompoundFiles = CFB;

const beginning = 0x0809;
const ending = 0x000a;
const sheetName = 0x0085;

/** Walks the records of the workbook: all that begin must end, and there must be one for each sheet (MS-XLS 2.1.7). */
function contentOfCompoundFile(file: Buffer): Content {
  const stream = compoundFiles.find(compoundFiles.read(file, { type: "buffer" }), "/Workbook");
  if (stream === null) return "code-file-workbook";
  const records = Buffer.from(stream.content);
  if (records.length < stream.size) return "code-file-workbook";
  let [begun, ended, sheets] = [0, 0, 0];
  for (let at = 0; at + 4 <= stream.size; at += 4 + records.readUInt16LE(at + 2)) {
    const kind = records.readUInt16LE(at);
    if (kind === beginning) begun += 1;
    else if (kind === ending) ended += 1;
    else if (kind === sheetName) sheets += 1;
  }
  return begun === ended && sheets > 0 && begun > sheets ? "whole" : "code-file-workbook";
}

function sheetsOf(workbook: WorkBook): readonly Sheet[] {
  return workbook.SheetNames.map((name) => {
    const rows: TableRow[] = [];
    // Row by row as they are there: the range that a sheet states may be as large as it likes.
    const held: readonly (readonly (CellObject | undefined)[] | undefined)[] = workbook.Sheets[name]?.["!data"] ?? [];
    for (const [at, row = []] of held.entries()) {
      const cells = Array.from({ length: Math.min(row.length, mostColumns) }, (_, column) => shown(row[column]));
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: at + 1, cells });
    }
    return { name, rows };
  });
}

/** What a cell shows; nothing where it shows an error. */
function shown(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === "e" || cell.t === "z") return "";
  return cell.w ?? String(cell.v ?? "");
}
