import { encode } from "uqr";
import type { Rectangle } from "./pdf/pdf-page.ts";

/**
 * Blank modules around a code, without which cameras do not find it (ISO/IEC 18004 §9.1). The page around it is white,
 * so two are enough here.
 */
const quietZone = 2;

/** A QR code as dark rectangles in a square with sides of `size`; neighbours in a row are one rectangle. */
export function qrRectangles(text: string, size: number): readonly Rectangle[] {
  // Level M: a fold or a stain does not hide the address.
  const { data } = encode(text, { ecc: "M", border: quietZone });
  const module = size / data.length;
  return data.flatMap((row, line) => {
    const rectangles: Rectangle[] = [];
    let start: number | undefined;
    for (const [place, isDark] of [...row, false].entries()) {
      if (isDark) start ??= place;
      else if (start !== undefined) {
        rectangles.push({ x: start * module, y: line * module, width: (place - start) * module, height: module });
        start = undefined;
      }
    }
    return rectangles;
  });
}
