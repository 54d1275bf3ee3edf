import type { CareUnit } from "../../operation/care-unit.ts";

/** How much waits for an addressee: things to do that are theirs, and what recipients have asked or answered. */
export interface Waiting {
  readonly tasks: number;
  readonly messages: number;
}

/** An e-mail as it is sent: to one address, text only. */
export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

interface WaitingAt {
  /** Whether it is told to the unit, and not to a member of staff. */
  readonly isUnits: boolean;
  readonly unit: Pick<CareUnit, "hsaId" | "name">;
  readonly waiting: Waiting;
  /** The address of Webcert. */
  readonly webcert: string;
}

/**
 * What an e-mail says of what waits: how much it is and at which unit. It says nothing of a patient, a certificate or a
 * recipient, and names nobody: mailboxes are read by others, and by who runs them.
 */
export function waitingEmail({ isUnits, unit, waiting, webcert }: WaitingAt): Omit<Email, "to"> {
  const { tasks, messages } = waiting;
  const where = plainName(unit);
  const swedish = listed(
    [
      counted(tasks, "uppgift", "uppgifter"),
      counted(messages, "meddelande från en mottagare", "meddelanden från mottagare"),
    ],
    "och",
  );
  const english = listed(
    [counted(tasks, "task", "tasks"), counted(messages, "message from a recipient", "messages from recipients")],
    "and",
  );
  return {
    subject: isUnits ? "Något väntar på enheten i Webcert" : "Något väntar på dig i Webcert",
    text: [
      `${swedish} väntar på ${isUnits ? "er" : "dig"} i Webcert, på ${where}.`,
      `Logga in för att se vad det gäller: ${webcert}`,
      "Det här meddelandet säger aldrig vem eller vad det gäller. Du kan inte svara på det. " +
        "Vart det skickas bestämmer du i Webcert, under Att göra.",
      `In English: ${english} ${tasks + messages === 1 ? "waits" : "wait"} for you in Webcert, at ${where}. ` +
        "Sign in to see what it is about. You cannot reply to this message.",
    ].join("\n\n"),
  };
}

/** Words, as names of units have them. Who has a practice names it, and what is said here is believed to be ours. */
const plain = /^[\p{L}\p{M}\p{N} ,&()'’/-]{1,80}$/u;

/** The name of a unit where it is a plain one, and no address and no message of its own; else its HSA-id. */
function plainName({ hsaId, name }: Pick<CareUnit, "hsaId" | "name">): string {
  return plain.test(name) && !name.includes("//") ? name : hsaId;
}

/** As many are counted; of more is said that they are more. */
export const mostCounted = 100;

function counted(number: number, one: string, more: string): string | undefined {
  if (number === 0) return undefined;
  const words = number === 1 ? one : more;
  return number < mostCounted ? `${String(number)} ${words}` : `${String(mostCounted)}+ ${words}`;
}

function listed(parts: readonly (string | undefined)[], and: string): string {
  return parts.filter((part) => part !== undefined).join(` ${and} `);
}
