/** A samordningsnummer adds 60 to the day of birth. */
export function isCoordinationNumber(number: string): boolean {
  return Number(number.slice(6, 8)) > 60;
}

/**
 * How many years somebody has lived; undefined where the number does not tell the whole day of birth, as a
 * samordningsnummer may not.
 *
 * @param number twelve digits
 * @param today YYYY-MM-DD
 */
export function ageOf(number: string, today: string): number | undefined {
  const [year, month] = [Number(number.slice(0, 4)), number.slice(4, 6)];
  const written = Number(number.slice(6, 8));
  const day = String(written > 60 ? written - 60 : written).padStart(2, "0");
  if (month === "00" || day === "00" || written === 60) return undefined;
  const hadBirthday = today.slice(5) >= `${month}-${day}`;
  return Number(today.slice(0, 4)) - year - (hadBirthday ? 0 : 1);
}

/** The age from which the law lets somebody read and send their own certificates at Mina intyg. */
export const ownCareAge = 16;
