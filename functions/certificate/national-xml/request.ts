import { ok, refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { ElementReader } from "./element-reader.ts";
import type { ShapeFinding } from "./element-reader.ts";
import { readEnvelope } from "./envelope.ts";
import type { EnvelopeRefusal } from "./envelope.ts";
import type { Interaction } from "./interactions.ts";
import type { KnownElement } from "./known-elements.ts";
import { readLaxly } from "./lax-elements.ts";
import { namespaces } from "./namespaces.ts";
import { element } from "./write-xml.ts";
import type { XmlPiece } from "./write-xml.ts";

/** A request as read, with the address it was sent to. */
export interface RivRequest<T> {
  readonly logicalAddress: string;
  readonly content: T;
}

/** Not a message of the contract, or one for somebody else: answered by a fault. */
export type RequestRefusal = EnvelopeRefusal | { readonly code: "soap-other-contract" | "soap-other-address" };

/** A message of the contract whose elements are not as its schema says: answered by VALIDATION_ERROR. */
export interface ShapeRefusal {
  readonly code: "request-malformed";
  readonly errors: readonly ShapeFinding[];
}

/**
 * Reads a request of one contract, held to its schema in every element and attribute. Whatever `read` notes of an
 * element refuses the request.
 */
export async function readRequest<T>(
  contract: Interaction & { readonly known: KnownElement },
  xml: Uint8Array,
  read: (request: ElementReader) => T,
): Promise<Result<RivRequest<T>, RequestRefusal | ShapeRefusal>> {
  const envelope = await readEnvelope(xml, { logicalAddress: "required", known: contract.known });
  if (!envelope.ok) return envelope;

  const { body, misplaced, logicalAddress } = envelope.value;
  if (body.namespace !== contract.namespace || body.name !== contract.name) return refused("soap-other-contract");

  const findings: ShapeFinding[] = [...misplaced];
  const content = read(new ElementReader(body, "", { findings, readForeign: readLaxly }));
  return findings.length > 0
    ? { ok: false, refusal: { code: "request-malformed", errors: findings } }
    : ok({ logicalAddress, content });
}

/**
 * The element of a request. Within it the prefix stands for the contract's own elements, `t` for the types and none for
 * the core of the national model.
 */
export function requestElement(
  { name, namespace }: Interaction,
  content: readonly (XmlPiece | undefined)[],
  prefix = "m",
): XmlPiece {
  const { core, types } = namespaces;
  return element(`${prefix}:${name}`, content, `xmlns:${prefix}="${namespace}" xmlns="${core}" xmlns:t="${types}"`);
}
