import type { DeadLetter, DeadLetters } from "./dead-letters.ts";

/**
 * Drops those letters that tell of something that is gone, so that nothing names it; the others lie there as before.
 *
 * @param isGone of the subject of an event (functions/operation/outbox.ts)
 * @returns how many were dropped
 * @throws the first fault, after all other letters were looked at; a letter it befell is seen again a minute later
 */
export async function dropDeadLetters(
  queues: readonly DeadLetters[],
  isGone: (subject: string) => Promise<boolean>,
): Promise<number> {
  const faults: unknown[] = [];
  let dropped = 0;
  for (const queue of queues) {
    for (const letter of await queue.take()) {
      try {
        const subject = subjectOf(letter);
        if (subject !== undefined && (await isGone(subject))) {
          await queue.drop(letter);
          dropped += 1;
        } else await queue.release(letter);
      } catch (fault) {
        faults.push(fault);
      }
    }
  }
  if (faults.length > 0) throw faults[0];
  return dropped;
}

/** What an event is about; undefined of what is no event, which only an operator can judge. */
function subjectOf({ body }: DeadLetter): string | undefined {
  let told: unknown;
  try {
    told = JSON.parse(body);
  } catch {
    return undefined;
  }
  return typeof told === "object" && told !== null && "subject" in told && typeof told.subject === "string"
    ? told.subject
    : undefined;
}
