import type { OwnCertificate } from "../own-certificate.ts";
import type { Words } from "../words.ts";

/** Something that has happened to a certificate. */
export interface Happened {
  /** UTC. */
  readonly at: string;
  readonly what: string;
}

/** What has happened to a certificate, newest first; of two at one time the later in its life. */
export function historyOf(
  { signedAt, issuer, sentTo, revokedAt }: Pick<OwnCertificate, "signedAt" | "issuer" | "sentTo" | "revokedAt">,
  say: Words,
  nameOf: (recipient: string) => string,
): readonly Happened[] {
  const events: readonly Happened[] = [
    { at: signedAt, what: say.historySigned(issuer.name) },
    ...sentTo.flatMap(({ recipient, sentAt, arrivedAt, stoppedAt }) => [
      { at: sentAt, what: say.historySent(nameOf(recipient)) },
      ...(arrivedAt === undefined ? [] : [{ at: arrivedAt, what: say.historyArrived(nameOf(recipient)) }]),
      ...(stoppedAt === undefined ? [] : [{ at: stoppedAt, what: say.stoppedStep(nameOf(recipient)) }]),
    ]),
    ...(revokedAt === undefined ? [] : [{ at: revokedAt, what: say.historyVoid }]),
  ];
  return events.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).toReversed();
}
