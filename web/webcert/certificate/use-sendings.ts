import { useEffect, useState } from "react";
import type * as z from "zod/mini";
import { readSendings } from "../../../functions/webcert/sending/read-sendings.contract.ts";
import { askUntilSettled } from "../../kit/session/ask-until-settled.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import type { Certificate } from "./opened-certificate.tsx";

/** A sending, and how far it has come; without a state before the exchange has told it. */
export type Sending = Certificate["sentTo"][number] &
  Partial<Pick<z.output<typeof readSendings.output>["sendings"][number], "state" | "arrivedAt">>;

/** Where a certificate was sent, and whether it has arrived: asked again until it has, while the page is looked at. */
export function useSendings({ certificateId, sentTo }: Certificate): readonly Sending[] {
  const { call } = useOpenSession();
  const [known, setKnown] = useState<z.output<typeof readSendings.output>["sendings"]>([]);
  const sent = sentTo.length;
  useEffect(() => {
    if (sent === 0) return undefined;
    return askUntilSettled({
      ask: () => call(readSendings, { certificateId }),
      take: (answer) => {
        if (!answer.ok) return false;
        setKnown(answer.value.sendings);
        return answer.value.sendings.every(({ state }) => state !== "on-its-way");
      },
      begins: "now",
      isHidden: () => document.hidden,
    });
  }, [call, certificateId, sent]);
  return sentTo.map((sending) => ({ ...known.find((one) => one.recipient === sending.recipient), ...sending }));
}
