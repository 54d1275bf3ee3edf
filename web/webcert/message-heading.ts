import type * as z from "zod/mini";
import type { listMessages } from "../../functions/webcert/messages/list-messages.contract.ts";
import type { words } from "./words.ts";

type Message = z.output<typeof listMessages.output>["messages"][number];

/** What a message is, in words; a request for completion and a reminder have no other subject than that. */
export function messageHeading(
  { kind, subject }: Pick<Message, "kind" | "subject">,
  say: (typeof words)["sv" | "en"],
): string {
  if (kind === "complement-request" || kind === "reminder") return say.kinds[kind];
  return `${say.kinds[kind]}: ${say.subjects[subject]}`;
}
