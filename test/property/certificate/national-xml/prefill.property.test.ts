import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { answers as sentAnswers } from "../../../../functions/certificate/model/contract-shapes.ts";
import type { Answers, Value } from "../../../../functions/certificate/model/answers.ts";
import { largest, sizeOfAnswers } from "../../../../functions/certificate/model/largest.ts";
import { prefillWords } from "../../../../functions/certificate/national-xml/prefill-words.ts";
import { readPrefill } from "../../../../functions/certificate/national-xml/prefill.ts";
import type { Prefill } from "../../../../functions/certificate/national-xml/prefill.ts";
import { element } from "../../../../functions/certificate/national-xml/write-xml.ts";
import type { XmlPiece } from "../../../../functions/certificate/national-xml/write-xml.ts";
import { wireCode } from "../../../../functions/certificate/types/findings/diagnosis-form.ts";
import { draftFindings } from "../../../../functions/certificate/types/findings/draft.ts";
import { answersFromJson } from "../../../../functions/certificate/types/json/answers-from-json.ts";
import { answersToJson } from "../../../../functions/certificate/types/json/answers-to-json.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { indexOf } from "../../../../functions/certificate/types/type-index.ts";
import type { CertificateType } from "../../../../functions/certificate/types/type-language.ts";
import { visibleAnswers } from "../../../../functions/certificate/types/visible-answers.ts";
import { unpadded } from "../../../../functions/operation/white-space.ts";
import { prefillOf, prefillXml } from "../../../fixtures/prefill-xml.ts";
import { issuer, patient, shapedAnswersOf, signableAnswersOf, today } from "../types/certificates.ts";

function read(type: CertificateType, xml: string, own: Answers = {}): Promise<Prefill> {
  return readPrefill(type, Buffer.from(xml), { own, today });
}

/** Answers as a draft keeps them: with no white space around their texts, and codes in the one form. */
function asKept(answers: Answers): Answers {
  const tidied = (value: Value): Value => {
    if (typeof value === "string") return unpadded(value);
    return typeof value === "object" && "code" in value ? { ...value, code: wireCode(value.code) } : value;
  };
  return Object.fromEntries(
    Object.entries(answers).map(([id, rows]) => [
      id,
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([part, value]) => [part, tidied(value)]))),
    ]),
  );
}

/** Everything that a draft must be for the rest of the product to take it. */
function expectDraft(type: CertificateType, { answers }: Prefill): void {
  const json: unknown = JSON.parse(JSON.stringify(answersToJson(type, answers)));
  expect(z.safeParse(sentAnswers, json).error).toBeUndefined();
  expect(answersFromJson(type, json)).toEqual({ answers, findings: [] });
  expect(sizeOfAnswers(answers)).toBeLessThanOrEqual(largest.draft);
  const asked = visibleAnswers(type, answers, today);
  for (const [id, rows] of Object.entries(answers)) expect(asked.rows(id)).toEqual(rows);
  for (const { code } of draftFindings(type, answers, issuer, { today, patient }).errors)
    expect(["unknown-question", "unknown-part", "wrong-kind", "too-long", "unknown-code"]).not.toContain(code);
}

const ids = [
  ...new Set(certificateTypes.flatMap((type) => indexOf(type).order.flatMap(({ parts }) => parts.map(({ id }) => id)))),
];
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("true", "0", "2026-11-20", "20261120", "2026-02-31", "70,5", "J06.9", "", "  ", "😀".repeat(4100)),
);
const anyCode = fc.constantFrom("FYSISKUNDERSOKNING", "ANNAT", "HELT_NEDSATT", "STUDIER", "NEJ", "J069", "j06.9", "??");
const anySystem = fc.constantFrom("KV_FKMU_0001", "KV_FKMU_0002", "KV_FKMU_0003", "1.2.752.116.1.1.1", "1.2.3");

/** What may stand in a part: of the right kind, of another kind, or of none. */
const anyContent = fc.oneof(
  anyText,
  fc
    .record({ code: anyCode, system: anySystem, name: anyText })
    .map(({ code, system, name }) => [
      element("t:cv", [element("t:code", code), element("t:codeSystem", system), element("t:displayName", name)]),
    ]),
  fc.array(fc.tuple(fc.constantFrom("t:start", "t:end", "end"), anyText), { maxLength: 3 }).map((ends) => [
    element(
      "t:datePeriod",
      ends.map(([name, text]) => element(name, text)),
    ),
  ]),
  fc.constantFrom([element("t:cv", [])], [element("x", [element("y", "z")])]),
);
const anyId = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.stringMatching(/^[0-9.]{0,30}$/));

const anyAnswer = fc
  .tuple(fc.option(anyId), fc.array(fc.tuple(anyId, anyContent), { maxLength: 4 }))
  .map(([of, parts]): XmlPiece => {
    const id = (of ?? parts[0]?.[0] ?? "1").split(".")[0] ?? "";
    const delsvar = parts.map(([part, content]) => element("delsvar", content, `id="${part}"`));
    return element("svar", delsvar, `id="${id}"`);
  });

const prefilledTypes = certificateTypes.filter(({ abilities }) => abilities.prefill);

describe.each(prefilledTypes.map((type) => [formName(type), type] as const))("a draft of %s", (_, type) => {
  it("begins with all that a signed one says, where a journal system gives it that", async () => {
    await fc.assert(
      fc.asyncProperty(signableAnswersOf(type), async (answers) => {
        const { report, ...begun } = await read(type, prefillXml(type, answers));
        expect(report).toEqual({ filled: expect.anything() as unknown, changed: [], leftOut: [] });
        expect(begun.answers).toEqual(asKept(answers));
        expectDraft(type, { ...begun, report });
      }),
      { numRuns: 60 },
    );
  });

  it("takes the answers of any form that fit it, and tells what became of each", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...certificateTypes).chain((other) => fc.tuple(fc.constant(other), shapedAnswersOf(other))),
        async ([other, answers]) => {
          const xml = prefillXml(other, answers);
          const prefill = await read(type, xml);
          expectDraft(type, prefill);
          expectTold(prefill, xml);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("begins whatever a journal system sends, and tells what became of each answer", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnswer, { maxLength: 12 }), async (given) => {
        const xml = prefillOf(given);
        const prefill = await read(type, xml);
        expectDraft(type, prefill);
        expectTold(prefill, xml);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps the answers that it is begun with besides", async () => {
    await fc.assert(
      fc.asyncProperty(signableAnswersOf(type), shapedAnswersOf(type), async (own, given) => {
        const prefill = await read(type, prefillXml(type, given), own);
        expect(prefill.answers).toMatchObject(own);
        expect(prefill.report.filled.filter((id) => own[id] !== undefined)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

/** Nothing goes without a word: each question given is answered, or it is told what of it was left out. */
function expectTold({ report }: Prefill, xml: string): void {
  const given = [...xml.matchAll(/<svar id="([^"]*)"/g)].map(([, id = ""]) => id.slice(0, 19));
  const told = report.leftOut.map(({ answerId }) => answerId.slice(0, 19));
  const silent = given.filter((id) => !report.filled.includes(id) && !told.includes(id) && report.untold === undefined);
  expect(silent).toEqual([]);
  for (const { code } of [...report.changed, ...report.leftOut]) expect(prefillWords[code].sv).not.toBe("");
}
