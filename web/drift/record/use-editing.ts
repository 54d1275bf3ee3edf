import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { useLocation, useRouter } from "wouter";
import type { ApiResult } from "../../kit/call-api.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { isSame, takenAlong, typedOf } from "./record-fields.ts";
import type { OthersChange, RecordField, Typed } from "./record-fields.ts";

/** A record's edition; beside it lie its fields. */
export interface StandingRecord {
  readonly revision: number;
  /** UTC. */
  readonly changedAt: string;
  readonly changedBy: string;
}

/** What the contract says of what was typed: the fields that it does not take, or what sends it. */
export type Judged =
  { readonly faults: readonly string[] } | { send(idempotencyKey: string): Promise<ApiResult<unknown>> };

/** The form of one record, which others change too. */
export interface RecordForm {
  /** Under which what is typed and not saved is kept in the tab. */
  readonly id: string;
  readonly fields: readonly RecordField[];
  /** As it was read; undefined of one that is to be entered. */
  readonly standing: StandingRecord | undefined;
  /** What stands in the fields of a new one from the start. */
  readonly first?: object;
  judge(said: Readonly<Record<string, unknown>>, seen: number | "none"): Judged;
  /** Reads it as it stands now; absent of one that is to be entered. */
  reread?(): Promise<ApiResult<StandingRecord>>;
  /** @param typed what has been saved */
  onSaved(typed: Typed): void;
}

/** What is typed, from which edition, and what others did meanwhile. */
export interface Editing {
  readonly typed: Typed;
  readonly before: Typed;
  readonly revision: number | "none";
  readonly changes: readonly OthersChange[];
  /** Who was first, and when; undefined where nobody was. */
  readonly others?: StandingRecord;
}

const keptShape = z.object({
  typed: z.record(z.string(), z.string()),
  before: z.record(z.string(), z.string()),
  revision: z.union([z.int(), z.literal("none")]),
});

/** What is typed, taken along to the edition that stands now. */
export function met(editing: Editing, standing: StandingRecord, fields: readonly RecordField[]): Editing {
  const theirs = typedOf(standing, fields);
  const along = takenAlong(editing.typed, { before: editing.before, theirs }, fields);
  return { ...along, before: theirs, revision: standing.revision, others: standing };
}

function begun({ fields, standing, first }: RecordForm): Editing {
  const typed = typedOf(standing ?? first ?? {}, fields);
  return { typed, before: typed, revision: standing?.revision ?? "none", changes: [] };
}

/** What was typed at an earlier visit and not saved; undefined where nothing was. */
function resumed({ fields, standing }: RecordForm, kept: unknown): Editing | undefined {
  const read = z.safeParse(keptShape, kept);
  if (!read.success || isSame(read.data.typed, read.data.before, fields)) return undefined;
  const earlier = { ...read.data, changes: [] };
  if (standing === undefined) return { ...earlier, revision: "none" };
  return standing.revision === earlier.revision ? earlier : met(earlier, standing, fields);
}

/** Keeps what is typed in the tab until it is saved: a reload finds it, and whoever comes later does not. */
export function useEditing(form: RecordForm): {
  /** Undefined until it is known what was typed before. */
  readonly editing: Editing | undefined;
  /** Whether what stands in the fields was typed at an earlier visit. */
  readonly isKept: boolean;
  put(editing: Editing): void;
  drop(): void;
} {
  const { copies } = useOpenSession();
  const { base } = useRouter();
  const [path] = useLocation();
  const [editing, setEditing] = useState<Editing>();
  const [isKept, setIsKept] = useState(false);
  const copyId = `record ${form.id}`;
  useEffect(() => {
    void copies.find(copyId).then((kept) => {
      const earlier = resumed(form, kept);
      setIsKept(earlier !== undefined);
      setEditing(earlier ?? begun(form));
    });
    // Once: a form is of one record, from the edition that it read first.
  }, [copies, copyId]);
  return {
    editing,
    isKept,
    put: (next) => {
      setEditing(next);
      const { typed, before, revision } = next;
      if (isSame(typed, before, form.fields)) void copies.drop(copyId);
      else void copies.keep(copyId, { typed, before, revision }, `${base}${path}`);
    },
    drop: () => {
      void copies.drop(copyId);
    },
  };
}
