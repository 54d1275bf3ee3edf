import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import type { listDrafts } from "../../../functions/webcert/drafts/list-drafts.contract.ts";
import type { Row } from "../row.ts";
import type { FixedAnswers } from "./api-server.ts";
import { bareKey, keyRow, slowestKey } from "./key-press.ts";
import type { OpenPages } from "./open-pages.ts";

const count = 10_000;
const rounds = 3;
const form = "LISJP-1.3";

const drafts = Array.from({ length: count }, () => aDraft());

/** Drafts of a unit that has very many of them. */
export const longList: FixedAnswers = { listDrafts: () => ({ drafts }) };

function aDraft(): z.output<typeof listDrafts.output>["drafts"][number] {
  return {
    certificateId: randomUUID(),
    form,
    textVersion: "1.3",
    revision: 1,
    createdAt: new Date(Date.now() - 120_000).toISOString(),
    updatedAt: new Date(Date.now() - 60_000).toISOString(),
    locksAt: new Date(Date.now() + 14 * 86_400_000).toISOString(),
    isLocked: false,
    takenAwayAt: new Date(Date.now() + 90 * 86_400_000).toISOString(),
  };
}

/** Whether a list stays steady when it is very long: its first rows, keys and scrolling. */
export async function measureLongList(pages: OpenPages): Promise<readonly Row[]> {
  const floor = await bareKey(pages);
  const firstRows = await untilFirstRows(pages);
  const page = await pages.open("doctor");
  await page.goto(`${pages.origin}/webcert/drafts`);
  const rows = page.locator("[data-row]");
  await rows.first().waitFor();
  const keys = Array.from({ length: 24 }, () => "ArrowDown");
  const arrow = await slowestKey({ page, prepare: () => rows.first().focus(), keys });
  const scrolled = await longestFrame(page);
  await page.context().close();
  return [
    {
      topic: "long list",
      what: "first view",
      measured: firstRows,
      unit: "ms",
      budget: { atMost: 1500 },
      note: `until it can be used; least of ${String(rounds)} first visits`,
    },
    keyRow(`from row to row of ${count.toLocaleString("sv-SE")}`, arrow, floor),
    {
      topic: "long list",
      what: "frame",
      measured: scrolled,
      unit: "ms",
      budget: { atMost: 50 },
      note: `longest frame while it scrolls, least of ${String(rounds)} rounds`,
    },
  ];
}

/** Until all rows that came are ready to be used, ms from when the address was asked for. */
async function untilFirstRows(pages: OpenPages): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await pages.open("doctor");
    await page.goto(`${pages.origin}/webcert/drafts`);
    await page.locator("[data-row]").first().waitFor();
    taken.push(z.parse(z.number(), await page.evaluate("bench.interactive")));
    await page.context().close();
  }
  return Math.min(...taken);
}

/** Scrolls 200 screens, one a frame. */
async function longestFrame(page: Page): Promise<number> {
  const frames: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    frames.push(
      z.parse(
        z.number(),
        await page.evaluate(`new Promise((tell) => {
          scrollTo(0, 0);
          let longest = 0, left = 200, before;
          const frame = (now) => {
            if (before !== undefined) longest = Math.max(longest, now - before);
            before = now;
            scrollBy(0, innerHeight);
            if (left-- > 0) requestAnimationFrame(frame);
            else tell(longest);
          };
          requestAnimationFrame(() => requestAnimationFrame(frame));
        })`),
      ),
    );
  }
  return Math.min(...frames);
}
