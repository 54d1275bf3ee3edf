import type * as z from "zod/mini";
import { listMessages } from "../../functions/webcert/messages/list-messages.contract.ts";
import type { ApiResult } from "../kit/call-api.ts";
import type { Call } from "../kit/session/call.ts";

export type Message = z.output<typeof listMessages.output>["messages"][number];

/** All messages about a certificate, oldest first, page by page. */
export async function everyMessage(
  call: Call,
  certificateId: string,
): Promise<ApiResult<{ readonly messages: readonly Message[] }>> {
  const messages: Message[] = [];
  let after: string | undefined;
  do {
    const answer = await call(listMessages, { certificateId, ...(after === undefined ? {} : { after }) });
    if (!answer.ok) return answer;
    messages.push(...answer.value.messages);
    after = answer.value.next;
  } while (after !== undefined);
  return { ok: true, value: { messages } };
}
