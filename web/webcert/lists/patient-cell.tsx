import { useLanguage } from "../../kit/use-language.tsx";
import { numberInWords } from "../../kit/person-number.ts";
import { PersonMarks } from "../person-marks.tsx";
import { words } from "../words.ts";
import type { Patients } from "./patients.ts";
import { usePatient } from "./use-patients.ts";

/** Whom a row is about; keeps its place while that is fetched. */
export function PatientCell({ patients, id }: { readonly patients: Patients; readonly id: string }) {
  const patient = usePatient(patients, id);
  const say = words[useLanguage().language];
  if (patient === undefined) return <span className="patient-number">…</span>;
  if (patient === "hidden") return <span className="quiet">{say.patientNotTold}</span>;
  return (
    <span className="patient-told">
      <span className="patient-number">{numberInWords(patient.number)}</span> <PersonMarks person={patient.person} />
    </span>
  );
}
