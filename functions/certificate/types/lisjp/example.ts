import { daysBefore } from "../calendar.ts";
import type { ExampleAnswers } from "../example-of.ts";

/** Four weeks at full time for exhaustion, with a plan for the way back. */
export const example: ExampleAnswers = (today) => ({
  infectionControl: { underAct: false },
  basis: [{ source: "UNDERSOKNING", date: today }],
  occupations: [{ kind: "NUVARANDE_ARBETE" }],
  profession: {
    text: "Undersköterska på äldreboende, dag- och kvällspass. Tunga förflyttningar och mycket kontakt med boende och anhöriga.",
  },
  diagnoses: { mainText: "Utmattningssyndrom", mainCode: { code: "F438A", system: "ICD-10-SE" } },
  impairments: {
    text: "Nedsatt koncentration och uthållighet: tappar tråden i samtal och behöver skriva upp det mesta. Uttalad trötthet som inte går över av vila, splittrad sömn med tidigt uppvaknande.",
  },
  activityLimitations: {
    text: "Klarar enklare sysslor hemma i 20–30 minuter och behöver sedan vila. Kan inte hålla reda på flera uppgifter samtidigt eller fatta beslut under tidspress, vilket arbetet kräver hela tiden.",
  },
  ongoingTreatment: { text: "Samtal med psykolog en gång i veckan. Sömnråd och daglig promenad." },
  plannedTreatment: { text: "Stresshanteringsgrupp med start om tre veckor. Återbesök hos läkare om fyra veckor." },
  sickLeave: [{ degree: "HELT_NEDSATT", period: { start: today, end: daysBefore(today, -27) } }],
  prognosis: { returnToWork: "ATER_X_ANTAL_DGR", within: "NITTIO_DGR" },
  measures: [{ kind: "ARBETSANPASSNING" }, { kind: "KONTAKT_FHV" }],
  measuresDescription: {
    text: "Möte med arbetsgivare och företagshälsovård inför stegvis återgång, i början utan kvällspass.",
  },
});
