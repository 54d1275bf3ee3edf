import { expect, it } from "vitest";
import { accepted } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";

it("The recipients are told to anybody, by code and name and nothing of how they are reached", async () => {
  const world = await aWorld();
  expect(accepted(await world.call("listRecipients", {}, { claims: undefined }))).toEqual({
    recipients: [
      { code: "FKASSA", name: { sv: "Försäkringskassan", en: "Försäkringskassan" } },
      { code: "TRANSP", name: { sv: "Transportstyrelsen", en: "Transportstyrelsen" } },
    ],
  });
});
