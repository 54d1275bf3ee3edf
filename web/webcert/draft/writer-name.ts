import type { Who } from "../../kit/session/session.ts";
import type { words } from "../words.ts";
import type { Draft } from "./unsaved-copy.ts";

/** Who has written, to the person who is signed in. */
export function writerName({ hsaId, name }: Draft["updatedBy"], who: Who, say: (typeof words)["sv" | "en"]): string {
  if (who.kind === "staff" && who.hsaId === hsaId) return say.oneself;
  return name ?? say.somebody;
}
