import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { formWords } from "../form/form-words.ts";
import { useLanguage } from "../use-language.tsx";
import type { CodeHit } from "../../../functions/certificate/codes/search.ts";

/** A code that can be chosen as it stands in the list of hits. */
export interface CodeOption {
  readonly key: string;
  /** As people read it ("M54.5"). */
  readonly code: string;
  readonly title: string;
  /** Said after the title: why it is found, or that it is too short. */
  readonly note?: string;
  readonly favourite?: boolean;
}

interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Undefined while they are being asked for. */
  readonly options: readonly CodeOption[] | undefined;
  /** The options answer what was typed before: they are shown until the new ones come, and none is taken by Enter. */
  readonly isBehind: boolean;
  /** Said above the options. */
  readonly heading?: string;
  /** Said where there are none. */
  readonly empty: string;
  readonly onChoose: (option: CodeOption) => void;
  /** Escape was pressed with no list open. */
  readonly onEscape?: () => void;
}

/**
 * One field to search codes in by code or words (the combobox pattern of WAI-ARIA 1.2 with a listbox): arrows choose,
 * Enter takes, Escape closes; the first hit is chosen while one types.
 */
export function CodeCombobox({ id, label, query, options, heading, empty, onChoose, ...props }: ComboboxProps) {
  const { language } = useLanguage();
  const say = formWords[language];
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const shown = isOpen ? options : undefined;
  const chosen = shown?.[Math.min(active, shown.length - 1)];
  const optionId = (key: string): string => `${prefix}.${key}`;

  const isShown = shown !== undefined;
  useEffect(() => {
    // Low on the page the hits would lie below the window, or under its foot.
    if (isShown) popup.current?.scrollIntoView({ block: "nearest" });
  }, [isShown, shown?.length]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, isOpen]);

  const choose = (option: CodeOption): void => {
    setOpen(false);
    setActive(0);
    onChoose(option);
  };
  const move = (step: number): void => {
    if (!isOpen) return setOpen(true);
    const count = options?.length ?? 0;
    if (count > 0) setActive((now) => (Math.min(now, count - 1) + step + count) % count);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (chosen !== undefined && !props.isBehind) choose(chosen);
    } else if (event.key === "Escape") {
      if (isOpen) event.stopPropagation();
      else props.onEscape?.();
      setOpen(false);
    }
  };

  return (
    <div className="code-combobox">
      <input
        id={id}
        className="ds-input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${prefix}.list`}
        {...(chosen === undefined ? {} : { "aria-activedescendant": optionId(chosen.key) })}
        {...(props.describedBy === undefined ? {} : { "aria-describedby": props.describedBy })}
        {...(props.invalid === true ? { "aria-invalid": true } : {})}
        {...(props.required === true ? { "aria-required": true } : {})}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={query}
        onChange={(event) => {
          props.onQuery(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div ref={popup} className="code-options" hidden={!isShown} onMouseDown={(event) => event.preventDefault()}>
        {heading !== undefined && <p className="code-heading">{heading}</p>}
        <ul id={`${prefix}.list`} ref={list} role="listbox" aria-label={label}>
          {shown?.map((option) => (
            <li
              key={option.key}
              id={optionId(option.key)}
              role="option"
              aria-selected={option === chosen}
              onClick={() => choose(option)}
            >
              <span className="code-of">{option.code}</span>
              <span>
                {option.title}
                {option.note !== undefined && <span className="code-note"> {option.note}</span>}
              </span>
              {option.favourite === true && (
                <span className="code-favourite">
                  <span aria-hidden="true">★</span>
                  <span className="ds-sr-only">{say.favourite}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
        {shown?.length === 0 && <p className="code-empty">{empty}</p>}
      </div>
      <p className="ds-sr-only" role="status">
        {isOpen && query.trim() !== "" ? (options === undefined ? say.searching : say.hits(options.length)) : ""}
      </p>
    </div>
  );
}

/** Hits as options, with why each was found where the title does not say it. */
export function optionsOf(hits: readonly CodeHit[], needsPrecision: string): readonly CodeOption[] {
  return hits.map(({ system, code, displayed, title, why, favourite, needsMorePrecision }) => {
    const other = why.kind === "synonym" || why.kind === "english" ? `(${why.text})` : undefined;
    const note = needsMorePrecision ? needsPrecision : other;
    return { key: `${system}.${code}`, code: displayed, title, favourite, ...(note === undefined ? {} : { note }) };
  });
}
