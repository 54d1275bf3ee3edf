import type { Refusal, Result } from "../../operation/result.ts";
import type { Signer } from "./signer.ts";

/**
 * The service that holds the signers' keys (underskriftstjänst). For each signature it makes a key and a certificate of
 * short life in the signer's name; the key signs once and is thrown away. Keys are never ours.
 */
export interface SigningService {
  /** A key and certificate for one signature by this person. */
  prepareSigner(signer: Signer): Promise<Result<PreparedSigner, SigningServiceRefusal>>;
  /** The value (ECDSA P-256 with SHA-256, r‖s, 64 bytes) of that person's key over these bytes. */
  sign(signerReference: string, toBeSigned: Uint8Array): Promise<Result<Uint8Array, SigningServiceRefusal>>;
}

export interface PreparedSigner {
  /** Opaque name of the key at the service, good for one signature. */
  readonly signerReference: string;
  /** DER, the signer's first. */
  readonly certificateChain: readonly Uint8Array[];
}

/**
 * `signing-service-unavailable`: no answer in time, or the service says that it cannot; trying again may help.
 * `signing-service-answer-unusable`: it answered, but not with what was asked for; an operator must look.
 */
export type SigningServiceRefusal = Refusal<"signing-service-unavailable"> | Refusal<"signing-service-answer-unusable">;

/**
 * Tells the operator of each time the service fails, in codes of the log (functions/platform/log.ts). The fields say in
 * which call and how, and nothing of signer or patient.
 */
export type TellSigningFailure = (
  code: "signing-service-down" | "signing-service-wrong",
  fields: Readonly<Record<string, string | number>>,
) => void;
