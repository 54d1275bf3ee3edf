import * as z from "zod/mini";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import { bytes, optionalText, text } from "../../operation/tables.ts";
import type { Correspondence } from "../model/correspondence.ts";
import { certificateSubject } from "./event-items.ts";
import type { DataKey } from "./encryption.ts";
import { encrypt, decrypt } from "./encryption.ts";

/** Questions and answers about a certificate, sealed with its key (AP7). */
export class MessageStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Oldest first. */
  async list(certificateId: string, key: DataKey): Promise<Correspondence[]> {
    const items = await this.#tables.list("certificates", certificateSubject(certificateId), "MESSAGE#");
    return items.map((item) => toCorrespondence(item, key)).toSorted((a, b) => a.at.localeCompare(b.at));
  }

  async find(certificateId: string, messageId: string, key: DataKey): Promise<Correspondence | undefined> {
    const [item] = await this.#tables.get([{ table: "certificates", ...keyOf(certificateId, messageId) }]);
    return item === undefined ? undefined : toCorrespondence(item, key);
  }

  /** The write that enters a message; its id is its sender's, so the same message is entered once. */
  entering(certificateId: string, message: Correspondence, key: DataKey): Write<"message-exists"> {
    return { ...this.#put(certificateId, message, key), when: "absent", otherwise: "message-exists" };
  }

  /** The write that marks a question handled, by an answer or by hand. */
  handling(certificateId: string, message: Correspondence): Write<"message-handled-already"> {
    return {
      table: "certificates",
      ...keyOf(certificateId, message.id),
      set: { state: "handled" },
      when: { state: "open" },
      otherwise: "message-handled-already",
    };
  }

  #put(certificateId: string, message: Correspondence, key: DataKey) {
    const {
      id,
      kind,
      subject,
      from,
      at,
      state,
      answerTo,
      reminderOf,
      lastAnswerDate,
      text: words,
      heading,
      complements,
    } = message;
    const place = keyOf(certificateId, id);
    const content = JSON.stringify({ text: words, complements, ...(heading === undefined ? {} : { heading }) });
    const put = {
      kind,
      subject,
      from,
      at,
      state,
      content: encrypt(key, content, `${place.pk}/${place.sk}`),
      ...(answerTo === undefined ? {} : { answerTo }),
      ...(reminderOf === undefined ? {} : { reminderOf }),
      ...(lastAnswerDate === undefined ? {} : { lastAnswerDate }),
    };
    return { table: "certificates", ...place, put } as const;
  }
}

const contentShape = z.object({
  text: z.string(),
  heading: z.exactOptional(z.string()),
  complements: z.array(z.object({ questionId: z.string(), instance: z.exactOptional(z.number()), text: z.string() })),
});

const kinds = ["question", "complement-request", "answer", "reminder"] as const;
const messageSubjects = ["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT", "PAMINN"] as const;

function keyOf(certificateId: string, messageId: string) {
  return { pk: certificateSubject(certificateId), sk: `MESSAGE#${messageId}` };
}

function toCorrespondence(item: Item, key: DataKey): Correspondence {
  const content = contentShape.parse(
    JSON.parse(decrypt(key, bytes(item, "content"), `${item.pk}/${item.sk}`).toString("utf8")),
  );
  const answerTo = optionalText(item, "answerTo");
  const reminderOf = optionalText(item, "reminderOf");
  const lastAnswerDate = optionalText(item, "lastAnswerDate");
  return {
    ...content,
    id: item.sk.slice("MESSAGE#".length),
    kind: z.enum(kinds).parse(item["kind"]),
    subject: z.enum(messageSubjects).parse(item["subject"]),
    from: text(item, "from"),
    at: text(item, "at"),
    state: text(item, "state") === "handled" ? "handled" : "open",
    ...(answerTo === undefined ? {} : { answerTo }),
    ...(reminderOf === undefined ? {} : { reminderOf }),
    ...(lastAnswerDate === undefined ? {} : { lastAnswerDate }),
  };
}
