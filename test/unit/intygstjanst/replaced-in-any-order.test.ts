import { describe, expect, it } from "vitest";
import { mostReplacements } from "../../../functions/certificate/model/replacement.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { expectErased, expectWholeCertificate } from "../../fixtures/invariants.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { accepted, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const replaced = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-16");
const replacing = (day: string, patient = tolvan) =>
  journalCertificate(units.healthCentre.hsaId, patient, day, replaced.id);
const first = replacing("2026-11-18");
const second = replacing("2026-11-20");
const others = replacing("2026-11-21", "197705232382");

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

type Sent = typeof replaced;
type Step = readonly ["register" | "revoke" | "erase", Sent];

/** All orders in which things may come; a certificate is there before it becomes void. */
function ordersOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  if (steps.length === 0) return [[]];
  return steps.flatMap((next, at) => {
    const rest = steps.filter((_step, place) => place !== at);
    const waits = next[0] !== "register" && rest.some(([does, of]) => does === "register" && of === next[1]);
    return waits ? [] : ordersOf(rest).map((order) => [next, ...order]);
  });
}

async function take(world: World, [does, { id: certificateId, xml }]: Step): Promise<void> {
  if (does === "register") {
    expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
  } else if (does === "revoke")
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
  else accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
}

const registered = (...all: readonly Sent[]) => all.map((one): Step => ["register", one]);

describe("what a certificate is replaced by follows from what there is, in whatever order it came", () => {
  it.each<[string, readonly Step[], string | undefined]>([
    ["its only replacement", registered(replaced, first), first.id],
    ["the one signed last of two", registered(replaced, first, second), second.id],
    ["nobody, where that is another patient's", registered(replaced, others), undefined],
    ["the valid one", [...registered(replaced, first, second), ["revoke", second]], first.id],
    ["the one that is not erased", [...registered(replaced, first, second), ["erase", second]], first.id],
    ["nobody, where all are void", [...registered(replaced, first), ["revoke", first]], undefined],
    ["its replacement, be it void itself", [...registered(replaced, first), ["revoke", replaced]], first.id],
  ])("by %s", async (_what, steps, expected) => {
    const orders = ordersOf(steps);
    expect(orders.length).toBeGreaterThan(1);
    for (const order of orders) {
      const world = await aWorld();
      for (const step of order) await take(world, step);
      const told = order.map(([does, { id }]) => `${does} ${id}`).join(", ");
      const { json } = await world.call("readCertificate", { certificateId: replaced.id });
      expect(json.replacedBy, told).toBe(expected);
      await expectWholeCertificate(world, replaced.id);
    }
  });

  it("is not known of an erased one, whenever its replacements come and go", async () => {
    for (const order of ordersOf([...registered(replaced, first, second), ["erase", replaced], ["revoke", second]])) {
      const world = await aWorld();
      for (const step of order) await take(world, step);
      expectErased(world, replaced.id);
    }
  });

  it("keeps so many that say so as an item holds, the ones signed last", async () => {
    const world = await aWorld();
    const many = Array.from({ length: mostReplacements + 3 }, (_, n) => replacing(dayAfter("2026-06-01", n)));
    for (const one of [...many.slice(5), ...many.slice(0, 5)]) await take(world, ["register", one]);
    const kept = () => world.tables.all("certificates").find(({ sk }) => sk === "REPLACEMENTS")?.["by"];
    expect(kept()).toHaveLength(mostReplacements);
    await take(world, ["register", replaced]);
    const replacedBy = async () =>
      (await world.call("readCertificate", { certificateId: replaced.id })).json.replacedBy;
    expect(await replacedBy()).toBe(many.at(-1)?.id);
    await take(world, ["revoke", many.at(-1)!]);
    expect(await replacedBy()).toBe(many.at(-2)?.id);
    await take(world, ["register", others]);
    expect(JSON.stringify(kept())).not.toContain(others.id);
  });

  it("holds where both come at the same moment", async () => {
    for (const [one, other] of [
      [replaced, first],
      [first, replaced],
    ] as const) {
      const world = await aWorld();
      await take(world, ["register", others]);
      world.beforeTransaction = () => take(world, ["register", other]);
      await take(world, ["register", one]);
      expect((await world.call("readCertificate", { certificateId: replaced.id })).json.replacedBy).toBe(first.id);
    }
  });
});
