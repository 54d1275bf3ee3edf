import { useId, useState } from "react";
import { meantPeriod } from "../dates/period-shorthand.ts";
import type { MeantPeriod } from "../dates/period-shorthand.ts";
import { DayInput } from "../dates/day-input.tsx";
import { swedishDay } from "../times.ts";
import { useLanguage } from "../use-language.tsx";

const words = {
  sv: {
    noDay: (typed: string) =>
      `”${typed}” är inget datum. Skriv till exempel 2026-11-23, 23 nov, idag, eller d7 till och med.`,
  },
  en: {
    noDay: (typed: string) =>
      `“${typed}” is no date. Write for example 2026-11-23, 23 Nov, today, or d7 in the last one.`,
  },
} as const;

interface Properties {
  readonly label: string;
  /** Which of the two days of the period it is. */
  readonly end: "start" | "end";
  /** The period as it is chosen. */
  readonly period: MeantPeriod;
  onChoose(period: MeantPeriod): void;
}

/** One of the days that a list is narrowed to, typed as in a form or picked. What is no day stays as it was typed. */
export function DayFilter({ label, end, period, onChoose }: Properties) {
  const say = words[useLanguage().language];
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [isSettled, setIsSettled] = useState(false);
  const settle = (): void => {
    if (typed === undefined) return;
    const { [end]: _before, ...other } = period;
    const today = swedishDay(Date.now());
    const meant = typed.trim() === "" ? other : meantPeriod(typed, end, { today, free: today, period });
    setIsSettled(true);
    if (meant === undefined) return;
    setTyped(undefined);
    onChoose(meant);
  };
  const isWrong = typed !== undefined && isSettled;
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <DayInput
        id={id}
        {...(isWrong ? { "aria-invalid": true, "aria-describedby": `${id}.fault` } : {})}
        label={label}
        text={typed ?? period[end] ?? ""}
        onType={(text) => {
          setTyped(text);
          setIsSettled(false);
        }}
        onSettle={settle}
        onPick={(day) => {
          setTyped(undefined);
          onChoose({ ...period, [end]: day });
        }}
      />
      <p className="filter-fault" role="status" id={`${id}.fault`}>
        {isWrong && say.noDay(typed)}
      </p>
    </div>
  );
}
