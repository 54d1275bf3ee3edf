import * as z from "zod/mini";
import { readable } from "../../operation/readable-items.ts";
import type { TellDamaged } from "../../operation/readable-items.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import type { AnswerDraft } from "../model/answer-draft.ts";
import { certificateSubject } from "../model/subject.ts";
import { encryptedShape, textPlace } from "./encrypted-shape.ts";
import type { DataKey } from "./encryption.ts";
import { certificateKey, tableNames } from "./table-names.ts";

/** What is written as answers to questions about a certificate and not sent, encrypted with its key (AP66). */
export class AnswerDrafts {
  readonly #tables: Tables;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
  }

  async find(certificateId: string, messageId: string, key: DataKey): Promise<AnswerDraft | undefined> {
    const [item] = await this.#tables.get([answerDraftKey(certificateId, messageId)]);
    return item === undefined ? undefined : toAnswerDraft(item, key);
  }

  /** By the ids of their questions; what cannot be read is left out. */
  async listOf(certificateId: string, key: DataKey): Promise<ReadonlyMap<string, AnswerDraft>> {
    const items = await this.#tables.list(tableNames.certificates, certificateSubject(certificateId), prefix);
    const { values } = readable(items, (item) => toAnswerDraft(item, key), this.#tellDamaged);
    return new Map(values.map((one) => [one.messageId, one]));
  }

  /** The write that keeps a draft in the place of the one that was seen. */
  saving(
    certificateId: string,
    { standing, draft }: { readonly standing: AnswerDraft | undefined; readonly draft: AnswerDraft },
    key: DataKey,
  ): Write<"certificate-changed"> {
    const { messageId, revision, text, at, by } = draft;
    const place = answerDraftKey(certificateId, messageId);
    const content = contentShape.write({ text }, key, textPlace(place, "content"));
    const put = shape.write({ revision, at, by, content });
    return { ...place, put, when: asSeen(standing), otherwise: "certificate-changed" };
  }

  /** The write that takes away what was written as the answer to a question, as it was seen. */
  removal(certificateId: string, messageId: string, standing: AnswerDraft | undefined): Write<"certificate-changed"> {
    const place = answerDraftKey(certificateId, messageId);
    return { ...place, delete: true, when: asSeen(standing), otherwise: "certificate-changed" };
  }
}

const prefix = "ANSWER#";

function asSeen(standing: AnswerDraft | undefined) {
  return standing === undefined ? "absent" : { revision: standing.revision };
}

function answerDraftKey(certificateId: string, messageId: string) {
  return certificateKey(certificateId, `${prefix}${messageId}`);
}

const contentShape = encryptedShape<Pick<AnswerDraft, "text">>(z.object({ text: z.string() }));

/** What of it is not the patient's. */
interface StoredItem extends Pick<AnswerDraft, "revision" | "at" | "by"> {
  readonly content: Uint8Array;
}

const shape = storedShape<StoredItem>(
  z.object({ revision: z.int().check(z.positive()), at: z.string(), by: z.string(), content: storedBytes }),
);

function toAnswerDraft(item: Item, key: DataKey): AnswerDraft {
  const { content, ...open } = shape.read(item);
  const messageId = item.sk.slice(prefix.length);
  return { messageId, ...open, ...contentShape.read(content, key, textPlace(item, "content")) };
}
