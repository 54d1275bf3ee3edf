import { pdfAnswer } from "../operation/pdf-answer.ts";
import type { HttpBinding } from "./http-binding.ts";
import { answerHeaders } from "./http-binding.ts";
import { jsonBinding } from "./json-binding.ts";

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
