import * as z from "zod/mini";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import type { Correspondence } from "../model/correspondence.ts";
import { certificateSubject } from "../model/subject.ts";
import { encryptedShape, textPlace } from "./encrypted-shape.ts";
import type { DataKey } from "./encryption.ts";
import { certificateKey, tableNames } from "./table-names.ts";

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
    const items = await this.#tables.list(tableNames.certificates, certificateSubject(certificateId), prefix);
    const { values } = readable(items, (item) => toCorrespondence(item, key), this.#tellDamaged);
    return values.toSorted((a, b) => a.at.localeCompare(b.at));
  }

  async find(certificateId: string, messageId: string, key: DataKey): Promise<Correspondence | undefined> {
    const [item] = await this.#tables.get([messageKey(certificateId, messageId)]);
    return item === undefined ? undefined : toCorrespondence(item, key);
  }

  /** The write that enters a message; its id is its sender's, so the same message is entered once. */
  entering(certificateId: string, message: Correspondence, key: DataKey): Write<"message-exists"> {
    const place = messageKey(certificateId, message.id);
    const content = contentShape.write(message, key, textPlace(place, "content"));
    return { ...place, put: shape.write({ ...message, content }), when: "absent", otherwise: "message-exists" };
  }

  /** The write that marks a question handled, by an answer or by hand. */
  handling(certificateId: string, message: Correspondence): Write<"message-handled-already"> {
    return {
      ...messageKey(certificateId, message.id),
      set: { state: "handled" },
      when: { state: "open" },
      otherwise: "message-handled-already",
    };
  }
}

/** What of a message was written by somebody, and so lies encrypted. */
type Content = Pick<Correspondence, "text" | "heading" | "complements">;

const contentShape = encryptedShape<Content>(
  z.object({
    text: z.string(),
    heading: z.exactOptional(z.string()),
    complements: z.array(z.object({ questionId: z.string(), instance: z.exactOptional(z.number()), text: z.string() })),
  }),
);

interface StoredMessage extends Omit<Correspondence, "id" | keyof Content> {
  readonly content: Uint8Array;
}

const shape = storedShape<StoredMessage>(
  z.object({
    kind: z.enum(["question", "complement-request", "answer", "reminder"]),
    subject: z.enum(["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT", "PAMINN"]),
    idAsWritten: z.exactOptional(z.string()),
    from: z.string(),
    at: z.string(),
    state: z.enum(["open", "handled"]),
    answerTo: z.exactOptional(z.string()),
    reminderOf: z.exactOptional(z.string()),
    lastAnswerDate: z.exactOptional(z.string()),
    content: storedBytes,
  }),
);

const prefix = "MESSAGE#";

function messageKey(certificateId: string, messageId: string) {
  return certificateKey(certificateId, `${prefix}${messageId}`);
}

function toCorrespondence(item: Item, key: DataKey): Correspondence {
  const { content, ...open } = shape.read(item);
  return { id: item.sk.slice(prefix.length), ...open, ...contentShape.read(content, key, textPlace(item, "content")) };
}
