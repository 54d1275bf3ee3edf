import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import type { Issuer } from "../model/certificate-document.ts";
import type { KeptSignature, UnconfirmedReason } from "../model/confirmation.ts";
import { isSameName } from "../model/issuer-claim.ts";
import { readForeignSignature } from "./foreign-signature.ts";
import type { ForeignSignature } from "./foreign-signature.ts";
import type { TrustedRoots } from "./trusted-roots.ts";
import { verifySignature } from "./verify-signature.ts";
import type { SignatureRefusal } from "./verify-signature.ts";

/** A signature that is no lie, as far as can be told. */
export interface JudgedSignature {
  readonly signature: KeptSignature;
  /** The subject of the certificate that it names; absent where it names none, or is not judged. */
  readonly signer?: string;
  /** What nobody here can vouch for of it; empty where all is confirmed. */
  readonly unconfirmed: readonly UnconfirmedReason[];
}

/** Why a signature is a lie. */
export type SignatureLie = Refusal<
  "signature-misplaced" | "certificate-altered" | "signer-certificate-expired" | "signer-not-issuer"
>;

/**
 * Judges the signature that a certificate from outside comes with: refused where what was signed is not what came, or
 * where another person signed than the one it names. A signature in our own form under a trusted root is confirmed
 * (`verifySignature`); of any other only that it is no lie, for nobody is asked whether the signer's certificate is
 * theirs and in force.
 */
export async function judgeSignature(
  bytes: Uint8Array,
  issuer: Issuer,
  trustedRoots: TrustedRoots,
): Promise<Result<JudgedSignature, SignatureLie>> {
  const verified = await verifySignature(bytes, trustedRoots);
  if (!verified.ok) return judgeUnverified(bytes, issuer, verified.refusal);
  const { signer, signedAt } = verified.value;
  return ok({
    signature: { form: "XAdES", chain: "trusted", signedAt: signedAt.toISOString() },
    signer: `serialNumber=${signer.hsaId}, CN=${signer.name}`,
    unconfirmed: isSameName(signer.name, issuer.name) ? [] : ["signer-otherwise"],
  });
}

async function judgeUnverified(
  bytes: Uint8Array,
  issuer: Issuer,
  { code }: SignatureRefusal,
): Promise<Result<JudgedSignature, SignatureLie>> {
  if (code === "signature-misplaced" || code === "certificate-altered" || code === "signer-certificate-expired")
    return refused(code);
  if (code === "signature-invalid") return refused("certificate-altered");
  const foreign = await readForeignSignature(bytes);
  if (foreign === undefined) return refused("signature-misplaced");
  if (foreign.holds === false) return refused("certificate-altered");
  if (isAnothers(foreign, issuer)) return refused("signer-not-issuer");
  const { format, signer, signedAt, holds, covers } = foreign;
  return ok({
    signature: { form: format, chain: "unknown", ...(signedAt === undefined ? {} : { signedAt }) },
    ...(signer === undefined ? {} : { signer }),
    unconfirmed: [holds === true && covers === "certificate" ? "signer-unproven" : "signature-not-judged"],
  });
}

/**
 * Whether the certificate behind a signature is issued to another than the one who is said to have issued the
 * certificate; of several serial numbers nobody can say which counts, so each has to be theirs. A personnummer cannot
 * be told from the Directory, which has none of staff.
 */
function isAnothers({ serialNumbers = [] }: ForeignSignature, { hsaId }: Issuer): boolean {
  return serialNumbers.some((one) => {
    const isPersonnummer = /^(PNOSE-)?\d{6,8}[-+]?\d{4}$/.test(one.trim());
    return one !== "" && !isPersonnummer && comparableHsaId(one) !== comparableHsaId(hsaId);
  });
}
