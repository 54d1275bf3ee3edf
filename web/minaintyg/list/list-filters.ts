import type { Language } from "../../../functions/operation/chosen-language.ts";
import { swedishDay } from "../../kit/times.ts";
import type { ListedCertificate } from "../own-certificate.ts";
import { kindOf } from "../standing.ts";
import { words } from "../words.ts";

/** Something to narrow the list by, and what may be chosen. */
interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What it is called to choose none of them, where that is not all. */
  readonly none?: string;
}

/** By where the person keeps them: the archive is a list of its own. */
export function placeFilter(language: Language): ListFilter {
  const say = words[language];
  const choices = [{ value: "archived", label: say.filterArchived }];
  return { name: "where", label: say.filterPlace, choices, none: say.filterListed };
}

/** What the list can be narrowed by: what has happened, and the kinds and years that there are. */
export function filtersOf(rows: readonly ListedCertificate[], language: Language): readonly ListFilter[] {
  const say = words[language];
  const types = new Map(
    rows.flatMap(({ form }) => (form === undefined ? [] : [[form.name.sv, form.name[language]] as const])),
  );
  const years = [...new Set(rows.map(yearOf))].toSorted().toReversed();
  return [
    {
      name: "show",
      label: say.filterState,
      choices: Object.entries(say.filterStates).map(([value, label]) => ({ value, label })),
    },
    { name: "kind", label: say.filterType, choices: [...types].map(([value, label]) => ({ value, label })) },
    { name: "year", label: say.filterYear, choices: years.map((year) => ({ value: year, label: year })) },
  ];
}

/** Whether a certificate is among those chosen by the filters, by their names. */
export function isChosen(row: ListedCertificate, { show, kind, year }: Readonly<Record<string, string>>): boolean {
  return (
    (show === undefined || kindOf(row.certificate) === show) &&
    (kind === undefined || row.form?.name.sv === kind) &&
    (year === undefined || yearOf(row) === year)
  );
}

function yearOf({ certificate }: ListedCertificate): string {
  return swedishDay(Date.parse(certificate.signedAt)).slice(0, 4);
}
