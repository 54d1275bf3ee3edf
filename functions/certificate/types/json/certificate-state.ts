import type { Certificate } from "../../model/certificate.ts";
import { formOf } from "./form-name.ts";

/** A certificate's life as every reader sees it (the contracts' `certificateState`). */
export function certificateStateOf(certificate: Certificate) {
  const { id, state, signedAt, unit, sendings, revokedAt, replacedBy } = certificate;
  return {
    certificateId: id,
    ...formOf(certificate),
    state,
    signedAt,
    unit,
    sentTo: sendings.map(({ recipient, at }) => ({ recipient, sentAt: at })),
    ...(revokedAt === undefined ? {} : { revokedAt }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}
