import { unconfirmedOf } from "../../model/confirmation.ts";
import type { Certificate } from "../../model/certificate.ts";
import type { SendingState } from "../../model/sending-state.ts";
import { formOf } from "./form-name.ts";

interface Known {
  /** How far it has come to each that it was sent to. */
  readonly sentTo: readonly SendingState[];
  readonly newerNames: { readonly complement: readonly string[] };
}

/** A certificate's life as every reader sees it (the contracts' `certificateState`). */
export function certificateStateOf(certificate: Certificate, { sentTo, newerNames }: Known) {
  const { id, state, signedAt, unit, revokedAt, replacedBy, isReplacementConfirmed } = certificate;
  const unconfirmed = unconfirmedOf(certificate);
  return {
    certificateId: id,
    ...formOf(certificate),
    state,
    signedAt,
    unit,
    sentTo: [...sentTo],
    ...(revokedAt === undefined ? {} : { revokedAt }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(isReplacementConfirmed === undefined ? {} : { isReplacementConfirmed }),
    ...(newerNames.complement.length === 0 ? {} : { isComplemented: true as const }),
    ...(unconfirmed.length === 0 ? {} : { unconfirmed: [...unconfirmed] }),
  };
}
