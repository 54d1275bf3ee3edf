import { describe, expect, it } from "vitest";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { writableTypes } from "../../../functions/certificate/types/registry.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import { tolvan } from "../../fixtures/people.ts";
import { accepted } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";

const day = "2026-11-22";

/** A form's example without the questions that the type itself answers. */
function answersOf(type: CertificateType): unknown {
  const byRule = type.derived.map(({ part }) => part.slice(0, part.indexOf(".")));
  const questions = type.sections.flatMap((section) => section.questions).filter(({ id }) => byRule.includes(id));
  const example = Object.entries(exampleOf(type, day) ?? {});
  return Object.fromEntries(example.filter(([name]) => !questions.some((question) => question.name === name)));
}

describe("what a draft would sign", () => {
  it.each(writableTypes(day).map((type) => [formName(type), type] as const))(
    "is what is signed, what the type answers by rule among it: %s",
    async (form, type) => {
      const world = await aWorld();
      const begun = { form, patient: tolvan, answers: answersOf(type) };
      const { certificateId } = accepted(await world.call("createDraft", begun));
      const { toBeSigned } = accepted(await world.call("readDraft", { certificateId }));
      accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));
      expect(accepted(await world.call("readCertificate", { certificateId }))["answers"]).toEqual(toBeSigned);
    },
  );

  it("holds answers by rule, and nothing that is not asked", async () => {
    const world = await aWorld();
    const answers = { diagnoses: { mainText: "  " }, profession: { text: "Snickare" } };
    const { certificateId } = accepted(
      await world.call("createDraft", { form: "FK7804-2.0", patient: tolvan, answers }),
    );
    expect(accepted(await world.call("readDraft", { certificateId }))["toBeSigned"]).toEqual({
      infectionControl: { underAct: false },
    });
  });
});
