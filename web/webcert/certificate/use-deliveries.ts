import { useEffect } from "react";
import { readSendings } from "../../../functions/webcert/sending/read-sendings.contract.ts";
import { useArrivals } from "../../kit/deliveries/use-arrivals.ts";
import type { Arrival } from "../../kit/deliveries/use-arrivals.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import type { Certificate, Deliveries } from "./certificate.ts";

/** What of a certificate goes to recipients, as it was read. */
type Read = Pick<Certificate, "certificateId" | "sentTo" | "revocationTold">;

interface Told {
  readonly sendings: readonly (Arrival & { readonly recipient: string })[];
  readonly revocationTold: readonly (Arrival & { readonly recipient: string })[];
}

/**
 * How far a certificate has come to whom it was sent to, and where it is void, whether they know that.
 *
 * @param onRefused reads the certificate anew: a recipient has refused meanwhile, and what it said is read with it
 */
export function useDeliveries({ certificateId, sentTo, revocationTold }: Read, onRefused: () => void): Deliveries {
  const { call } = useOpenSession();
  const told = useArrivals<Told>({
    known: { sendings: sentTo, revocationTold },
    arrivalsIn: (one) => [...one.sendings, ...one.revocationTold],
    ask: () => call(readSendings, { certificateId }),
  });
  const isRefused =
    told.sendings.some((one) => isNewRefusal(one, sentTo)) ||
    told.revocationTold.some((one) => isNewRefusal(one, revocationTold));
  useEffect(() => {
    if (isRefused) onRefused();
    // Once for each: what is read anew tells it by itself.
  }, [isRefused]);
  return {
    sentTo: sentTo.map((sending) => ({
      ...sending,
      ...told.sendings.find((one) => one.recipient === sending.recipient),
    })),
    revocationTold: revocationTold.map((one) => ({
      ...one,
      ...told.revocationTold.find(({ recipient }) => recipient === one.recipient),
    })),
  };
}

type To = Arrival & { readonly recipient: string };

/** Whether a recipient has refused since the certificate was read. */
function isNewRefusal({ recipient, state, stoppedBecause }: To, read: readonly To[]): boolean {
  const before = read.find((one) => one.recipient === recipient);
  return state === "stopped" && stoppedBecause !== "not-brought" && before?.state !== "stopped";
}
