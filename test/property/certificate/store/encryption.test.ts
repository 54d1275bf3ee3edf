import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { deliveryKey } from "../../../../functions/certificate/store/delivery-item.ts";
import { encrypt, decrypt, unwrapKey, wrapKey } from "../../../../functions/certificate/store/encryption.ts";
import type { AttributePlace } from "../../../../functions/operation/tables.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";

const key = randomBytes(32);
/** Of few letters, so that parts of one place are often those of another otherwise divided. */
const part = fc.string({ unit: fc.constantFrom("a", "/", '"', ","), maxLength: 3 });
const place: fc.Arbitrary<AttributePlace> = fc.record({ table: part, pk: part, sk: part, attribute: part });
const somewhere = { table: "certificates", pk: "C#1", sk: "CONTENT", attribute: "signed" };

it("opens what was encrypted, with the same key in the same place only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), place, place, (plain, at, other) => {
      const encrypted = encrypt(key, plain, at);
      expect(decrypt(key, encrypted, at).equals(Buffer.from(plain))).toBe(true);
      expect(() => decrypt(randomBytes(32), encrypted, at)).toThrow();
      if (JSON.stringify(at) !== JSON.stringify(other)) expect(() => decrypt(key, encrypted, other)).toThrow();
    }),
  );
});

it("opens nothing of which a bit was changed, wherever it lies", () => {
  const encrypted = encrypt(key, "words", somewhere);
  const wrapped = wrapKey(key, randomBytes(32), somewhere);
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      for (const [whole, open] of [
        [encrypted, decrypt],
        [wrapped, unwrapKey],
      ] as const) {
        const changed = Uint8Array.from(whole);
        changed[at % changed.length]! ^= 1 << bit;
        expect(() => open(key, changed, somewhere)).toThrow();
      }
    }),
  );
});

it("lists deliveries in the order of their numbers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 30 }), async (sequences) => {
      const tables = new MemoryTables();
      for (const sequence of sequences)
        await tables.transact([
          { ...deliveryKey({ subject: "C#1", recipient: "FKASSA", sequence }), put: { sequence } },
        ]);
      const listed = await tables.list("certificates", "C#1", "DELIVERY#FKASSA#");
      expect(listed.map((item) => item["sequence"])).toEqual(sequences.toSorted((a, b) => a - b));
    }),
  );
});

it("gives every item of an index once, whatever the size of a page", async () => {
  const time = fc.constantFrom("2026-01", "2026-02", "2026-03");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: time, isOpen: fc.boolean() }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      async (deliveries, limit, newestFirst) => {
        const tables = new MemoryTables();
        for (const [n, { at, isOpen }] of deliveries.entries()) {
          await tables.transact([
            {
              table: "certificates",
              pk: `C#${String(n)}`,
              sk: "DELIVERY#FKASSA#1",
              put: { nextTryAt: at, state: "open", ...(isOpen ? { openDelivery: "FKASSA" } : {}) },
            },
          ]);
        }
        const found: string[] = [];
        let after: string | undefined;
        do {
          const page = await tables.query({
            table: "certificates",
            index: "openDeliveries",
            partition: ["openDelivery", "FKASSA"],
            sort: "nextTryAt",
            limit,
            newestFirst,
            ...(after === undefined ? {} : { after }),
          });
          found.push(...page.items.map(({ pk, nextTryAt: at }) => `${at as string} ${pk}`));
          after = page.next;
        } while (after !== undefined);
        const open = deliveries.flatMap(({ at, isOpen }, n) => (isOpen ? [`${at} C#${String(n)}`] : []));
        expect(found.toSorted()).toEqual(open.toSorted());
        const times = found.map((one) => one.slice(0, 7));
        expect(times).toEqual(newestFirst ? times.toSorted().reverse() : times.toSorted());
      },
    ),
  );
});
