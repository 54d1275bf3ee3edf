import { useLanguage } from "../../kit/use-language.tsx";
import { numberInWords } from "../patient.ts";
import { words } from "../words.ts";
import type { ToldPatient } from "./use-patients.ts";

/** Whom a row is about; keeps its place while that is fetched. */
export function PatientCell({ patient }: { readonly patient: ToldPatient | undefined }) {
  const say = words[useLanguage().language];
  if (patient === undefined) return <span className="patient-number">…</span>;
  if (patient === "hidden") return <span className="quiet">{say.patientNotTold}</span>;
  return <span className="patient-number">{numberInWords(patient.number)}</span>;
}
