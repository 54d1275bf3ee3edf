import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";
import { visit } from "./start-page-visitor.ts";
import type { KeptInTab, Visit } from "./start-page-visitor.ts";

/** Half of an access token's life. */
const reuseMilliseconds = 5 * 60 * 1000;

/** Of each person in each application, in this file. */
const earlierSignIns = new Map<string, { readonly kept: KeptInTab; readonly at: number }>();

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
  const earlier = anew ? undefined : earlierSignIns.get(who);
  if (earlier !== undefined && Date.now() - earlier.at < reuseMilliseconds)
    return visit(browser, address, { ...visiting, kept: earlier.kept });
  const visited = await visit(browser, address, visiting);
  await signIn(visited.page);
  earlierSignIns.set(who, { kept: await signInOf(visited.page), at: Date.now() });
  return visited;
}

async function signInOf(page: Page): Promise<KeptInTab> {
  let kept: KeptInTab = [];
  await eventually(async () => {
    kept = await page.evaluate<[string, string][]>("Object.entries(sessionStorage)");
    expect(kept.map(([name]) => name)).toContain("intyg-signed-in");
  });
  // Each tab has a seal of its own.
  return kept
    .filter(([name]) => name !== "intyg-seal")
    .map(([name, value]) => [name, name === "intyg-signed-in" ? withoutRenewal(value) : value]);
}

/** A refresh token counts once, and those who come back are many. */
function withoutRenewal(signedIn: string): string {
  const { refreshToken: _once, ...rest } = JSON.parse(signedIn) as Record<string, unknown>;
  return JSON.stringify(rest);
}
