import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { deliveryText } from "../../../bin/intyg/operator/delivery-text.ts";
import type { ShownDelivery } from "../../../bin/intyg/operator/delivery-text.ts";
import { findExchange } from "../../../bin/intyg/operator/find-exchange.ts";
import { statusText } from "../../../bin/intyg/operator/status-text.ts";
import { problemText } from "../../../bin/intyg/operator/tell-failure.ts";
import { readStatus } from "../../../functions/intygstjanst/status/read-status.contract.ts";
import { exampleDelivery } from "../../../functions/intygstjanst/deliveries/delivery-shape.ts";
import { listen } from "../../../lib/local/free-ports.ts";
import { emptyFolder, intyg, noon } from "./recorded-terminal.ts";

const waiting: ShownDelivery = { ...exampleDelivery, nextTryAt: "2026-11-22T11:06:00.000Z" };
const { nextTryAt: _nextTryAt, ...settled } = waiting;
const stopped: ShownDelivery = {
  ...settled,
  state: "stopped",
  tries: 1,
  lastOutcome: "validation-error",
  lastOutcomeText: { sv: "Mottagaren avvisade innehållet", en: "The recipient refused the content" },
  settledAt: "2026-11-22T10:00:00.000Z",
};
const arrived: ShownDelivery = {
  ...settled,
  state: "done",
  tries: 3,
  lastOutcome: "OK",
  lastOutcomeText: { sv: "Mottagaren har tagit emot", en: "The recipient has received it" },
  settledAt: "2026-11-22T10:00:00.000Z",
};

const recipients = [
  { code: "FKASSA", name: { sv: "Försäkringskassan", en: "Försäkringskassan" } },
  { code: "TRANSP", name: { sv: "Transportstyrelsen", en: "The Transport Agency" } },
];
const [fk, ts] = recipients as [(typeof recipients)[0], (typeof recipients)[0]];
const inSwedish = { language: "sv", recipients, now: noon } as const;
const inEnglish = { language: "en", recipients, now: noon } as const;

describe("a delivery, as the operator reads it", () => {
  it("that waits: to whom, since when, why, when it is tried next in Swedish time, and its id", () => {
    expect(deliveryText(waiting, inSwedish)).toBe(
      `VÄNTAR  Intyg 6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b till Försäkringskassan, sedan 2026-11-22 10:36:00
  Efter 2 försök: mottagaren nekade anslutningen (connection-refused).
  Nästa försök: 2026-11-22 12:06:00 (om 6 min).
  id QyM2ZjFjCkZLQVNTQQoy
`,
    );
  });

  it("that has stopped: why, that nothing happens by itself, and the command that goes on", () => {
    expect(deliveryText(stopped, inEnglish)).toBe(
      `HAS STOPPED  Certificate 6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b to Försäkringskassan, since 2026-11-22 10:36:00
  After 1 attempt: the recipient refused the content (validation-error).
  No new attempt is made automatically.
  When the cause has been fixed: npm run -s intyg -- deliveries retry QyM2ZjFjCkZLQVNTQQoy
  id QyM2ZjFjCkZLQVNTQQoy
`,
    );
  });

  it("that was refused in words: who reads them, since the operator does not", () => {
    const told = (delivery: ShownDelivery) => deliveryText(delivery, inSwedish);
    expect(told({ ...stopped, hasRecipientWords: true })).toContain(
      "Inget nytt försök görs automatiskt.\n  Mottagaren skrev varför. Det kan handla om patienten, så det läses av den utfärdande enheten (TSTNMT2321000156-1003) i Webcert.\n",
    );
    expect(told(stopped)).not.toContain("Mottagaren skrev");
  });

  it("that has arrived: when and after how many tries", () => {
    expect(deliveryText(arrived, inSwedish)).toContain(
      "Kom fram 2026-11-22 11:00:00 efter 3 försök: mottagaren har tagit emot (OK).",
    );
  });

  it("that was not tried yet: that it may wait for an earlier one", () => {
    const { lastOutcome: _lastOutcome, lastOutcomeText: _lastOutcomeText, ...untried } = waiting;
    expect(deliveryText({ ...untried, tries: 0, nextTryAt: "2026-11-22T10:00:00.000Z" }, inEnglish)).toContain(
      "No attempt yet: on its way, or waiting for an earlier delivery about the same certificate.\n  Next attempt: now.",
    );
  });

  it("of an erased certificate: names no certificate", () => {
    const { certificateId: _certificateId, ...notice } = waiting;
    expect(deliveryText(notice, inSwedish)).toMatch(/^VÄNTAR {2}Besked om raderat intyg till Försäkringskassan/);
  });
});

describe("the status, as the operator reads it", () => {
  const figures = {
    unpublishedEvents: 0,
    parkedEvents: 1000,
    unfinishedErasures: 0,
    stoppedDeliveries: 1,
    waitingDeliveries: 2,
    recipients: [],
    damaged: [],
  };
  const telling = { ...inEnglish, unit: undefined } as const;

  it("shows figures, and for each recipient the causes, the most frequent first", () => {
    const list = {
      recipient: fk,
      deliveries: [stopped, waiting, { ...waiting, nextTryAt: "2026-11-22T11:01:00.000Z" }],
      isComplete: true,
    } as const;
    expect(
      statusText(
        { ...figures, certificates: [] },
        [list, { recipient: ts, deliveries: [], isComplete: true }],
        telling,
      ),
    ).toBe(
      `Deliveries that wait             2
Deliveries that have stopped     1
Events on their way out          0
Events that cannot be published  ≥ 1000
Erasures that are unfinished     0

Försäkringskassan
  2 wait: the recipient refused the connection (connection-refused). Next attempt: 2026-11-22 12:01:00 Swedish time (in 60 s).
  1 stopped: the recipient refused the content (validation-error). See deliveries list --recipient FKASSA.
`,
    );
  });

  it("says one and several as Swedish and English do", () => {
    const told = (deliveries: readonly (typeof stopped)[], language: "sv" | "en") =>
      statusText({ ...figures, certificates: [] }, [{ recipient: fk, deliveries, isComplete: true }], {
        ...telling,
        language,
      });
    expect(told([stopped], "sv")).toContain("  1 stoppad: ");
    expect(told([stopped, stopped], "sv")).toContain("  2 stoppade: ");
    expect(told([stopped], "en")).toContain("  1 stopped: ");
  });

  it("shows a unit's certificates with what is on its way, and its id", () => {
    const { output } = readStatus.examples;
    const [certificate] = output.certificates;
    const told = statusText(
      {
        ...figures,
        certificates: [{ ...certificate, sentTo: [...certificate.sentTo], deliveries: [waiting, arrived] }],
      },
      [],
      { ...telling, unit: "TSTNMT2321000156-1077" },
    );
    expect(told).toContain(
      "Unit TSTNMT2321000156-1077, newest certificates\n  6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b  FK7804-2.0  " +
        "signed 2026-11-22 10:35:00\n",
    );
    expect(told).toContain(
      "    Försäkringskassan, certificate: After 2 attempts: the recipient refused the connection " +
        "(connection-refused). Next attempt: ",
    );
    expect(told).toContain("\n      id QyM2ZjFjCkZLQVNTQQoy\n");
    expect(told).toContain("    Försäkringskassan, certificate: Arrived 2026-11-22 11:00:00 after 3 attempts");
  });

  it("says of a unit without certificates that it has none, or that nobody knows it", () => {
    expect(statusText({ ...figures, certificates: [] }, [], { ...telling, language: "sv", unit: "TST-1" })).toMatch(
      /\nEnhet TST-1 har inga intyg\.\n$/,
    );
  });
});

describe("a problem document in words", () => {
  it("has title, code, each error, advice and the way into the log", () => {
    const problem = {
      title: "Uppgifterna har fel form",
      code: "input-invalid",
      instance: "urn:uuid:1",
      errors: [
        { pointer: "/unit", code: "too-long-or-large" },
        { pointer: "/a", code: "b", text: { sv: "Fel a.", en: "Wrong a." } },
      ],
    };
    expect(problemText(problem, 400, "sv")).toBe(
      "Uppgifterna har fel form (input-invalid).\n  /unit: too-long-or-large\n  /a: Fel a.\nI loggen: urn:uuid:1\n",
    );
  });

  it("keeps to its lines whatever an answer holds", () => {
    expect(problemText({ title: "a\u001b[2Jb" }, 500, "en")).toBe("a\\x1b[2Jb.\n");
  });

  it.each([
    [
      401,
      { message: "Unauthorized" },
      "The exchange does not accept the token (401).\nGet a new access token and put it into INTYG_TOKEN.\n",
    ],
    [502, undefined, "The exchange answered without an explanation, with the status 502.\n"],
  ])("of status %i without a title says what there is to say", (status, document, told) => {
    expect(problemText(document, status, "en")).toBe(told);
  });
});

describe("the exchange that is asked", () => {
  const terminal = (environment: Record<string, string>) => ({ ...quiet, environment });
  const quiet = {
    out: () => undefined,
    err: () => undefined,
    outIsTerminal: false,
    errIsTerminal: false,
    input: () => Promise.resolve(new Uint8Array()),
    language: "en",
    folder: "/",
    now: () => noon,
  } as const;

  it("is the one of the option before the one of INTYG_ORIGIN", async () => {
    const both = terminal({ INTYG_ORIGIN: "https://other.example", INTYG_TOKEN: "t" });
    expect(await findExchange("https://one.example/", both)).toEqual({
      ok: true,
      value: { origin: "https://one.example", token: "t" },
    });
    expect(await findExchange(undefined, both)).toEqual({
      ok: true,
      value: { origin: "https://other.example", token: "t" },
    });
  });

  it.each([
    ["where none is named and none runs", undefined, {}, "origin-missing"],
    ["where its address is none", "here", {}, "origin-malformed"],
    ["where its address is of another kind", "file:///etc", { INTYG_TOKEN: "t" }, "origin-malformed"],
    ["where the token would go in the clear", "http://intyg.example", { INTYG_TOKEN: "t" }, "origin-not-secure"],
    ["where it is elsewhere and there is no token", "https://intyg.example", {}, "token-missing-here"],
    ["where nobody answers on this machine", "http://127.0.0.1:1", {}, "sign-in-failed"],
  ])("is refused %s", async (_when, option, environment, code) => {
    expect(await findExchange(option, terminal(environment), emptyFolder())).toEqual({ ok: false, refusal: { code } });
  });
});

/** An exchange that says who its recipients are, else answers as it is told, and keeps what it was asked. */
async function playedExchange(
  answer: (request: IncomingMessage) => { readonly status: number; readonly body: unknown },
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(
      `${request.method ?? ""} ${request.url ?? ""} ${request.headers.authorization ?? ""} ${request.headers["accept-language"] ?? ""}`,
    );
    const { status, body } =
      request.url === "/api/recipients" ? { status: 200, body: { recipients } } : answer(request);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const port = await listen(server, 0);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, environment: { INTYG_ORIGIN: `http://127.0.0.1:${String(port)}`, INTYG_TOKEN: "secret" } };
}

describe("deliveries list", () => {
  it("reads page after page of each recipient and shows them all", async () => {
    const { asked, environment } = await playedExchange(({ url = "" }) => {
      if (url.includes("TRANSP")) return { status: 200, body: { deliveries: [] } };
      return {
        status: 200,
        body: url.includes("after=") ? { deliveries: [stopped] } : { deliveries: [waiting], next: "n+1" },
      };
    });
    const ran = await intyg(["deliveries", "list"], { environment, language: "sv" });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toMatch(/^VÄNTAR [^]*\n\nSTOPPAD /);
    expect(asked).toEqual([
      "GET /api/recipients Bearer secret sv",
      "GET /api/deliveries?recipient=FKASSA&limit=100 Bearer secret sv",
      "GET /api/deliveries?recipient=FKASSA&limit=99&after=n%2B1 Bearer secret sv",
      "GET /api/deliveries?recipient=TRANSP&limit=100 Bearer secret sv",
    ]);
  });

  it("says when there are more than it was asked to show", async () => {
    const { environment } = await playedExchange(() => ({ status: 200, body: { deliveries: [waiting], next: "n" } }));
    const ran = await intyg(["deliveries", "list", "--recipient", "TRANSP", "--limit", "1", "--json"], { environment });
    expect(JSON.parse(ran.out)).toEqual({ deliveries: [waiting], isComplete: false });
    expect(ran.err).toBe("More than 1 to The Transport Agency: show more with --limit.\n");
  });

  it("says which recipients there are where one is asked for that is none, and ends with 2", async () => {
    const { asked, environment } = await playedExchange(() => ({ status: 200, body: { deliveries: [] } }));
    expect(await intyg(["deliveries", "list", "--recipient", "NOBODY"], { environment })).toEqual({
      code: 2,
      out: "",
      err: "There is no recipient NOBODY; there are FKASSA, TRANSP.\n",
    });
    expect(asked).toHaveLength(1);
  });

  it("says when nothing waits", async () => {
    const { environment } = await playedExchange(() => ({ status: 200, body: { deliveries: [] } }));
    expect(await intyg(["deliveries", "list"], { environment })).toEqual({
      code: 0,
      out: "Nothing waits and nothing has stopped.\n",
      err: "",
    });
  });

  it("ends with 1 where the answer is not of the contract, or nobody answers", async () => {
    const { environment } = await playedExchange(() => ({ status: 200, body: { hello: "world" } }));
    expect(await intyg(["deliveries", "list"], { environment })).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("another version"),
    });
    const nobody = { INTYG_ORIGIN: "http://127.0.0.1:1", INTYG_TOKEN: "t" };
    expect(await intyg(["status"], { environment: nobody })).toEqual({
      code: 1,
      out: "",
      err: "The exchange does not answer at http://127.0.0.1:1\n",
    });
  });
});

describe("deliveries show and retry", () => {
  const problem = { title: "There is no such delivery", code: "delivery-not-found", instance: "urn:uuid:2" };

  it("of an id that is none says so and ends with 1; with --json the problem document as it came", async () => {
    const { asked, environment } = await playedExchange(() => ({ status: 404, body: problem }));
    const ran = await intyg(["deliveries", "retry", "a/b c"], { environment });
    expect(ran).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("There is no such delivery (delivery-not-found)."),
    });
    expect(asked).toEqual(["POST /api/deliveries/a%2Fb%20c/retry Bearer secret en"]);
    expect(JSON.parse((await intyg(["deliveries", "show", "x", "--json"], { environment })).err)).toEqual(problem);
  });

  it("shows how the delivery stands, in words or as JSON", async () => {
    const { environment } = await playedExchange(() => ({ status: 200, body: waiting }));
    expect((await intyg(["deliveries", "show", "x"], { environment })).out).toBe(deliveryText(waiting, inEnglish));
    expect(JSON.parse((await intyg(["deliveries", "retry", "x", "--json"], { environment })).out)).toEqual(waiting);
  });
});
