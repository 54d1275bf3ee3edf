import { describe, expect, it } from "vitest";
import type { Answers, Row, Value } from "../../../../../functions/certificate/model/answers.ts";
import { draftFindings } from "../../../../../functions/certificate/types/findings/draft.ts";
import type { RuleFinding } from "../../../../../functions/certificate/types/findings/finding.ts";
import { holds } from "../../../../../functions/certificate/types/condition.ts";
import { certificateTypes } from "../../../../../functions/certificate/types/registry.ts";
import { indexOf, questionOf } from "../../../../../functions/certificate/types/type-index.ts";
import type { CertificateType, Kind } from "../../../../../functions/certificate/types/type-language.ts";
import { visibleAnswers } from "../../../../../functions/certificate/types/visible-answers.ts";
import {
  anyAnswers,
  issuer,
  patient,
  signableAnswers,
  today,
} from "../../../../property/certificate/types/certificates.ts";

function drawFrom(seed: number): (n: number) => number {
  let state = seed >>> 0 || 1;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

function errorsOf(type: CertificateType, answers: Answers): readonly RuleFinding[] {
  return draftFindings(type, answers, issuer, { today, patient }).errors;
}

const signable = new Map<CertificateType, readonly Answers[]>();
function some(type: CertificateType): readonly Answers[] {
  const known =
    signable.get(type) ?? Array.from({ length: 250 }, (_, seed) => signableAnswers(type, drawFrom(seed * 7919 + 13)));
  signable.set(type, known);
  return known;
}

/** Values of the right kind that a draft may hold but nobody may sign, with the code they are told by. */
function badValues(kind: Kind): readonly (readonly [value: Value, code: string])[] {
  switch (kind.is) {
    case "text":
      return [
        ...(kind.max === undefined ? [] : [["x".repeat(kind.max + 1), "too-long"] as const]),
        ["  \n", "blank"],
        ["a\u0001b", "illegal-character"],
      ];
    case "code":
      return [["NOT_A_CODE", "unknown-code"]];
    case "number":
      return [
        [kind.max + 1, "out-of-range"],
        [kind.min - 1, "out-of-range"],
        [kind.min + 0.55, "out-of-range"],
      ];
    case "date":
      return [
        ["2026-02-3", "not-a-date"],
        ["2026-02-30", "not-a-date"],
        ...(kind.notAfterToday === undefined ? [] : [["2026-11-21", "date-in-future"] as const]),
        ...["0001-01-01", "1900-01-01", "2099-12-12", "9999-12-31"].map((day) => [day, "date-outside-years"] as const),
        ...(kind.notBeforeBirth === undefined ? [] : [["1912-12-11", "date-before-birth"] as const]),
      ];
    case "year":
      return [
        ["196", "not-a-year"],
        ["2027", "date-in-future"],
        ["1911", "date-before-birth"],
        ["1899", "date-outside-years"],
        ["2100", "date-outside-years"],
      ];
    case "period":
      return [
        [{ start: "2026-01-02" }, "period-incomplete"],
        [{ start: "2026-01-02", end: "2026-01-01" }, "period-reversed"],
        [{ start: "2026-01", end: "2026-01-01" }, "not-a-date"],
        [{ start: "1899-12-31", end: "2026-01-01" }, "date-outside-years"],
        [{ start: "0001-01-01", end: "2026-01-01" }, "date-outside-years"],
        [{ start: "2026-01-01", end: "2099-12-12" }, "date-outside-years"],
        [{ start: "2026-01-01", end: "9999-12-31" }, "date-outside-years"],
      ];
    case "diagnosis":
      return ["F32", "Z73", "M5", "M54512", "U07.1"].map(
        (code) => [{ code, system: kind.systems[0]!.system }, "diagnosis-form"] as const,
      );
    case "yes-no":
      return [];
  }
}

describe.each(certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const))("%s", (_, type) => {
  it("finds nothing in answers that keep every rule", () => {
    for (const answers of some(type)) expect(errorsOf(type, answers)).toEqual([]);
  });

  it.each(type.rules.map((rule) => [rule.id, rule] as const))(
    "has answers that break %s and answers that keep it",
    (id, rule) => {
      const keeps = some(type).some(
        (answers) => rule.when === undefined || holds(rule.when, visibleAnswers(type, answers, today)),
      );
      let breaks = false;
      for (let seed = 1; seed < 6_000 && !breaks; seed += 1) {
        const draw = drawFrom(seed);
        // Half of them nearly right, so that rules with conditions are reached.
        const answers = seed % 2 === 0 ? anyAnswers(type, draw) : scrambled(type, some(type)[seed % 250] ?? {}, draw);
        breaks =
          errorsOf(type, answers).some((error) => error.rule === id) ||
          draftFindings(type, answers, issuer, { today, patient }).warnings.some((warning) => warning.rule === id) ||
          isDroppedInstead(type, answers, id);
      }
      // A rule that forbids what the form hides is kept by hiding: the answer is told as not asked and left out.
      expect([keeps, breaks]).toEqual([true, true]);
    },
  );

  it.each(
    indexOf(type).order.flatMap((question) =>
      question.parts.filter((part) => part.must !== undefined).map((part) => [part.id, question.id] as const),
    ),
  )("misses %s when it must be answered and is not", (partId, questionId) => {
    let tried = 0;
    for (const answers of some(type)) {
      const rows = answers[questionId] ?? [];
      const at = rows.findIndex((row) => row[partId] !== undefined);
      if (at < 0) continue;
      const rest = Object.fromEntries(Object.entries(rows[at] ?? {}).filter(([id]) => id !== partId));
      const must = indexOf(type).parts.get(partId)?.part.must;
      const scope = { question: questionId, row: rest };
      if (must?.when !== undefined && !holds(must.when, visibleAnswers(type, answers, today), scope)) continue;
      const changed = { ...answers, [questionId]: rows.map((row, index) => (index === at ? rest : row)) };
      const left = visibleAnswers(type, changed, today);
      const question = indexOf(type).questions.get(questionId);
      if (left.rows(questionId).every((row) => Object.keys(row).length === 0)) {
        // Nothing of the question is left: then nothing is missing where it need not be answered at all.
        if (question?.must === undefined) return;
        if (question.must.when !== undefined && !holds(question.must.when, left)) continue;
      }
      const missing = errorsOf(type, changed).filter(
        (error) => error.code === "required" && error.pointer.startsWith(`/answers/${questionId}`),
      );
      // A repeated answer taken away altogether leaves the others.
      if (Object.keys(rest).length === 0 && rows.length > 1) continue;
      tried += 1;
      expect(missing.length).toBeGreaterThan(0);
      if (tried === 5) return;
    }
    expect(tried).toBeGreaterThan(0);
  });

  it.each(
    indexOf(type).order.flatMap((question) =>
      question.parts.flatMap((part) =>
        badValues(part.kind).map(
          ([value, code]) => [part.id, code, JSON.stringify(value).slice(0, 40), value] as const,
        ),
      ),
    ),
  )("refuses in %s what is %s: %s", (partId, code, _told, value) => {
    const questionId = questionOf(partId);
    const answers =
      some(type).find((one) => one[questionId]?.some((row) => row[partId] !== undefined) === true) ?? some(type)[0]!;
    const rows: readonly Row[] = answers[questionId] ?? [{}];
    const at = Math.max(
      0,
      rows.findIndex((row) => row[partId] !== undefined),
    );
    const question = indexOf(type).questions.get(questionId);
    // What is not on the wire is asked only in certain drafts; there its limits are tried.
    if (question?.foldedInto !== undefined) return;
    const found = errorsOf(type, {
      ...answers,
      [questionId]: rows.map((row, index) => (index === at ? { ...row, [partId]: value } : row)),
    });
    expect(
      found.some((error) => error.code === code && error.pointer.startsWith(`/answers/${questionId}/${at}/${partId}`)),
    ).toBe(true);
  });
});

function scrambled(
  type: CertificateType,
  answers: Answers,
  draw: (n: number) => number,
): Record<string, readonly Row[]> {
  const other = anyAnswers(type, draw);
  const ids = Object.keys(other);
  const mixed: Record<string, readonly Row[]> = { ...answers };
  for (let change = 0; change < 1 + draw(2); change += 1) {
    const id = ids[draw(ids.length)] ?? "";
    if (draw(4) === 0) Reflect.deleteProperty(mixed, id);
    else if (draw(4) === 0)
      mixed[id] = (mixed[id] ?? []).map((row) => Object.fromEntries(Object.entries(row).filter(() => draw(3) === 0)));
    else mixed[id] = draw(3) === 0 ? [...(mixed[id] ?? []), ...(mixed[id] ?? [])] : (other[id] ?? []);
  }
  return mixed;
}

function isDroppedInstead(
  type: CertificateType,
  answers: Readonly<Record<string, readonly Row[]>>,
  id: string,
): boolean {
  const rule = type.rules.find((one) => one.id === id);
  if (rule === undefined || !("noneOf" in rule.check)) return false;
  const parts = rule.check.noneOf;
  return draftFindings(type, answers, issuer, { today }).warnings.some(
    (warning) => warning.code === "not-asked" && parts.some((part) => warning.pointer.endsWith(`/${part}`)),
  );
}
