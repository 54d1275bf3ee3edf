const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipFile = [0x50, 0x4b, 0x03, 0x04];

/** Whether a file is a workbook of Excel, old (.xls) or new (.xlsx), by its first bytes. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || startsWith(bytes, compoundFile);
}

/** Whether a file is a zip, as new workbooks are. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipFile);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
