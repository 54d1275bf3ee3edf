import { open } from "node:fs/promises";
import type { Text } from "../../functions/certificate/types/type-language.ts";

/** A path that cannot be read, and why. */
export interface Unreadable {
  readonly path: string;
  readonly reason: Text;
}

/**
 * The bytes of a file, or one byte more than `most` of a larger one, so that what is too large is seen to be so without
 * being held.
 *
 * @throws what the operating system says, see `reasonOf`, with the `path`
 */
export async function readAtMost(path: string | Buffer, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    // A pipe tells no size; a file may grow while it is read.
    const buffer = Buffer.allocUnsafe(size > 0 ? Math.min(size, most) + 1 : most + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } catch (error) {
    // Only what fails to be opened is named by the operating system; a folder is opened and not read.
    throw error instanceof Error ? Object.assign(error, { path: String(path) }) : error;
  } finally {
    await file.close();
  }
}

const reasons: Readonly<Partial<Record<string, Text>>> = {
  ENOENT: { sv: "filen eller mappen finns inte", en: "there is no such file or folder" },
  EACCES: { sv: "du har inte behörighet att läsa den", en: "you are not allowed to read it" },
  EPERM: { sv: "du har inte behörighet att läsa den", en: "you are not allowed to read it" },
  EISDIR: { sv: "det är en mapp", en: "it is a folder" },
  ENOTDIR: { sv: "en del av sökvägen är inte en mapp", en: "a part of the path is not a folder" },
  ELOOP: { sv: "länkarna går i cirkel", en: "its links go round in a circle" },
  EMFILE: { sv: "för många filer är öppna", en: "too many files are open" },
  ENAMETOOLONG: { sv: "namnet är för långt", en: "its name is too long" },
};

/**
 * Why something could not be read or written, in words.
 *
 * @throws the error itself, where it is not one of the operating system
 */
export function reasonOf(error: unknown): Text {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  return reasons[error.code] ?? { sv: error.code, en: error.code };
}
