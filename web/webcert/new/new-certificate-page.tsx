import { Button, Textfield } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { createDraft } from "../../../functions/webcert/drafts/create-draft.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useForms, useNameOf } from "../known-forms.tsx";
import { usePersonNumber } from "../use-person-number.ts";
import { useWaits } from "../what-waits.tsx";
import { words } from "../words.ts";
import { LookedUpPatient, usePatientLookUp } from "./looked-up-patient.tsx";

/** Begins a certificate: for whom, and which. */
export function NewCertificatePage() {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const forms = useForms();
  const nameOf = useNameOf();
  const field = usePersonNumber();
  const lookUp = usePatientLookUp(field.whole);
  const [form, setForm] = useState<string>();
  const [isAsked, setIsAsked] = useState(false);
  const number = useRef<HTMLInputElement>(null);
  const types = useRef<HTMLFieldSetElement>(null);
  const begin = usePress<{ certificateId: string }>();
  const waits = useWaits();

  const submit = async (): Promise<void> => {
    setIsAsked(true);
    const patient = field.take();
    if (patient === undefined) number.current?.focus();
    else if (form === undefined) types.current?.querySelector("input")?.focus();
    else {
      const created = await begin.press((key) => call(createDraft, { form, patient }, key));
      if (created?.ok !== true) return;
      waits.again();
      go(`/drafts/${created.value.certificateId}`);
    }
  };

  return (
    <>
      <PageHeading application={say.application} lead={say.newLead}>
        {say.newHeading}
      </PageHeading>
      <form
        className="new-certificate"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Textfield
          ref={number}
          label={say.patient}
          description={say.patientHelp}
          inputMode="numeric"
          value={field.typed}
          onChange={({ target }) => {
            field.type(target.value);
          }}
          {...(field.fault === undefined ? {} : { error: field.fault })}
        />
        <p role="status" className="filled-in">
          {field.notice}
        </p>
        <LookedUpPatient lookUp={lookUp} />
        <fieldset className="type-choice" ref={types} aria-describedby="type-fault">
          <legend>{say.whichType}</legend>
          <p id="type-fault" className="fault">
            {isAsked && form === undefined && say.typeMissing}
          </p>
          {forms.map((one) => (
            <label className="type-card" key={one.form}>
              <input
                type="radio"
                name="form"
                className="ds-input"
                value={one.form}
                aria-labelledby={`${one.form}.name`}
                aria-describedby={`${one.form}.purpose`}
                checked={form === one.form}
                onChange={() => {
                  setForm(one.form);
                }}
              />
              <span>
                <span id={`${one.form}.name`}>
                  <strong>{nameOf(one)}</strong>{" "}
                  {one.formNumber !== undefined && <span className="form-number">{one.formNumber}</span>}
                </span>
                <span className="type-purpose" id={`${one.form}.purpose`}>
                  {one.purpose[language]}
                  {one.usedWhen !== undefined && <span className="used-when">{one.usedWhen[language]}</span>}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {begin.problem !== undefined && <ProblemMessage problem={begin.problem} />}
        <div>
          <Button type="submit" loading={begin.isUnderWay}>
            {say.begin}
          </Button>
        </div>
      </form>
    </>
  );
}
