import { expect, it } from "vitest";
import type { NumberRecord } from "../../../../functions/certificate/model/registered-person.ts";
import { linkedPeople } from "../../../../functions/certificate/person-register/linked-people.ts";
import { mostAtOnce } from "../../../../functions/certificate/person-register/person-register.ts";

const nothing = { isProtected: false, isDeceased: false, isTestPerson: false, isRenumbered: false };

/** A register that notes what it is asked; numbers are what a test calls them. */
function aRegister(linksOf: (number: string) => readonly string[]) {
  const asked: (readonly string[])[] = [];
  const find = async (numbers: readonly string[]) => {
    asked.push(numbers);
    return new Map<string, NumberRecord>(
      numbers.map((one) => [one, { ...nothing, isRenumbered: one !== "last", linkedNumbers: linksOf(one) }]),
    );
  };
  return { asked, people: linkedPeople({ find }) };
}

it("asks one question of those who have had one number", async () => {
  const { asked, people } = aRegister(() => []);
  await people.find(["one", "other"]);
  expect(asked).toEqual([["one", "other"]]);
});

it("asks one more for each step to a number that is not known, and each number once", async () => {
  const chain: Readonly<Record<string, readonly string[]>> = { a: ["b"], b: ["a", "last"], last: ["b"] };
  const { asked, people } = aRegister((one) => chain[one] ?? []);
  const found = await people.find(["a", "last"]);
  expect(asked).toEqual([["a", "last"], ["b"]]);
  expect(found.get("a")).toMatchObject({ newNumber: "last" });
  expect([...found.keys()]).toEqual(["a", "last"]);
});

it("asks for no more at once than a question takes", async () => {
  const links = Array.from({ length: mostAtOnce + 1 }, (_, at) => `linked-${String(at)}`);
  const { asked, people } = aRegister((one) => (one === "a" ? links : []));
  await people.find(["a"]);
  expect(asked.map(({ length }) => length)).toEqual([1, mostAtOnce, 1]);
});

it("ends, and takes somebody as unreachable, where the links do not end", async () => {
  const { asked, people } = aRegister((one) => [`${one}+`]);
  expect((await people.find(["a"])).get("a")).toEqual({ statuses: ["unreachable"] });
  expect(asked).toHaveLength(5);
});
