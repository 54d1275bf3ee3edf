import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrRectangles } from "../../../../functions/certificate/print/qr-code.ts";

test("the rectangles cover exactly the dark modules of the code", () => {
  const address = "https://intyg.example.se/verify/6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b";
  const { data } = encode(address, { ecc: "M", border: 2 });
  const side = data.length;
  const drawn = data.map((row) => row.map(() => false));
  for (const { x, y, width, height } of qrRectangles(address, side)) {
    expect(height).toBe(1);
    for (let place = 0; place < width; place += 1) drawn[Math.round(y)]![Math.round(x) + place] = true;
  }
  expect(drawn).toEqual(data);
});
