import type { Certificate } from "./certificate.ts";

/** A certificate's life as every reader sees it (the contracts' `certificateState`). */
export function certificateStateOf(certificate: Certificate) {
  const { id, type, version, state, signedAt, unit, sendings, revokedAt, replacedBy } = certificate;
  return {
    certificateId: id,
    type,
    version,
    state,
    signedAt,
    unit,
    sentTo: sendings.map(({ recipient, at }) => ({ recipient, at })),
    ...(revokedAt === undefined ? {} : { revokedAt }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}
