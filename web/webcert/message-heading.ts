import type { Message } from "./every-message.ts";
import type { words } from "./words.ts";

/** What a message is, in words; a request for completion and a reminder have no other subject than that. */
export function messageHeading(
  { kind, subject }: Pick<Message, "kind" | "subject">,
  say: (typeof words)["sv" | "en"],
): string {
  if (kind === "complement-request" || kind === "reminder") return say.kinds[kind];
  return `${say.kinds[kind]}: ${say.subjects[subject]}`;
}
