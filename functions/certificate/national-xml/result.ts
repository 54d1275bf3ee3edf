import { errorIds } from "./soap-contract.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { readEnvelope, writeAnswerEnvelope } from "./envelope.ts";
import type { EnvelopeRefusal } from "./envelope.ts";
import { readFault } from "./fault.ts";
import type { Fault } from "./fault.ts";
import type { Interaction } from "./interactions.ts";
import { namespaces } from "./namespaces.ts";
import { bytesOf, element, optionalElement } from "./write-xml.ts";
import { textOf } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

/**
 * Why a request was not carried out, as the contract classes it: only after TECHNICAL_ERROR may the same request be
 * sent again.
 */
export type ErrorId = (typeof errorIds)[number];

/**
 * The outcome a contract answers with (`ResultType`). The text may hold personal data when it comes from
 * others: never log it.
 */
export type RivResult =
  | { readonly code: "OK" | "INFO"; readonly text?: string }
  | { readonly code: "ERROR"; readonly errorId: ErrorId; readonly text?: string };

/** What came back: the contract's own outcome, or a technical fault. */
export type RivAnswer =
  { readonly kind: "result"; readonly result: RivResult } | { readonly kind: "fault"; readonly fault: Fault };

export type AnswerRefusal = EnvelopeRefusal | { readonly code: "answer-of-other-contract" | "answer-without-result" };

/** The answer of a contract, envelope and all. */
export function writeResultAnswer(contract: Interaction, result: RivResult): Uint8Array {
  const written = element("m:result", [
    element("c:resultCode", result.code),
    optionalElement("c:resultText", result.text),
    result.code === "ERROR" ? element("c:errorId", result.errorId) : undefined,
  ]);
  const response = element(
    `m:${contract.name}Response`,
    [written],
    `xmlns:m="${contract.namespace}" xmlns:c="${namespaces.core}"`,
  );
  return writeAnswerEnvelope(bytesOf(response));
}

/**
 * Reads the answer to a request of `contract`. Whatever else came is a refusal whose code tells what was wrong with it,
 * not what it said.
 */
export async function readAnswer(
  contract: Interaction,
  xml: Uint8Array,
  maxBytes: number,
): Promise<Result<RivAnswer, AnswerRefusal>> {
  const envelope = await readEnvelope(xml, { maxBytes, logicalAddress: "not asked for" });
  if (!envelope.ok) return envelope;
  const { body } = envelope.value;

  const fault = readFault(body);
  if (fault !== undefined) return ok({ kind: "fault", fault });
  if (body.namespace !== contract.namespace || body.name !== `${contract.name}Response`)
    return refused("answer-of-other-contract");

  const result = readResult(
    body.children.find((child) => child.namespace === contract.namespace && child.name === "result"),
  );
  return result === undefined ? refused("answer-without-result") : ok({ kind: "result", result });
}

function readResult(result: XmlTree | undefined): RivResult | undefined {
  const code = textOf(result, "resultCode", namespaces.core);
  const text = textOf(result, "resultText", namespaces.core);
  const spoken = text === undefined ? {} : { text };
  if (code === "OK" || code === "INFO") return { code, ...spoken };

  const stated = textOf(result, "errorId", namespaces.core);
  const errorId = errorIds.find((known) => known === stated);
  return code === "ERROR" && errorId !== undefined ? { code, errorId, ...spoken } : undefined;
}
