import { useRef } from "react";
import { useSearchParams } from "wouter";
import type { MeantPeriod } from "../dates/period-shorthand.ts";
import { useLanguage } from "../use-language.tsx";
import { DayFilter } from "./day-filter.tsx";
import { useSlash } from "./use-slash.ts";
import "./table.css";

/** Something a list can be narrowed by; kept in the address under its name. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** What may be chosen. Absent of a day: the first such filter is the first day of a period, the other its last. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What it is called to choose none of them. @default all */
  readonly none?: string;
}

const words = {
  sv: { filters: "Visa bara", all: "Alla", clear: (what: string) => `Ta bort filtret ${what}` },
  en: { filters: "Show only", all: "All", clear: (what: string) => `Remove the filter ${what}` },
} as const;

/** The filters that the address holds, by name. */
export function useFilters(filters: readonly Filter[]): Readonly<Record<string, string>> {
  const [search] = useSearchParams();
  return Object.fromEntries(
    filters.flatMap(({ name, choices }) => {
      const value = search.get(name);
      const isChoice = choices === undefined || choices.some((choice) => choice.value === value);
      return value === null || value === "" || !isChoice ? [] : [[name, value]];
    }),
  );
}

/** Filters of a list: chosen here, kept in the address, shown as chips that take them away. "/" leads here. */
export function Filters({ filters }: { readonly filters: readonly Filter[] }) {
  const say = words[useLanguage().language];
  const [, setSearch] = useSearchParams();
  const chosen = useFilters(filters);
  const group = useRef<HTMLFieldSetElement>(null);
  useSlash(group);
  const choose = (values: Readonly<Record<string, string>>): void => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          if (value === "") next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  };
  const [first, last] = filters.filter(({ choices }) => choices === undefined).map(({ name }) => name);
  const period = periodOf({ start: chosen[first ?? ""], end: chosen[last ?? ""] });
  const choosePeriod = ({ start = "", end = "" }: MeantPeriod): void => {
    choose({
      ...(first === undefined ? {} : { [first]: start }),
      ...(last === undefined ? {} : { [last]: end }),
    });
  };
  const chips = filters.flatMap(({ name, label, choices }) => {
    const value = chosen[name];
    if (value === undefined) return [];
    return [{ name, text: choices?.find((choice) => choice.value === value)?.label ?? `${label} ${value}` }];
  });
  return (
    <div className="filters">
      <fieldset className="filter-fields" ref={group}>
        <legend className="ds-sr-only">{say.filters}</legend>
        {filters.map(({ name, label, choices, none = say.all }) =>
          choices === undefined ? (
            <DayFilter
              key={name}
              label={label}
              end={name === first ? "start" : "end"}
              period={period}
              onChoose={choosePeriod}
            />
          ) : (
            <label className="filter" key={name}>
              <span>{label}</span>
              <select
                className="ds-input"
                value={chosen[name] ?? ""}
                onChange={({ target }) => {
                  choose({ [name]: target.value });
                }}
              >
                <option value="">{none}</option>
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </select>
            </label>
          ),
        )}
      </fieldset>
      {chips.length > 0 && (
        <ul className="filter-chips">
          {chips.map(({ name, text }) => (
            <li key={name}>
              <button
                type="button"
                className="ds-chip"
                data-removable
                aria-label={say.clear(text)}
                onClick={() => {
                  choose({ [name]: "" });
                }}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function periodOf({
  start,
  end,
}: {
  readonly start: string | undefined;
  readonly end: string | undefined;
}): MeantPeriod {
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}
