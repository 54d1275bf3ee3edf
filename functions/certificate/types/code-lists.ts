import { codeSystems } from "./code-systems.ts";
import type { Code, CodeList } from "./type-language.ts";

/** Code lists that more than one type uses (docs/domain/rules.md, Code lists). A type names the codes it allows. */
function list(system: string, codes: Readonly<Record<string, readonly [sv: string, en: string]>>): CodeList {
  return { system, codes: Object.entries(codes).map(([code, [sv, en]]) => ({ code, text: { sv, en } })) };
}

/** The same code system with only these codes, in this order. */
export function only(from: CodeList, codes: readonly string[]): CodeList {
  const picked: Code[] = [];
  for (const code of codes) {
    const entry = from.codes.find((one) => one.code === code);
    if (entry !== undefined) picked.push(entry);
  }
  return { system: from.system, codes: picked };
}

export const basisCodes = list("KV_FKMU_0001", {
  FYSISKUNDERSOKNING: ["Undersökning vid fysiskt möte", "Examination in person"],
  DIGITALUNDERSOKNING: ["Undersökning över video", "Examination by video"],
  UNDERSOKNING: ["Egen undersökning", "Own examination"],
  TELEFONKONTAKT: ["Telefonkontakt med patienten", "Telephone contact with the patient"],
  JOURNALUPPGIFTER: ["Uppgifter ur journalen", "Medical records"],
  ANHORIG: ["Beskrivning från anhörig", "Description by a relative"],
  ANNAT: ["Annat", "Other"],
});

export const occupationCodes = list("KV_FKMU_0002", {
  NUVARANDE_ARBETE: ["Nuvarande arbete", "Current work"],
  ARBETSSOKANDE: ["Arbetssökande", "Job seeker"],
  FORALDRALEDIG: ["Föräldraledig", "Parental leave"],
  STUDIER: ["Studier", "Studies"],
});

export const degreeCodes = list("KV_FKMU_0003", {
  EN_FJARDEDEL: ["25 procent", "25 per cent"],
  HALFTEN: ["50 procent", "50 per cent"],
  TRE_FJARDEDEL: ["75 procent", "75 per cent"],
  HELT_NEDSATT: ["100 procent", "100 per cent"],
});

/** Per cent of the working capacity that is gone, by code of `degreeCodes`. */
export const degreePercent = { EN_FJARDEDEL: 25, HALFTEN: 50, TRE_FJARDEDEL: 75, HELT_NEDSATT: 100 } as const;

export const measureCodes = list("KV_FKMU_0004", {
  EJ_AKTUELLT: ["Inga åtgärder är aktuella", "No measures"],
  ARBETSTRANING: ["Arbetsträning", "Work training"],
  ARBETSANPASSNING: ["Arbetsanpassning", "Adapted work"],
  SOKA_NYTT_ARBETE: ["Söka nytt arbete", "Look for new work"],
  BESOK_ARBETSPLATS: ["Besök på arbetsplatsen", "Visit to the workplace"],
  ERGONOMISK: ["Ergonomisk bedömning", "Ergonomic assessment"],
  HJALPMEDEL: ["Hjälpmedel", "Assistive device"],
  KONFLIKTHANTERING: ["Konflikthantering", "Conflict management"],
  KONTAKT_FHV: ["Kontakt med företagshälsovården", "Contact with occupational health"],
  OMFORDELNING: ["Omfördelade arbetsuppgifter", "Tasks redistributed"],
  OVRIGA_ATGARDER: ["Andra åtgärder", "Other measures"],
});

export const investigationCodes = list("KV_FKMU_0005", {
  NEUROPSYKIATRISKT: ["Neuropsykiatriskt utlåtande", "Neuropsychiatric statement"],
  HABILITERING: ["Underlag från habiliteringen", "From habilitation"],
  ARBETSTERAPEUT: ["Underlag från arbetsterapeut", "From an occupational therapist"],
  FYSIOTERAPEUT: ["Underlag från fysioterapeut", "From a physiotherapist"],
  LOGOPED: ["Underlag från logoped", "From a speech therapist"],
  PSYKOLOG: ["Underlag från psykolog", "From a psychologist"],
  FORETAGSHALSOVARD: ["Underlag från företagshälsovård", "From occupational health"],
  SKOLHALSOVARD: ["Underlag från skolhälsovård", "From school health"],
  SPECIALISTKLINIK: ["Utredning vid specialistklinik", "From a specialist clinic"],
  VARD_UTOMLANDS: ["Utredning från vård utomlands", "From care abroad"],
  OVRIGT_UTLATANDE: ["Annat utlåtande", "Other statement"],
});

export const prognosisCodes = list("KV_FKMU_0006", {
  STOR_SANNOLIKHET: ["Återgår helt efter den här perioden", "Full return after this period"],
  ATER_X_ANTAL_DGR: ["Återgår helt inom vald tid", "Full return within the chosen time"],
  ATER_X_ANTAL_MANADER: ["Återgår helt efter ett antal månader", "Full return after a number of months"],
  SANNOLIKT_INTE: ["Återgår sannolikt inte helt", "Full return not expected"],
  PROGNOS_OKLAR: ["Prognosen är oklar", "Prognosis unclear"],
});

export const returnTimeCodes = list("KV_FKMU_0007", {
  TRETTIO_DGR: ["1 månad", "1 month"],
  SEXTIO_DGR: ["2 månader", "2 months"],
  NITTIO_DGR: ["3 månader", "3 months"],
  HUNDRAATTIO_DAGAR: ["6 månader", "6 months"],
  TREHUNDRASEXTIOFEM_DAGAR: ["12 månader", "12 months"],
});

export const identityCodes = list(codeSystems.identityCheck, {
  IDK1: ["ID-kort", "ID card"],
  IDK2: ["Företags- eller tjänstekort", "Company or service card"],
  IDK3: ["Svenskt körkort", "Swedish driving licence"],
  IDK4: ["Personlig kännedom", "Personally known"],
  IDK5: ["Försäkran enligt 18 kap. 4 §", "Assurance under chapter 18 section 4"],
  IDK6: ["Pass", "Passport"],
});

const licenceNames: readonly (readonly [sv: string, en: string])[] = [
  ["C1", "C1"],
  ["C1E", "C1E"],
  ["C", "C"],
  ["CE", "CE"],
  ["D1", "D1"],
  ["D1E", "D1E"],
  ["D", "D"],
  ["DE", "DE"],
  ["Taxi", "Taxi"],
  ["Annat", "Other"],
  ["AM", "AM"],
  ["A1", "A1"],
  ["A2", "A2"],
  ["A", "A"],
  ["B", "B"],
  ["BE", "BE"],
  ["Traktor", "Tractor"],
];

/** KV intyget avser: IAV1-IAV17. */
export const concernsCodes: CodeList = {
  system: codeSystems.concerns,
  codes: licenceNames.map(([sv, en], index) => ({ code: `IAV${index + 1}`, text: { sv, en } })),
};

/** KV körkortsbehörighet: the same with "cannot decide" as number 11, so numbers shift by one from AM on. */
export const licenceCodes: CodeList = {
  system: codeSystems.licence,
  codes: [
    ...licenceNames.slice(0, 10).map(([sv, en], index) => ({ code: `VAR${index + 1}`, text: { sv, en } })),
    { code: "VAR11", text: { sv: "Kan inte ta ställning", en: "Cannot decide" } },
    ...licenceNames.slice(10).map(([sv, en], index) => ({ code: `VAR${index + 12}`, text: { sv, en } })),
  ],
};

export const careLevelCodes = list(codeSystems.careLevel, {
  VN1: ["Primärvård", "Primary care"],
  VN2: ["Specialistvård", "Specialist care"],
});

/** IAV or VAR codes by number. */
export function numbered(
  prefix: "IAV" | "VAR",
  ...ranges: readonly (readonly [first: number, last: number])[]
): readonly string[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => `${prefix}${first + index}`),
  );
}
