import { useState } from "react";
import type { Problem } from "../../kit/problem.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { saidBy } from "./record-fields.ts";
import type { OthersChange, RecordField } from "./record-fields.ts";
import { met, useEditing } from "./use-editing.ts";
import type { Editing, Judged, RecordForm, StandingRecord } from "./use-editing.ts";

/** Refusals that say that another edition stands than the one that was seen. */
const changedByOthers: readonly string[] = ["record-changed", "system-changed"];

/** Whether somebody else was first. */
export function isChangedByOthers({ code }: Problem): boolean {
  return changedByOthers.includes(code);
}

/** The fields that a refusal speaks of. */
function faultsIn(problem: Problem, fields: readonly RecordField[]): readonly string[] {
  const named = (problem.errors ?? []).flatMap(({ pointer }) => pointer.split("/"));
  const absent = absentIn(problem, fields);
  return fields.filter((field) => field === absent || named.includes(field.name)).map(({ name }) => name);
}

/** The field that names a record which there is not. */
function absentIn({ code }: Problem, fields: readonly RecordField[]): RecordField | undefined {
  return fields.find(({ absent }) => absent?.code === code);
}

/** A record's form at work. */
export interface RecordFormNow {
  /** Undefined until it is known what was typed before. */
  readonly editing: Editing | undefined;
  readonly faults: readonly string[];
  readonly problem: Problem | undefined;
  /** The field whose record is not there, where that is the problem. */
  readonly absent: RecordField | undefined;
  readonly isUnderWay: boolean;
  readonly isKept: boolean;
  type(name: string, text: string): void;
  /** Takes what the other wrote. */
  take(change: OthersChange): void;
  /** @returns the fields that are wrong */
  save(): Promise<readonly string[]>;
  drop(): void;
}

/** Types, judges by the contract and saves; where somebody else was first, nothing that was typed is lost. */
export function useRecordForm(form: RecordForm): RecordFormNow {
  const { fields, judge, reread, onSaved } = form;
  const { editing, isKept, put, drop } = useEditing(form);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const saving = usePress<unknown>();
  const rereading = usePress<StandingRecord>();

  const send = async (from: Editing, { send: sent }: Extract<Judged, { send: unknown }>) => {
    const answer = await saving.press(sent);
    if (answer?.ok === true) {
      drop();
      onSaved(from.typed);
    }
    if (answer === undefined || answer.ok) return [];
    if (isChangedByOthers(answer.problem) && reread !== undefined) {
      const now = await rereading.press(reread);
      if (now?.ok !== true) return [];
      saving.forget();
      put(met(from, now.value, fields));
      return [];
    }
    const wrong = faultsIn(answer.problem, fields);
    setFaults(wrong);
    return wrong;
  };

  const problem = rereading.problem ?? saving.problem;
  return {
    editing,
    faults,
    problem,
    absent: problem === undefined ? undefined : absentIn(problem, fields),
    isUnderWay: saving.isUnderWay || rereading.isUnderWay,
    isKept,
    type: (name, text) => {
      if (editing !== undefined) put({ ...editing, typed: { ...editing.typed, [name]: text } });
    },
    take: ({ name, theirs }) => {
      if (editing === undefined) return;
      const changes = editing.changes.map((one) => (one.name === name ? { ...one, isContested: false } : one));
      put({ ...editing, typed: { ...editing.typed, [name]: theirs }, changes });
    },
    save: async () => {
      if (editing === undefined) return [];
      saving.forget();
      rereading.forget();
      const judged = judge(saidBy(editing.typed, fields), editing.revision);
      const odd = fields.filter(({ name, isOdd }) => isOdd?.(editing.typed[name] ?? "") === true);
      const wrong = [...odd.map(({ name }) => name), ...("faults" in judged ? judged.faults : [])];
      setFaults(wrong);
      return "faults" in judged || odd.length > 0 ? wrong : send(editing, judged);
    },
    drop,
  };
}
