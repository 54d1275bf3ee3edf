import { createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "../../operation/actor.ts";
import type { RefusalCounts } from "../../operation/counted-refusal.ts";
import { judgeCount, limitOf, secondsUntil } from "../../operation/refusal-limits.ts";
import type { RefusalCount, RefusalLimits } from "../../operation/refusal-limits.ts";
import type { Tables } from "../../operation/tables.ts";
import { failureFields } from "../failure-fields.ts";
import type { SecretOf } from "../kms-secrets.ts";
import type { Log } from "../log.ts";
import { ActorsBeyond } from "./actors-beyond.ts";

/** What the counter stands on; each is asked for when somebody is refused, and not before. */
export interface RefusalCounterPorts {
  readonly tables: () => Pick<Tables, "add">;
  /** Makes the key of a day, which hides in the table who was refused. */
  readonly secretOf: () => SecretOf;
  readonly limits: () => RefusalLimits;
  readonly log: Log;
}

/** Whoever is refused waits so long for the count, ms: where it takes longer, the refusal is told as it is. */
const longestMs = 1_000;

/** The count took longer than anybody is let wait for it. */
class CountingTookTooLongError extends Error {
  override name = "CountingTookTooLongError";
}

/**
 * Counts how often each actor is refused, for all functions together, by the minute and the hour of the clock
 * (table.md, docs/adr/0043-refusals-are-counted.md). Of an actor who is beyond a limit nothing more is written by this
 * function until the count begins anew, so that a flood of refusals costs as little as it can.
 */
export class RefusalCounter implements RefusalCounts {
  readonly #ports: RefusalCounterPorts;
  readonly #beyond = new ActorsBeyond();
  #dayKey: { readonly day: string; readonly key: Promise<Uint8Array> } | undefined;

  constructor(ports: RefusalCounterPorts) {
    this.#ports = ports;
  }

  async count(actor: Actor, at: string): Promise<number | undefined> {
    if (actor.kind === "anybody") return undefined;
    const known = this.beyond(actor, at);
    if (known !== undefined) return known;
    const identity = identityOf(actor);
    try {
      const counted = await inTime(this.#add(identity, at));
      const beyond = judgeCount(counted, limitOf(actor.kind, this.#ports.limits()), at);
      if (beyond === undefined) return undefined;
      this.#beyond.note(identity, beyond.until);
      if (beyond.isFirst) this.#ports.log("refused-too-often", toldOf(actor));
      return secondsUntil(beyond.until, at);
    } catch (error) {
      this.#ports.log("refusal-not-counted", { ...failureFields(error) });
      return undefined;
    }
  }

  beyond(actor: Actor, at: string): number | undefined {
    const until = actor.kind === "anybody" ? undefined : this.#beyond.until(identityOf(actor), at);
    return until === undefined ? undefined : secondsUntil(until, at);
  }

  async #add(identity: string, at: string): Promise<RefusalCount> {
    const key = await this.#keyOf(at.slice(0, 10));
    const hash = createHmac("sha256", key).update(identity).digest("base64url");
    const place = { table: "refusals", pk: `ACTOR#${hash}`, sk: at.slice(0, 13) };
    const minute = `ofMinute${at.slice(14, 16)}`;
    const added = await this.#ports.tables().add(place, { ofHour: 1, [minute]: 1 }, { expiresAt: expiryOf(at) });
    return { inMinute: added[minute] ?? 0, inHour: added["ofHour"] ?? 0 };
  }

  /** One question to the key service a day; a failure is not kept. */
  #keyOf(day: string): Promise<Uint8Array> {
    if (this.#dayKey?.day === day) return this.#dayKey.key;
    const key = this.#ports.secretOf()(`refusals of ${day}`);
    this.#dayKey = { day, key };
    key.catch(() => {
      this.#dayKey = undefined;
    });
    return key;
  }
}

type CountedActor = Exclude<Actor, { kind: "anybody" }>;

/** One text for each actor: ids of two kinds may be written alike. */
function identityOf(actor: CountedActor): string {
  switch (actor.kind) {
    case "staff":
      return `staff ${actor.hsaId}`;
    case "citizen":
      return `citizen ${actor.personId}`;
    case "applicant":
      return `applicant ${actor.personId}`;
    case "system":
      return `system ${actor.clientId}`;
  }
}

/** A system may be named in the log; a person may not. */
function toldOf(actor: CountedActor): { readonly actor: string; readonly client?: string } {
  return { actor: actor.kind, ...(actor.kind === "system" ? { client: actor.clientId } : {}) };
}

/** Nobody asks for a count when its hour is over; the table takes it away some time after, in seconds since 1970. */
function expiryOf(at: string): number {
  return Math.ceil(Date.parse(at) / 1000) + 2 * 3600;
}

async function inTime<T>(asked: Promise<T>): Promise<T> {
  const answered = new AbortController();
  const tooLate = wait(longestMs, undefined, { signal: answered.signal }).then(() => {
    throw new CountingTookTooLongError();
  });
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    answered.abort();
  }
}
