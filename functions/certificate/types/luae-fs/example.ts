import { daysBefore } from "../calendar.ts";
import type { ExampleAnswers } from "../example-of.ts";

/** Two more school years for a pupil with autism and a mild intellectual disability. */
export const example: ExampleAnswers = (today) => ({
  basis: [
    { source: "UNDERSOKNING", date: daysBefore(today, 14) },
    { source: "JOURNALUPPGIFTER", date: daysBefore(today, 14) },
  ],
  knownSince: { date: daysBefore(today, 1100) },
  otherInvestigations: { exist: true },
  investigations: [
    {
      kind: "NEUROPSYKIATRISKT",
      date: daysBefore(today, 400),
      obtainableFrom: "Barn- och ungdomspsykiatriska mottagningen, Norrbacka sjukhus",
    },
    { kind: "SKOLHALSOVARD", date: daysBefore(today, 60), obtainableFrom: "Elevhälsan, Norrbacka gymnasium" },
  ],
  diagnoses: {
    mainText: "Autism i barndomen",
    mainCode: { code: "F840", system: "ICD-10-SE" },
    secondText: "Lindrig intellektuell funktionsnedsättning",
    secondCode: { code: "F709", system: "ICD-10-SE" },
  },
  impairmentCourse: {
    text: "Misstanke om autism väcktes i förskoleåldern och diagnosen ställdes i årskurs 4. Svårigheterna har bestått: nedsatt socialt samspel, starkt behov av fasta rutiner, ljudkänslighet och svårt att själv påbörja och avsluta uppgifter. Vid undersökningen kortfattade svar, behöver konkreta frågor och tid att svara.",
  },
  effectOnSchooling: {
    text: "Har inte kunnat följa gymnasiet i ordinarie takt. Klarar undervisning i liten grupp högst fyra timmar om dagen och behöver en resursperson för att planera och komma i gång. Bedöms behöva ytterligare två läsår för att slutföra sina studier.",
  },
});
