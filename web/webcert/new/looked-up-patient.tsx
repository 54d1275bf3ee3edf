import { Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import type * as z from "zod/mini";
import { lookUpPatient } from "../../../functions/webcert/patients/look-up-patient.contract.ts";
import type { Problem } from "../../kit/problem.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { PersonMarks } from "../person-marks.tsx";
import { words } from "../words.ts";

type LookedUp = z.output<typeof lookUpPatient.output>;

/** What the register says of a number; undefined until it has answered. */
export type PatientLookUp = { readonly found: LookedUp } | { readonly problem: Problem } | undefined;

/** Looks a patient up as soon as the whole number is there, once for each number: that somebody looked is logged. */
export function usePatientLookUp(number: string | undefined): PatientLookUp {
  const { call } = useOpenSession();
  const [answer, setAnswer] = useState<{ readonly number: string; readonly is: PatientLookUp }>();
  useEffect(() => {
    if (number === undefined) return undefined;
    let isGone = false;
    void call(lookUpPatient, { patient: number }).then((answered) => {
      if (isGone) return;
      setAnswer({ number, is: answered.ok ? { found: answered.value } : { problem: answered.problem } });
    });
    return () => {
      isGone = true;
    };
  }, [number, call]);
  return answer?.number === number ? answer?.is : undefined;
}

/** The name to compare with the person one meets, and whether anything can be written for them. */
export function LookedUpPatient({ lookUp }: { readonly lookUp: PatientLookUp }) {
  const say = words[useLanguage().language];
  return (
    <div role="status" className="looked-up">
      {lookUp !== undefined && "problem" in lookUp && <ProblemMessage problem={lookUp.problem} />}
      {lookUp !== undefined && "found" in lookUp && (
        <>
          <PersonMarks person={lookUp.found.person} />
          {lookUp.found.forms.length === 0 && <Paragraph>{say.nothingForPatient}</Paragraph>}
          {lookUp.found.forms.length > 0 && lookUp.found.person.newNumber !== undefined && (
            <Paragraph>{say.byNewNumber}</Paragraph>
          )}
        </>
      )}
    </div>
  );
}
