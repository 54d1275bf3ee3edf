import fc from "fast-check";
import { indexOf } from "../../../../../functions/certificate/types/type-index.ts";
import type {
  CertificateType,
  Kind,
  Part,
  Question,
} from "../../../../../functions/certificate/types/type-language.ts";

/** Whatever a client may send as answers: any JSON, often under names of the type. */
export function anyJsonAnswersOf(type: CertificateType): fc.Arbitrary<unknown> {
  const { order } = indexOf(type);
  const row = (question: Question): fc.Arbitrary<unknown> =>
    fc.oneof(
      fc.dictionary(
        fc.oneof(fc.constantFrom(...question.parts.map(({ name }) => name)), fc.string()),
        fc.oneof(fc.jsonValue(), fc.constantFrom(...question.parts).chain(valueOf)),
      ),
      fc.jsonValue(),
    );
  const answer = fc
    .constantFrom(...order)
    .chain((question) =>
      fc.tuple(
        fc.oneof({ weight: 4, arbitrary: fc.constant(question.name) }, fc.string(), fc.constant("extra9001")),
        fc.oneof(row(question), fc.array(row(question), { maxLength: 3 })),
      ),
    );
  return fc.oneof(
    fc.jsonValue(),
    fc.array(answer, { maxLength: 8 }).map((pairs) => Object.fromEntries(pairs)),
  );
}

/** Answers in JSON as a doctor may have come with them at any moment: every value of its kind, whole or half typed. */
export function jsonDraftsOf(type: CertificateType): fc.Arbitrary<Record<string, unknown>> {
  const { order } = indexOf(type);
  const row = (question: Question): fc.Arbitrary<unknown> =>
    fc.record(Object.fromEntries(question.parts.map((part) => [part.name, valueOf(part)])), { requiredKeys: [] });
  const answers = order.map((question): [string, fc.Arbitrary<unknown>] => [
    question.name,
    question.rows === undefined ? row(question) : fc.array(row(question), { maxLength: 3 }),
  ]);
  const extra: [string, fc.Arbitrary<unknown>][] =
    type.extraQuestions === true ? [["extra9001", fc.record({ text: fc.string() }, { requiredKeys: [] })]] : [];
  return fc.record(Object.fromEntries([...answers, ...extra]), { requiredKeys: [] });
}

const halfTyped = fc.constantFrom("", "2", "2026", "2026-1", "2026-02-31", "igår", "2026-11-20");

function valueOf({ kind }: Part): fc.Arbitrary<unknown> {
  switch (kind.is) {
    case "yes-no":
      return fc.boolean();
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number));
    case "text":
      return fc.string();
    case "code":
      return fc.oneof(codesOf(kind), fc.string());
    case "date":
    case "year":
      return halfTyped;
    case "period":
      return fc.record({ start: halfTyped, end: halfTyped }, { requiredKeys: [] });
    case "diagnosis":
      return fc.record({ code: fc.string(), system: fc.constantFrom("ICD-10-SE", "KSH97-P") });
  }
}

function codesOf({ list }: Extract<Kind, { readonly is: "code" }>): fc.Arbitrary<string> {
  return fc.constantFrom(...list.codes.map(({ code }) => code));
}
