import * as z from "zod/mini";
import type { HttpBinding } from "./http-binding.ts";
import { answerHeaders } from "./http-binding.ts";
import { jsonBinding } from "./json-binding.ts";

/**
 * What an operation with this face answers. The name is kept by browsers, in folders others may see: it holds nothing
 * personal.
 */
export const pdfAnswer = z.object({
  fileName: z.string().check(z.regex(/^[a-z0-9-]+\.pdf$/)),
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/**
 * Asks as JSON operations do and answers with a PDF, which a browser shows and can save. Refusals are problem
 * documents.
 */
export const pdfBinding: HttpBinding = {
  ...jsonBinding,

  renderAnswer(_contract, answer) {
    const { fileName, pdf } = pdfAnswer.parse(answer);
    return {
      statusCode: 200,
      headers: {
        ...answerHeaders,
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${fileName}"`,
      },
      body: Buffer.from(pdf).toString("base64"),
      // The gateway decodes it: what leaves are the file's own bytes.
      isBase64Encoded: true,
    };
  },
};
