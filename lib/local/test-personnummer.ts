/**
 * The check digit of a personnummer: the weights 2, 1, 2, … over the nine digits after the century, the digits of each
 * product added, and what is missing to the next ten (docs/domain/identifiers.md).
 */
export function checkDigit(nineDigits: string): string {
  const sum = [...nineDigits]
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * Test numbers of the Tax Agency carry 238 (a woman) or 239 (a man) after the date of birth, which no living person has
 * from a time at all near.
 */
const testSerials = { female: "238", male: "239" } as const;

/**
 * A personnummer for tests: 12 digits.
 *
 * @param birthDate the day of birth, as `YYYYMMDD`
 */
export function testPersonnummer(birthDate: string, sex: keyof typeof testSerials): string {
  const nineDigits = `${birthDate.slice(2)}${testSerials[sex]}`;
  return `${birthDate.slice(0, 2)}${nineDigits}${checkDigit(nineDigits)}`;
}

/**
 * A personnummer for tests of somebody who is `years` old on the given day and stays so for about half a year in both
 * directions: 12 digits.
 *
 * @param years whole years of age
 * @param today the day on which the age counts, as `YYYY-MM-DD`
 */
export function testPersonnummerOfAge(years: number, today: string): string {
  const born = new Date(`${today}T00:00:00Z`);
  // The first day of a month, so that no length of month moves the date.
  born.setUTCDate(1);
  born.setUTCFullYear(born.getUTCFullYear() - years);
  born.setUTCMonth(born.getUTCMonth() - 6);
  return testPersonnummer(born.toISOString().slice(0, 10).replaceAll("-", ""), "female");
}
