import type { PersonId } from "../../certificate/model/certificate-document.ts";
import { agesOn } from "../../certificate/model/person-id.ts";

export type Sex = "female" | "male";

/**
 * The sex that a personnummer or samordningsnummer tells: its next to last digit is even for a woman, odd for a man.
 */
export function sexOf(person: PersonId): Sex {
  return Number(person.number.slice(10, 11)) % 2 === 0 ? "female" : "male";
}

/**
 * The age groups of the national statistics (docs/domain/statistics.md, Groups), each by its first and last year of
 * age.
 */
export const ageGroups = [
  "0-15",
  "16-20",
  "21-25",
  "26-30",
  "31-35",
  "36-40",
  "41-45",
  "46-50",
  "51-55",
  "56-60",
  "61-65",
  "66-",
] as const;

/** Not known where a samordningsnummer leaves the birthday open and it decides between two groups. */
export type AgeGroup = (typeof ageGroups)[number] | "unknown";

/** The group that the person's age on the day (YYYY-MM-DD) lies in. */
export function ageGroupOn(day: string, person: PersonId): AgeGroup {
  const ages = agesOn(day, person.number);
  if (ages === undefined) return "unknown";
  const group = groupOf(ages.least);
  return group === groupOf(ages.most) ? group : "unknown";
}

function groupOf(age: number): AgeGroup {
  if (age <= 15) return "0-15";
  return ageGroups[Math.ceil((age - 15) / 5)] ?? "66-";
}
