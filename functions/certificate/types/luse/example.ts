import { daysBefore } from "../calendar.ts";
import type { ExampleAnswers } from "../example-of.ts";

/** Lasting weakness, aphasia and fatigue after a stroke three years ago. */
export const example: ExampleAnswers = (today) => ({
  basis: [
    { source: "UNDERSOKNING", date: daysBefore(today, 7) },
    { source: "JOURNALUPPGIFTER", date: daysBefore(today, 7) },
  ],
  knownSince: { date: daysBefore(today, 1460) },
  otherInvestigations: { exist: true },
  investigations: [
    {
      kind: "ARBETSTERAPEUT",
      date: daysBefore(today, 200),
      obtainableFrom: "Rehabiliteringsmottagningen, Norrbacka sjukhus",
    },
    { kind: "PSYKOLOG", date: daysBefore(today, 190), obtainableFrom: "Neurologmottagningen, Norrbacka sjukhus" },
  ],
  courseOfIllness: {
    text: "Hjärninfarkt i vänster hjärnhalva för tre år sedan. Vårdades på strokeenhet och därefter sex veckor på rehabiliteringsavdelning. Förbättrades det första året; sedan två år är tillståndet oförändrat trots fortsatt träning.",
  },
  diagnoses: {
    mainText: "Sena effekter av cerebral infarkt",
    mainCode: { code: "I693", system: "ICD-10-SE" },
  },
  diagnosisHistory: {
    text: "Hjärninfarkten fastställdes med datortomografi på Norrbacka sjukhus vid insjuknandet. Kvarstående svaghet, afasi och trötthet bedömdes på neurologmottagningen ett år senare.",
  },
  diagnosisRevision: { needed: false },
  communication: { text: "Lätt afasi: letar efter ord, särskilt i grupp och när det går fort. Förstår enkla instruktioner." },
  attention: {
    text: "Koncentrerar sig ungefär en halvtimme och behöver sedan vila. Gör fel när flera saker pågår samtidigt, vilket bekräftades vid psykologens testning.",
  },
  motorFunction: {
    text: "Svaghet i höger arm och ben, mest i handen: nedsatt greppkraft och finmotorik. Går utan hjälpmedel inomhus och med käpp utomhus.",
  },
  activityLimitations: {
    text: "Kan inte använda höger hand till finmotoriska moment och skriver bara med vänster. Går högst 500 meter. Behöver vila minst två timmar mitt på dagen. Klarar personlig vård men behöver hjälp med matlagning och städning.",
  },
  completedTreatment: { text: "Strokerehabilitering, därefter dagrehabilitering i fyra månader. Logoped under ett år." },
  ongoingTreatment: { text: "Läkemedel som förebygger ny stroke. Egen träning två gånger i veckan." },
  plannedTreatment: { text: "Årlig kontroll på vårdcentralen. Ytterligare rehabilitering bedöms inte kunna öka arbetsförmågan." },
  medicinesAndSubstances: {
    text: "Klopidogrel 75 mg, atorvastatin 40 mg och ramipril 5 mg en gång om dagen. Inga biverkningar som påverkar arbetsförmågan.",
  },
  workPrerequisites: {
    text: "Bedöms varaktigt sakna förutsättningar för arbete. Tillståndet har varit oförändrat i två år och väntas inte bli bättre.",
  },
  remainingAbilities: { text: "Sköter hygien, enkla inköp och korta samtal på egen hand. Klarar stillsamma sysslor en halvtimme åt gången." },
});
