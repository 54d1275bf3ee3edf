import type * as z from "zod/mini";
import { listMessages } from "../../functions/webcert/messages/list-messages.contract.ts";
import type { ApiResult } from "../kit/call-api.ts";
import type { Call } from "../kit/session/call.ts";

type Page = z.output<typeof listMessages.output>;
export type Message = Page["messages"][number];

/** What is said about a certificate, and what is written as a question and not sent. */
export interface Conversation extends Pick<Page, "questionDraft"> {
  readonly messages: readonly Message[];
}

/** All messages about a certificate, oldest first, page by page, and what is written as a question. */
export async function everyMessage(call: Call, certificateId: string): Promise<ApiResult<Conversation>> {
  const messages: Message[] = [];
  let written: Pick<Page, "questionDraft">;
  let after: string | undefined;
  do {
    const answer = await call(listMessages, { certificateId, ...(after === undefined ? {} : { after }) });
    if (!answer.ok) return answer;
    const { messages: more, next, ...rest } = answer.value;
    messages.push(...more);
    written = rest;
    after = next;
  } while (after !== undefined);
  return { ok: true, value: { messages, ...written } };
}
