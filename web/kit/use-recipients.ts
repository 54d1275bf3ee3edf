import { useEffect, useState } from "react";
import { listRecipients } from "../../functions/intygstjanst/recipients/list-recipients.contract.ts";
import { callApi } from "./call-api.ts";
import type { KnownRecipients } from "./recipient-name.ts";

const pauseMilliseconds = 2000;

/** Who receives certificates; nobody until the exchange has said so. It may still be starting, so it is asked again. */
export function useRecipients(): KnownRecipients {
  const [recipients, setRecipients] = useState<KnownRecipients>([]);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await callApi(listRecipients, {}, { language: "sv" });
      if (isGone) return;
      if (answer.ok) setRecipients(answer.value.recipients);
      else timer = setTimeout(() => void ask(), pauseMilliseconds);
    };
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  return recipients;
}
