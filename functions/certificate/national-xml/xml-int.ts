/** An `xs:int`: a whole number of 32 bits (https://www.w3.org/TR/xmlschema-2/#int). */
export function isInt(text: string): boolean {
  return /^[+-]?[0-9]+$/.test(text) && Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31;
}
