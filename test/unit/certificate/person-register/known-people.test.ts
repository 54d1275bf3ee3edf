import { expect, it, beforeEach, describe } from "vitest";
import { personOf } from "../../../../functions/certificate/model/registered-person.ts";
import { KnownPeople } from "../../../../functions/certificate/person-register/known-people.ts";
import { mostAtOnce } from "../../../../functions/certificate/person-register/person-register.ts";
import { lilltolvan, tolvan } from "../../../fixtures/people.ts";

let asked: (readonly string[])[] = [];
let isDown = false;
let now = 0;
let people: KnownPeople;

beforeEach(() => {
  [asked, isDown, now] = [[], false, 0];
  const find = async (numbers: readonly string[]) => {
    asked.push(numbers);
    return new Map(numbers.map((one) => [one, isDown ? personOf("unreachable") : { statuses: [], name: one }]));
  };
  people = new KnownPeople({ find }, () => now);
});

const minutes = (count: number) => count * 60_000;

describe("Who somebody is", () => {
  it("is asked once in five minutes, and again after them", async () => {
    await people.find(tolvan);
    now = minutes(5) - 1;
    expect(await people.find(tolvan)).toEqual({ statuses: [], name: tolvan });
    expect(asked).toEqual([[tolvan]]);
    now = minutes(5);
    await people.find(tolvan);
    expect(asked).toEqual([[tolvan], [tolvan]]);
  });

  it("is not remembered where the register did not answer, nor taken from before it fell silent", async () => {
    await people.find(tolvan);
    isDown = true;
    now = minutes(6);
    expect(await people.find(tolvan)).toEqual({ statuses: ["unreachable"] });
    isDown = false;
    expect(await people.find(tolvan)).toEqual({ statuses: [], name: tolvan });
    expect(asked).toHaveLength(3);
  });

  it("is asked of several at once, each once, only of those who are not known, and of no more than a question takes", async () => {
    await people.find(tolvan);
    await people.findAll([tolvan, lilltolvan, lilltolvan]);
    expect(asked).toEqual([[tolvan], [lilltolvan]]);
    const many = Array.from({ length: 2 * mostAtOnce + 1 }, (_, at) => String(at));
    expect([...(await people.findAll(many)).keys()].toSorted()).toEqual(many.toSorted());
    expect(asked.slice(2).map(({ length }) => length)).toEqual([mostAtOnce, mostAtOnce, 1]);
  });
});
