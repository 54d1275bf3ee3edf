import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { accessCookie } from "../../../functions/platform/door/browser-call.ts";
import { apis } from "../../../lib/apis.ts";
import { startEdge } from "../../../lib/local/edge/start-edge.ts";
import { citizenClaims, staff, staffClaims, tolvan } from "../../../test/fixtures/people.ts";
import type { MemoryExchange } from "../memory-exchange.ts";
import { openApiServer } from "./api-server.ts";
import type { FixedAnswers } from "./api-server.ts";
import { notesInPage } from "./in-page.ts";

/** Whoever opens a page; their name is their token, and what their cookie holds. */
export type Visitor = "doctor" | "citizen" | "operator" | "nobody";

/** The built pages in a browser, with an exchange in memory behind them. */
export interface OpenPages {
  readonly origin: string;
  /** A page in a browser that has never been here. */
  open(visitor: Visitor): Promise<Page>;
  close(): Promise<void>;
}

interface Setting {
  /** The program that shows the pages. */
  readonly chromiumPath: string;
  readonly exchange: MemoryExchange;
  readonly fixed?: FixedAnswers;
}

/** No script and nothing to ask for: the least that any page of ours takes. */
export const barePage = "/nothing-is-here";

/** A doctor of one unit, so that it need not be chosen. */
const doctor = staff.other;

const people = {
  doctor: staffClaims(doctor),
  citizen: citizenClaims(tolvan),
  operator: staffClaims({ ...staff.elin, hsaId: "TSTNMT2321000156-9001", role: "OPERATOR" }, "operator"),
} as const;

/** As the issuer sets cookies; the port is none of their concern. */
const ofOrigin = { url: "https://127.0.0.1", secure: true, httpOnly: true, sameSite: "Strict" } as const;

/** Opens a browser and what it asks. */
export async function openPages({ chromiumPath, exchange, fixed = {} }: Setting): Promise<OpenPages> {
  const api = await openApiServer(exchange, { people, fixed });
  const edge = await startEdge({ port: 0, clientSubjectKey: "bench" });
  edge.backends.emulatorPort = api.port;
  for (const { name } of apis) edge.backends.apiIds.set(name, "bench");
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
  return {
    origin: edge.origin,
    async open(visitor) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "sv-SE" });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.addInitScript(notesInPage);
      if (visitor !== "nobody") await context.addCookies([{ name: accessCookie, value: visitor, ...ofOrigin }]);
      return page;
    },
    close: async () => {
      await browser.close();
      await edge.stop();
      api.close();
    },
  };
}
