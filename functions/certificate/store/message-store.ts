import * as z from "zod/mini";
import { pageOf } from "../../operation/paging.ts";
import type { AskedPage, PageEnd } from "../../operation/paging.ts";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { DamagedItemError, storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import { lastDayOf, waitsForUnit } from "../model/correspondence.ts";
import type { Correspondence, Reminders } from "../model/correspondence.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import type { Task } from "../model/task.ts";
import { certificateSubject } from "../model/subject.ts";
import { encryptedShape, textPlace } from "./encrypted-shape.ts";
import type { DataKey } from "./encryption.ts";
import type { FoundPage } from "./filtered-list.ts";
import { findQuestions } from "./open-questions.ts";
import type { AskedQuestions } from "./open-questions.ts";
import { turnOf } from "./question-turn.ts";
import { certificateIdAt, certificateKey, tableNames, unitPartition } from "./table-names.ts";
import { taskChange, taskFieldNames, taskFields, taskIn } from "./task-fields.ts";
import type { TaskFields } from "./task-fields.ts";

/** What waits for a unit, to be answered or read; says nothing that is encrypted. */
export interface OpenQuestion extends Pick<
  Correspondence,
  "subject" | "from" | "sentAt" | "at" | "lastAnswerDate" | "reminders" | "task"
> {
  readonly certificateId: string;
  readonly messageId: string;
  readonly kind: "question" | "complement-request" | "answer";
}

/** A request for a complement as it stands; says nothing that is encrypted. */
export interface StandingRequest extends Pick<
  Correspondence,
  "id" | "idAsWritten" | "at" | "state" | "lastAnswerDate" | "reminders"
> {
  /** Which certificates answer it, each by `CertificateStore.group`: no id of one that is erased stays here. */
  readonly answeredBy: readonly string[];
  readonly isAnsweredInWords: boolean;
}

/** The write that notes which certificates answer a request. */
export type AnsweringWrite<Code extends string> = Write<Code>;

/** Questions and answers about a certificate, encrypted with its key (AP7). */
export class MessageStore {
  readonly #tables: Tables;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
  }

  /** Oldest first. */
  async list(certificateId: string, key: DataKey): Promise<Correspondence[]> {
    const { values } = await this.#all(certificateId, key);
    return values.toSorted((a, b) => a.at.localeCompare(b.at));
  }

  /** A page of them, oldest first; a cursor is a place among them. */
  async page(certificateId: string, key: DataKey, asked: AskedPage): Promise<FoundPage<Correspondence>> {
    const { values, damaged } = await this.#all(certificateId, key);
    return { ...pageOf(values, (value) => placeOf(certificateId, value), asked), damaged };
  }

  async find(certificateId: string, messageId: string, key: DataKey): Promise<Correspondence | undefined> {
    const [item] = await this.#tables.get([messageKey(certificateId, messageId)]);
    return item === undefined ? undefined : toCorrespondence(item, key);
  }

  /** AP27, of all these places as one list: the soonest last day first; then what was asked first. */
  async listOpen(places: readonly IssuingPlace[], asked: AskedQuestions): Promise<FoundPage<OpenQuestion>> {
    const query = {
      table: tableNames.certificates,
      index: "byUnit",
      partitions: places.map((place) => ["unitKey", unitPartition("QUESTION", place)] as const),
      sort: "listedAt",
    } as const;
    return findQuestions({ query, read: toOpenQuestion }, asked, this.#tables, this.#tellDamaged);
  }

  /**
   * The write that enters a message; its id is its sender's, so the same message is entered once. While it waits for
   * the unit that issued the certificate it is listed for that.
   */
  entering(
    certificate: IssuingPlace & { readonly id: string },
    message: Correspondence,
    key: DataKey,
  ): Write<"message-exists"> {
    const place = messageKey(certificate.id, message.id);
    const content = contentShape.write(message, key, textPlace(place, "content"));
    const listed = waitsForUnit(message) ? listedFor(certificate, message) : {};
    const put = shape.write({ ...message, ...listed, ...keptReminders(message), content });
    return { ...place, put, when: "absent", otherwise: "message-exists" };
  }

  /** The requests for complements about a certificate (AP7), oldest first. */
  async requestsAbout(certificateId: string): Promise<readonly StandingRequest[]> {
    const items = await this.#tables.list(tableNames.certificates, certificateSubject(certificateId), prefix);
    const { values } = readable(items, toStanding, this.#tellDamaged);
    const inWords = answeredInWords(values);
    return values
      .filter(({ kind }) => kind === "complement-request")
      .map((one) => toStandingRequest(one, inWords.has(one.id)))
      .toSorted((a, b) => a.at.localeCompare(b.at));
  }

  /** The write that notes which certificates answer a request. One that none answers waits for the unit again. */
  answering<Code extends string>(
    certificate: IssuingPlace & { readonly id: string },
    request: StandingRequest,
    by: readonly string[],
    otherwise: Code,
  ): AnsweringWrite<Code> {
    const { remindedAt } = keptReminders(request);
    const when = { state: request.state, answeredBy: names(request.answeredBy), remindedAt };
    const waits = { state: "open", ...listedFor(certificate, request) };
    const answeredBy = names(by);
    return {
      ...messageKey(certificate.id, request.id),
      ...(answeredBy === undefined
        ? { set: waits, remove: ["answeredBy"] }
        : { set: { state: "handled", answeredBy }, remove: handled.remove }),
      when,
      otherwise,
    };
  }

  /** The write that notes that no certificate answers a request any more, which stays handled all the same. */
  unanswering<Code extends string>(certificateId: string, request: StandingRequest, otherwise: Code): Write<Code> {
    const when = { state: request.state, answeredBy: names(request.answeredBy) };
    return { ...messageKey(certificateId, request.id), set: {}, remove: ["answeredBy"], when, otherwise };
  }

  async #all(certificateId: string, key: DataKey) {
    const items = await this.#tables.list(tableNames.certificates, certificateSubject(certificateId), prefix);
    const { values, damaged } = readable(items, (item) => toCorrespondence(item, key), this.#tellDamaged);
    const inWords = answeredInWords(values);
    return {
      values: values.map((one) => (inWords.has(one.id) ? { ...one, isAnswered: true as const } : one)),
      damaged,
    };
  }

  /** The write that asks whether a message waits still, and changes nothing. */
  stillOpen(certificateId: string, message: Pick<Correspondence, "id">): Write<"message-handled-already"> {
    const when = { state: "open" };
    return { ...messageKey(certificateId, message.id), check: true, when, otherwise: "message-handled-already" };
  }

  /** The write by which a message that waits is handled. */
  handling<Code extends string>(
    certificateId: string,
    message: Pick<Correspondence, "id">,
    otherwise: Code,
  ): Write<Code> {
    return {
      ...messageKey(certificateId, message.id),
      ...handled,
      when: { state: "open" },
      otherwise,
    };
  }

  /** The write by which something is reminded of: where it waits, it comes up among what does. */
  reminding(
    certificate: IssuingPlace & { readonly id: string },
    message: Correspondence,
    reminders: Reminders,
  ): Write<"certificate-changed"> {
    const { state } = message;
    const reminded = { ...message, reminders };
    const listed = waitsForUnit(message) ? listedFor(certificate, reminded) : {};
    const set = { ...listed, ...keptReminders(reminded) };
    return { ...messageKey(certificate.id, message.id), set, when: { state }, otherwise: "certificate-changed" };
  }

  /** The write by which a message that waits is assigned to somebody, or to nobody any more. */
  assigning(
    certificate: IssuingPlace & { readonly id: string },
    message: Correspondence,
    task: Task | undefined,
  ): Write<"certificate-changed"> {
    return {
      ...messageKey(certificate.id, message.id),
      ...taskChange(certificate, task),
      when: { state: "open", assignedAt: message.task?.assignedAt },
      otherwise: "certificate-changed",
    };
  }

  /**
   * The write by which somebody marks a message as handled, or as waiting again. What another has handled meanwhile is
   * so all the same; what a certificate answers does not wait again.
   */
  marking(
    certificate: IssuingPlace & { readonly id: string },
    message: Correspondence,
    marked: { readonly isHandled: boolean; readonly at: string; readonly by: string },
  ): Write<"message-not-found" | "certificate-changed"> {
    const place = messageKey(certificate.id, message.id);
    if (marked.isHandled) {
      const set = { ...handled.set, handledAt: marked.at, handledBy: marked.by };
      return { ...place, ...handled, set, when: "present", otherwise: "message-not-found" };
    }
    const set = { state: "open", ...listedFor(certificate, message) };
    const when = { state: "handled", answeredBy: undefined };
    return { ...place, set, remove: markedBy, when, otherwise: "certificate-changed" };
  }
}

function placeOf(certificateId: string, { id, at }: Correspondence): PageEnd {
  return { ...messageKey(certificateId, id), sort: at };
}

/** What of a message was written by somebody, and so lies encrypted. */
type Content = Pick<Correspondence, "text" | "heading" | "complements" | "byName" | "contact">;

const contentShape = encryptedShape<Content>(
  z.object({
    text: z.string(),
    heading: z.exactOptional(z.string()),
    byName: z.exactOptional(z.string()),
    contact: z.exactOptional(z.array(z.string())),
    complements: z.array(z.object({ questionId: z.string(), instance: z.exactOptional(z.number()), text: z.string() })),
  }),
);

interface StoredMessage
  extends
    Omit<Correspondence, "id" | "sentAt" | "isAnswered" | "handled" | "reminders" | "task" | keyof Content>,
    KeptReminders,
    TaskFields {
  /** When somebody marked it as handled, and who; absent while it waits, and where it was settled otherwise. */
  readonly handledAt?: string;
  readonly handledBy?: string;
  /** Absent in messages of before this was kept: of those only is known when they came. */
  readonly sentAt?: string;
  /** Present while it waits for an answer: whose list of questions it is in. */
  readonly unitKey?: string;
  /** Likewise: where in that list. */
  readonly listedAt?: string;
  /** Names of the certificates that answer it, with a space between. */
  readonly answeredBy?: string;
  readonly content: Uint8Array;
}

/** What is kept of reminders: how many came, when the first and the last did, and the last day that they named. */
interface KeptReminders {
  readonly remindedTimes?: number;
  readonly remindedFirstAt?: string;
  readonly remindedAt?: string;
  readonly remindedLastDay?: string;
}

const listedBy = ["unitKey", "listedAt"] as const;

const markedBy = ["handledAt", "handledBy"] as const;

/** What a write makes of a message that waits no longer: it is nobody's to do any more either. */
const handled = { set: { state: "handled" }, remove: [...listedBy, ...taskFieldNames] } as const;

const shape = storedShape<StoredMessage>(
  z.object({
    kind: z.enum(["question", "complement-request", "answer", "reminder"]),
    subject: z.enum(["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT", "PAMINN"]),
    idAsWritten: z.exactOptional(z.string()),
    from: z.string(),
    by: z.exactOptional(z.string()),
    sentAt: z.exactOptional(z.string()),
    at: z.string(),
    state: z.enum(["open", "handled"]),
    handledAt: z.exactOptional(z.string()),
    handledBy: z.exactOptional(z.string()),
    answerTo: z.exactOptional(z.string()),
    reminderOf: z.exactOptional(z.string()),
    lastAnswerDate: z.exactOptional(z.string()),
    unitKey: z.exactOptional(z.string()),
    listedAt: z.exactOptional(z.string()),
    answeredBy: z.exactOptional(z.string()),
    remindedTimes: z.exactOptional(z.int().check(z.positive())),
    remindedFirstAt: z.exactOptional(z.string()),
    remindedAt: z.exactOptional(z.string()),
    remindedLastDay: z.exactOptional(z.string()),
    ...taskFields,
    content: storedBytes,
  }),
);

const prefix = "MESSAGE#";

function messageKey(certificateId: string, messageId: string) {
  return certificateKey(certificateId, `${prefix}${messageId}`);
}

/** Where a message stands in the list of what waits for the unit that issued its certificate. */
function listedFor(place: IssuingPlace, message: Pick<Correspondence, "lastAnswerDate" | "at" | "reminders">) {
  return { unitKey: unitPartition("QUESTION", place), listedAt: turnOf(message) };
}

function keptReminders({ reminders }: Pick<Correspondence, "reminders">): KeptReminders {
  if (reminders === undefined) return {};
  const { count, firstAt, lastAt, lastAnswerDate } = reminders;
  return {
    remindedTimes: count,
    remindedFirstAt: firstAt,
    remindedAt: lastAt,
    ...(lastAnswerDate === undefined ? {} : { remindedLastDay: lastAnswerDate }),
  };
}

function remindersIn({
  remindedTimes: count,
  remindedFirstAt: firstAt,
  remindedAt: lastAt,
  remindedLastDay: lastAnswerDate,
}: KeptReminders): Pick<Correspondence, "reminders"> {
  if (count === undefined || firstAt === undefined || lastAt === undefined) return {};
  const day = lastAnswerDate === undefined ? {} : { lastAnswerDate };
  return { reminders: { count, firstAt, lastAt, ...day } };
}

function names(certificates: readonly string[]): string | undefined {
  return certificates.length === 0 ? undefined : certificates.join(" ");
}

/** The ids of what care has answered in words. */
function answeredInWords(messages: readonly Pick<Correspondence, "by" | "answerTo">[]): ReadonlySet<string> {
  return new Set(
    messages.flatMap(({ by, answerTo }) => (by === undefined || answerTo === undefined ? [] : [answerTo])),
  );
}

/** What of a message is not encrypted. */
type Standing = Omit<StoredMessage, "content"> & Pick<Correspondence, "id">;

function toStanding(item: Item): Standing {
  const { content: _encrypted, ...standing } = shape.read(item);
  return { id: item.sk.slice(prefix.length), ...standing };
}

function toStandingRequest(request: Standing, isAnsweredInWords: boolean): StandingRequest {
  const { id, at, state, idAsWritten, lastAnswerDate, answeredBy } = request;
  return {
    id,
    at,
    state,
    answeredBy: answeredBy?.split(" ") ?? [],
    isAnsweredInWords,
    ...remindersIn(request),
    ...(idAsWritten === undefined ? {} : { idAsWritten }),
    ...(lastAnswerDate === undefined ? {} : { lastAnswerDate }),
  };
}

/** Undefined where it waits no longer. */
export function toOpenQuestion(item: Item): OpenQuestion | undefined {
  const stored = shape.read(item);
  const { kind, subject, from, at, sentAt = at, unitKey } = stored;
  if (unitKey === undefined) return undefined;
  if (kind === "reminder") throw new DamagedItemError("kind");
  const reminded = remindersIn(stored);
  const lastDay = lastDayOf({ ...stored, ...reminded });
  return {
    certificateId: certificateIdAt(item),
    messageId: item.sk.slice(prefix.length),
    kind,
    subject,
    from,
    sentAt,
    at,
    ...reminded,
    ...(lastDay === undefined ? {} : { lastAnswerDate: lastDay }),
    ...taskIn(stored),
  };
}

function toCorrespondence(item: Item, key: DataKey): Correspondence {
  const { content, unitKey: _unit, listedAt: _listed, answeredBy, handledAt, handledBy, ...kept } = shape.read(item);
  const { taskKey: _key, assignee: _assignee, assignedAt: _assigned, assignedBy: _assigner, ...rest } = kept;
  const { remindedTimes: _times, remindedFirstAt: _first, remindedAt: _last, remindedLastDay: _day, ...open } = rest;
  const isMarked = open.state === "handled" && handledAt !== undefined && handledBy !== undefined;
  const sentAt = open.sentAt ?? open.at;
  return {
    id: item.sk.slice(prefix.length),
    ...open,
    ...remindersIn(kept),
    ...(answeredBy === undefined ? {} : { isAnswered: true as const }),
    ...(isMarked ? { handled: { at: handledAt, by: handledBy } } : {}),
    ...taskIn(kept),
    sentAt,
    ...contentShape.read(content, key, textPlace(item, "content")),
  };
}
