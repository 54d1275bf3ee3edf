import { Button, Textfield } from "@digdir/designsystemet-react";
import { useLanguage } from "../../kit/use-language.tsx";
import { usePersonNumber } from "../use-person-number.ts";
import { words } from "../words.ts";

interface Properties {
  /** Whose the list shows; never in the address. */
  readonly patient: string | undefined;
  onChoose(patient: string | undefined): void;
}

/** Narrows a list to one patient. The number is typed here and goes no further than the search. */
export function PatientSearch({ patient, onChoose }: Properties) {
  const say = words[useLanguage().language];
  const field = usePersonNumber();
  if (patient !== undefined) {
    return (
      <p className="patient-chosen">
        {say.ofPatient}{" "}
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => {
            onChoose(undefined);
          }}
        >
          {say.allPatients}
        </Button>
      </p>
    );
  }
  return (
    <form
      className="patient-search"
      role="search"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const number = field.take();
        if (number === undefined) return;
        field.type("");
        onChoose(number);
      }}
    >
      <Textfield
        label={say.patientSearch}
        description={say.patientSearchHelp}
        inputMode="numeric"
        value={field.typed}
        onChange={({ target }) => {
          field.type(target.value);
        }}
        {...(field.fault === undefined ? {} : { error: field.fault })}
      />
      <Button type="submit" variant="secondary">
        {say.search}
      </Button>
      <p role="status" className="filled-in">
        {field.notice}
      </p>
    </form>
  );
}
