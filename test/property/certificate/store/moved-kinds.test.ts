import { expect, it } from "vitest";
import { Exchange } from "../../../fixtures/exchange/exchange.ts";
import { workflows } from "../../../fixtures/exchange/workflows.ts";
import { lilltolvan, tolvan } from "../../../fixtures/people.ts";
import { renew } from "../../../fixtures/renewing.ts";

/** What nothing ever writes over: entries of the log stay under the secret that they were put with. */
const keepsThem = "audit";

/** The kinds of items that name one of these patients, by their sort keys. */
function naming({ world }: Exchange, patientKeys: readonly string[]): string[] {
  return ["certificates", "outbox", "directory", "keys", "refusals"].flatMap((table) =>
    world.tables
      .all(table)
      .filter((item) => patientKeys.some((key) => JSON.stringify(item).includes(key)))
      .map(({ sk }) => sk.split("#")[0]!),
  );
}

/** Every operation in each of its ways, and every job once: whatever any of them stores of a patient. */
const ways = workflows.filter(({ isJob, of }, at) => !isJob || workflows.findIndex((other) => other.of === of) === at);

it("a renewed index secret leaves nothing under the one before, whatever operations and jobs have stored", async () => {
  const met = new Set<string>();
  for (const workflow of ways) {
    const exchange = await Exchange.open();
    const act = await workflow.prepare(exchange);
    await act();
    const { world } = exchange;
    const before = await Promise.all([tolvan, lilltolvan].map((one) => world.stores.keys.personKey(one)));
    if ((await world.call("renewIndexSecret")).status === 409) continue;
    for (const kind of naming(exchange, before)) met.add(kind);
    for (const minutes of [0, 31, 0, 0]) {
      world.clock.pass({ minutes });
      await renew(world);
    }
    expect(naming(exchange, before), workflow.name).toEqual([]);
    // A key of the first secret may begin so by chance, and is shorter.
    for (const { pk } of world.tables.all(keepsThem)) expect(pk).not.toMatch(/PATIENT#1_[\w-]{43}/);
  }
  // Whoever adds a kind sees here that it is moved.
  expect([...met].toSorted()).toEqual(["DRAFT", "HEAD", "REPLACEMENTS"]);
}, 120_000);
