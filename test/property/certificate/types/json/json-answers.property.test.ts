import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftFindings } from "../../../../../functions/certificate/types/findings/draft.ts";
import { wireCode } from "../../../../../functions/certificate/types/findings/diagnosis-form.ts";
import { answersFromJson } from "../../../../../functions/certificate/types/json/answers-from-json.ts";
import { answersToJson } from "../../../../../functions/certificate/types/json/answers-to-json.ts";
import { formName } from "../../../../../functions/certificate/types/json/form-name.ts";
import { jsonFindings } from "../../../../../functions/certificate/types/json/json-pointer.ts";
import { certificateTypes } from "../../../../../functions/certificate/types/registry.ts";
import { questionNamed } from "../../../../../functions/certificate/types/type-index.ts";
import { issuer, shapedAnswersOf, signableAnswersOf, today } from "../certificates.ts";
import { anyJsonAnswersOf, jsonDraftsOf } from "./json-answers.ts";

/** What stands at a JSON Pointer (RFC 6901), undefined where nothing does. */
function placeOf(pointer: string, json: unknown): unknown {
  let here = json;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** Diagnosis codes in the form they are kept in, wherever they stand. */
function asKept<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_name, one: unknown) =>
    typeof one === "object" && one !== null && "code" in one && typeof one.code === "string" && "system" in one
      ? { ...one, code: wireCode(one.code) }
      : one,
  );
  return JSON.parse(text) as Value;
}

describe.each(certificateTypes.map((type) => [formName(type), type] as const))("the JSON of %s", (_, type) => {
  it("gives back the answers it was made of, sensible or not", () => {
    fc.assert(
      fc.property(fc.oneof(shapedAnswersOf(type), signableAnswersOf(type)), (answers) => {
        const sent: unknown = JSON.parse(JSON.stringify(answersToJson(type, answers)));
        expect(answersFromJson(type, sent)).toEqual({ answers: asKept(answers), findings: [] });
      }),
      { numRuns: 40 },
    );
  });

  it("keeps all that the doctor wrote, half-typed dates and unknown codes included", () => {
    fc.assert(
      fc.property(jsonDraftsOf(type), (json) => {
        const { answers, findings } = answersFromJson(type, json);
        expect(findings).toEqual([]);
        expect(answersToJson(type, answers)).toEqual(asKept(json));
      }),
      { numRuns: 60 },
    );
  });

  it("has a finding for all that is not read, which points at it", () => {
    fc.assert(
      fc.property(anyJsonAnswersOf(type), (json) => {
        const { answers, findings } = answersFromJson(type, json);
        for (const { pointer } of findings) expect(placeOf(pointer, { answers: json })).not.toBeUndefined();
        if (findings.length === 0) expect(answersToJson(type, answers)).toEqual(asKept(json));
      }),
      { numRuns: 150 },
    );
  });

  it("has a place for whatever the rules say of the answers", () => {
    fc.assert(
      fc.property(jsonDraftsOf(type), (json) => {
        const { answers } = answersFromJson(type, json);
        const { errors, warnings } = draftFindings(type, answers, issuer, { today });
        for (const { pointer } of jsonFindings(type, [...errors, ...warnings])) {
          const [, root, name = "", ...inside] = pointer.split("/");
          if (root !== "answers" || name === "") continue;
          const question = questionNamed(type, name);
          const [row, part] = question?.rows === undefined ? [undefined, inside[0]] : inside;
          expect(question, pointer).toBeDefined();
          // What is answered once is missed in the first row, also where there is none yet.
          if (row !== undefined && row !== "0") expect(placeOf(`/${name}/${row}`, json), pointer).toBeDefined();
          if (part !== undefined)
            expect(
              question?.parts.map((one) => one.name),
              pointer,
            ).toContain(part);
        }
      }),
      { numRuns: 60 },
    );
  });
});
