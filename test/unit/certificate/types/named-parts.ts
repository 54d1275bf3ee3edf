import { indexOf } from "../../../../functions/certificate/types/type-index.ts";
import type {
  CertificateType,
  Check,
  Condition,
  PartId,
} from "../../../../functions/certificate/types/type-language.ts";

/** A part that something in a type names, and a value it is to have there: a code, or yes or no. */
export interface NamedPart {
  /** Who names it: a question, a part, a rule, or a place of the type. */
  readonly by: string;
  readonly part: PartId;
  readonly value?: string | boolean;
}

/** Everything in a type that names a part by its id. */
export function namedParts(type: CertificateType): readonly NamedPart[] {
  const { order } = indexOf(type);
  const conditions: readonly (readonly [by: string, condition: Condition | undefined])[] = [
    ...order.flatMap((question) => [
      [`question ${question.id}`, question.showIf] as const,
      [`question ${question.id}`, question.must?.when] as const,
      ...question.parts.flatMap((part) => [
        [`part ${part.id}`, part.showIf] as const,
        [`part ${part.id}`, part.must?.when] as const,
      ]),
    ]),
    ...type.sections.flatMap(({ notices = [] }) => notices.map(({ id, when }) => [`notice ${id}`, when] as const)),
    ...type.rules.flatMap(({ id, when, check }) => [
      [`rule ${id}`, when] as const,
      [`rule ${id}`, "notAfter" in check ? check.notAfter.row : undefined] as const,
    ]),
    ...type.derived.map(({ part, when }) => [`derived ${part}`, when] as const),
    ["sickLeave", type.sickLeave?.unless],
  ];
  return [
    ...conditions.flatMap(([by, condition]) => (condition === undefined ? [] : inCondition(by, condition))),
    ...type.rules.flatMap(({ id, check }) => inCheck(`rule ${id}`, check)),
    ...type.derived.map(({ part, value }) => ({ by: "derived", part, value })),
    ...type.summary.parts.map((part) => ({ by: "summary", part })),
    ...order.flatMap(({ id, foldedInto, parts }) => [
      ...(foldedInto === undefined ? [] : [{ by: `question ${id}`, part: foldedInto.part }]),
      ...parts.flatMap((part) =>
        part.kind.is === "diagnosis" ? [{ by: `part ${part.id}`, part: part.kind.textPart }] : [],
      ),
    ]),
    ...sickLeaveParts(type),
  ];
}

function sickLeaveParts({ sickLeave }: CertificateType): readonly NamedPart[] {
  if (sickLeave === undefined) return [];
  const { degree, period, occupation, diagnoses, percent } = sickLeave;
  const by = "sickLeave";
  return [
    ...Object.keys(percent).map((value) => ({ by, part: degree, value })),
    ...[degree, period, occupation, ...diagnoses].map((part) => ({ by, part })),
  ];
}

function inCondition(by: string, condition: Condition): readonly NamedPart[] {
  if ("all" in condition) return condition.all.flatMap((one) => inCondition(by, one));
  if ("any" in condition) return condition.any.flatMap((one) => inCondition(by, one));
  if ("not" in condition) return inCondition(by, condition.not);
  if ("answered" in condition) return [{ by, part: condition.answered }];
  const { part } = condition;
  if ("is" in condition) return [{ by, part, value: condition.is }];
  return "in" in condition ? condition.in.map((value) => ({ by, part, value })) : [{ by, part }];
}

function inCheck(by: string, check: Check): readonly NamedPart[] {
  const parts = (ids: readonly PartId[]): readonly NamedPart[] => ids.map((part) => ({ by, part }));
  if ("unique" in check) return parts([check.unique]);
  if ("alone" in check) return [{ by, part: check.alone.part, value: check.alone.code }];
  if ("atMostOneOf" in check)
    return check.atMostOneOf.codes.map((value) => ({ by, part: check.atMostOneOf.part, value }));
  if ("noOverlap" in check) return parts([check.noOverlap.part]);
  if ("notAfter" in check) return parts([check.notAfter.earlier, check.notAfter.later]);
  if ("someOf" in check) return parts(check.someOf.parts);
  if ("oneOf" in check) return parts(check.oneOf);
  if ("allOf" in check) return parts(check.allOf);
  if ("noneOf" in check) return parts(check.noneOf);
  if ("together" in check) return parts(check.together);
  if ("within" in check) {
    const { part, allowed, codes } = check.within;
    return codes.flatMap((value) => [part, allowed].map((one) => ({ by, part: one, value })));
  }
  return parts(check.sameSystem);
}
