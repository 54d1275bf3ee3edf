import { numberInWords } from "../kit/person-number.ts";
import { swedishDay } from "../kit/times.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { PersonMarks } from "./person-marks.tsx";
import type { Person } from "./person.ts";
import { ageOf, isCoordinationNumber } from "./patient.ts";
import { words } from "./words.ts";

interface Properties {
  /** Twelve digits. */
  readonly number: string;
  readonly person: Person;
  readonly children?: React.ReactNode;
}

/** Whom the page is about: at the top, always in view, so that nobody writes on the wrong patient. */
export function PatientLine({ number, person, children }: Properties) {
  const say = words[useLanguage().language];
  const age = ageOf(number, swedishDay(Date.now()));
  return (
    <section className="patient-line" aria-label={say.patientLine}>
      <strong>{numberInWords(number)}</strong>
      <PersonMarks person={person} />
      {age !== undefined && <span>{say.years(age)}</span>}
      {isCoordinationNumber(number) && <span>{say.coordination}</span>}
      {children}
    </section>
  );
}
