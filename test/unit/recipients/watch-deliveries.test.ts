import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../functions/certificate/model/delivery.ts";
import type { Breaker } from "../../../functions/certificate/store/breaker-store.ts";
import type { LogFields } from "../../../functions/platform/log.ts";
import { watchDeliveries } from "../../../functions/recipients/watch-deliveries.ts";
import type { WatchPorts } from "../../../functions/recipients/watch-deliveries.ts";

const now = "2026-11-26T12:00:00.000Z";
const minutesAgo = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();

function delivery(subject: string, sequence: number, dueMinutesAgo: number): Delivery {
  const nextTryAt = minutesAgo(dueMinutesAgo);
  return {
    subject,
    recipient: "FKASSA",
    sequence,
    action: "register",
    state: "open",
    tries: 0,
    nextTryAt,
    createdAt: nextTryAt,
  };
}

/** Watches over these deliveries, in pages of two. */
async function watched(deliveries: readonly Delivery[], timeScale = 1, breaker?: Breaker) {
  const told: LogFields[] = [];
  const ofRecipient = (recipient: string) => deliveries.filter((one) => one.recipient === recipient);
  const ports = {
    recipients: { all: async () => [{ code: "FKASSA" }, { code: "TRANSP" }] },
    deliveries: {
      listDue: async (recipient: string, at: string, { after = "0" }: { after?: string }) => {
        const inOrder = ofRecipient(recipient)
          .filter(({ nextTryAt }) => nextTryAt <= at)
          .toSorted((one, other) => one.nextTryAt.localeCompare(other.nextTryAt));
        const next = Number(after) + 2;
        const page = { deliveries: inOrder.slice(Number(after), next), damaged: [] };
        return next < inOrder.length ? { ...page, next: String(next) } : page;
      },
      inOrder: async (subject: string, recipient: string) =>
        ofRecipient(recipient).filter((one) => one.subject === subject),
    },
    breakers: { find: async () => breaker },
    log: (code: string, fields: LogFields) => told.push({ code, ...fields }),
    timeScale,
  } as unknown as WatchPorts;
  return { overdue: await watchDeliveries(ports, now), told };
}

describe("A delivery that is due", () => {
  it("is overdue after a quarter of an hour, and told of by recipient", async () => {
    const { overdue, told } = await watched([delivery("C#1", 1, 16), delivery("C#2", 1, 14), delivery("C#3", 1, -60)]);
    expect(overdue).toBe(1);
    expect(told).toEqual([{ code: "deliveries-overdue", recipient: "FKASSA", deliveries: 1 }]);
  });

  it("is not overdue while it waits behind another, which is", async () => {
    const { overdue } = await watched([delivery("C#1", 1, 20), delivery("C#1", 2, 90), delivery("C#1", 3, 90)]);
    expect(overdue).toBe(1);
  });

  it("is not overdue while its recipient is left alone", async () => {
    const rests = { state: "open", since: 0, until: Date.parse(now) + 1, openings: 1 } as const;
    expect(await watched([delivery("C#1", 1, 60)], 1, rests)).toEqual({ overdue: 0, told: [] });
  });

  it("is not overdue behind another that will be tried later", async () => {
    expect(await watched([delivery("C#1", 1, -300), delivery("C#1", 2, 90)])).toEqual({ overdue: 0, told: [] });
  });

  it("is found on whatever page it stands", async () => {
    expect((await watched(Array.from({ length: 7 }, (_, at) => delivery(`C#${String(at)}`, 1, 20)))).overdue).toBe(7);
  });

  it("is overdue sooner where the stage's times are shorter", async () => {
    expect((await watched([delivery("C#1", 1, 2)], 0.1)).overdue).toBe(1);
  });

  it("is told of to nobody where there is none", async () => {
    expect(await watched([])).toEqual({ overdue: 0, told: [] });
  });
});
