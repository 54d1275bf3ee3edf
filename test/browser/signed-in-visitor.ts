import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";
import { visit } from "./start-page-visitor.ts";
import type { KeptInTab, Visit } from "./start-page-visitor.ts";

/** Of each person in each application, in this file. */
const earlierSignIns = new Map<string, KeptInTab>();

interface SignedInVisit extends Omit<Visit, "kept"> {
  /** Who comes. */
  readonly as: string;
  /** Whether they sign in even where they have in another test of the file. */
  readonly anew?: boolean | undefined;
  /** Signs in by the page, until it is open. */
  signIn(page: Page): Promise<void>;
}

/** The visit of somebody who signs in, or has before: the page that they come to is the one asked for. */
export async function visitSignedIn(
  browser: Browser,
  address: string,
  { as, anew = false, signIn, ...visiting }: SignedInVisit,
): Promise<Awaited<ReturnType<typeof visit>>> {
  const [, application = ""] = new URL(address).pathname.split("/");
  const who = `${as} in ${application}`;
  const kept = anew ? undefined : earlierSignIns.get(who);
  if (kept !== undefined) return visit(browser, address, { ...visiting, kept });
  const visited = await visit(browser, address, visiting);
  await signIn(visited.page);
  earlierSignIns.set(who, await signInOf(visited.page));
  return visited;
}

async function signInOf(page: Page): Promise<KeptInTab> {
  let kept: KeptInTab = [];
  await eventually(async () => {
    kept = await page.evaluate<[string, string][]>("Object.entries(sessionStorage)");
    expect(kept.map(([name]) => name)).toContain("intyg-signed-in");
  });
  // Each tab has a seal of its own.
  return kept.filter(([name]) => name !== "intyg-seal");
}
