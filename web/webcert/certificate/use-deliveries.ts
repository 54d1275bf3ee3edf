import { readSendings } from "../../../functions/webcert/sending/read-sendings.contract.ts";
import { useArrivals } from "../../kit/deliveries/use-arrivals.ts";
import type { Arrival } from "../../kit/deliveries/use-arrivals.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import type { Certificate, Deliveries } from "./certificate.ts";

interface Told {
  readonly sendings: readonly (Arrival & { readonly recipient: string })[];
  readonly revocationTold: Certificate["revocationTold"];
}

/** How far a certificate has come to whom it was sent to, and where it is void, whether they know that. */
export function useDeliveries({ certificateId, sentTo, revocationTold }: Certificate): Deliveries {
  const { call } = useOpenSession();
  const told = useArrivals<Told>({
    known: { sendings: sentTo, revocationTold },
    arrivalsIn: (one) => [...one.sendings, ...one.revocationTold],
    ask: () => call(readSendings, { certificateId }),
  });
  return {
    sentTo: sentTo.map((sending) => ({
      ...sending,
      ...told.sendings.find((one) => one.recipient === sending.recipient),
    })),
    revocationTold: told.revocationTold,
  };
}
