import { describe, expect, it } from "vitest";
import { oncePerItem } from "../../../../functions/certificate/store/once-per-item.ts";
import type { Write } from "../../../../functions/operation/tables.ts";

const place = { table: "certificates", pk: "C#one", sk: "HEAD" } as const;
const otherwise = "certificate-changed" as const;
const replacing: Write<typeof otherwise> = {
  ...place,
  set: { sequence: 3, replacedBy: "new" },
  remove: ["isReplacementConfirmed"],
  when: { sequence: 2, state: "signed" },
  otherwise,
};
const completing: Write<typeof otherwise> = {
  ...place,
  set: { complementedBy: "name" },
  remove: ["renewedBy"],
  when: { type: "FK7804", complementedBy: undefined },
  otherwise,
};
const there: Write<typeof otherwise> = { ...place, check: true, when: "present", otherwise };
const elsewhere: Write<typeof otherwise> = { ...place, sk: "CONTENT", delete: true };

describe("writes to one item", () => {
  it("become one, with all that they set and remove and all their conditions", () => {
    expect(oncePerItem([replacing, elsewhere, completing])).toEqual([
      {
        ...place,
        set: { sequence: 3, replacedBy: "new", complementedBy: "name" },
        remove: ["isReplacementConfirmed", "renewedBy"],
        when: { sequence: 2, state: "signed", type: "FK7804", complementedBy: undefined },
        otherwise,
      },
      elsewhere,
    ]);
  });

  it("keep what is set where another only asks something of the item", () => {
    for (const writes of [
      [there, completing],
      [completing, there],
    ])
      expect(oncePerItem(writes)).toEqual([completing]);
    expect(oncePerItem([there, there])).toEqual([there]);
  });

  it("are a fault where one of them puts or deletes it", () => {
    expect(() => oncePerItem([{ ...place, delete: true }, completing])).toThrow(TypeError);
    expect(oncePerItem([elsewhere])).toEqual([elsewhere]);
  });
});
