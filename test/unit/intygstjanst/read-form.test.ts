import { describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { citizenClaims, lilltolvan, staff, staffClaims, systemClaims, tolvan } from "../../fixtures/people.ts";
import { accepted } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";

describe("a form by its name", () => {
  it.each(certificateTypes.map((type) => [formName(type), type] as const))(
    "is told of %s, also where no new certificate is written on it, to whoever is signed in",
    async (form, type) => {
      const world = await aWorld();
      // None of them has a scope: what a form asks is nobody's secret, and nothing of a patient.
      for (const claims of [
        citizenClaims(tolvan, ""),
        citizenClaims(lilltolvan, ""),
        staffClaims(staff.elin, ""),
        systemClaims("journal-system", ""),
      ])
        expect(accepted(await world.call("readForm", { form }, { claims }))).toEqual(
          JSON.parse(JSON.stringify(describeForm(type))),
        );
    },
  );

  it("is the same as in the list of types that can be written", async () => {
    const world = await aWorld();
    const { types } = accepted(await world.call("listCertificateTypes"));
    for (const listed of types as { form: string }[])
      expect(accepted(await world.call("readForm", { form: listed.form }))).toEqual(listed);
  });

  it("is not told to who is not signed in", async () => {
    const world = await aWorld();
    const answer = await world.call("readForm", { form: "FK7804-2.0" }, { claims: undefined });
    expect([answer.status, answer.json.code]).toEqual([401, "token-missing"]);
  });

  it.each(["FK7804", "fk7804-2.0", "__proto__", "FK7804-2.0/", " FK7804-2.0", "Å".repeat(200)])(
    "is not there by another name: %s",
    async (form) => {
      const answer = await (await aWorld()).call("readForm", { form });
      expect([answer.status, answer.json.code]).toEqual([404, "form-not-found"]);
    },
  );
});
