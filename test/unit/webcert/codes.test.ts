import { beforeEach, describe, expect, it } from "vitest";
import { codeListStore } from "../../../functions/certificate/codes/published/code-list-store.ts";
import { codeListTexts } from "../../../functions/certificate/store/code-list-texts.ts";
import { units } from "../../fixtures/people.ts";
import { accepted, aDraft, completeAnswers } from "../../fixtures/steps.ts";
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

  it("are searched in the list that is asked for, ICD-10-SE unless another is", async () => {
    const found = async (input: Record<string, string>) =>
      (await world.call("searchCodes", { q: "stukad fot", ...input })).json.codes.map(
        ({ system, code }: Record<string, string>) => `${system} ${code}`,
      );
    expect(await found({})).toContain("ICD-10-SE S934");
    expect((await found({})).join()).not.toContain("KSH97-P");
    expect(await found({ system: "KSH97-P" })).toContain("KSH97-P S934P");
    expect((await world.call("searchCodes", { q: "gå", list: "icf" })).json.codes[0].code).toBe("d450");
    expect((await world.call("readCode", { system: "KSH97-P", code: "s934p" })).json.title).toBe("Fotledsdistorsion");
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

/** The complete answers, with another code for the main diagnosis. */
function withMainCode(code: string) {
  const { diagnoses, ...rest } = completeAnswers;
  return { ...rest, diagnoses: { ...diagnoses, mainCode: { code, system: "ICD-10-SE" } } };
}

async function importOnly(code: string, version: string): Promise<void> {
  const lists = codeListStore(codeListTexts(world.tables));
  await lists.publish([{ name: "ICD-10-SE", version, rows: [{ code, title: "Stukning av fotled" }] }]);
}

describe("a code that is written with a dot or in small letters", () => {
  it.each(["S93.4", "s934", " s93.4 "])("is stored as the national form has it, and signed: %s", async (code) => {
    const certificateId = await aDraft(world, withMainCode(code));
    const draft = accepted(await world.call("readDraft", { certificateId }));
    expect(draft).toMatchObject({ errors: [], answers: { diagnoses: { mainCode: { code: "S934" } } } });
    accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));
    const { answers } = (await world.call("readCertificate", { certificateId })).json;
    expect(answers.diagnoses.mainCode).toEqual({ code: "S934", system: "ICD-10-SE" });
  });

  it("is looked up, searched and made a favourite as well", async () => {
    expect(accepted(await world.call("readCode", { system: "ICD-10-SE", code: "s93.4" }))).toMatchObject({
      code: "S934",
    });
    expect((await world.call("searchCodes", { q: "s93.4" })).json.codes[0].code).toBe("S934");
    accepted(await world.call("saveFavouriteCodes", { codes: [{ system: "ICD-10-SE", code: "s93.4" }] }));
    expect((await world.call("searchCodes", {})).json.codes).toMatchObject([{ code: "S934", favourite: true }]);
    expect(world.tables.all("directory").flatMap((item) => item["codes"] ?? [])).toEqual([
      { system: "ICD-10-SE", code: "S934" },
    ]);
  });
});

it("a favourite that is written in several ways is one, where it came first", async () => {
  const codes = ["J039", "M545", "j03.9", " J03.9", "m54.5"].map((code) => ({ system: "ICD-10-SE", code }));
  expect(accepted(await world.call("saveFavouriteCodes", { codes }))).toEqual({ count: 2 });
  expect((await world.call("searchCodes", {})).json.codes.map(({ code }: { code: string }) => code)).toEqual([
    "J039",
    "M545",
  ]);
});

describe("a code that does not exist", () => {
  const sign = async (code: string) => {
    const certificateId = await aDraft(world, withMainCode(code));
    const checked = accepted(await world.call("validateDraft", { certificateId }));
    const signed = await world.call("signCertificate", { certificateId, seenRevision: 1 });
    return { checked, signed };
  };
  const atMainCode = (code: string) => ({ pointer: "/answers/diagnoses/mainCode", code });

  it("stops signing where an official list is in force", async () => {
    await importOnly("S934", "2026");
    const { checked, signed } = await sign("S939");
    expect(checked["errors"]).toMatchObject([atMainCode("diagnosis-unknown")]);
    expect(signed.status).toBeGreaterThanOrEqual(400);
    expect(signed.json.errors).toMatchObject([atMainCode("diagnosis-unknown")]);
    expect((await sign("S93.4")).signed.status).toBe(201);
  });

  it("stops signing once the list in force has retired it", async () => {
    await importOnly("S934", "2026");
    await importOnly("S939", "2027");
    const { checked, signed } = await sign("S934");
    expect(checked["errors"]).toMatchObject([atMainCode("diagnosis-unknown")]);
    expect(signed.status).toBeGreaterThanOrEqual(400);
  });

  it("is only warned of while the product's own choice is all there is", async () => {
    const { checked, signed } = await sign("Q871");
    expect(checked).toMatchObject({ errors: [], notices: [atMainCode("diagnosis-unconfirmed")] });
    expect(signed.status).toBe(201);
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
  });

  it.each(["NONE", "luse", ""])("is nothing that is no type: %j", async (type) => {
    const answer = await world.call("listCertificateTypes", { type });
    expect([answer.status, answer.json.code]).toEqual([400, "input-invalid"]);
    expect(answer.json.errors).toMatchObject([{ pointer: "/type", code: "not-in-list" }]);
  });

  it("says which code lists it draws on, and their versions", async () => {
    const lists = accepted(await world.call("listCodeLists"));
    expect(lists["lists"]).not.toEqual([]);
    expect(lists["versions"]).toHaveProperty("ICD-10-SE");
  });
});
