import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";
import { visit } from "./start-page-visitor.ts";
import type { KeptSignIn, Visit } from "./start-page-visitor.ts";

/** Half of what a session lasts unused. */
const reuseMilliseconds = 15 * 60 * 1000;

/** Of each person in each application, in this file: where they work is chosen in some. */
const earlierSignIns = new Map<string, { readonly kept: KeptSignIn; readonly at: number }>();

interface SignedInVisit extends Omit<Visit, "kept"> {
  /** Who comes. */
  readonly as: string;
  /** Whether they sign in even where they have in another test of the file, for a session that nobody else is in. */
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
  const earlier = anew ? undefined : earlierSignIns.get(who);
  if (earlier !== undefined && Date.now() - earlier.at < reuseMilliseconds)
    return visit(browser, address, { ...visiting, kept: earlier.kept });
  const visited = await visit(browser, address, visiting);
  await signIn(visited.page);
  if (!anew) earlierSignIns.set(who, { kept: await signInOf(visited.page), at: Date.now() });
  return visited;
}

async function signInOf(page: Page): Promise<KeptSignIn> {
  // The page's policy forbids what Playwright's own waiting is made of.
  await eventually(async () => {
    expect(await page.evaluate("sessionStorage.getItem('intyg-subject')")).not.toBeNull();
  });
  const inTab = await page.evaluate<[string, string][]>("Object.entries(sessionStorage)");
  const cookies = await page.context().cookies();
  return {
    cookies: cookies.filter(({ name }) => name.startsWith("__Host-")),
    // Each tab has a seal of its own.
    inTab: inTab.filter(([name]) => name !== "intyg-seal"),
  };
}
