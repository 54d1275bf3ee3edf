import * as z from "zod/mini";

/**
 * What an operation whose contract says `binding: "pdf"` answers. Browsers keep the file's name, in folders that others
 * may see: it holds nothing personal.
 */
export const pdfAnswer = z.object({
  fileName: z.string().check(z.regex(/^[a-z0-9-]+\.pdf$/)),
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
