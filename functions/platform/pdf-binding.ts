import { pdfAnswer } from "../operation/pdf-answer.ts";
import type { HttpBinding } from "./http-binding.ts";
import { answerHeaders, headerOf } from "./http-binding.ts";
import { jsonBinding } from "./json-binding.ts";

/**
 * Asks as JSON operations do and answers with a PDF, which a browser shows and can save; or the same bytes only to be
 * saved, for who takes `application/octet-stream` and no PDF. Refusals are problem documents.
 */
export const pdfBinding: HttpBinding = {
  ...jsonBinding,

  renderAnswer(_contract, answer, event) {
    const { fileName, pdf } = pdfAnswer.parse(answer);
    const isToSave = asksForBytes(headerOf(event, "accept"));
    return {
      statusCode: 200,
      headers: {
        ...answerHeaders,
        "content-type": isToSave ? "application/octet-stream" : "application/pdf",
        "content-disposition": `${isToSave ? "attachment" : "inline"}; filename="${fileName}"`,
      },
      body: Buffer.from(pdf).toString("base64"),
      // The gateway decodes it: what leaves are the file's own bytes.
      isBase64Encoded: true,
    };
  },
};

/** Whether the header `Accept` names bytes of no kind, and no range that a PDF is in (RFC 9110 §12.5.1). */
function asksForBytes(accept = ""): boolean {
  const ranges = accept
    .toLowerCase()
    .split(",")
    .filter((range) => !/;\s*q=0(?:\.0*)?\s*$/.test(range))
    .map((range) => (range.split(";")[0] ?? "").trim());
  return (
    ranges.includes("application/octet-stream") &&
    !["application/pdf", "application/*", "*/*"].some((range) => ranges.includes(range))
  );
}
