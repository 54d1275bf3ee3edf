import { useEffect, useState } from "react";
import type * as z from "zod/mini";
import { readSendings } from "../../../functions/webcert/sending/read-sendings.contract.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import type { Certificate } from "./opened-certificate.tsx";

/** A sending, and how far it has come; without a state before the exchange has told it. */
export type Sending = Certificate["sentTo"][number] &
  Partial<Pick<z.output<typeof readSendings.output>["sendings"][number], "state" | "arrivedAt">>;

/** The first look comes soon again, for most arrive in seconds; after a while once in half a minute will do. */
const firstPause = 2000;
const longestPause = 30_000;

/** Where a certificate was sent, and whether it has arrived: asked again until it has, while the page is looked at. */
export function useSendings({ certificateId, sentTo }: Certificate): readonly Sending[] {
  const { call } = useOpenSession();
  const [known, setKnown] = useState<z.output<typeof readSendings.output>["sendings"]>([]);
  const sent = sentTo.length;
  useEffect(() => {
    if (sent === 0) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    let pause = firstPause;
    const look = async (): Promise<void> => {
      const answer = document.hidden ? undefined : await call(readSendings, { certificateId });
      if (isGone) return;
      if (answer?.ok === true) setKnown(answer.value.sendings);
      const isSettled = answer?.ok === true && answer.value.sendings.every(({ state }) => state !== "on-its-way");
      if (isSettled) return;
      timer = setTimeout(() => void look(), pause);
      if (!document.hidden) pause = Math.min(longestPause, pause * 1.5);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [call, certificateId, sent]);
  return sentTo.map((sending) => ({ ...known.find((one) => one.recipient === sending.recipient), ...sending }));
}
