import type { Finding, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import type { EnvelopeRules, EnvelopeRefusal } from "./envelope.ts";
import { readEnvelope } from "./envelope.ts";
import type { Interaction } from "./interactions.ts";
import type { ElementReader } from "./element-reader.ts";

/** A request as read, with the address it was sent to. */
export interface RivRequest<T> {
  readonly logicalAddress: string;
  readonly content: T;
}

/** Not a message of the contract: answered by a fault. */
export type RequestRefusal = EnvelopeRefusal | { readonly code: "soap-other-contract" };

/** A message of the contract whose elements are not as its schema says: answered by VALIDATION_ERROR. */
export interface ShapeRefusal {
  readonly code: "request-malformed";
  readonly errors: readonly Finding[];
}

/**
 * Reads a request of one contract. `read` notes whatever is wrong with an element, and any note refuses the request.
 */
export async function readRequest<T>(
  contract: Interaction,
  xml: Uint8Array,
  read: (request: ElementReader) => T,
  limits: Pick<EnvelopeRules, "maxBytes"> = {},
): Promise<Result<RivRequest<T>, RequestRefusal | ShapeRefusal>> {
  const envelope = await readEnvelope(xml, { ...limits, logicalAddress: "required" });
  if (!envelope.ok) return envelope;

  const { body, logicalAddress } = envelope.value;
  if (body.namespace !== contract.namespace || body.name !== contract.name) return refused("soap-other-contract");
  if (logicalAddress === undefined) return refused("soap-without-logical-address");

  const findings: Finding[] = [];
  const content = read({ tree: body, pointer: "", findings });
  return findings.length > 0
    ? { ok: false, refusal: { code: "request-malformed", errors: findings } }
    : ok({ logicalAddress, content });
}
