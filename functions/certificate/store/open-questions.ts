import { writeCursor } from "../../operation/paging.ts";
import type { AskedPage } from "../../operation/paging.ts";
import type { DamagedItem, TellDamaged } from "../../operation/readable-items.ts";
import type { Item, Tables } from "../../operation/tables.ts";
import { nearnessOf } from "../model/last-day.ts";
import type { Nearness } from "../model/last-day.ts";
import { findPage, mostExamined } from "./filtered-list.ts";
import type { FilteredList, FoundPage } from "./filtered-list.ts";
import { lastDayIn } from "./question-turn.ts";

/** What of a question is chosen by, and its item alone tells. */
interface Chosen {
  readonly kind?: string;
  readonly subject?: string;
  /** Code of the part that wrote it. */
  readonly from?: string;
}

/** What of the questions that wait is asked for: those that are all that is named. */
export interface AskedQuestions extends AskedPage, Chosen {
  readonly lastDay?: Nearness;
  /** The day in Sweden, YYYY-MM-DD. */
  readonly today: string;
}

/** So many are read at once where the index does not tell whether they are asked for. */
const batch = 100;

/** A question, and its place in the list as a cursor names it. */
interface Placed<T> {
  readonly question: T;
  readonly place: string;
}

/**
 * A page of the questions that wait (AP27). How near the last day is, the index says; what a question is and who asks,
 * its item does, so of those no more are read in a call than are looked through of a list (`mostExamined`).
 */
export async function findQuestions<T extends Required<Chosen>>(
  { query, read }: Pick<FilteredList<T>, "query" | "read">,
  { today, lastDay, ...asked }: AskedQuestions,
  tables: Pick<Tables, "get" | "query">,
  tell: TellDamaged,
): Promise<FoundPage<T>> {
  const list: FilteredList<Placed<T>> = {
    query,
    isOldestFirst: true,
    isAskedFor: lastDay === undefined ? undefined : (entry) => nearnessOf(lastDayIn(turnIn(entry)), today) === lastDay,
    read: (item) => {
      const question = read(item);
      return question === undefined ? undefined : { question, place: placeOf(item) };
    },
  };
  const { values, ...rest } = await chosenPage(asked, (page) => findPage(list, page, tables, tell));
  return { values: values.map(({ question }) => question), ...rest };
}

async function chosenPage<T extends Required<Chosen>>(
  { limit, after, ...chosen }: AskedPage & Chosen,
  find: (page: AskedPage) => Promise<FoundPage<Placed<T>>>,
): Promise<FoundPage<Placed<T>>> {
  const start = after === undefined ? {} : { after };
  if (Object.keys(chosen).length === 0) return find({ limit, ...start });
  const values: Placed<T>[] = [];
  const damaged: DamagedItem[] = [];
  let from: { readonly after?: string } = start;
  for (let examined = batch; ; examined += batch) {
    const { values: found, damaged: unread, next } = await find({ limit: batch, ...from });
    damaged.push(...unread);
    for (const one of found) {
      if (!isChosen(one.question, chosen)) continue;
      const last = values.at(-1);
      if (last !== undefined && values.length === limit) return { values, damaged, next: last.place };
      values.push(one);
    }
    if (next === undefined) return { values, damaged };
    if (examined >= mostExamined) return { values, damaged, next };
    from = { after: next };
  }
}

function isChosen(question: Required<Chosen>, { kind, subject, from }: Chosen): boolean {
  return [
    [kind, question.kind],
    [subject, question.subject],
    [from, question.from],
  ].every(([wanted, is]) => wanted === undefined || wanted === is);
}

function placeOf(item: Item): string {
  return writeCursor({ pk: item.pk, sk: item.sk, sort: turnIn(item) });
}

/** Everything that is in the index has its turn. */
function turnIn({ listedAt }: Item): string {
  return typeof listedAt === "string" ? listedAt : "";
}
