import fc from "fast-check";
import { expect, it } from "vitest";
import { querySeveral } from "../../../../functions/certificate/store/several-partitions.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";

const entry = fc.record({ at: fc.integer({ min: 0, max: 9 }), partition: fc.constantFrom("one", "other") });

it("several partitions are read page by page as if they were one, each entry once and in order", async () => {
  const given = fc.tuple(fc.array(entry, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(given, async ([entries, limit, newestFirst]) => {
      const tables = new MemoryTables();
      const items = entries.map(({ at, partition }, number) => ({
        table: "certificates",
        pk: `C#${String(number)}`,
        sk: "HEAD",
        put: { patientKey: partition, signedAt: `2026-11-0${String(at)}` },
      }));
      for (const item of items) await tables.transact([item]);
      const read: string[] = [];
      let after: string | undefined;
      do {
        const query = { table: "certificates", index: "byPatient", sort: "signedAt", newestFirst, limit };
        const partitions = [
          ["patientKey", "one"],
          ["patientKey", "other"],
        ] as const;
        const page = await querySeveral({ ...query, partitions, ...(after === undefined ? {} : { after }) }, tables);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        read.push(...page.items.map((one) => `${one["signedAt"] as string} ${one.pk}`));
        after = page.next;
      } while (after !== undefined);
      const wanted = items.map(({ pk, put }) => `${put.signedAt} ${pk}`).toSorted();
      expect(read).toEqual(newestFirst ? wanted.toReversed() : wanted);
    }),
  );
});
