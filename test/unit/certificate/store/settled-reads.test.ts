import { beforeEach, describe, expect, it } from "vitest";
import type { AskedKey, Item, ItemKey, Write } from "../../../../functions/operation/tables.ts";
import { accepted, aDraft, aQuestion, aSentCertificate, aSignedCertificate } from "../../../fixtures/steps.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";

let world: World;
/** The kinds of items that were asked for as settled. */
let asked: Set<string>;

/**
 * From here on what is asked for as settled is found as it first was, also where it has been changed or taken away
 * since: later than the database ever answers.
 */
function lag({ tables }: World): void {
  const first = new Map<string, Item>();
  const nameOf = ({ table, pk, sk }: ItemKey): string => `${table} ${pk} ${sk}`;
  const [get, transact] = [tables.get.bind(tables), tables.transact.bind(tables)];
  tables.get = async (keys: readonly AskedKey[]) => {
    const items = await get(keys);
    for (const { table, pk, sk } of keys.filter((key) => key.settled))
      asked.add(`${table} ${table === "keys" ? (pk.split("#")[0] ?? "") : (sk.split("#")[0] ?? "")}`);
    return keys.map((key, at) => (key.settled === true ? (first.get(nameOf(key)) ?? items[at]) : items[at]));
  };
  tables.transact = async (writes: readonly Write[]) => {
    const outcome = await transact(writes);
    for (const [at, item] of (await get(writes)).entries()) {
      const name = nameOf(writes[at]!);
      if (item !== undefined && !first.has(name)) first.set(name, item);
    }
    return outcome;
  };
}

beforeEach(async () => {
  world = await aWorld();
  asked = new Set();
  lag(world);
});

describe("What is read as settled, and is found as it first was", () => {
  it("leads to the same answers all the way of a certificate", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Måndag till onsdag" }));
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(accepted(await world.call("readCertificate", { certificateId }))).toMatchObject({ state: "revoked" });
  });

  it("shows nothing of what is erased or thrown away, and lets nothing be done with it", async () => {
    const certificateId = await aSignedCertificate(world);
    accepted(await world.call("readCertificate", { certificateId }));
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
    const draftId = await aDraft(world);
    accepted(await world.call("readDraft", { certificateId: draftId }));
    accepted(await world.call("deleteDraft", { certificateId: draftId, seenRevision: 1 }));
    for (const [operation, input] of [
      ["readCertificate", { certificateId }],
      ["printCertificate", { certificateId }],
      ["sendCertificate", { certificateId, consent: "in-person" }],
      ["revokeCertificate", { certificateId, reason: "wrong-patient" }],
      ["listMessages", { certificateId }],
      ["readOwnCertificate", { certificateId }],
      ["sendOwnCertificate", { certificateId }],
      ["readDraft", { certificateId: draftId }],
      ["signCertificate", { certificateId: draftId, seenRevision: 1 }],
    ] as const)
      expect((await world.call(operation, input)).status, operation).toBe(404);
    expect(world.tables.all("certificates").filter(({ pk }) => pk.includes(certificateId))).toEqual([]);
    expect(world.tables.all("keys").filter(({ pk }) => pk.startsWith("DATA#"))).toEqual([]);
  });

  it("is of no kind that says whether something is still so", async () => {
    const certificateId = await aSentCertificate(world);
    accepted(await world.call("readMe", {}));
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
    world.restart();
    await aSentCertificate(world);
    expect([...asked].toSorted()).toEqual([
      "certificates CONTENT",
      "directory AT",
      "directory STAFF",
      "directory UNIT",
      "keys DATA",
      "keys SECRET",
      "keys WRAPPING",
    ]);
  });
});
