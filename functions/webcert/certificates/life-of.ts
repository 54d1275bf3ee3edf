import { sendingState, sendingStates, toldStates } from "../../certificate/model/sending-state.ts";
import { explanationOf, keptSignatureOf } from "../../certificate/store/certificate-store.ts";
import type { OpenedCertificate } from "../../certificate/store/certificate-store.ts";
import type { DeliveryStore } from "../../certificate/store/delivery-store.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { certificateStateOf } from "../../certificate/types/json/certificate-state.ts";
import { whoDid } from "./who-did.ts";

interface Needs {
  readonly deliveries: Pick<DeliveryStore, "openedOf">;
  readonly directory: Pick<Directory, "staffOf">;
}

type Opened = Pick<OpenedCertificate, "certificate" | "key" | "newerNames">;

/** What has been done with a certificate since it was signed, by whom, and whether it has reached whom it concerns. */
export async function lifeOf({ certificate, key, newerNames }: Opened, { deliveries, directory }: Needs) {
  const { sendings, revocation, registeredAt } = certificate;
  const onTheirWay = await deliveries.openedOf(certificate, key);
  const doers = [...sendings, ...(revocation === undefined ? [] : [revocation])].map(({ by }) => by);
  const explanation = explanationOf({ certificate, key });
  const signature = keptSignatureOf({ certificate, key });
  const who = await whoDid(doers, directory);
  return {
    ...certificateStateOf(certificate, { sentTo: sendingStates(certificate, onTheirWay), newerNames }),
    ...(registeredAt === undefined ? {} : { registeredAt }),
    ...(signature === undefined ? {} : { signature }),
    sentTo: sendings.map((sending) => ({
      ...sendingState(sending, onTheirWay),
      by: who(sending.by),
      consent: sending.consent,
    })),
    ...(revocation === undefined
      ? {}
      : {
          revocation: {
            reason: revocation.reason,
            ...(explanation === undefined ? {} : { explanation }),
            by: who(revocation.by),
          },
        }),
    revocationTold: [...toldStates(certificate, onTheirWay)],
  };
}
