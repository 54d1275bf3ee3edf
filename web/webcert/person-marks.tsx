import { Tag } from "@digdir/designsystemet-react";
import { numberInWords } from "../kit/person-number.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { Person } from "./person.ts";
import { words } from "./words.ts";

/** The patient's name, and what is to be known of them before anything is done. */
export function PersonMarks({ person }: { readonly person: Person }) {
  const say = words[useLanguage().language];
  return (
    <>
      {person.name !== undefined && <span className="patient-name">{person.name}</span>}
      {person.statuses.map((status) => (
        <Tag key={status} data-color={status === "test-person" ? "info" : "warning"} data-size="sm">
          {say.personStatuses[status]}
        </Tag>
      ))}
      {person.newNumber !== undefined && <span>{say.newNumber(numberInWords(person.newNumber))}</span>}
    </>
  );
}
