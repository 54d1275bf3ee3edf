import { ok, refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { readBodyBytes } from "./envelope.ts";
import { interactions } from "./interactions.ts";
import type { RequestRefusal } from "./request.ts";

/** A RegisterCertificate request as it came. */
export interface RegisterCertificateRequest {
  readonly logicalAddress: string;
  /** The element RegisterCertificate standing alone, as `parseCertificateXml` and `verifySignature` take it. */
  readonly registerCertificate: Uint8Array;
}

/** Takes the RegisterCertificate element out of its envelope without touching a byte of what a signature covers. */
export async function readRegisterCertificateRequest(
  xml: Uint8Array,
): Promise<Result<RegisterCertificateRequest, RequestRefusal>> {
  const body = await readBodyBytes(xml, { logicalAddress: "required" });
  if (!body.ok) return body;

  const { namespace, name, bytes, logicalAddress } = body.value;
  return namespace === interactions.RegisterCertificate.namespace && name === "RegisterCertificate"
    ? ok({ logicalAddress, registerCertificate: bytes })
    : refused("soap-other-contract");
}
