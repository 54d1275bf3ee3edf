import type { Certificate } from "../../certificate/model/certificate.ts";
import type { UnconfirmedReason } from "../../certificate/model/confirmation.ts";
import { unconfirmedReasons } from "../../certificate/model/confirmation.ts";
import { judgeIssuer } from "../../certificate/model/issuer-claim.ts";
import type { KnownIssuer } from "../../certificate/model/issuer-claim.ts";
import { judgeSigningTime } from "../../certificate/model/signing-time.ts";
import { judgeSignature } from "../../certificate/signature/judge-signature.ts";
import type { JudgedSignature } from "../../certificate/signature/judge-signature.ts";
import { isKnownSignature } from "../../certificate/signature/known-signature.ts";
import type { NamelessXml } from "../../certificate/national-xml/without-name.ts";
import type { FindTrustedRoots } from "../../certificate/signature/trusted-roots.ts";
import type { Lie } from "../../certificate/types/findings/registration.ts";
import { ok } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import type { Registration } from "./read-registration.ts";

/** How far a certificate is confirmed. */
export interface JudgedRegistration {
  /** What is kept of it in the open. */
  readonly confirmation: Pick<Certificate, "signature"> & { readonly unconfirmed: readonly UnconfirmedReason[] };
  /** The subject of the certificate that its signature names; absent where it names none, or is not judged. */
  readonly signer?: string;
  /** When it counts as signed, UTC. */
  readonly signedAt: string;
  /** Its signature is evidence alone: it is not judged, or says what none need say. */
  readonly isSealed: boolean;
}

/**
 * Judges who is said to have issued a certificate, by what the Directory knows, when, and its signature; refused where
 * any is known to be a lie (docs/domain/registration.md).
 *
 * @param came UTC
 */
export async function judgeRegistration(
  { certificate, nameless, xml }: Registration,
  came: string,
  known: KnownIssuer,
  findRoots: FindTrustedRoots,
): Promise<Result<JudgedRegistration, Refusal<Lie>>> {
  const { document, licences, type, signed } = certificate;
  const { issuer } = document;
  const judged = signed ? await judgeSignature(xml, issuer, await findRoots()) : ok(noSignature);
  const { signature, signer, unconfirmed } = judged.ok ? judged.value : noSignature;
  const isProven = signature?.chain === "trusted";
  const time = judgeSigningTime({ certificate: document.signedAt, signature: signature?.signedAt, came, isProven });
  if (!time.ok) return time;
  const confirmed = judgeIssuer({ issuer, licences, signed: time.value, type }, known);
  if (!confirmed.ok) return confirmed;
  if (!judged.ok) return judged;
  return ok({
    confirmation: {
      ...(signature === undefined ? {} : { signature }),
      unconfirmed: inOrder([...unconfirmed, ...confirmed.value]),
    },
    signedAt: time.value.at,
    ...(signer === undefined ? {} : { signer }),
    isSealed: signed && !leaves(nameless, unconfirmed),
  });
}

const noSignature: Partial<JudgedSignature> & Pick<JudgedSignature, "unconfirmed"> = { unconfirmed: ["unsigned"] };

/** Whether a signature goes with the certificate: it was judged, and says nothing but what signatures have. */
function leaves({ signature }: NamelessXml, unconfirmed: readonly UnconfirmedReason[]): boolean {
  const isJudged = !unconfirmed.includes("signature-not-judged");
  return isJudged && signature !== undefined && isKnownSignature(signature);
}

/** Each once, in the order in which people are told. */
function inOrder(reasons: readonly UnconfirmedReason[]): readonly UnconfirmedReason[] {
  return unconfirmedReasons.filter((one) => reasons.includes(one));
}
