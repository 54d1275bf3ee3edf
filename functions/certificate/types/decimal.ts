/** A number as `xs:decimal` is written: digits with a point, never an exponent. */
export function plainDecimal(value: number): string {
  const [digits = "", exponent] = String(value).split("e");
  if (exponent === undefined) return digits;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", part = ""] = digits.slice(sign.length).split(".");
  const point = whole.length + Number(exponent);
  const all = whole + part;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  return `${sign}${all.slice(0, point).padEnd(point, "0")}${point < all.length ? `.${all.slice(point)}` : ""}`;
}

const decimal = /^([+-]?)0*([0-9]*)(?:\.([0-9]*?)0*)?$/;

/** Whether a text is an `xs:decimal` (https://www.w3.org/TR/xmlschema-2/#decimal), of however many digits. */
export function isDecimal(text: string): boolean {
  return /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/.test(text);
}

/**
 * Whether a text is an `xs:decimal` that a number of ours holds exactly.
 * One with more digits would be kept, judged and shown as another number than its sender wrote.
 */
export function isExactDecimal(text: string): boolean {
  return text.length <= 400 && isDecimal(text) && same(text) === same(plainDecimal(Number(text)));
}

/** The same text for all ways of writing a number. */
function same(text: string): string {
  const [, sign = "", whole = "", part = ""] = decimal.exec(text) ?? [];
  const size = `${whole === "" ? "0" : whole}.${part}`;
  return sign === "-" && size !== "0." ? `-${size}` : size;
}
