import { randomUUID } from "node:crypto";
import type { BrowserContext, Page, Route } from "playwright-core";

/** What stands between the page and the exchange, and lets by, keeps back or answers instead. */
interface Call {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** As playwright matches addresses. */
  readonly address: string;
}

export const signing: Call = { method: "POST", address: "**/api/drafts/*/signature" };
export const saving: Call = { method: "PATCH", address: "**/api/drafts/*" };
export const everyCall = "**/api/**";

/** What happens to a call that is met. */
export type Meet = (route: Route) => Promise<void>;

export const lost: Meet = (route) => route.abort("connectionfailed");

/** The exchange does what it is asked to, and the answer never comes. */
export const answerLost: Meet = async (route) => {
  await route.fetch();
  // Where the page has been left meanwhile, there is nobody to lose it.
  await route.abort("connectionreset").catch(() => undefined);
};

/** Answers with a problem as the exchange tells it. */
export function refused(status: number, code: string): Meet {
  const problem = { type: `/docs/problems/${code}`, title: code, status, code, instance: `urn:uuid:${randomUUID()}` };
  return (route) => route.fulfill({ status, contentType: "application/problem+json", body: JSON.stringify(problem) });
}

/** A proxy that speaks for itself. */
export const proxyPage: Meet = (route) =>
  route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad Gateway</h1>" });

/** Meets a call each time until told otherwise. @returns what lets it by again */
export async function between(place: Page | BrowserContext, { method, address }: Call, meet: Meet) {
  const handler = (route: Route): Promise<void> =>
    route.request().method() === method ? meet(route) : route.fallback();
  await place.route(address, handler);
  return () => place.unroute(address, handler);
}

/** Counts a call, with the key that says which press it came from. */
export function keysOf(page: Page, { method, address }: Call): readonly (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  const matches = new RegExp(`${address.replace("**", "").replaceAll("*", "[^/]+")}$`);
  page.on("request", (request) => {
    if (request.method() === method && matches.test(request.url())) keys.push(request.headers()["idempotency-key"]);
  });
  return keys;
}
