import { daysBefore } from "../calendar.ts";
import type { ExampleAnswers } from "../example-of.ts";

/** Two weeks at half time for a sprained ankle. */
export const example: ExampleAnswers = (today) => ({
  infectionControl: { underAct: false },
  basis: [{ source: "FYSISKUNDERSOKNING", date: today }],
  occupations: [{ kind: "NUVARANDE_ARBETE" }],
  profession: { text: "Lagerarbetare, går och lyfter hela dagen" },
  diagnosisShared: { wanted: true },
  diagnoses: { mainText: "Distorsion i fotled", mainCode: { code: "S934", system: "ICD-10-SE" } },
  impairments: { text: "Svullen och öm fotled med nedsatt rörlighet." },
  activityLimitations: { text: "Kan inte gå eller stå mer än en kvart i taget." },
  treatment: { text: "Avlastning och egen träning enligt program." },
  sickLeave: [{ degree: "HALFTEN", period: { start: today, end: daysBefore(today, -13) } }],
  workingHours: { unevenHoursHinder: false },
  prognosis: { returnToWork: "STOR_SANNOLIKHET" },
});
