import { isOpenUnit } from "../../certificate/model/care-organisation.ts";
import type { OrganisationUnit } from "../../certificate/model/care-organisation.ts";
import { isOverdue, nextTryAt, settlesMs, turnAt, turnOfEmail } from "../../certificate/model/email-turn.ts";
import { isTaken } from "../../certificate/model/task.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { EmailAddresses } from "../../certificate/store/email-addresses.ts";
import type { DueEmail, EmailOutbox } from "../../certificate/store/email-outbox.ts";
import type { TaskLine, TaskStore } from "../../certificate/store/task-store.ts";
import type { WaitingCounts } from "../../certificate/store/waiting-counts.ts";
import { swedishDay } from "../../operation/clock.ts";
import { isBusy } from "../../platform/busy.ts";
import { failureFields } from "../../platform/failure-fields.ts";
import type { Log } from "../../platform/log.ts";
import { mostCounted, waitingEmail } from "./waiting-email.ts";
import type { Email, Waiting } from "./waiting-email.ts";

/** Hands an e-mail over to be sent; throws where it is not taken. */
export type SendEmail = (email: Email) => Promise<void>;

export interface EmailPorts {
  readonly outbox: Pick<EmailOutbox, "list" | "begin" | "told" | "takeOut">;
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

/**
 * Sends the e-mails whose turn it is at this time, UTC, who has waited longest first (docs/adr/0062-emails.md). One
 * that fails costs the others nothing; where the service is too busy the rest is the next run's.
 *
 * @returns how many were sent
 */
export async function sendEmails(at: string, ports: EmailPorts): Promise<number> {
  const asked = (await ports.outbox.list()).toSorted((one, other) => turnAt(one) - turnAt(other));
  const sent = new Set<DueEmail>();
  for (const due of asked) {
    if (!ports.hasTime()) break;
    const outcome = await handle(due, at, ports);
    if (outcome === "busy") break;
    if (outcome === "sent") sent.add(due);
  }
  if (sent.size > 0) ports.log("emails-sent", { emails: sent.size });
  const overdue = asked.filter((due) => !sent.has(due) && isOverdue(due, at)).length;
  if (overdue > 0) ports.log("emails-overdue", { emails: overdue });
  return sent.size;
}

async function handle(due: DueEmail, at: string, ports: EmailPorts): Promise<"sent" | "busy" | undefined> {
  const turn = turnOfEmail(due, at);
  if (turn === "waits") return undefined;
  try {
    if (turn === "due") return await trySending(due, at, ports);
    await ports.outbox.takeOut(due);
    if (turn === "given-up") ports.log("email-given-up", {});
  } catch (fault) {
    ports.log("email-not-sent", { ...failureFields(fault) });
    if (isBusy(fault)) return "busy";
  }
  return undefined;
}

async function trySending(due: DueEmail, at: string, ports: EmailPorts): Promise<"sent" | undefined> {
  const email = await emailFor(due, at, ports);
  if (email === undefined) {
    if (Date.parse(at) - Date.parse(due.at) >= settlesMs) await ports.outbox.takeOut(due);
    return undefined;
  }
  if (!(await ports.outbox.begin(due, nextTryAt(due, at)))) return undefined;
  await ports.send(email);
  await ports.outbox.told(due, at);
  return "sent";
}

/** The e-mail as it is now; undefined where none is needed. */
async function emailFor(due: DueEmail, at: string, ports: EmailPorts): Promise<Email | undefined> {
  const { place, addressee } = due;
  const isUnits = addressee === place.unit;
  const unit = await ports.directory.findUnit(place.unit);
  if (unit === undefined || !(await isToBeTold(due, unit, at, ports))) return undefined;
  // A part of a unit that has no address of its own is told by the whole's.
  const asked = isUnits && unit.partOf !== undefined ? [addressee, unit.partOf] : [addressee];
  const to = (await ports.addresses.of(asked)).find((one) => one?.address !== undefined)?.address;
  if (to === undefined) return undefined;
  const waiting = await waitingFor(due, at, ports);
  if (waiting.tasks + waiting.messages === 0) return undefined;
  return { to, ...waitingEmail({ isUnits, unit, waiting, webcert: ports.webcert }) };
}

/** Who works there no more, and a unit that is closed, have no business with what waits there. */
async function isToBeTold(
  { place, addressee }: DueEmail,
  unit: OrganisationUnit,
  at: string,
  { directory }: EmailPorts,
): Promise<boolean> {
  if (addressee !== place.unit) return (await directory.findUnitOf(addressee, place.unit)) !== undefined;
  const whole = unit.partOf === undefined ? undefined : await directory.findUnit(unit.partOf);
  return isOpenUnit(unit, whole, swedishDay(at));
}

/** What waits for the addressee; nothing of a member of staff to whom nothing was given since they were told. */
async function waitingFor(due: DueEmail, at: string, ports: EmailPorts): Promise<Waiting> {
  const { place, addressee, toldAt } = due;
  const tasks = await tasksOf(due, ports);
  if (addressee !== place.unit) {
    const since = toldAt === undefined ? 0 : Date.parse(toldAt) - settlesMs;
    const isNew = tasks.some(({ task }) => Date.parse(task.assignedAt) >= since);
    return { tasks: isNew ? tasks.length : 0, messages: 0 };
  }
  const { questions: messages } = await ports.counts.questionsAt(place, swedishDay(at));
  // A message that is a task is counted among the messages.
  return { tasks: tasks.filter(({ kind }) => kind === "draft").length, messages };
}

/** Tasks of the addressee that they have not taken themself. A page may be empty and others follow. */
async function tasksOf({ place, addressee }: DueEmail, { tasks }: EmailPorts): Promise<readonly TaskLine[]> {
  const found: TaskLine[] = [];
  let after: string | undefined;
  do {
    const asked = { assignee: addressee, limit: mostCounted, ...(after === undefined ? {} : { after }) };
    const { values, next } = await tasks.listOf(place, asked);
    found.push(...values.filter(({ task }) => !isTaken(task)));
    after = next;
  } while (after !== undefined && found.length < mostCounted);
  return found;
}
