import { createServer } from "node:http";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { listRecipients } from "../../../functions/intygstjanst/recipients/list-recipients.contract.ts";
import { intygstjanstProblems } from "../../../functions/intygstjanst/problems.ts";
import { renderProblem } from "../../../functions/operation/problem.ts";
import { listen } from "../../../lib/local/free-ports.ts";
import { emptyFolder, intyg } from "./recorded-terminal.ts";

/** An exchange that knows no unit, and the recipients of the examples. */
async function playedExchange(): Promise<string> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0];
    const language = request.headers["accept-language"] === "sv" ? "sv" : "en";
    const known = path === listRecipients.path;
    const body = known
      ? listRecipients.examples.output
      : renderProblem({ code: "unit-not-found" }, { catalogue: intygstjanstProblems }, { id: "1", language });
    const type = known ? "application/json" : "application/problem+json";
    response.writeHead(known ? 200 : 404, { "content-type": type }).end(JSON.stringify(body));
  });
  const port = await listen(server, 0);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String(port)}`;
}

const operator = async () => ({ INTYG_ORIGIN: await playedExchange(), INTYG_TOKEN: "token" });

/** Every option and argument that picks out something by its name, with a name that nothing has. */
const filters: readonly (readonly [
  command: readonly string[],
  environment: () => Promise<Record<string, string>> | Record<string, string>,
  says: RegExp,
])[] = [
  [["status", "--unit", "nosuch"], operator, /no such unit/],
  [["status", "--unit", "nosuch", "--json"], operator, /unit-not-found/],
  [["deliveries", "list", "--recipient", "nosuch"], operator, /nosuch/],
  [["deliveries", "list", "--recipient", "nosuch", "--json"], operator, /nosuch/],
  [["example", "nosuch"], () => ({}), /nosuch/],
  [["help", "nosuch"], () => ({}), /nosuch/],
];

describe("a name that nothing has", () => {
  it.each(filters)("is told as unknown, and not as nothing found: %j", async (command, environment, says) => {
    const { code, out, err } = await intyg(command, { environment: await environment() });
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(says);
  });

  it("is told as unknown of a function whose stack is looked for", async () => {
    const maps = join(emptyFolder(), "maps");
    mkdirSync(join(maps, "ReadStatus"), { recursive: true });
    writeFileSync(join(maps, "ReadStatus", "index.mjs.map"), JSON.stringify({ version: 3, sources: [], mappings: "" }));
    const { code, out, err } = await intyg(["trace", "-", "--function", "nosuch", "--maps", maps]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
  });

  it("is tried of every option that takes a name of what is there", async () => {
    const { out } = await intyg(["help", "--json"]);
    const options = [...new Set([...out.matchAll(/--([a-z-]+) <[^>]+>/g)].map(([, name]) => name))].toSorted();
    // Of queues, see dead-letters.test.ts; of care providers, directory.test.ts.
    const pickOut = ["care-provider", "function", "queue", "recipient", "unit"];
    const others = [
      "hours",
      "into",
      "limit",
      "logical-address",
      "maps",
      "named",
      "origin",
      "table",
      "to",
      "verify-at",
      "until",
    ];
    expect(options).toEqual([...pickOut, ...others].toSorted());
  });
});
