import { useRef } from "react";
import { isDate } from "../../../functions/certificate/types/calendar.ts";
import { useLanguage } from "../use-language.tsx";
import "./day-input.css";

const words = {
  sv: { pick: "Välj dag i kalendern", hint: "ÅÅÅÅ-MM-DD" },
  en: { pick: "Choose a day in the calendar", hint: "YYYY-MM-DD" },
} as const;

/** A field for a day, to type in or to pick one with. */
export function DayInput({
  text,
  latest,
  onType,
  onSettle,
  onPick,
  label,
  ...attributes
}: {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-required"?: true;
  readonly text: string;
  /** No later day can be picked. */
  readonly latest?: string;
  /** What the day is of, for those who do not see where its button stands. */
  readonly label: string;
  readonly onType: (text: string) => void;
  /** What was typed is to be taken as it stands: Enter was pressed, or the field left. */
  readonly onSettle: () => void;
  readonly onPick: (day: string) => void;
}) {
  const say = words[useLanguage().language];
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <div className="day-input">
      <input
        {...attributes}
        className="ds-input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={say.hint}
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onSettle}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onSettle();
        }}
      />
      <button
        type="button"
        className="day-input-pick"
        aria-label={`${say.pick}: ${label}`}
        onClick={() => calendar.current?.showPicker()}
      >
        <svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20">
          <path
            d="M3.5 5.5h13v11h-13zM3.5 8.5h13M7 3v4M13 3v4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <input
        ref={calendar}
        className="day-input-calendar"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={isDate(text) ? text : ""}
        {...(latest === undefined ? {} : { max: latest })}
        onChange={(event) => {
          if (event.currentTarget.value !== "") onPick(event.currentTarget.value);
        }}
      />
    </div>
  );
}
