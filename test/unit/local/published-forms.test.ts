import { describe, expect, it } from "vitest";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { publishedForm } from "../../../lib/local/published-forms.ts";

describe("The words of a published form", () => {
  it.each(certificateTypes.map((type) => [type.key, type] as const))("are there for all that %s asks", (_key, type) => {
    const form = publishedForm(type.wire.code, type.version);
    expect(form?.name).toEqual(type.name);
    for (const question of type.sections.flatMap(({ questions }) => questions)) {
      expect(form?.questions[question.id]).toEqual(question.text);
      for (const part of question.parts) {
        expect(form?.parts[part.id]?.text).toEqual(part.text);
        if (part.kind.is === "code")
          for (const { code, text } of part.kind.list.codes) expect(form?.parts[part.id]?.codes[code]).toEqual(text);
      }
    }
  });

  it("are not there for what nobody has published", () => {
    expect(publishedForm("LISJP", "99.0")).toBeUndefined();
    expect(publishedForm("OKAND", "1.0")).toBeUndefined();
  });
});
