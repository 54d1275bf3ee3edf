import type { JsonAnswers } from "../../functions/certificate/types/json/json-answers.ts";

/** The form that the start page writes on. */
export const exampleForm = "FK7804-2.0";

/** Tolvan Tolvansson's number, the official one for tests. */
export const examplePatient = "19121212-1212";

const days = 14;

/** A complete FK7804: two weeks at half time for a sprained ankle. */
export function exampleAnswers(today: string): JsonAnswers {
  const end = new Date(Date.parse(`${today}T00:00:00Z`) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return {
    infectionControl: { underAct: false },
    basis: [{ source: "FYSISKUNDERSOKNING", date: today }],
    occupations: [{ kind: "NUVARANDE_ARBETE" }],
    profession: { text: "Lagerarbetare, går och lyfter hela dagen" },
    diagnoses: { mainText: "Distorsion i fotled", mainCode: { code: "S934", system: "ICD-10-SE" } },
    impairments: { text: "Svullen och öm fotled med nedsatt rörlighet." },
    activityLimitations: { text: "Kan inte gå eller stå mer än en kvart i taget." },
    treatment: { text: "Avlastning och egen träning enligt program." },
    sickLeave: [{ degree: "HALFTEN", period: { start: today, end } }],
    workingHours: { unevenHoursHinder: false },
    prognosis: { returnToWork: "STOR_SANNOLIKHET" },
  };
}
