import { daysBefore } from "../calendar.ts";
import type { ExampleAnswers } from "../example-of.ts";

/** A young adult with autism and recurrent depression, who has tried work training twice. */
export const example: ExampleAnswers = (today) => ({
  basis: [
    { source: "UNDERSOKNING", date: daysBefore(today, 10) },
    { source: "ANHORIG", date: daysBefore(today, 10) },
  ],
  knownSince: { date: daysBefore(today, 900) },
  otherInvestigations: { exist: true },
  investigations: [
    {
      kind: "NEUROPSYKIATRISKT",
      date: daysBefore(today, 600),
      obtainableFrom: "Psykiatriska mottagningen, Norrbacka sjukhus",
    },
  ],
  courseOfIllness: {
    text: "Svårigheter med socialt samspel och organisering sedan skolåren. Avbröt gymnasiet i årskurs 2. Två perioder av depression de senaste fem åren, den senaste för åtta månader sedan. Har prövat arbetsträning två gånger, båda avbrutna efter några veckor på grund av utmattning.",
  },
  diagnoses: {
    mainText: "Aspergers syndrom",
    mainCode: { code: "F845", system: "ICD-10-SE" },
    secondText: "Recidiverande depression, medelsvår episod",
    secondCode: { code: "F331", system: "ICD-10-SE" },
  },
  diagnosisHistory: {
    text: "Aspergers syndrom fastställdes vid neuropsykiatrisk utredning på psykiatriska mottagningen, Norrbacka sjukhus. Depressionen diagnostiserades på Norrbacka vårdcentral.",
  },
  diagnosisRevision: { needed: false },
  communication: {
    text: "Uppfattar inte underförstådda budskap och behöver skriftliga, konkreta instruktioner. Undviker möten med fler än en person åt gången.",
  },
  attention: {
    text: "Svårt att planera, påbörja och byta uppgift. Koncentrerar sig högst en timme i lugn miljö, betydligt kortare där det finns ljud och rörelse.",
  },
  otherMentalFunction: { text: "Nedsatt energi och uthållighet, nedstämdhet i perioder. Vänt dygnsrytm vid belastning." },
  activityLimitations: {
    text: "Klarar personlig vård och enkel matlagning med påminnelser. Kan inte på egen hand ta kontakt med myndigheter. Behöver en dags vila efter ett läkarbesök.",
  },
  completedTreatment: { text: "Kognitiv beteendeterapi, 14 samtal. Arbetsterapi med kognitiva hjälpmedel." },
  ongoingTreatment: { text: "Boendestöd två gånger i veckan. Uppföljning hos psykiatrisjuksköterska varje månad." },
  medicinesAndSubstances: {
    text: "Sertralin 100 mg en gång om dagen, melatonin 3 mg till natten. Inga biverkningar som påverkar arbetsförmågan.",
  },
  workPrerequisites: {
    text: "Bedöms sakna förutsättningar för arbete det närmaste året. På längre sikt kan arbete på deltid i en lugn miljö med tydliga ramar vara möjligt.",
  },
  remainingAbilities: { text: "God detaljkännedom om datorer. Arbetar noggrant med en uppgift i taget i upp till en timme." },
  proposedSupport: { text: "Ny arbetsträning i liten omfattning, högst två timmar om dagen, med handledare på plats." },
});
