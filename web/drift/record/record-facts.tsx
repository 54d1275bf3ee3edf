import type { ReactNode } from "react";
import { momentInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { typedOf } from "./record-fields.ts";
import type { RecordField } from "./record-fields.ts";
import { recordWords } from "./record-words.ts";
import type { StandingRecord } from "./use-editing.ts";

interface Properties {
  readonly record: StandingRecord & { readonly isNational?: boolean | undefined };
  readonly fields: readonly RecordField[];
  /** Facts that are no fields, before them. */
  readonly first?: readonly { readonly heading: string; readonly fact: ReactNode }[];
}

/** What a record says, and who changed it last. What it does not say takes no room. */
export function RecordFacts({ record, fields, first = [] }: Properties) {
  const { language } = useLanguage();
  const say = recordWords[language];
  const typed = typedOf(record, fields);
  const changedAt = momentInWords(record.changedAt, language, Date.now());
  return (
    <>
      <dl className="facts">
        {first.map(({ heading, fact }) => (
          <Fact key={heading} heading={heading}>
            {fact}
          </Fact>
        ))}
        {fields.map((field) => {
          const text = typed[field.name] ?? "";
          if (text === "") return undefined;
          return (
            <Fact key={field.name} heading={field.label[language]}>
              <span className="lines">{inWords(field, text, language)}</span>
            </Fact>
          );
        })}
      </dl>
      <p className="quiet">
        {say.changedLast(record.changedBy, changedAt)} {record.isNational === true && say.national}
      </p>
    </>
  );
}

function Fact({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{heading}</dt>
      <dd>{children}</dd>
    </>
  );
}

function inWords({ kind }: RecordField, text: string, language: "sv" | "en"): string {
  if (kind.is === "box") return recordWords[language].yes;
  if (kind.is === "choice") return kind.choices.find(({ value }) => value === text)?.label[language] ?? text;
  return text;
}
