import type { Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { readSealedBody } from "./envelope.ts";
import { interactions } from "./interactions.ts";
import type { RequestRefusal } from "./request.ts";

/** A RegisterCertificate request as it came. */
export interface RegisterCertificateRequest {
  readonly logicalAddress: string;
  /** The element RegisterCertificate standing by itself, as `wire/read.ts` and the check of the signature take it. */
  readonly registerCertificate: Uint8Array;
}

/**
 * Takes the signed RegisterCertificate element out of its envelope without touching a byte of what the signature
 * covers.
 */
export async function readRegisterCertificateRequest(
  xml: Uint8Array,
  maxBytes?: number,
): Promise<Result<RegisterCertificateRequest, RequestRefusal>> {
  const body = await readSealedBody(xml, {
    logicalAddress: "required",
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
  if (!body.ok) return body;

  const { namespace, name, bytes, logicalAddress } = body.value;
  if (namespace !== interactions.RegisterCertificate.namespace || name !== "RegisterCertificate")
    return refused("soap-other-contract");
  return logicalAddress === undefined
    ? refused("soap-without-logical-address")
    : ok({ logicalAddress, registerCertificate: bytes });
}
