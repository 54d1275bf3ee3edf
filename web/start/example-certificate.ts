import type { Answers } from "../../functions/certificate/model/answers.ts";

/** The type of the certificate that the start page writes. */
export const exampleType = "FK7804";

/** Tolvan Tolvansson's number, the official one for tests. */
export const examplePatient = "19121212-1212";

const days = 14;

/** A complete FK7804 (domain.md §2b): two weeks at half time for a sprained ankle. */
export function exampleAnswers(today: string): Answers {
  const end = new Date(Date.parse(`${today}T00:00:00Z`) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return {
    "27": [{ "27.1": false }],
    "1": [{ "1.1": "FYSISKUNDERSOKNING", "1.2": today }],
    "28": [{ "28.1": "NUVARANDE_ARBETE" }],
    "29": [{ "29.1": "Lagerarbetare, går och lyfter hela dagen" }],
    "6": [{ "6.1": "Distorsion i fotled", "6.2": { code: "S934", system: "ICD-10-SE" } }],
    "35": [{ "35.1": "Svullen och öm fotled med nedsatt rörlighet." }],
    "17": [{ "17.1": "Kan inte gå eller stå mer än en kvart i taget." }],
    "19": [{ "19.1": "Avlastning och egen träning enligt program." }],
    "32": [{ "32.1": "HALFTEN", "32.2": { start: today, end } }],
    "33": [{ "33.1": false }],
    "39": [{ "39.1": "STOR_SANNOLIKHET" }],
  };
}
