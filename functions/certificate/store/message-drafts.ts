import * as z from "zod/mini";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import type { AnswerWords, MessageDraft, QuestionWords } from "../model/message-draft.ts";
import { questionSubjects } from "../model/message.ts";
import { certificateSubject } from "../model/subject.ts";
import { encryptedShape, textPlace } from "./encrypted-shape.ts";
import type { EncryptedShape } from "./encrypted-shape.ts";
import type { DataKey } from "./encryption.ts";
import { certificateKey, tableNames } from "./table-names.ts";

/** What kind of message drafts are of. */
interface DraftKind<Words extends AnswerWords> {
  readonly prefix: "ANSWER#" | "ASKING#";
  readonly words: EncryptedShape<Words>;
}

/** Answers, each in the place of its question's id. */
export const ofAnswers: DraftKind<AnswerWords> = {
  prefix: "ANSWER#",
  words: encryptedShape<AnswerWords>(z.object({ text: z.string() })),
};

/** Questions of care's own, each in the place of its recipient's code. */
export const ofQuestions: DraftKind<QuestionWords> = {
  prefix: "ASKING#",
  words: encryptedShape<QuestionWords>(
    z.object({ subject: z.enum(questionSubjects), heading: z.exactOptional(z.string()), text: z.string() }),
  ),
};

/** What is written to recipients about a certificate and not sent, encrypted with its key (AP66). */
export class MessageDrafts<Words extends AnswerWords> {
  readonly #kind: DraftKind<Words>;
  readonly #tables: Tables;
  readonly #tellDamaged: TellDamaged;

  constructor(kind: DraftKind<Words>, tables: Tables, tellDamaged: TellDamaged) {
    this.#kind = kind;
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
  }

  /** @param place id of the question that is answered, or code of the recipient that is asked */
  async find(certificateId: string, place: string, key: DataKey): Promise<MessageDraft<Words> | undefined> {
    const [item] = await this.#tables.get([this.#keyOf(certificateId, place)]);
    return item === undefined ? undefined : this.#read(item, key);
  }

  /** By their places; what cannot be read is left out. */
  async listOf(certificateId: string, key: DataKey): Promise<ReadonlyMap<string, MessageDraft<Words>>> {
    const { prefix } = this.#kind;
    const items = await this.#tables.list(tableNames.certificates, certificateSubject(certificateId), prefix);
    const read = (item: Item) => [item.sk.slice(prefix.length), this.#read(item, key)] as const;
    return new Map(readable(items, read, this.#tellDamaged).values);
  }

  /** The write by which a draft stands in the place of the one that was seen, or nothing does. */
  changing(
    certificateId: string,
    place: string,
    { standing, draft }: Readonly<Partial<Record<"standing" | "draft", MessageDraft<Words> | undefined>>>,
    key: DataKey,
  ): Write<"certificate-changed"> {
    const itemKey = this.#keyOf(certificateId, place);
    const seen = { when: asSeen(standing), otherwise: "certificate-changed" } as const;
    if (draft === undefined) return { ...itemKey, delete: true, ...seen };
    const { revision, words, at, by } = draft;
    const content = this.#kind.words.write(words, key, textPlace(itemKey, "content"));
    return { ...itemKey, put: shape.write({ revision, at, by, content }), ...seen };
  }

  #keyOf(certificateId: string, place: string) {
    return certificateKey(certificateId, `${this.#kind.prefix}${place}`);
  }

  #read(item: Item, key: DataKey): MessageDraft<Words> {
    const { content, ...open } = shape.read(item);
    return { ...open, words: this.#kind.words.read(content, key, textPlace(item, "content")) };
  }
}

function asSeen(standing: Pick<MessageDraft<AnswerWords>, "revision"> | undefined) {
  return standing === undefined ? "absent" : { revision: standing.revision };
}

/** What of it is not the patient's. */
interface StoredItem extends Pick<MessageDraft<AnswerWords>, "revision" | "at" | "by"> {
  readonly content: Uint8Array;
}

const shape = storedShape<StoredItem>(
  z.object({ revision: z.int().check(z.positive()), at: z.string(), by: z.string(), content: storedBytes }),
);
