import { buildPages } from "../../../lib/local/build-pages.ts";
import { findChromium } from "../../../lib/local/test-run/find-chromium.ts";
import type { MemoryExchange } from "../memory-exchange.ts";
import type { Row } from "../row.ts";
import { measureFirstViews } from "./first-view.ts";
import { measureLongList, longList } from "./long-list.ts";
import { measureLongestForm } from "./longest-form.ts";
import { openPages } from "./open-pages.ts";

interface Setting {
  readonly exchange: MemoryExchange;
  readonly signal: AbortSignal;
}

/** The budgets of the pages, in a real browser; undefined where this machine has none. */
export async function measurePages({ exchange, signal }: Setting): Promise<readonly Row[] | undefined> {
  const chromiumPath = findChromium();
  if (chromiumPath === undefined) return undefined;
  await buildPages(signal);
  const rows: Row[] = [];
  const pages = await openPages({ chromiumPath, exchange });
  try {
    rows.push(...(await measureFirstViews(pages)), ...(await measureLongestForm(pages)));
  } finally {
    await pages.close();
  }
  const long = await openPages({ chromiumPath, exchange, fixed: longList });
  try {
    rows.push(...(await measureLongList(long)));
  } finally {
    await long.close();
  }
  return rows;
}
