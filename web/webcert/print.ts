import type { ApiResult } from "../kit/call-api.ts";

/** How long the browser may take to open the file before it is let go. */
const openingMilliseconds = 60_000;

/** Opens a PDF in a tab of its own, where it is read and printed; where the browser opens none, saves it. */
export async function openPdf<Pdf extends { readonly fileName: string; readonly pdf: Uint8Array }>(
  answer: Promise<ApiResult<Pdf>>,
): Promise<ApiResult<Pdf>> {
  const printed = await answer;
  if (!printed.ok) return printed;
  const { fileName, pdf } = printed.value;
  const address = URL.createObjectURL(new Blob([new Uint8Array(pdf)], { type: "application/pdf" }));
  if (window.open(address, "_blank") === null) {
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName;
    link.click();
  }
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, openingMilliseconds);
  return printed;
}
