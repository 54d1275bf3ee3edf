import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import type { Row } from "../row.ts";
import { barePage } from "./open-pages.ts";
import type { OpenPages, Visitor } from "./open-pages.ts";

const rounds = 5;

/** Each application with the person it is for. */
const applications: readonly { readonly address: string; readonly visitor: Visitor }[] = [
  { address: "/", visitor: "nobody" },
  { address: "/verify/", visitor: "doctor" },
  { address: "/webcert/", visitor: "doctor" },
  { address: "/minaintyg/", visitor: "citizen" },
  { address: "/drift/", visitor: "operator" },
];

/** Script and time until the first view of each application can be used, by somebody who has never been here. */
export async function measureFirstViews(pages: OpenPages): Promise<readonly Row[]> {
  const least = new Map<string, FirstView>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { address, visitor } of [{ address: barePage, visitor: "nobody" } as const, ...applications]) {
      const seen = await firstView(await pages.open(visitor), `${pages.origin}${address}`);
      const before = least.get(address)?.milliseconds ?? Infinity;
      least.set(address, { ...seen, milliseconds: Math.min(seen.milliseconds, before) });
    }
  }
  const bare = least.get(barePage)?.milliseconds;
  return applications.flatMap(({ address }): readonly Row[] => {
    const seen = least.get(address);
    if (seen === undefined || bare === undefined) return [];
    const common = { topic: "first view", what: address };
    return [
      { ...common, measured: seen.scriptBytes / 1024, unit: "KB", budget: { atMost: 170 }, note: "script, gzip" },
      {
        ...common,
        measured: seen.milliseconds,
        unit: "ms",
        floor: bare,
        budget: { atMost: 1500 },
        note: `until it can be used; least of ${String(rounds)} first visits; the floor is a page without script`,
      },
    ];
  });
}

interface FirstView {
  readonly milliseconds: number;
  readonly scriptBytes: number;
}

async function firstView(page: Page, address: string): Promise<FirstView> {
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      scripts.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  await page.goto(address);
  const milliseconds = z.parse(z.number(), await page.evaluate("window.bench.interactive"));
  const sizes = await Promise.all(scripts);
  await page.context().close();
  return { milliseconds, scriptBytes: sizes.reduce((sum, size) => sum + size, 0) };
}
