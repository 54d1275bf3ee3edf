import { useState } from "react";
import { displayedCode } from "../../../functions/certificate/codes/code-form.ts";
import { isDiagnosisCode, wireCode } from "../../../functions/certificate/types/findings/diagnosis-form.ts";
import type { QuestionNow } from "../../../functions/certificate/types/asked-now.ts";
import type { DiagnosisCode, Value } from "../../../functions/certificate/model/answers.ts";
import type { FormPart, FormQuestion } from "../../../functions/certificate/types/form.ts";
import type { JsonRow } from "../../../functions/certificate/types/json/json-answers.ts";
import { CodeCombobox, optionsOf } from "../codes/code-combobox.tsx";
import type { CodeOption } from "../codes/code-combobox.tsx";
import type { CodeHit } from "../../../functions/certificate/codes/search.ts";
import type { DiagnosisSystem } from "../codes/code-search.ts";
import { useHits } from "../codes/use-hits.ts";
import { diagnosisPairs } from "./diagnosis-pairs.ts";
import type { DiagnosisPair } from "./diagnosis-pairs.ts";
import { Field, FieldSays, useControlAttributes } from "./field.tsx";
import { fieldId } from "./field-id.ts";
import { rowPlace, useForm, useFormWords } from "./form-context.tsx";
import { withValues } from "./edit-answers.ts";
import { withinLimit } from "./typed-answer.ts";

/** The diagnoses of a question: one to begin with, further ones as they are added, all of one code system. */
export function Diagnoses({ now }: { readonly now: QuestionNow }) {
  const { question, rows } = now;
  const row = rows[0] ?? {};
  const { say } = useFormWords();
  const { edit, focusWhenDrawn } = useForm();
  const pairs = diagnosisPairs(question);
  const last = pairs.findLastIndex(({ code, words }) => row[code.name] !== undefined || saidIn(row, words) !== "");
  const [more, setMore] = useState(1);
  const shown = pairs.slice(0, Math.max(1, last + 1, more));
  const systems = pairs[0]?.kind.systems ?? [];
  const [picked, setPicked] = useState<DiagnosisSystem | undefined>(undefined);
  const system = picked ?? systemIn(row, pairs) ?? systems[0] ?? "ICD-10-SE";
  const codePlace = (pair: DiagnosisPair | undefined): string => `${rowPlace(question, 0)}/${pair?.code.name ?? ""}`;
  return (
    <div className="form-diagnoses">
      {systems.length > 1 && (
        <div className="form-field form-system">
          <label className="ds-label form-label" htmlFor={`${fieldId(rowPlace(question, 0))}.system`}>
            {say.codeSystem}
          </label>
          <select
            id={`${fieldId(rowPlace(question, 0))}.system`}
            className="ds-input"
            value={system}
            onChange={(event) => setPicked(systems.find((one) => one === event.currentTarget.value))}
          >
            {systems.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
      )}
      {shown.map((pair, place) => (
        <Diagnosis
          key={pair.code.name}
          question={question}
          row={row}
          pair={pair}
          system={system}
          name={place === 0 ? say.mainDiagnosis : `${say.furtherDiagnosis} ${place}`}
          mandatory={now.asked[0]?.some(({ part, mandatory }) => part === pair.code && mandatory) === true}
          {...(place === 0 ? {} : { onRemove: () => remove(place) })}
        />
      ))}
      {shown.length < pairs.length && (
        <button
          type="button"
          className="form-quiet"
          onClick={() => {
            setMore(shown.length + 1);
            focusWhenDrawn(codePlace(pairs[shown.length]));
          }}
        >
          + {say.addDiagnosis}
        </button>
      )}
    </div>
  );

  /** The diagnoses after the one that goes move up. */
  function remove(place: number): void {
    const moved = pairs.slice(place).flatMap((pair, at): readonly (readonly [string, Value | undefined])[] => {
      const next = pairs[place + at + 1];
      const value = (part: FormPart | undefined) => (part === undefined ? undefined : row[part.name]);
      return [
        [pair.code.name, value(next?.code)],
        ...(pair.words === undefined ? [] : [[pair.words.name, value(next?.words)] as const]),
      ];
    });
    edit((answers) => withValues(answers, question, 0, Object.fromEntries(moved)));
    setMore(Math.max(1, shown.length - 1));
    focusWhenDrawn(codePlace(pairs[place - 1]));
  }
}

interface DiagnosisProps {
  readonly question: FormQuestion;
  readonly row: JsonRow;
  readonly pair: DiagnosisPair;
  readonly system: DiagnosisSystem;
  readonly name: string;
  readonly mandatory: boolean;
  readonly onRemove?: () => void;
}

/** One diagnosis: searched for by code or words, then the code with its words, which may be changed. */
function Diagnosis({ question, row, pair, system, name, mandatory, onRemove }: DiagnosisProps) {
  const { edit, focusWhenDrawn, left } = useForm();
  const { say } = useFormWords();
  const code = codeIn(row, pair.code);
  const [isChanging, setChanging] = useState(false);
  const pointer = `${rowPlace(question, 0)}/${pair.code.name}`;
  const choose = (chosen: DiagnosisCode, title: string | undefined): void => {
    const { words } = pair;
    const keepsWords = title === undefined || (code === undefined && saidIn(row, words) !== "");
    const max = words?.kind.is === "text" ? words.kind.max : undefined;
    edit((answers) =>
      withValues(answers, question, 0, {
        [pair.code.name]: chosen,
        ...(keepsWords || words === undefined ? {} : { [words.name]: withinLimit(title, max) }),
      }),
    );
    setChanging(false);
    focusWhenDrawn(pointer);
  };
  return (
    <div
      className="form-diagnosis"
      role="group"
      aria-label={name}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) left(pointer);
      }}
    >
      <div className="form-diagnosis-head">
        <span className="ds-label form-label" aria-hidden="true">
          {name}
          {!mandatory && <span className="form-optional"> {say.optional}</span>}
        </span>
        {onRemove !== undefined && (
          <button type="button" className="form-quiet" aria-label={say.removeDiagnosis(name)} onClick={onRemove}>
            {say.remove}
          </button>
        )}
      </div>
      {code === undefined || isChanging ? (
        <DiagnosisSearch
          pointer={pointer}
          name={name}
          system={system}
          mandatory={mandatory}
          before={code === undefined ? "" : displayedCode(code.system, code.code)}
          onChoose={choose}
          onEscape={() => {
            setChanging(false);
            focusWhenDrawn(pointer);
          }}
        />
      ) : (
        <div className="form-diagnosis-code">
          <span className="code-of">{displayedCode(code.system, code.code)}</span>
          <button
            type="button"
            id={fieldId(pointer)}
            className="form-quiet"
            aria-label={`${say.changeDiagnosis(name)}, ${displayedCode(code.system, code.code)}`}
            onClick={() => {
              setChanging(true);
              focusWhenDrawn(pointer);
            }}
          >
            {say.change}
          </button>
        </div>
      )}
      <FieldSays pointer={pointer} />
      {pair.words !== undefined && (code !== undefined || saidIn(row, pair.words) !== "") && (
        <Words question={question} row={row} part={pair.words} name={name} />
      )}
    </div>
  );
}

function Words({
  question,
  row,
  part,
  name,
}: {
  readonly question: FormQuestion;
  readonly row: JsonRow;
  readonly part: FormPart;
  readonly name: string;
}) {
  const { edit } = useForm();
  const { say } = useFormWords();
  const label = `${say.inWords}: ${name}`;
  return (
    <Field
      pointer={`${rowPlace(question, 0)}/${part.name}`}
      label={{ sv: say.inWords, en: say.inWords }}
      mandatory
      control={(attributes) => (
        <input
          {...attributes}
          aria-label={label}
          className="ds-input"
          type="text"
          value={saidIn(row, part)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            edit((answers) => withValues(answers, question, 0, { [part.name]: value }));
          }}
        />
      )}
    />
  );
}

interface DiagnosisSearchProps {
  readonly pointer: string;
  readonly name: string;
  readonly system: DiagnosisSystem;
  readonly mandatory: boolean;
  /** What is searched for to begin with. */
  readonly before: string;
  readonly onChoose: (code: DiagnosisCode, title: string | undefined) => void;
  readonly onEscape: () => void;
}

function DiagnosisSearch({ pointer, name, system, mandatory, before, onChoose, onEscape }: DiagnosisSearchProps) {
  const { search, unsaved, keepUnsaved } = useForm();
  const { say } = useFormWords();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const query = typed ?? unsaved.get(pointer) ?? before;
  const [isTyping, setTyping] = useState(false);
  const [tooShort, setTooShort] = useState<CodeHit | undefined>(undefined);
  const { hits, isBehind, isSilent } = useHits(search, query, system, true);
  const unkept = !isTyping && unsaved.has(pointer) ? say.notChosen : undefined;
  const attributes = useControlAttributes({ pointer, mandatory, unkept });
  const options = optionsNow();
  return (
    <div onFocus={() => setTyping(true)} onBlur={() => setTyping(false)}>
      <CodeCombobox
        id={attributes.id}
        label={`${name}: ${say.searchDiagnosis}`}
        placeholder={say.searchDiagnosis}
        {...(attributes["aria-describedby"] === undefined ? {} : { describedBy: attributes["aria-describedby"] })}
        invalid={attributes["aria-invalid"] === true}
        required={mandatory}
        query={query}
        onQuery={(text) => {
          setTyped(text);
          setTooShort(undefined);
          keepUnsaved(pointer, text.trim() === "" ? undefined : text);
        }}
        options={options}
        isBehind={isBehind && tooShort === undefined}
        {...(tooShort === undefined ? {} : { heading: say.precise(tooShort.displayed) })}
        empty={isSilent ? say.noSearch : say.noHits}
        onChoose={({ key, title }) => choose(key, title)}
        onEscape={onEscape}
      />
      {unkept !== undefined && (
        <div className="form-fault" id={`${attributes.id}.unkept`} role="status">
          <p>{unkept}</p>
        </div>
      )}
    </div>
  );

  function optionsNow(): readonly CodeOption[] | undefined {
    if (tooShort !== undefined)
      return tooShort.precise.map(({ code, title }) => ({ key: code, code: displayedCode(system, code), title }));
    if (hits === undefined) return undefined;
    const found = optionsOf(hits, say.needsPrecision);
    const code = wireCode(query);
    // Where no list answers, or has the code, the doctor's own knowledge is what there is; the server judges it.
    return found.length === 0 && isDiagnosisCode(code)
      ? [
          {
            key: `typed.${code}`,
            code: displayedCode(system, code),
            title: say.useAsTyped(displayedCode(system, code)),
          },
        ]
      : found;
  }

  function choose(key: string, title: string): void {
    const code = key.slice(key.lastIndexOf(".") + 1);
    const hit = hits?.find((one) => tooShort === undefined && `${one.system}.${one.code}` === key);
    if (hit?.needsMorePrecision === true && hit.precise.length > 0) {
      setTooShort(hit);
      return;
    }
    keepUnsaved(pointer, undefined);
    onChoose({ code, system }, key.startsWith("typed.") ? undefined : title);
  }
}

function codeIn(row: JsonRow, part: FormPart): DiagnosisCode | undefined {
  const value = row[part.name];
  return typeof value === "object" && "code" in value ? value : undefined;
}

function saidIn(row: JsonRow, part: FormPart | undefined): string {
  const value = part === undefined ? undefined : row[part.name];
  return typeof value === "string" ? value : "";
}

function systemIn(row: JsonRow, pairs: readonly DiagnosisPair[]): DiagnosisSystem | undefined {
  return pairs.map(({ code }) => codeIn(row, code)?.system).find((system) => system !== undefined);
}
