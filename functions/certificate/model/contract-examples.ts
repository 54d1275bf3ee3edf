/**
 * The certificate that the contracts tell about in their examples: the same everywhere, so that a reader of the API
 * follows one from call to call.
 */
export const exampleCertificate = {
  certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
  form: "FK7804-2.0",
  textVersion: "2.0",
  state: "signed",
  signedAt: "2026-11-22T09:35:00.000Z",
  unit: "TSTNMT2321000156-1003",
} as const;

/** What it says: two weeks at half time for a sprained ankle. */
export const exampleAnswers = {
  infectionControl: { underAct: false },
  basis: [{ source: "FYSISKUNDERSOKNING", date: "2026-11-22" }],
  occupations: [{ kind: "NUVARANDE_ARBETE" }],
  profession: { text: "Lagerarbetare, går och lyfter hela dagen" },
  diagnoses: { mainText: "Distorsion i fotled", mainCode: { code: "S934", system: "ICD-10-SE" } },
  impairments: { text: "Svullen och öm fotled med nedsatt rörlighet." },
  activityLimitations: { text: "Kan inte gå eller stå mer än en kvart i taget." },
  treatment: { text: "Avlastning och egen träning enligt program." },
  sickLeave: [{ degree: "HALFTEN", period: { start: "2026-11-22", end: "2026-12-05" } }],
  workingHours: { unevenHoursHinder: false },
  prognosis: { returnToWork: "STOR_SANNOLIKHET" },
} as const;

/** Who receives it, by its code. */
export const exampleRecipient = "FKASSA";

/** That it was sent. */
export const exampleSending = { recipient: exampleRecipient, sentAt: "2026-11-22T09:36:00.000Z" } as const;

export const exampleArrival = { state: "arrived", arrivedAt: "2026-11-22T09:36:01.000Z" } as const;

/** Where it was sent, and that it has arrived. */
export const exampleSendingState = { ...exampleSending, ...exampleArrival } as const;

/** Who issued it: the doctor, unit and care provider of the demo. */
export const exampleIssuer = {
  hsaId: "TSTNMT2321000156-1079",
  name: "Elin Sandberg",
  unit: {
    hsaId: "TSTNMT2321000156-1003",
    name: "Norrbacka vårdcentral",
    address: "Björkvägen 4",
    postalCode: "90123",
    city: "Norrbacka",
    phone: "090-123 45 00",
    careProvider: { hsaId: "TSTNMT2321000156-102Q", name: "Region Norrbacka" },
  },
} as const;
