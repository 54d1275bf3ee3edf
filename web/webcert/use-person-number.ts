import { useState } from "react";
import { swedishDay } from "../kit/times.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { numberInWords } from "../kit/person-number.ts";
import { ageOf } from "./patient.ts";
import { readPersonNumber } from "./person-number.ts";
import { words } from "./words.ts";

/** A field for a personnummer: what is typed, what is wrong with it, and what was filled in. */
export interface PersonNumberField {
  readonly typed: string;
  /** Twelve digits, once they are all there and can be somebody's. */
  readonly whole?: string;
  /** Told once somebody has wanted to go on. */
  readonly fault?: string;
  /** The century that was filled in, to be looked at before one goes on. */
  readonly notice?: string;
  type(text: string): void;
  /** @returns twelve digits; undefined where something has to be mended or looked at first */
  take(): string | undefined;
}

export function usePersonNumber(): PersonNumberField {
  const say = words[useLanguage().language];
  const [typed, setTyped] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const [filledIn, setFilledIn] = useState<string>();
  const today = swedishDay(Date.now());
  const read = readPersonNumber(typed, today);
  const faults = {
    incomplete: typed.trim() === "" ? say.patientMissing : say.incompleteNumber,
    wrong: say.wrongNumber,
  };
  const inWords = (number: string): string => {
    const age = ageOf(number, today);
    return say.centuryFilledIn(numberInWords(number), age === undefined ? "" : `, ${say.years(age)}`);
  };
  return {
    typed,
    ...(read.is === "whole" ? { whole: read.number } : {}),
    ...(isAsked && (read.is === "incomplete" || read.is === "wrong") ? { fault: faults[read.is] } : {}),
    ...(filledIn === undefined ? {} : { notice: inWords(filledIn) }),
    type: (text) => {
      setTyped(text);
      setIsAsked(false);
      setFilledIn(undefined);
    },
    take: () => {
      setIsAsked(true);
      if (read.is === "whole") return read.number;
      if (read.is === "filled-in") {
        setTyped(numberInWords(read.number));
        setFilledIn(read.number);
      }
      return undefined;
    },
  };
}
