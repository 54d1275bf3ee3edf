import { createContext, use, useId, useMemo } from "react";
import { readForm } from "../../../functions/certificate/print/read-form.ts";
import type { PrintedContent, PrintedQuestion } from "../../../functions/certificate/print/printed-questions.ts";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import { WholeDates } from "../dates/whole-dates.tsx";
import { differingWords } from "../saving/differing-words.ts";
import { useLanguage } from "../use-language.tsx";
import "./form.css";
import "./paper.css";

type Said = PrintedQuestion["heading"];

interface CertificateReadingProps {
  readonly form: FormDescription;
  /** In the JSON of the API. */
  readonly answers: JsonAnswers;
  /** The day it is, or of what was signed the day when it was; YYYY-MM-DD. */
  readonly today: string;
  /** "signed": all that was signed. "draft": what would be signed now. */
  readonly of: "signed" | "draft";
  /** Level of the sections' headings; 2 where absent. "none": the sections have none, as where one answer is shown. */
  readonly level?: 2 | 3 | 4 | "none";
  /** The certificate's name, where another is read on the same page: its parts are called by it then. */
  readonly name?: string;
  /** Other answers to the same: the words that they do not have are marked. */
  readonly unlike?: JsonAnswers;
}

/** Everything that the other answers say; absent where nothing is compared. */
const Other = createContext<string | undefined>(undefined);

/** The certificate's name, where its parts are called by it. */
const Named = createContext<string | undefined>(undefined);

/** What a certificate says, question by question, in the words of the print. */
export function CertificateReading({ form, answers, today, of, level = 2, name, unlike }: CertificateReadingProps) {
  const { language } = useLanguage();
  const id = useId();
  const sections = useMemo(
    () => readForm(form, answers, { today, every: of === "signed" }),
    [form, answers, today, of],
  );
  const other = useMemo(
    () => (unlike === undefined ? undefined : saidIn(readForm(form, unlike, { today, every: of === "signed" }))),
    [form, unlike, today, of],
  );
  if (level === "none") {
    return (
      <Other value={other}>
        <div className="certificate-reading">
          {sections.map(({ title, questions }) => (
            <Questions key={title.sv} questions={questions} hasTitle={false} />
          ))}
        </div>
      </Other>
    );
  }
  const Title = `h${level}` as const;
  return (
    <Named value={name}>
      <div className="certificate-reading">
        {sections.map(({ title, questions }, place) => (
          <section
            key={title.sv}
            {...(name === undefined
              ? { "aria-labelledby": `${id}.${place}` }
              : { "aria-label": `${title[language] ?? title.sv}. ${name}` })}
          >
            <Title className="form-section-title" id={`${id}.${place}`}>
              {title[language] ?? title.sv}
            </Title>
            <Questions questions={questions} hasTitle />
          </section>
        ))}
      </div>
    </Named>
  );
}

interface QuestionsProperties {
  readonly questions: readonly PrintedQuestion[];
  /** Whether the title of their section is shown: what it has said is not said again. */
  readonly hasTitle: boolean;
}

function Questions({ questions, hasTitle }: QuestionsProperties) {
  return (
    <dl>
      {questions.map(({ heading, isInTitle, content }) => (
        <div key={heading.sv} className={`reading-question${isBeside(content) ? " reading-beside" : ""}`}>
          <dt {...(hasTitle && isInTitle ? { className: "ds-sr-only" } : {})}>
            <Words said={heading} />
          </dt>
          <dd>
            {content.map((one, at) => (
              // The content is what was answered, in order, and changes as a whole.
              <Content key={at} content={one} heading={heading} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A short answer stands beside what is asked, where there is room: so many are read down a column. */
function isBeside([first]: readonly PrintedContent[]): boolean {
  return first?.is === "answer" && first.label === undefined && first.tone !== "running";
}

function Content({ content, heading }: { readonly content: PrintedContent; readonly heading: Said }) {
  const { language } = useLanguage();
  const name = use(Named);
  switch (content.is) {
    case "answer":
      return (
        <p className={`reading-${content.tone}`}>
          {content.label !== undefined && <Label said={content.label} />}
          <span>
            <Answer said={content.answer} />
          </span>
        </p>
      );
    case "choices":
      return (
        <>
          {content.label !== undefined && (
            <p>
              <Label said={content.label} />
            </p>
          )}
          <ul>
            {content.chosen.map((one) => (
              <li key={one.sv}>
                <Answer said={one} />
              </li>
            ))}
          </ul>
        </>
      );
    case "table":
      return (
        <div
          className="reading-table"
          role="region"
          tabIndex={0}
          aria-label={[heading[language] ?? heading.sv, ...(name === undefined ? [] : [name])].join(". ")}
        >
          <table className="ds-table">
            <thead>
              <tr>
                {content.columns.map((column) => (
                  <th key={column.sv} scope="col">
                    <Words said={column} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {content.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={column}>
                      <Answer said={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case "row":
      return <hr className="reading-row" />;
  }
}

/** What a part is called, before its answer; one that asks has its own mark and needs no colon. */
function Label({ said }: { readonly said: Said }) {
  return (
    <>
      <span className="reading-label">
        <Words said={said} />
        {!/[?:.]$/.test(said.sv) && <span className="reading-colon">:</span>}
      </span>{" "}
    </>
  );
}

/** What was answered, with what the other answers do not say marked. */
function Answer({ said }: { readonly said: Said }) {
  const other = use(Other);
  if (other === undefined) return <Words said={said} />;
  return differingWords(said.sv, other).map(({ text, differs }, place) =>
    differs ? <mark key={place}>{text}</mark> : text,
  );
}

/** All that was answered, as one text. */
function saidIn(sections: ReturnType<typeof readForm>): string {
  const said = (content: PrintedContent): readonly Said[] => {
    if (content.is === "answer") return [content.answer];
    if (content.is === "choices") return content.chosen;
    return content.is === "table" ? content.rows.flat() : [];
  };
  const contents = sections.flatMap(({ questions }) => questions).flatMap(({ content }) => content);
  return contents
    .flatMap(said)
    .map(({ sv }) => sv)
    .join("\n");
}

/** Words of ours in the reader's language; the doctor's own are Swedish, and are said to be where the page is not. */
function Words({ said }: { readonly said: Said }) {
  const { language } = useLanguage();
  if (language === "sv") return <WholeDates text={said.sv} />;
  return said.en === undefined ? (
    <span lang="sv">
      <WholeDates text={said.sv} />
    </span>
  ) : (
    <WholeDates text={said.en} />
  );
}
