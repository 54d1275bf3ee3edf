import { Tag } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { listQuestions } from "../../../functions/webcert/messages/list-questions.contract.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import { recipientName } from "../../kit/recipient-name.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { Filters, useFilters } from "../../kit/table/filters.tsx";
import type { Column } from "../../kit/table/list-table.tsx";
import { usePages } from "../../kit/table/use-pages.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { messageHeading } from "../message-heading.ts";
import { TaskMark } from "../tasks/task-mark.tsx";
import { useWaits } from "../what-waits.tsx";
import type { CountedUnit, OpenQuestion } from "../what-waits.tsx";
import { words } from "../words.ts";
import { inboxAskedOf } from "./inbox-asked.ts";
import { useInboxFilters } from "./inbox-filters.ts";
import { inboxWords } from "./inbox-words.ts";
import { LastDay } from "./last-day.tsx";
import { Part } from "./to-do-part.tsx";
import { UnitCounts } from "./unit-counts.tsx";
import { useAsked } from "./use-asked.ts";

interface Properties {
  /** The form of a row, and whom it is about. */
  readonly form: Column<OpenQuestion>;
  readonly patient: Column<OpenQuestion>;
}

/** What recipients have asked and answered, at the unit and its parts: all of it, or narrowed by the address. */
export function Inbox(columns: Properties) {
  const waits = useWaits();
  const units = waits.questions?.ok === true ? waits.questions.value.units : [];
  const filters = useInboxFilters(units);
  const chosen = useFilters(filters);
  const isNarrowed = Object.keys(chosen).length > 0;
  const all = waits.questions?.ok === true ? waits.questions.value : undefined;
  const { language } = useLanguage();
  const tools = (
    <>
      <UnitCounts units={units} />
      {(isNarrowed || (all !== undefined && all.rows.length > 1)) && (
        <details className="inbox-filters" open={isNarrowed}>
          <summary>{inboxWords[language].narrow}</summary>
          <Filters filters={filters} />
        </details>
      )}
    </>
  );
  const shown = { ...columns, units, tools };
  if (isNarrowed) return <Narrowed {...shown} chosen={chosen} />;
  return (
    <Questions
      {...shown}
      answer={all === undefined ? notYet(waits.questions) : { ok: true, value: all.rows }}
      empty={words[language].noQuestions}
      onRetry={waits.again}
      {...(all?.next === undefined ? {} : { onMore: waits.moreQuestions })}
    />
  );
}

function notYet(answer: ApiResult<unknown> | undefined): ApiResult<readonly OpenQuestion[]> | undefined {
  return answer === undefined || answer.ok ? undefined : answer;
}

interface Shown extends Properties {
  readonly units: readonly CountedUnit[];
  readonly tools: ReactNode;
}

function Narrowed({ chosen, ...shown }: Shown & { readonly chosen: Readonly<Record<string, string>> }) {
  const say = inboxWords[useLanguage().language];
  const { call } = useOpenSession();
  const list = usePages<OpenQuestion>(JSON.stringify(chosen), async (after) => {
    const answer = await call(listQuestions, { ...inboxAskedOf(chosen), ...(after === undefined ? {} : { after }) });
    if (!answer.ok) return answer;
    const { questions: rows, next } = answer.value;
    return { ok: true, value: { rows, ...(next === undefined ? {} : { next }) } };
  });
  const found = list.hasMore === undefined ? undefined : ({ ok: true, value: list.rows } as const);
  return (
    <Questions
      {...shown}
      answer={list.problem === undefined ? found : { ok: false, problem: list.problem }}
      empty={say.noneFits}
      onRetry={list.again}
      {...(list.hasMore === true ? { onMore: list.more } : {})}
    />
  );
}

interface QuestionsProperties extends Shown {
  readonly answer: ApiResult<readonly OpenQuestion[]> | undefined;
  readonly empty: string;
  onRetry(): void;
  onMore?(): void;
}

function Questions({ form, patient, units, ...part }: QuestionsProperties) {
  const { language } = useLanguage();
  const [say, ofInbox] = [words[language], inboxWords[language]];
  const { units: own, chooseUnit } = useOpenSession();
  const recipients = useRecipients();
  const asked = useAsked(part.answer?.ok === true ? part.answer.value : []);
  const unit: Column<OpenQuestion> = { id: "unit", heading: ofInbox.unit, cell: (row) => row.unit.name };
  return (
    <Part<OpenQuestion>
      heading={say.questionsWaiting}
      columns={[
        {
          id: "subject",
          heading: say.question,
          cell: (question) => (
            <>
              {messageHeading(question, say)} {question.task !== undefined && <TaskMark task={question.task} />}
              {asked.has(question.messageId) && <span className="asked">{asked.get(question.messageId)}</span>}
            </>
          ),
        },
        { id: "until", heading: say.answerAtLatest, cell: (question) => <Until question={question} /> },
        patient,
        form,
        {
          id: "from",
          heading: say.asker,
          cell: ({ from, sentAt }) =>
            `${recipientName(recipients, from, language)}, ${timeInWords(sentAt, language, Date.now())}`,
        },
        ...(units.length > 1 ? [unit] : []),
      ]}
      keyOf={({ messageId }) => messageId}
      hrefOf={({ certificateId }) => `/certificates/${certificateId}`}
      stateOf={({ messageId }) => ({ question: messageId })}
      // It is answered at its own unit.
      beforeOpening={async (row) => {
        const there = own.find(({ hsaId }) => hsaId === row.unit.hsaId);
        return there === undefined || chooseUnit(there);
      }}
      {...part}
    />
  );
}

/** By when it is to be answered, and that the recipient has reminded of it. */
function Until({ question: { lastAnswerDate, reminders } }: { readonly question: OpenQuestion }) {
  const { language } = useLanguage();
  const say = inboxWords[language];
  return (
    <>
      <LastDay day={lastAnswerDate} />{" "}
      {reminders !== undefined && (
        <Tag data-color="warning" className="reminded">
          {say.reminded(reminders.count, timeInWords(reminders.lastAt, language, Date.now()))}
        </Tag>
      )}
    </>
  );
}
