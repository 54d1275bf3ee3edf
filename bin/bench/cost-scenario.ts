import { deliverWoken } from "../../functions/recipients/deliver-woken.ts";
import { recordFacts } from "../../functions/statistik/facts/record-facts.ts";
import { certificateSubject } from "../../functions/certificate/model/subject.ts";
import { unpublishedOf } from "../../functions/certificate/store/event-item.ts";
import type { PublishedEvent } from "../../functions/operation/outbox.ts";
import { publishOrPark } from "../../functions/platform/relay.ts";
import { tolvan } from "../../test/fixtures/people.ts";
import { sickLeaveAnswers, sickLeaveForm } from "../../test/fixtures/main-job/demo-answers.ts";
import { MemoryTables } from "../../test/fixtures/memory-tables.ts";
import type { Counted } from "./counted-tables.ts";
import { CountedTables } from "./counted-tables.ts";
import type { MemoryExchange } from "./memory-exchange.ts";
import { openMemoryExchange } from "./memory-exchange.ts";

/** What one kind of call or background work read and wrote, and how often it is done for one certificate. */
export interface Step {
  readonly operation: string;
  readonly times: number;
  readonly counted: readonly Counted[];
  /** How often it waits for the database. */
  readonly waits: number;
}

/** How a certificate comes to be: from a journal system, or written in the web application. */
export type Journey = keyof typeof journeys;

/**
 * How often each call is made for one certificate; what is not named is called once. So many of the saves leave a
 * version of the draft, which lasts five minutes.
 */
const journeys = {
  /** 18 calls, as the load test of the existing system has them. */
  journal: { saves: 5, versions: 1, reads: 10, lists: 0 },
  /** Each pause in writing is a save; the lists are those one comes from and returns to. */
  web: { saves: 25, versions: 2, reads: 4, lists: 2 },
} as const;

/** How many drafts a unit's list has: a page reads each of them. */
const draftsOfAUnit = 20;

/** What one certificate takes: its calls, the work behind them, and the requests to other services. */
export interface CostScenario {
  readonly calls: readonly Step[];
  readonly behind: readonly Step[];
  readonly events: number;
  readonly factFiles: number;
}

/**
 * Takes one certificate through its usual calls and all that follows them; each call is counted once, warm, and then
 * taken times its number.
 */
export async function runCostScenario(journey: Journey = "journal"): Promise<CostScenario> {
  const tables = new CountedTables(new MemoryTables());
  const exchange = await openMemoryExchange(tables);
  for (let others = 1; journeys[journey].lists > 0 && others < draftsOfAUnit; others += 1)
    await exchange.call("createDraft", { form: sickLeaveForm, patient: tolvan });
  // The first of all finds the keys of the care provider; the second is as nearly every one is.
  await runOnce(exchange, tables, journey);
  return runOnce(exchange, tables, journey);
}

async function runOnce(
  { stores, call }: MemoryExchange,
  tables: CountedTables,
  journey: Journey,
): Promise<CostScenario> {
  const { saves, versions, reads, lists } = journeys[journey];
  const counted = async (operation: string, times: number, input: Readonly<Record<string, unknown>>) => {
    tables.take();
    const answer = await call(operation, input);
    return { answer, step: { operation, times, ...stepOf(tables) } };
  };
  const today = new Date().toISOString().slice(0, 10);
  const answers = sickLeaveAnswers(today);
  const created = await counted("createDraft", 1, { form: sickLeaveForm, patient: tolvan, answers });
  const certificateId = String(created.answer["certificateId"]);
  const rewritten = (seenRevision: number) => {
    const text = `Snickare, tunga lyft och mycket resor, ${String(seenRevision)} dagar i veckan`;
    return { certificateId, seenRevision, form: sickLeaveForm, answers: { profession: { text } } };
  };
  for (let seen = 1; seen < versions; seen += 1) await call("saveDraft", { ...rewritten(seen), asNewVersion: true });
  const leaving = { ...rewritten(versions), asNewVersion: true };
  const left = await counted("saveDraft", versions, leaving);
  const leftStep = { ...left.step, operation: "saveDraft, version left" };
  const saved = await counted("saveDraft", saves - versions, rewritten(versions + 1));
  const listed = lists === 0 ? [] : [await counted("listDrafts", lists, {})];
  const signed = await counted("signCertificate", 1, { certificateId, seenRevision: versions + 2 });
  const polled = await counted("readCertificate", reads, { certificateId });
  const sent = await counted("sendCertificate", 1, { certificateId, consent: "in-person" });

  const subject = certificateSubject(certificateId);
  const behind = async (operation: string, work: () => Promise<void>): Promise<Step> => {
    tables.take();
    await work();
    return { operation, times: 1, ...stepOf(tables) };
  };
  const events: PublishedEvent[] = [];
  const relayed: Step[] = [];
  for (const place of await unpublishedOf(subject, tables)) {
    const step = await behind("relay", async () => {
      const entry = await stores.events.findOpen(place);
      const publish = (event: PublishedEvent) => Promise.resolve(void events.push(event));
      const laneOf = async (code: string) => (await stores.recipients.find(code))?.lane;
      if (entry !== undefined)
        await publishOrPark(entry, { outbox: stores.events, publish, laneOf, log: () => undefined }, "event-published");
    });
    relayed.push(step);
  }
  const deliver = deliverWoken(
    {
      ...stores,
      wakeAt: () => Promise.resolve(),
      now: () => new Date().toISOString(),
      log: () => undefined,
      timeScale: 1,
    },
    { "riv-ta": () => Promise.resolve({ kind: "done", result: "OK" }) },
  );
  const delivered = await behind("deliver", () => deliver(events.find((event) => event.recipient !== undefined)));
  let factFiles = 0;
  const facts = { put: () => Promise.resolve(void (factFiles += 1)), remove: () => Promise.resolve() };
  const recorded = await behind("record facts", () =>
    recordFacts(events[0], {
      readCertificate: async (id) => {
        const opened = await stores.certificates.open(id);
        return opened === undefined ? undefined : { document: opened.document, revoked: false };
      },
      keyedHash: (value) => stores.keys.keyedHash(value),
      facts,
    }),
  );
  const calls = [created.step, leftStep, ...[saved, ...listed, signed, polled, sent].map(({ step }) => step)];
  return { calls, behind: [...relayed, delivered, recorded], events: events.length, factFiles };
}

function stepOf(tables: CountedTables): Pick<Step, "counted" | "waits"> {
  const { counted, calls } = tables.take();
  return { counted, waits: calls };
}
