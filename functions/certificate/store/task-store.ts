import * as z from "zod/mini";
import type { AskedPage } from "../../operation/paging.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, Tables } from "../../operation/tables.ts";
import type { TypeVersion } from "../model/certificate-document.ts";
import type { Correspondence } from "../model/correspondence.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import type { Task } from "../model/task.ts";
import { findPage } from "./filtered-list.ts";
import { toOpenQuestion } from "./message-store.ts";
import type { FoundPage } from "./filtered-list.ts";
import { certificateIdAt, tableNames } from "./table-names.ts";
import { taskFields, taskIn, taskPartition } from "./task-fields.ts";
import type { TaskFields } from "./task-fields.ts";

/** A task and what is to be done; says nothing that is encrypted. */
export type TaskLine = (DraftTask | MessageTask) & {
  /** Of a draft, or of the certificate that the message is about. */
  readonly certificateId: string;
  readonly task: Task;
};

interface DraftTask extends TypeVersion {
  readonly kind: "draft";
}

interface MessageTask extends Pick<Correspondence, "subject" | "lastAnswerDate"> {
  readonly kind: "question" | "complement-request" | "answer";
  readonly messageId: string;
}

/** Tasks lie with what is to be done: in the item of the draft or of the message (docs/adr/0061-tasks.md). */
export class TaskStore {
  readonly #tables: Tables;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
  }

  /**
   * AP60. What was assigned first comes first.
   *
   * @param asked `assignee`: what is theirs alone, an HSA-id as HSA-ids are compared
   */
  async listOf(
    place: IssuingPlace,
    { assignee, ...page }: AskedPage & { readonly assignee?: string },
  ): Promise<FoundPage<TaskLine>> {
    const query = {
      table: tableNames.certificates,
      index: "tasks",
      partitions: [["taskKey", taskPartition(place)]],
      sort: "assignedAt",
    } as const;
    const isAskedFor = assignee === undefined ? undefined : (entry: Item) => entry["assignee"] === assignee;
    const list = { query, isOldestFirst: true, isAskedFor, read: toLine };
    return findPage(list, page, this.#tables, this.#tellDamaged);
  }
}

const ofTask = storedShape<TaskFields>(z.object(taskFields));

const ofDraft = storedShape<TypeVersion>(z.object({ type: z.string(), version: z.string() }));

/** Undefined where it is nobody's any more. */
function toLine(item: Item): TaskLine | undefined {
  const { task } = taskIn(ofTask.read(item));
  if (task === undefined) return undefined;
  const line = { certificateId: certificateIdAt(item), task };
  if (item.sk === "DRAFT") return { ...line, ...ofDraft.read(item), kind: "draft" };
  const question = toOpenQuestion(item);
  if (question === undefined) return undefined;
  const { kind, subject, messageId, lastAnswerDate } = question;
  return { ...line, kind, subject, messageId, ...(lastAnswerDate === undefined ? {} : { lastAnswerDate }) };
}
