import { readOwnSendings } from "../../../functions/minaintyg/certificates/read-own-sendings.contract.ts";
import { useArrivals } from "../../kit/deliveries/use-arrivals.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import type { OwnCertificate } from "../own-certificate.ts";

type Arrivals = Pick<OwnCertificate, "sentTo" | "revocationTold">;

/**
 * The certificate with how far it has come, and where it is void, whether those that have it know: asked again until
 * all has arrived or stopped, while somebody looks at the page.
 */
export function useOwnArrivals(certificate: OwnCertificate): OwnCertificate {
  const { certificateId, sentTo, revocationTold } = certificate;
  const { call } = useOpenSession();
  const told = useArrivals<Arrivals>({
    known: { sentTo, revocationTold },
    arrivalsIn: (one) => [...one.sentTo, ...one.revocationTold],
    ask: () => call(readOwnSendings, { certificateId }),
  });
  return { ...certificate, sentTo: told.sentTo, revocationTold: told.revocationTold };
}
