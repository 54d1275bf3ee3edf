import { numberInWords } from "../kit/person-number.ts";
import { swedishDay } from "../kit/times.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { ageOf, isCoordinationNumber } from "./patient.ts";
import { words } from "./words.ts";

/** Whom the page is about: at the top, always in view, so that nobody writes on the wrong patient. */
export function PatientLine({ number, children }: { readonly number: string; readonly children?: React.ReactNode }) {
  const say = words[useLanguage().language];
  const age = ageOf(number, swedishDay(Date.now()));
  return (
    <section className="patient-line" aria-label={say.patientLine}>
      <strong>{numberInWords(number)}</strong>
      {age !== undefined && <span>{say.years(age)}</span>}
      {isCoordinationNumber(number) && <span>{say.coordination}</span>}
      {children}
    </section>
  );
}
