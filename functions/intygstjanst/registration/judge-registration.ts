import type { Certificate } from "../../certificate/model/certificate.ts";
import type { UnconfirmedReason } from "../../certificate/model/confirmation.ts";
import { unconfirmedReasons } from "../../certificate/model/confirmation.ts";
import { judgeIssuer } from "../../certificate/model/issuer-claim.ts";
import type { KnownIssuer } from "../../certificate/model/issuer-claim.ts";
import { judgeSignature } from "../../certificate/signature/judge-signature.ts";
import type { FindTrustedRoots } from "../../certificate/signature/trusted-roots.ts";
import type { Lie } from "../../certificate/types/findings/registration.ts";
import { swedishDay } from "../../operation/clock.ts";
import { ok } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import type { Registration } from "./read-registration.ts";

/** How far a certificate is confirmed. */
export interface JudgedRegistration {
  /** What is kept of it in the open. */
  readonly confirmation: Pick<Certificate, "signature"> & { readonly unconfirmed: readonly UnconfirmedReason[] };
  /** The subject of the certificate that its signature names; absent where it names none. */
  readonly signer?: string;
}

/**
 * Judges who is said to have issued a certificate, by what the Directory knows, and its signature; refused where either
 * is known to be a lie (docs/domain/registration.md).
 *
 * @param at now, UTC: the day on which one counts as signed that does not say when
 */
export async function judgeRegistration(
  { certificate, xml }: Registration,
  at: string,
  known: KnownIssuer,
  findRoots: FindTrustedRoots,
): Promise<Result<JudgedRegistration, Refusal<Lie>>> {
  const { document, licences, type, signed } = certificate;
  const { issuer, signedAt } = document;
  const day = signedAt?.slice(0, 10) ?? swedishDay(at);
  const confirmed = judgeIssuer({ issuer, licences, day, type }, known);
  if (!confirmed.ok) return confirmed;
  if (!signed) return ok({ confirmation: { unconfirmed: inOrder(["unsigned", ...confirmed.value]) } });
  const judged = await judgeSignature(xml, issuer, await findRoots());
  if (!judged.ok) return judged;
  const { signature, signer, unconfirmed } = judged.value;
  return ok({
    confirmation: { signature, unconfirmed: inOrder([...unconfirmed, ...confirmed.value]) },
    ...(signer === undefined ? {} : { signer }),
  });
}

/** Each once, in the order in which people are told. */
function inOrder(reasons: readonly UnconfirmedReason[]): readonly UnconfirmedReason[] {
  return unconfirmedReasons.filter((one) => reasons.includes(one));
}
