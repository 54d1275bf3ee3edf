import type { ApiResult } from "./call-api.ts";

/** A PDF as the API answers it, with the name it is saved under. */
interface PdfFile {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** How long the browser may take to open the file before it is let go. */
const openingMilliseconds = 60_000;

/** Opens a PDF in a tab of its own, where it is read and printed; where the browser opens none, saves it. */
export async function openPdf<Pdf extends PdfFile>(answer: Promise<ApiResult<Pdf>>): Promise<ApiResult<Pdf>> {
  return withAddress(answer, (address, fileName) => {
    if (window.open(address, "_blank") === null) save(address, fileName);
  });
}

/** Saves a PDF where the browser saves files. */
export async function savePdf<Pdf extends PdfFile>(answer: Promise<ApiResult<Pdf>>): Promise<ApiResult<Pdf>> {
  return withAddress(answer, save);
}

async function withAddress<Pdf extends PdfFile>(
  answer: Promise<ApiResult<Pdf>>,
  use: (address: string, fileName: string) => void,
): Promise<ApiResult<Pdf>> {
  const printed = await answer;
  if (!printed.ok) return printed;
  const { fileName, pdf } = printed.value;
  const address = URL.createObjectURL(new Blob([new Uint8Array(pdf)], { type: "application/pdf" }));
  use(address, fileName);
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, openingMilliseconds);
  return printed;
}

function save(address: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
}
