import { daysBefore } from "../calendar.ts";
import type { ExampleAnswers } from "../example-of.ts";

/** A week away from work with a sore throat, whose name the employer need not know. */
export const example: ExampleAnswers = (today) => ({
  basis: [{ source: "TELEFONKONTAKT", date: today }],
  profession: { text: "Undersköterska på en vårdavdelning" },
  diagnosisShared: { wanted: false },
  reducedCapacity: { text: "Feber och smärta vid sväljning. Kan inte arbeta nära patienter." },
  remainingCapacity: { exists: false },
  reduction: { percent: 100, period: { start: today, end: daysBefore(today, -6) } },
});
