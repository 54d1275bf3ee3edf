import { isTaken } from "../../certificate/model/task.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { EmailAddresses } from "../../certificate/store/email-addresses.ts";
import type { DueEmail, EmailOutbox } from "../../certificate/store/email-outbox.ts";
import type { TaskStore } from "../../certificate/store/task-store.ts";
import type { WaitingCounts } from "../../certificate/store/waiting-counts.ts";
import { swedishDay } from "../../operation/clock.ts";
import { failureFields } from "../../platform/failure-fields.ts";
import type { Log } from "../../platform/log.ts";
import { mostCounted, waitingEmail } from "./waiting-email.ts";
import type { Email, Waiting } from "./waiting-email.ts";

/** Hands an e-mail over to be sent; throws where it is not taken. */
export type SendEmail = (email: Email) => Promise<void>;

export interface EmailPorts {
  readonly outbox: Pick<EmailOutbox, "list" | "takeOut" | "noteFailing">;
  readonly addresses: Pick<EmailAddresses, "of">;
  readonly directory: Pick<Directory, "findUnit" | "findUnitOf">;
  readonly tasks: Pick<TaskStore, "listOf">;
  readonly counts: Pick<WaitingCounts, "questionsAt">;
  readonly send: SendEmail;
  readonly log: Log;
  /** The address of Webcert. */
  readonly webcert: string;
  /** Whether there is time for more: what is left is the next run's. */
  readonly hasTime: () => boolean;
}

/** What has come up just now may not be in the indexes yet, by which it is counted; and more may come with it. */
const settlesMs = 30_000;

/** An e-mail that could not be sent for so long is told to the operator. */
const overdueMs = 3_600_000;

/** After so long nobody needs it any more: whoever it was for has seen Webcert since. */
const givenUpMs = 24 * 3_600_000;

/**
 * Sends the e-mails that are asked for at this time, UTC (docs/adr/0062-emails.md). One that is sent, and that nothing
 * more came up for, is taken out: died it in between, it would be sent twice. So is one that has become needless, since
 * nothing waits any more or the addressee has no address.
 *
 * @returns how many were sent
 */
export async function sendEmails(at: string, ports: EmailPorts): Promise<number> {
  let sent = 0;
  for (const due of await ports.outbox.list()) {
    if (!ports.hasTime()) break;
    if (isYounger(due, at)) continue;
    if (await isSent(due, at, ports)) sent += 1;
  }
  if (sent > 0) ports.log("emails-sent", { emails: sent });
  return sent;
}

function isYounger(due: DueEmail, at: string): boolean {
  return Date.parse(at) - Date.parse(due.at) < settlesMs;
}

async function isSent(due: DueEmail, at: string, ports: EmailPorts): Promise<boolean> {
  try {
    const email = await emailFor(due, at, ports);
    if (email !== undefined) await ports.send(email);
    await ports.outbox.takeOut(due);
    return email !== undefined;
  } catch (fault) {
    await handleFailure(due, at, fault, ports);
    return false;
  }
}

async function handleFailure(due: DueEmail, at: string, fault: unknown, { outbox, log }: EmailPorts): Promise<void> {
  const since = due.failingSince ?? at;
  const failing = Date.parse(at) - Date.parse(since);
  if (failing < overdueMs) log("email-not-sent", { ...failureFields(fault) });
  else log("email-overdue", { ...failureFields(fault) });
  if (failing < givenUpMs) await outbox.noteFailing(due, since);
  else await outbox.takeOut(due);
}

/** The e-mail as it is now; undefined where none is needed. */
async function emailFor(due: DueEmail, at: string, ports: EmailPorts): Promise<Email | undefined> {
  const { place, addressee } = due;
  const isUnits = addressee === place.unit;
  const unit = await ports.directory.findUnit(place.unit);
  if (unit === undefined) return undefined;
  // A part of a unit that has no address of its own is told by the whole's.
  const told = isUnits && unit.partOf !== undefined ? [addressee, unit.partOf] : [addressee];
  const to = (await ports.addresses.of(told)).find((one) => one !== undefined)?.address;
  if (to === undefined) return undefined;
  // Who works there no more has no business with what waits there.
  if (!isUnits && (await ports.directory.findUnitOf(addressee, place.unit)) === undefined) return undefined;
  const waiting = await waitingFor(due, at, ports);
  if (waiting.tasks + waiting.messages === 0) return undefined;
  return { to, ...waitingEmail({ isUnits, unitName: unit.name, waiting, webcert: ports.webcert }) };
}

async function waitingFor(due: DueEmail, at: string, ports: EmailPorts): Promise<Waiting> {
  const { place, addressee } = due;
  const tasks = await tasksOf(due, ports);
  if (addressee !== place.unit) return { tasks, messages: 0 };
  const { questions: messages } = await ports.counts.questionsAt(place, swedishDay(at));
  return { tasks, messages };
}

/** How many tasks are the addressee's that they have not taken themself. A page may be empty and others follow. */
async function tasksOf({ place, addressee }: DueEmail, { tasks }: EmailPorts): Promise<number> {
  let found = 0;
  let after: string | undefined;
  do {
    const asked = { assignee: addressee, limit: mostCounted, ...(after === undefined ? {} : { after }) };
    const { values, next } = await tasks.listOf(place, asked);
    found += values.filter(({ task }) => !isTaken(task)).length;
    after = next;
  } while (after !== undefined && found < mostCounted);
  return found;
}
