import { beforeEach, describe, expect, it } from "vitest";
import { units } from "../../fixtures/people.ts";
import { accepted } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

describe("codes", () => {
  it("are read with what lies above and beneath them, and an unknown one is not found", async () => {
    expect(accepted(await world.call("readCode", { system: "ICD-10-SE", code: "M545" }))).toMatchObject({
      code: "M545",
      displayed: "M54.5",
    });
    const unknown = await world.call("readCode", { system: "ICD-10-SE", code: "ZZZ" });
    expect([unknown.status, unknown.json.code]).toEqual([404, "code-not-found"]);
  });

  it("are searched with the unit's favourites first, which another unit does not get", async () => {
    const first = async (unit: string) =>
      (await world.call("searchCodes", { q: "M54" }, { headers: { "care-unit": unit } })).json.codes[0].code as string;
    const usual = await first(units.healthCentre.hsaId);
    const favourite = usual === "M545" ? "M543" : "M545";
    expect(
      accepted(await world.call("saveFavouriteCodes", { codes: [{ system: "ICD-10-SE", code: favourite }] })),
    ).toEqual({ count: 1 });
    expect([await first(units.healthCentre.hsaId), await first(units.surgery.hsaId)]).toEqual([favourite, usual]);
  });

  it("become favourites only where they exist, and the place of a wrong one is told", async () => {
    const answer = await world.call("saveFavouriteCodes", {
      codes: [
        { system: "ICD-10-SE", code: "M545" },
        { system: "ICD-10-SE", code: "ZZZ" },
      ],
    });
    expect(answer.json).toMatchObject({ code: "code-not-found", errors: [{ pointer: "/codes/1/code" }] });
  });
});

describe("what can be written today", () => {
  it("is every type that is in force, or the one asked for, with its form in both languages", async () => {
    const { types } = (await world.call("listCertificateTypes")).json;
    expect(types.map(({ form }: { form: string }) => form)).toContain("FK7804-2.0");
    expect((await world.call("listCertificateTypes", { type: "FK7804" })).json.types).toMatchObject([
      {
        form: "FK7804-2.0",
        type: "FK7804",
        recipient: "FKASSA",
        name: { sv: expect.any(String), en: expect.any(String) },
      },
    ]);
    expect((await world.call("listCertificateTypes", { type: "NONE" })).json.types).toEqual([]);
  });

  it("says which code lists it draws on, and their versions", async () => {
    const lists = accepted(await world.call("listCodeLists"));
    expect(lists["lists"]).not.toEqual([]);
    expect(lists["versions"]).toHaveProperty("ICD-10-SE");
  });
});
