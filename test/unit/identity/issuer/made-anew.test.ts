import { describe, expect, it } from "vitest";
import { madeAnew } from "../../../../functions/identity/issuer/made-anew.ts";

/** What is made from a list that may change, or not be there to be read. */
function aList() {
  const at = { list: ["siths"] as readonly string[] | undefined, made: 0 };
  const get = madeAnew(
    async () => {
      if (at.list === undefined) throw new Error("damaged");
      return at.list;
    },
    (list) => {
      at.made += 1;
      return list.join(" ");
    },
  );
  return { at, get };
}

describe("What is made from something that may change", () => {
  it("is made once while that is the same, and anew when it is another", async () => {
    const { at, get } = aList();
    expect([await get(), await get()]).toEqual(["siths", "siths"]);
    expect(at.made).toBe(1);
    at.list = ["siths", "e-legitimation"];
    expect(await get()).toBe("siths e-legitimation");
    expect(at.made).toBe(2);
  });

  it("goes on as it was where that cannot be read, and follows it when it can", async () => {
    const { at, get } = aList();
    await get();
    at.list = undefined;
    expect(await get()).toBe("siths");
    expect(at.made).toBe(1);
    at.list = ["e-legitimation"];
    expect(await get()).toBe("e-legitimation");
  });

  it("is not there before that has been read", async () => {
    const { at, get } = aList();
    at.list = undefined;
    await expect(get()).rejects.toThrow("damaged");
    at.list = ["siths"];
    expect(await get()).toBe("siths");
  });

  it("is made once for those who come at the same time", async () => {
    const { at, get } = aList();
    await Promise.all([get(), get(), get()]);
    expect(at.made).toBe(1);
  });
});
