import { ns } from "./contract-names.ts";
import type { Node } from "./read-soap.ts";
import { childrenOf, find, textAt, trimmed } from "./read-soap.ts";

/** An answer as it came: one row of it, where the question has several. */
export interface ReceivedAnswer {
  readonly questionId: string;
  readonly instance?: number;
  readonly parts: readonly ReceivedPart[];
}

interface ReceivedPart {
  readonly id: string;
  readonly value: ReceivedValue;
}

/** The ways in which the national contract carries a value. */
export type ReceivedValue =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "code"; readonly code: string; readonly system: string; readonly name?: string }
  | { readonly is: "period"; readonly start: string; readonly end: string };

/** The answers of a certificate (`svar`), in the order they came. */
export function receivedAnswers(intyg: Node | undefined): readonly ReceivedAnswer[] {
  return childrenOf(intyg, ns.core, "svar").map((svar) => {
    const instance = textAt(svar, ns.core, "instans");
    return {
      questionId: svar.attributes["id"] ?? "",
      ...(instance === "" ? {} : { instance: Number(instance) }),
      parts: childrenOf(svar, ns.core, "delsvar").map((part) => ({
        id: part.attributes["id"] ?? "",
        value: valueOf(part),
      })),
    };
  });
}

function valueOf(part: Node): ReceivedValue {
  const cv = find(part, ns.types, "cv");
  if (cv !== undefined) {
    const name = textAt(cv, ns.types, "displayName");
    const [code, system] = [textAt(cv, ns.types, "code"), textAt(cv, ns.types, "codeSystem")];
    return { is: "code", code, system, ...(name === "" ? {} : { name }) };
  }
  const period = find(part, ns.types, "datePeriod");
  if (period !== undefined)
    return { is: "period", start: textAt(period, ns.types, "start"), end: textAt(period, ns.types, "end") };
  const partialDate = find(part, ns.types, "partialDate");
  return { is: "text", text: trimmed(partialDate === undefined ? part.text : textAt(partialDate, ns.types, "value")) };
}
