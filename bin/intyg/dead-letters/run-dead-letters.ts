import { emulatorClient } from "../../../lib/local/emulator-client.ts";
import { localFolder } from "../../../lib/local/project-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { findRunningExchange } from "../running-exchange.ts";
import { shownTime } from "../shown-time.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { textTable } from "../text-table.ts";
import { DeadLetterQueues } from "./dead-letter-queues.ts";
import type { DeadLetterQueue, PutAside } from "./dead-letter-queues.ts";

export interface DeadLetterOptions {
  readonly json?: true;
  /** Begins the name of the queue. */
  readonly queue?: string;
}

const words = {
  nowhere: {
    sv:
      "Tjänsten är inte igång här: starta den med npm start, eller ange AWS_REGION och dina behörigheter hos AWS " +
      "(AWS_PROFILE, eller AWS_ACCESS_KEY_ID med flera).",
    en:
      "No exchange is running here: start one with npm start, or give AWS_REGION and your credentials at AWS " +
      "(AWS_PROFILE, or AWS_ACCESS_KEY_ID and its kin).",
  },
  failed: { sv: "Köerna gick inte att nå", en: "The queues could not be reached" },
  none: { sv: "Inga meddelanden är lagda åt sidan.", en: "No message has been put aside." },
  noQueue: { sv: "Ingen kö har ett namn som börjar så:", en: "No queue has a name that begins so:" },
  queues: { sv: "Köerna är", en: "The queues are" },
  notThere: { sv: "Meddelandet ligger inte i någon kö:", en: "The message lies in no queue:" },
  noSource: {
    sv: "Meddelandet kom från ett ämne och inte från en kö, så det kan inte läggas tillbaka:",
    en: "The message came from a topic and not from a queue, so it cannot be put back:",
  },
  putBack: { sv: "Tillbaka i kön:", en: "Put back into its queue:" },
  dropped: { sv: "Borttaget:", en: "Dropped:" },
  heading: {
    sv: ["KÖ", "MEDDELANDE", "SKICKAT", "FÖRSÖK", "HÄNDELSE", "MOTTAGARE"],
    en: ["QUEUE", "MESSAGE", "SENT", "TRIES", "EVENT", "RECIPIENT"],
  },
} as const;

/** Shows what has been put aside. Nothing is taken away. */
export function listDeadLetters(options: DeadLetterOptions, terminal: Terminal): Promise<ExitCode> {
  return withQueues(options, terminal, async (queues, asked) => {
    const letters = await takeAll(queues, asked);
    for (const letter of letters) await queues.release(letter);
    if (options.json === true) outJson(terminal, { deadLetters: letters.map(shown) });
    else if (letters.length === 0) terminal.out(`${words.none[terminal.language]}\n`);
    else terminal.out(textTable([words.heading[terminal.language], ...letters.map(rowOf)]));
    return exitCodes.done;
  });
}

/** Puts messages back into the queues they came from: those named, else all. */
export function redriveDeadLetters(
  ids: readonly string[],
  options: DeadLetterOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  return act(ids, options, terminal, async (letter, queues) => {
    const { source } = letter.queue;
    if (source === undefined) return "noSource";
    await queues.putBack(letter, source);
    return "putBack";
  });
}

/** Takes messages away for good. Each is named, so that none is dropped unseen. */
export function dropDeadLetters(
  ids: readonly string[],
  options: DeadLetterOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  return act(ids, options, terminal, async (letter, queues) => {
    await queues.drop(letter);
    return "dropped";
  });
}

type Done = "putBack" | "dropped" | "noSource";

function act(
  ids: readonly string[],
  options: DeadLetterOptions,
  terminal: Terminal,
  work: (letter: PutAside, queues: DeadLetterQueues) => Promise<Done>,
): Promise<ExitCode> {
  const { language } = terminal;
  return withQueues(options, terminal, async (queues, asked) => {
    const done: { readonly messageId: string; readonly done: Done }[] = [];
    for (const letter of await takeAll(queues, asked)) {
      if (ids.length > 0 && !ids.includes(letter.messageId)) await queues.release(letter);
      else {
        const came = await work(letter, queues);
        if (came === "noSource") await queues.release(letter);
        done.push({ messageId: letter.messageId, done: came });
      }
    }
    const missing = ids.filter((id) => !done.some(({ messageId }) => messageId === id));
    const refused = done.filter(({ done: came }) => came === "noSource");
    if (options.json === true) outJson(terminal, { done: done.filter(({ done: came }) => came !== "noSource") });
    else
      for (const { messageId, done: came } of done)
        if (came !== "noSource") terminal.out(`${words[came][language]} ${messageId}\n`);
    if (options.json !== true && done.length === 0 && ids.length === 0) terminal.out(`${words.none[language]}\n`);
    for (const { messageId } of refused) terminal.err(`${words.noSource[language]} ${messageId}\n`);
    for (const id of missing) terminal.err(`${words.notThere[language]} ${oneLine(id)}\n`);
    return missing.length + refused.length > 0 ? exitCodes.no : exitCodes.done;
  });
}

async function takeAll(queues: DeadLetterQueues, asked: readonly DeadLetterQueue[]): Promise<readonly PutAside[]> {
  const letters: PutAside[] = [];
  for (const queue of asked) letters.push(...(await queues.take(queue)));
  return letters;
}

/** The queues asked for, of the exchange that runs here, else of that which the surroundings lead to. */
async function withQueues(
  { queue = "" }: DeadLetterOptions,
  terminal: Terminal,
  work: (queues: DeadLetterQueues, asked: readonly DeadLetterQueue[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { environment, err, language } = terminal;
  const isNamed = (environment["AWS_REGION"] ?? "") !== "";
  const running = isNamed ? undefined : findRunningExchange(localFolder)?.directory;
  if (!isNamed && running === undefined) {
    err(`${words.nowhere[language]}\n`);
    return exitCodes.no;
  }
  const settings = running === undefined ? {} : emulatorClient({ endpoint: running.endpoint, region: running.region });
  try {
    const queues = new DeadLetterQueues(settings);
    const all = await queues.all();
    const asked = all.filter(({ name }) => name.startsWith(queue));
    if (queue === "" || asked.length > 0) return await work(queues, asked);
    const names = all.map(({ name }) => name).join(", ");
    err(`${words.noQueue[language]} ${oneLine(queue)}. ${words.queues[language]} ${names}.\n`);
    return exitCodes.cannot;
  } catch (error) {
    err(`${words.failed[language]}: ${oneLine(error instanceof Error ? error.name : String(error))}\n`);
    return exitCodes.no;
  }
}

/** Ids of a message and codes; whose certificate it is about stays in the queue. */
function shown(letter: PutAside) {
  const { messageId, queue, sentAt, receives } = letter;
  return { messageId, queue: queue.name, sentAt, receives, ...told(letter) };
}

function rowOf(letter: PutAside): readonly string[] {
  const { kind = "", recipient = "" } = told(letter);
  return [
    letter.queue.name,
    letter.messageId,
    shownTime(letter.sentAt),
    String(letter.receives),
    oneLine(kind),
    oneLine(recipient),
  ];
}

function told({ body }: PutAside): { readonly kind?: string; readonly recipient?: string } {
  let said: unknown;
  try {
    said = JSON.parse(body);
  } catch {
    return {};
  }
  if (typeof said !== "object" || said === null) return {};
  return {
    ...("kind" in said && typeof said.kind === "string" ? { kind: said.kind } : {}),
    ...("recipient" in said && typeof said.recipient === "string" ? { recipient: said.recipient } : {}),
  };
}
